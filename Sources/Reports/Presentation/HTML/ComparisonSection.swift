import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Several estimates side by side: one row each, with small meters of every resource.
struct ComparisonSection: Sendable {
    private let estimates: [DesignEstimate]
    private let names: [String]
    private let stage: Stage
    private let kinds: [ResourceKind]
    private let scale: Double

    /// Prepares the comparison; `names` are what tells the estimates apart.
    init(_ estimates: [DesignEstimate], names: [String], stage: Stage) {
        self.estimates = estimates
        self.stage = stage
        self.names = names
        var kinds: [ResourceKind] = []
        for estimate in estimates {
            for kind in estimate.target.countedKinds(estimate.resources(at: stage)) where !kinds.contains(kind) {
                kinds.append(kind)
            }
        }
        self.kinds = kinds
        scale = Meter.scale(
            of: estimates.flatMap { DeviceShare.all(of: $0.resources(at: stage), for: $0.target) }, atMost: 2)
    }

    /// The table.
    var html: HTML {
        let heads = kinds.html { "<th scope=col>\($0.label)" }
        let rows = Array(zip(estimates, names).enumerated()).html { row($0, $1.0, $1.1) }
        return """
            <section aria-labelledby=comparison><h2 id=comparison>Side by side</h2>
            <div class="scroll wide" role=region tabindex=0 aria-label="\(stage.title) side by side">\
            <table class="compare sort"><caption><b>\(stage.title)</b>, and its share of each device.</caption>
            <thead><tr><th scope=col>Estimate<th scope=col>Verdict\(heads)<th scope=col class=n>Latency\
            <th scope=col class=n>II</thead>
            \(rows)</table></div>
            \(otherStage)</section>

            """
    }

    private func row(_ index: Int, _ estimate: DesignEstimate, _ name: String) -> HTML {
        let fit = SummarySection(estimate: estimate, stage: stage).verdict
        let counted = estimate.target.countedKinds(estimate.resources(at: stage))
        let cells = kinds.html { kind in
            guard counted.contains(kind) else { return "<td class=none>not counted" }
            return cell(
                DeviceShare(
                    kind: kind, quantity: estimate.resources(at: stage)[kind],
                    available: estimate.target.available[kind]))
        }
        return """
            <tbody><tr><th scope=row><a href="#e\(index + 1)">\(name)</a><td class="verdict \(fit.styleClass)">\
            <span aria-hidden=true>\(fit.sign)</span> \(fit.words)\(cells)\
            \(timing(estimate.latencyCycles, estimate))\(timing(estimate.intervalCycles, estimate))</tbody>

            """
    }

    private func cell(_ share: DeviceShare) -> HTML {
        let key: HTML = share.value.map { " data-v=\(PageFigure.sortKey($0))" } ?? .empty
        return "<td class=n\(key)><span class=\(share.fit.styleClass)>\(share.percentText)</span>"
            + Meter(share: share, scale: scale, dies: 1).html + PageFigure(share.quantity).html
    }

    private func timing(_ cycles: QuantityRange, _ estimate: DesignEstimate) -> HTML {
        let figure = PageFigure(cycles)
        guard let value = figure.value else { return "<td class=n>\(figure.html)" }
        let time = cycles.timeText(clockPeriodNs: estimate.target.clockPeriodNs)
        return "<td class=n data-v=\(PageFigure.sortKey(value))><i>\(figure.mark)</i>\(figure.number)\(time.small)"
    }

    /// What is to be known of the stage that is not compared.
    private var otherStage: HTML {
        Stage.estimated.filter { $0 != stage }.html { other in
            let isUnknown = estimates.allSatisfy { estimate in
                let resources = estimate.resources(at: other)
                return resources.isWhollyUnknown(estimate.target.countedKinds(resources))
            }
            return isUnknown
                ? "<p class=unknown><b>\(other.title)</b>: <span class=u>unknown</span> for all of them.</p>\n"
                : "<p class=note>\(other.title) figures are given with each estimate below.</p>\n"
        }
    }
}

extension [DesignEstimate] {
    /// A name for each that says in what it differs, numbered where nothing the estimates hold tells them apart.
    var distinguishingNames: [String] {
        let severalModels = Set(map(\.modelName)).count > 1
        let names = zip(self, VariantLabels.labels(self)).map { severalModels ? "\($0.modelName), \($1)" : $1 }
        return names.enumerated().map { index, name in
            names.count { $0 == name } > 1 ? "\(index + 1): \(name)" : name
        }
    }
}
