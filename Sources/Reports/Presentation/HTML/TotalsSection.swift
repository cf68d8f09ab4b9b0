import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// The totals of one stage against the device, as a table with meters.
struct TotalsSection: Sendable {
    /// The estimate shown.
    let estimate: DesignEstimate
    /// What tells the estimate from others on the page.
    let name: String

    /// Both stages, kept apart.
    var html: HTML {
        Stage.estimated.html(stage) + reasons
    }

    private func stage(_ stage: Stage) -> HTML {
        let resources = estimate.resources(at: stage)
        let title = stage.title
        let shares = DeviceShare.all(of: resources, for: estimate.target)
        if resources.isWhollyUnknown(shares.map(\.kind)) {
            let kinds = shares.map(\.kind.label).joined(separator: ", ")
            return "<p class=unknown><b>\(title)</b>, \(stage.label): <span class=u>unknown</span> for \(kinds).</p>"
        }
        let scale = Meter.scale(of: shares)
        let dies = estimate.target.slrCount
        let perDie: HTML = dies > 1 ? "<th scope=col class=n>Of one SLR" : ""
        let legend: HTML = dies > 1 ? " Marks divide the bar into the \(dies) SLRs." : ""
        let rows = shares.html { row($0, scale: scale) }
        return """
            <div class=scroll role=region tabindex=0 aria-label="\(title) totals, \(name)"><table class=totals>
            <caption><b>\(title)</b>, \(stage.label).\(legend)</caption>
            <thead><tr><th scope=col>Resource<th scope=col><span class=v>Bar</span><th scope=col class=n>Of the device\
            <th scope=col class=n>Estimate<th scope=col class=n>Available\(perDie)</thead>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    private func row(_ share: DeviceShare, scale: Double) -> HTML {
        let dies = estimate.target.slrCount
        let figure = PageFigure(share.quantity)
        let available = share.available.map(PageFigure.count) ?? "unknown"
        let perDie: HTML = dies > 1 ? "<td class=n>\(perDieText(share))" : ""
        let interval = share.percentIntervalText.small
        return """
            <tr><th scope=row>\(share.kind.label)\(share.warning)<td class=bar>\
            \(Meter(share: share, scale: scale, dies: dies).html)<td class="n key \(share.fit.styleClass)">\
            \(share.percentText)\(interval)<td class=n>\(figure.html)<td class=n>\(available)\(perDie)

            """
    }

    private func perDieText(_ share: DeviceShare) -> String {
        DeviceShare(
            kind: share.kind, quantity: share.quantity, available: estimate.target.availablePerSLR?[share.kind]
        ).percentText
    }

    private var reasons: HTML {
        guard !estimate.why.isEmpty else { return .empty }
        return "<details><summary>Why these totals</summary>\(estimate.why.html)</details>\n"
    }
}

extension DeviceShare {
    /// A word beside the resource's name where it is not sure to fit.
    var warning: HTML {
        switch fit {
        case .fits, .cannotSay: .empty
        case .mayNotFit: " <span class=\"tag warn\">may not fit</span>"
        case .doesNotFit: " <span class=\"tag bad\">too much</span>"
        }
    }
}

extension PageFigure {
    /// Mark, number and interval.
    var html: HTML {
        guard value != nil else { return "<span class=u>\(number)</span>" }
        return "<i>\(mark)</i>\(number)\(interval.small)"
    }
}

extension String? {
    /// A second line under a figure.
    var small: HTML { map { "<small>\($0)</small>" } ?? .empty }
}

extension [Reason] {
    /// The reasons as a list.
    var html: HTML {
        "<ul class=why>\(html { "<li><b>\($0.quantity)</b> <code>\($0.rule.id)</code> \($0.detail)" })</ul>"
    }
}
