import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// One estimate as lines of text: target, totals against the device, layers, what dominates, diagnostics.
struct EstimateTable {
    let estimate: DesignEstimate
    let style: OutputStyle
    private var painter: Painter { Painter(usesColor: style.usesColor) }
    private var total: ResourceEstimate { estimate.resources(at: style.stage) }

    init(estimate: DesignEstimate, style: OutputStyle) {
        self.estimate = estimate
        self.style = style
    }

    var lines: [String] {
        var lines = header + [""] + totals + [""] + timing
        if !estimate.layers.isEmpty { lines += [""] + LayerTable(estimate: estimate, style: style).lines }
        lines += legend
        let diagnostics = DiagnosticText.lines(estimate.diagnostics, width: style.columns, painter: painter)
        if !diagnostics.isEmpty { lines += [""] + diagnostics }
        return lines
    }

    /// The model, the target, and what the user overrode.
    var header: [String] {
        var lines = [painter.title(of: estimate, width: style.columns)]
        let target = "\(estimate.targetLine), \(estimate.styleLine)"
        lines += target.count <= style.columns ? [target] : wrapped(estimate.targetLine) + [estimate.styleLine]
        if let overrides = estimate.overrideLine { lines += wrapped("override: \(overrides)") }
        return lines
    }

    private var totals: [String] {
        let kinds = estimate.shownKinds
        let columns =
            [TextGrid.Column(title: style.stage.rawValue, isLeft: true)]
            + kinds.map { TextGrid.Column(title: $0.label) }
        var rows = [row("total", kinds) { .init(FigureText.value(total[$0]), .heading) }]
        if kinds.contains(where: { !FigureText.spread(total[$0]).isEmpty }) {
            rows.append(row("  low", kinds) { bound(total[$0], total[$0].low) })
            rows.append(row("  high", kinds) { bound(total[$0], total[$0].high) })
        }
        rows.append(row("device", kinds) { .init(estimate.target.available[$0].map(NumberText.amount) ?? "?") })
        rows.append(
            row("  used", kinds) {
                let share = estimate.utilization(of: $0, at: style.stage)
                return .init(
                    FigureText.utilization(estimate, $0, at: style.stage), .utilization(share))
            })
        if estimate.target.slrCount > 1, estimate.target.availablePerSLR != nil {
            rows.append(
                row("  of 1 SLR", kinds) {
                    let share = estimate.utilizationOfSLR(of: $0, at: style.stage)
                    return .init(FigureText.bound(total[$0]) + FigureText.percent(share), .utilization(share))
                })
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, gap: 3, painter: painter)
    }

    private func row(
        _ title: String, _ kinds: [ResourceKind], _ cell: (ResourceKind) -> TextGrid.Cell
    ) -> [TextGrid.Cell] {
        [TextGrid.Cell(title)] + kinds.map(cell)
    }

    /// One end of an interval; `=` where the figure is exact.
    private func bound(_ quantity: Quantity, _ end: Double?) -> TextGrid.Cell {
        guard let end else { return .init("?", .faint) }
        return FigureText.spread(quantity).isEmpty ? .init("=", .faint) : .init(NumberText.amount(end), .faint)
    }

    private var timing: [String] {
        let latency = FigureText.cycles(estimate.latencyCycles) + spread(estimate.latencyCycles)
        let interval = FigureText.cycles(estimate.intervalCycles) + spread(estimate.intervalCycles)
        var lines = [
            "latency    \(latency) = \(FigureText.times(estimate.latencyNs))",
            "interval   \(interval) = \(FigureText.times(estimate.intervalNs))\(rate)",
        ]
        if let text = Dominance.text(of: estimate, at: style.stage) {
            let wrapped = DiagnosticText.wrap(text, width: style.columns - 11, firstIndent: 2)
            lines += wrapped.enumerated().map { ($0 == 0 ? "dominant   " : "           ") + $1 }
        }
        return lines
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

    /// Explains the marks that occur.
    private var legend: [String] {
        let shown = estimate.layers.map { $0.resources(at: style.stage) } + [total]
        let bases = Set(
            shown.flatMap { resources in estimate.shownKinds.map { resources[$0].basis } }
                + (estimate.layers.map(\.latencyCycles) + [estimate.latencyCycles]).map(\.max.basis))
        var parts: [String] = []
        if bases.contains(.assumed) { parts.append("~ rests on an assumption, see below") }
        if bases.contains(.unknown) { parts.append("? not known, >= at least") }
        return parts.isEmpty ? [] : [painter.paint(parts.joined(separator: "; "), .faint)]
    }

    private func wrapped(_ text: String) -> [String] {
        DiagnosticText.wrap(text, width: style.columns - 2, firstIndent: 0).enumerated().map { index, line in
            index == 0 ? line : "  " + line
        }
    }
}
