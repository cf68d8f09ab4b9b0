import Devices
import Estimator
import Wire

/// What a terminal shows of one estimate: totals against the device, times, layers and what dominates.
struct SingleEstimate {
    let estimate: DesignEstimate
    let stage: Stage

    func add(to document: inout Document) {
        let tables = EstimateTables(estimate: estimate, stage: stage)
        document.add(.terminal, .table(tables.totals(name: "")))
        document.add(.terminal, .facts(times))
        document.add(.terminal, estimate.layers.isEmpty ? nil : .table(tables.layers(name: "")))
        document.add(.terminal, isAttached: true, .legend(legend))
    }

    private var times: [Fact] {
        let latency = FigureText.cycles(estimate.latencyCycles) + spread(estimate.latencyCycles)
        let interval = FigureText.cycles(estimate.intervalCycles) + spread(estimate.intervalCycles)
        let facts: [(Label, String?)] = [
            ("latency", "\(latency) = \(FigureText.times(estimate.latencyNs))"),
            ("interval", "\(interval) = \(FigureText.times(estimate.intervalNs))\(rate)"),
            ("dominant", Dominance.text(of: estimate, at: stage)),
        ]
        return facts.compactMap { label, value in value.map { Fact(label, Phrase($0)) } }
    }

    /// The interval in cycles, such as ` (8..21)`; empty for exact figures.
    private func spread(_ range: QuantityRange) -> String {
        guard let low = range.min.low, let high = range.max.high, !FigureText.spread(range.max).isEmpty else {
            return ""
        }
        return " (\(NumberText.amount(low))..\(NumberText.amount(high)))"
    }

    /// How many inferences the interval allows, such as `, 200 M inferences/s`.
    private var rate: String {
        let quantity = estimate.intervalNs.max
        guard let interval = quantity.value, interval > 0, quantity.basis != .unknown else { return "" }
        let perSecond = 1e9 / interval
        if perSecond >= 1e6 { return ", \(NumberText.amount(perSecond / 1e6)) M inferences/s" }
        if perSecond >= 1e3 { return ", \(NumberText.amount(perSecond / 1e3)) k inferences/s" }
        return ", \(NumberText.amount(perSecond)) inferences/s"
    }

    /// The bases that occur in what is shown.
    private var legend: Legend {
        let shown = estimate.layers.map { $0.resources(at: stage) } + [estimate.resources(at: stage)]
        let kinds = estimate.shownKinds(at: stage)
        let bases = shown.flatMap { resources in kinds.map { resources[$0].basis } }
        let times = (estimate.layers.map(\.latencyCycles) + [estimate.latencyCycles]).map(\.max.basis)
        return Legend(bases: Set(bases + times))
    }
}
