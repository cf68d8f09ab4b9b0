import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// What to see first: does it fit, how fast is it, what takes most of it and why.
struct SummarySection: Sendable {
    /// The estimate shown.
    let estimate: DesignEstimate
    /// The stage whose figures decide.
    let stage: Stage

    /// The verdict beside latency and interval.
    var html: HTML {
        let fit = verdict
        return """
            <div class=first>
            <div><p class="verdict \(fit.styleClass)"><span aria-hidden=true>\(fit.sign)</span> \(fit.words) \
            <span class=on>\(estimate.target.deviceName), by the \(stage.noun) figures</span></p>
            \(tightest)\(beyondOneSLR)\(dominant)</div>
            <dl class=timing>\(timing("Latency", estimate.latencyCycles))\
            \(timing("Initiation interval (II)", estimate.intervalCycles))</dl>
            </div>

            """
    }

    /// The worst verdict over the resources.
    var verdict: DeviceFit { shares.map(\.fit).max() ?? .cannotSay }

    /// The known share that comes closest to the device.
    var tightestShare: DeviceShare? {
        shares.filter { $0.value != nil }.max { ($0.high ?? $0.value ?? 0) < ($1.high ?? $1.value ?? 0) }
    }

    private var shares: [DeviceShare] { DeviceShare.all(of: estimate.resources(at: stage), for: estimate.target) }

    private var tightest: HTML {
        var output = HTML.empty
        let excess = shares.filter { $0.fit == .doesNotFit }.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        if excess.count > 1 {
            output += "<p>Too much: \(Self.list(excess)) of the device.</p>"
        } else if let share = tightestShare {
            let interval = share.percentIntervalText.map { " (\($0))" } ?? ""
            let isPartial = shares.contains { $0.quantity.value == nil }
            output += "<p>Tightest\(isPartial ? " of what is known" : ""): <b>\(share.kind.label)</b>, "
            output += "<b>\(share.percentText)</b>\(interval) of the device.</p>"
        }
        let unsaid = shares.filter { $0.fit == .cannotSay }.map(\.kind.label)
        if !unsaid.isEmpty {
            output += "<p>Undecided for lack of a figure: <b>\(unsaid.joined(separator: ", "))</b>.</p>"
        }
        return output
    }

    /// What fits the device but not one of its dies, where crossings between dies cost time.
    private var beyondOneSLR: HTML {
        let target = estimate.target
        guard target.slrCount > 1, verdict != .doesNotFit else { return .empty }
        let excess = shares.map {
            DeviceShare(kind: $0.kind, quantity: $0.quantity, available: target.availablePerSLR?[$0.kind])
        }.filter { ($0.value ?? 0) > 1 }
        return excess.isEmpty ? .empty : "<p>More than one SLR: \(Self.list(excess)) of one.</p>"
    }

    private static func list(_ shares: [DeviceShare]) -> HTML {
        shares.map { "<b>\($0.kind.label)</b>, <b>\($0.percentText)</b>" as HTML }.joined("; ")
    }

    private var dominant: HTML {
        guard let kind = tightestShare?.kind, let whole = estimate.resources(at: stage)[kind].value, whole > 0 else {
            return .empty
        }
        let most = estimate.layers.max {
            ($0.resources(at: stage)[kind].value ?? 0) < ($1.resources(at: stage)[kind].value ?? 0)
        }
        guard let layer = most, let part = layer.resources(at: stage)[kind].value, part > 0, part.isFinite else {
            return .empty
        }
        let reasons = layer.why.filter { $0.quantity == kind.rawValue }.prefix(2)
        let why = reasons.html { "<span class=because>\($0.detail)</span>" }
        return
            "<p>Largest part: <b class=name>\(layer.name)</b>, \(NumberText.percent(part / whole)) of the \(kind.label)"
            + (reasons.isEmpty ? ".</p>" : ", because\(why)</p>")
    }

    private func timing(_ name: String, _ cycles: QuantityRange) -> HTML {
        let figure = PageFigure(cycles)
        guard figure.value != nil else {
            return "<div><dt>\(name)<dd><span class=big>unknown</span></div>"
        }
        let time = cycles.timeText(clockPeriodNs: estimate.target.clockPeriodNs) ?? "unknown"
        let unit = figure.number == "1" ? "cycle" : "cycles"
        let interval = figure.interval.map { "interval \($0) cycles" }
        return """
            <div><dt>\(name)<dd><span class=big><i>\(figure.mark)</i>\(figure.number)</span> \(unit)\
            <small>\(time)</small>\(interval.small)</div>
            """
    }
}
