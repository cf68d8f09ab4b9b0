import Devices
import Estimator

extension SeveralEstimates {
    /// A row for each of some estimates, with every kind that one of them counts.
    func sideBySide(_ indices: [Int]) -> Table {
        let kinds = indices.flatMap { estimates[$0].shownKinds(at: stage) }.uniqued
        let shares = indices.flatMap { estimates[$0].shares(at: stage) }
        let scale = DeviceShare.scale(of: shares, atMost: 2)
        let figures = kinds.map { kind in
            Field<Int>(Label(kind.label)) { index in
                let share = estimates[index].shares(at: stage).first { $0.kind == kind }
                return Cell(share.map { .against($0, scale: scale) } ?? .notCounted)
            }
        }
        var table = Table(head + figures + times, indices, role: .sideBySide)
        table.caption = [.strong(stage.title), ", and its share of each device."]
        table.name = "\(stage.title) side by side"
        table.isSortable = true
        return table
    }

    private var head: [Field<Int>] {
        [
            Field(.head(Label(stage.rawValue, long: stage.title), minimumWidth: 14)) {
                Cell(.link(names[$0], anchor: "e\($0 + 1)"), .heading)
            },
            Field(.words("verdict", media: .html)) { index in
                let fit = estimates[index].fit(at: stage)
                return Cell(.answer(Label(fit.words), sign: fit.sign), fit.ink)
            },
        ]
    }

    private var times: [Field<Int>] {
        func period(_ index: Int) -> Double { estimates[index].target.clockPeriodNs }
        return [
            Field(Label("cycles", long: "Latency")) {
                Cell(.timed(estimates[$0].latencyCycles, clockPeriodNs: period($0), isSpelledOut: true))
            },
            Field("latency", expendability: 1, media: .terminal) { Cell(.times(estimates[$0].latencyNs)) },
            Field("II") {
                Cell(.timed(estimates[$0].intervalCycles, clockPeriodNs: period($0), isSpelledOut: false))
            },
        ]
    }
}

/// Each figure by layer, a column for every estimate.
struct FiguresByLayer {
    private let estimates: [DesignEstimate]
    private let names: [String]
    private let stage: Stage

    init(_ several: SeveralEstimates) {
        estimates = several.estimates
        names = several.names
        stage = several.stage
    }

    /// A figure of a layer that can be compared.
    private struct Figure {
        var title: String
        var cell: (LayerEstimate, DesignEstimate) -> Cell
    }

    /// A table for every figure in which the estimates differ; what is the same everywhere the totals have said.
    var tables: [Table] {
        guard let longest = estimates.map(\.layers).max(by: { $0.count < $1.count }) else { return [] }
        let differing = figures.filter { figure in
            Set(estimates.map { estimate in estimate.layers.map { text(figure.cell($0, estimate)) } }).count > 1
        }
        return differing.map { table(of: $0, longest.map(\.name)) }.filter { !$0.rows.isEmpty }
    }

    private var figures: [Figure] {
        let stage = stage
        let kinds = estimates.flatMap { $0.shownKinds(at: stage) }.uniqued
        let shown = ResourceKind.allCases.filter(kinds.contains)
        return shown.map { kind in
            Figure(title: kind.label) { layer, estimate in
                guard estimate.shownKinds(at: stage).contains(kind) else { return Cell(.notCounted) }
                return Cell(.quantity(layer.resources(at: stage)[kind]))
            }
        } + [
            Figure(title: "cycles") { layer, _ in Cell(.range(layer.latencyCycles)) },
            Figure(title: "II") { layer, _ in Cell(.range(layer.intervalCycles)) },
        ]
    }

    /// Rows are layers; those of which no estimate has anything are left out.
    private func table(of figure: Figure, _ layers: [String]) -> Table {
        let columns = estimates.indices.map { index in
            Field<String>(Label(names[index])) { name in
                let layer = estimates[index].layers.first { $0.name == name }
                return layer.map { figure.cell($0, estimates[index]) } ?? Cell(.notCounted)
            }
        }
        var table = Table([Field(.head(Label(figure.title), minimumWidth: 14)) { Cell($0) }] + columns, layers)
        table.isContinued = true
        table.keepRows { row in row.cells.dropFirst().contains { !["0", "-"].contains(text($0)) } }
        return table
    }

    /// The figure without its interval, by which estimates are compared.
    private func text(_ cell: Cell) -> String {
        switch cell.value {
        case .quantity(let quantity): FigureText.value(quantity)
        case .range(let range): FigureText.range(range)
        default: "-"
        }
    }
}
