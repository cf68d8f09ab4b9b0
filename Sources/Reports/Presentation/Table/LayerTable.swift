import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// The layers of one estimate, one row each, with the joins and the total below.
struct LayerTable {
    let estimate: DesignEstimate
    let style: OutputStyle
    private var painter: Painter { Painter(usesColor: style.usesColor) }
    /// Kinds of which the design may use any; a column of exact zeros says nothing that the totals do not.
    private var kinds: [ResourceKind] {
        estimate.shownKinds.filter { estimate.resources(at: style.stage)[$0] != .zero }
    }

    init(estimate: DesignEstimate, style: OutputStyle) {
        self.estimate = estimate
        self.style = style
    }

    var lines: [String] {
        var rows = estimate.layers.map(row)
        if style.stage == .csynth { rows.append(joinsRow) }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }

    private var columns: [TextGrid.Column] {
        var columns = [
            TextGrid.Column(title: "layer", isLeft: true, minimumWidth: 14),
            TextGrid.Column(title: "kind", isLeft: true, expendability: 1, minimumWidth: 10),
            TextGrid.Column(title: "strategy", isLeft: true, expendability: 6),
            TextGrid.Column(title: "RF", expendability: 2),
        ]
        for kind in kinds {
            columns.append(TextGrid.Column(title: kind.label))
            if hasSpread(kind) { columns.append(TextGrid.Column(title: "", expendability: 5)) }
            columns.append(TextGrid.Column(title: "of \(kind.label)", expendability: kind == .lut ? 8 : 9))
        }
        return columns + [TextGrid.Column(title: "cycles"), TextGrid.Column(title: "II")]
    }

    private func hasSpread(_ kind: ResourceKind) -> Bool {
        estimate.layers.contains { !FigureText.spread($0.resources(at: style.stage)[kind]).isEmpty }
    }

    private func row(_ layer: LayerEstimate) -> [TextGrid.Cell] {
        var cells: [TextGrid.Cell] = [
            .init(layer.name), .init(layer.kind, .faint), .init(layer.strategy?.rawValue ?? "-", .faint),
            reuseFactor(layer),
        ]
        for kind in kinds { cells += self.cells(layer.resources(at: style.stage)[kind], kind) }
        return cells + [cycles(layer.latencyCycles), cycles(layer.intervalCycles)]
    }

    /// What joins the layers: registers between them, FIFOs and control.
    private var joinsRow: [TextGrid.Cell] {
        var cells: [TextGrid.Cell] = [.init("(joins)", .faint), "", "", ""]
        for kind in kinds { cells += self.cells(estimate.joins[kind], kind) }
        return cells + ["", ""]
    }

    private func cells(_ quantity: Quantity, _ kind: ResourceKind) -> [TextGrid.Cell] {
        let isZero = quantity.value == 0 && quantity.basis != .unknown
        var cells = [TextGrid.Cell(FigureText.value(quantity), isZero ? .faint : inkOfUnknown(quantity))]
        if hasSpread(kind) { cells.append(.init(FigureText.halfWidth(quantity), .faint)) }
        let total = estimate.resources(at: style.stage)[kind].value
        let share = quantity.value.flatMap { value in total.flatMap { $0 > 0 ? value / $0 : nil } }
        cells.append(.init(isZero ? "" : FigureText.percent(share), .faint))
        return cells
    }

    private func inkOfUnknown(_ quantity: Quantity) -> Ink { quantity.basis == .unknown ? .warning : .plain }

    private func cycles(_ range: QuantityRange) -> TextGrid.Cell {
        let isZero = range.max.value == 0 && range.max.basis != .unknown
        return .init(FigureText.range(range), isZero ? .faint : inkOfUnknown(range.max))
    }

    /// The factor used, with the one asked for where they differ: `3>4` asked for 3 and got 4.
    private func reuseFactor(_ layer: LayerEstimate) -> TextGrid.Cell {
        guard layer.strategy != nil else { return .init("-", .faint) }
        guard layer.requestedReuseFactor != layer.usedReuseFactor else { return .init("\(layer.usedReuseFactor)") }
        return .init("\(layer.requestedReuseFactor)>\(layer.usedReuseFactor)", .warning)
    }
}
