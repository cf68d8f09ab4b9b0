import Devices
import Estimator
import Wire

/// Several estimates side by side: totals with shares of the device, then each figure by layer.
struct ComparisonTable {
    let estimates: [DesignEstimate]
    let style: OutputStyle
    private let labels: [String]
    private var painter: Painter { Painter(usesColor: style.usesColor) }

    init(estimates: [DesignEstimate], style: OutputStyle) {
        self.estimates = estimates
        self.style = style
        labels = VariantLabels.labels(estimates)
    }

    var lines: [String] {
        var lines = header + [""] + totals
        for figure in figures { lines += [""] + byLayer(figure) }
        let diagnostics = DiagnosticText.lines(commonDiagnostics, width: style.columns, painter: painter)
        if !diagnostics.isEmpty { lines += [""] + diagnostics }
        return lines
    }

    /// What all share.
    private var header: [String] {
        guard let first = estimates.first else { return ["no estimate"] }
        let origin = first.origin.map { "  \($0.importerName): \($0.path)" } ?? ""
        var shared: [String] = []
        for text in [\DesignEstimate.target.partName, \.clockLabel, \.target.flow.label, \.styleLine]
        where Set(estimates.map { $0[keyPath: text] }).count == 1 {
            shared.append(first[keyPath: text])
        }
        let line = shared.joined(separator: ", ")
        return [painter.paint(first.modelName, .heading) + painter.paint(origin, .faint)] + (line.isEmpty ? [] : [line])
    }

    private var kinds: [ResourceKind] {
        ResourceKind.allCases.filter { kind in estimates.contains { $0.shownKinds.contains(kind) } }
    }

    /// Two lines per estimate: figures, and their share of the device.
    private var totals: [String] {
        let columns =
            [TextGrid.Column(title: style.stage.rawValue, isLeft: true, minimumWidth: 14)]
            + kinds.map { TextGrid.Column(title: $0.label) }
            + [
                TextGrid.Column(title: "cycles"), TextGrid.Column(title: "latency", expendability: 1),
                TextGrid.Column(title: "II"),
            ]
        let rows = zip(labels, estimates).flatMap { label, estimate in
            let total = estimate.resources(at: style.stage)
            let figures = kinds.map { TextGrid.Cell(FigureText.value(total[$0])) }
            let shares = kinds.map { kind -> TextGrid.Cell in
                let share = estimate.utilization(of: kind, at: style.stage)
                return .init(FigureText.percent(share), .utilization(share))
            }
            return [
                [.init(label, .heading)] + figures + [
                    .init(FigureText.range(estimate.latencyCycles)), .init(FigureText.times(estimate.latencyNs)),
                    .init(FigureText.range(estimate.intervalCycles)),
                ],
                ["  of the device"] + shares + ["", "", ""],
            ]
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }

    /// A figure of a layer that can be compared.
    private struct Figure {
        var title: String
        var text: (LayerEstimate) -> String
    }

    /// The figures that are not the same nothing everywhere.
    private var figures: [Figure] {
        let stage = style.stage
        let used = kinds.filter { kind in
            estimates.contains { $0.layers.contains { $0.resources(at: stage)[kind] != .zero } }
        }
        return used.map { kind in
            Figure(title: kind.label) { FigureText.value($0.resources(at: stage)[kind]) }
        } + [
            Figure(title: "cycles") { FigureText.range($0.latencyCycles) },
            Figure(title: "II") { FigureText.range($0.intervalCycles) },
        ]
    }

    /// Rows are layers, columns are estimates; as many columns at a time as fit.
    private func byLayer(_ figure: Figure) -> [String] {
        guard let layers = estimates.map(\.layers).max(by: { $0.count < $1.count }) else { return [] }
        let nameWidth = min(20, layers.map(\.name.count).max() ?? 0)
        let perBlock = max(1, (style.columns - nameWidth) / 16)
        return stride(from: 0, to: estimates.count, by: perBlock).flatMap { start in
            let block = start..<min(start + perBlock, estimates.count)
            let columns =
                [TextGrid.Column(title: figure.title, isLeft: true, minimumWidth: 14)]
                + block.map { TextGrid.Column(title: String.shortened(labels[$0], to: 14)) }
            let rows = layers.map { layer in
                [TextGrid.Cell(layer.name)]
                    + block.map { index in
                        let match = estimates[index].layers.first { $0.name == layer.name }
                        return TextGrid.Cell(match.map(figure.text) ?? "-")
                    }
            }
            return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
        }
    }

    /// Diagnostics, each said once, with the estimates it belongs to where it is not all of them.
    private var commonDiagnostics: [Diagnostic] {
        var all: [Diagnostic] = []
        for diagnostic in estimates.flatMap(\.diagnostics) where !all.contains(diagnostic) { all.append(diagnostic) }
        return all.map { diagnostic in
            let owners = estimates.indices.filter { estimates[$0].diagnostics.contains(diagnostic) }
            guard owners.count < estimates.count else { return diagnostic }
            var owned = diagnostic
            owned.message += " (\(owners.map { labels[$0] }.joined(separator: "; ")))"
            return owned
        }
    }
}

extension DesignEstimate {
    /// The clock with its frequency.
    var clockLabel: String { FigureText.clock(periodNs: target.clockPeriodNs) }
}
