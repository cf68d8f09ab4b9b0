import Comparing
import Devices
import Estimator
import Networks
import Readers
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
        lines += sideBySide(figures.flatMap(byLayer))
        let diagnostics = DiagnosticText.lines(commonDiagnostics, width: style.columns, painter: painter)
        if !diagnostics.isEmpty { lines += [""] + diagnostics }
        return lines
    }

    /// What all share, then the target of each where they differ in more than the label says.
    private var header: [String] {
        guard let first = estimates.first else { return ["no estimate"] }
        let title = painter.title(of: first, width: style.columns)
        var targets: [String] = []
        for target in estimates.map(\.targetLine) where !targets.contains(target) { targets.append(target) }
        let styles = Set(estimates.map(\.styleLine))
        let lines = targets.flatMap { DiagnosticText.wrap($0, width: style.columns - 2, firstIndent: 0) }
        return [title] + lines + (styles.count == 1 ? styles : [])
    }

    /// One grid for each vendor, because they count different things.
    private var totals: [String] {
        let vendors = Vendor.allCases.filter { vendor in estimates.contains { $0.target.vendor == vendor } }
        let grids = vendors.map { vendor in
            grid(of: estimates.indices.filter { estimates[$0].target.vendor == vendor }, kinds: vendor.resourceKinds)
                .lines(width: style.columns, painter: painter)
        }
        return Array(grids.joined(separator: [""]))
    }

    /// The totals of the estimates for one vendor.
    private func grid(of indices: [Int], kinds: [ResourceKind]) -> TextGrid {
        let columns =
            [TextGrid.Column(title: style.stage.rawValue, isLeft: true, minimumWidth: 14)]
            + kinds.map { TextGrid.Column(title: $0.label) }
            + [
                TextGrid.Column(title: "cycles"), TextGrid.Column(title: "latency", expendability: 1),
                TextGrid.Column(title: "II"),
            ]
        let rows = indices.flatMap { self.rows(of: $0, kinds: kinds) }
        return TextGrid(columns: columns, rows: rows)
    }

    /// One estimate: figures, error bars where there are any, and the share of the device.
    private func rows(of index: Int, kinds: [ResourceKind]) -> [[TextGrid.Cell]] {
        let estimate = estimates[index]
        let total = estimate.resources(at: style.stage)
        let figures =
            [TextGrid.Cell(labels[index], .heading)] + kinds.map { TextGrid.Cell(FigureText.value(total[$0])) } + [
                .init(FigureText.range(estimate.latencyCycles)), .init(FigureText.times(estimate.latencyNs)),
                .init(FigureText.range(estimate.intervalCycles)),
            ]
        let bars =
            kinds.map { FigureText.halfWidth(total[$0]) } + [
                FigureText.halfWidth(estimate.latencyCycles.max), "",
                FigureText.halfWidth(estimate.intervalCycles.max),
            ]
        let shares = kinds.map { kind -> TextGrid.Cell in
            let share = estimate.utilization(of: kind, at: style.stage)
            return .init(FigureText.utilization(estimate, kind, at: style.stage), .utilization(share))
        }
        let barRow = [TextGrid.Cell("  error bar", .faint)] + bars.map { TextGrid.Cell($0, .faint) }
        let shareRow = [TextGrid.Cell("  of the device", .faint)] + shares + ["", "", ""]
        return [figures] + (bars.allSatisfy(\.isEmpty) ? [] : [barRow]) + [shareRow]
    }

    /// A figure of a layer that can be compared.
    private struct Figure {
        var title: String
        var text: (LayerEstimate, DesignEstimate) -> String
    }

    /// The figures in which the estimates differ; what is the same everywhere the totals have said.
    private var figures: [Figure] {
        let stage = style.stage
        let kinds = ResourceKind.allCases.filter { kind in estimates.contains { $0.shownKinds.contains(kind) } }
        let all =
            kinds.map { kind in
                Figure(title: kind.label) { layer, estimate in
                    guard estimate.shownKinds.contains(kind) else { return "-" }
                    return FigureText.value(layer.resources(at: stage)[kind])
                }
            } + [
                Figure(title: "cycles") { layer, _ in FigureText.range(layer.latencyCycles) },
                Figure(title: "II") { layer, _ in FigureText.range(layer.intervalCycles) },
            ]
        return all.filter { figure in
            Set(estimates.map { estimate in estimate.layers.map { figure.text($0, estimate) } }).count > 1
        }
    }

    /// Grids below one another, or beside one another where the terminal is wide enough.
    private func sideBySide(_ grids: [TextGrid]) -> [String] {
        let plain = Painter(usesColor: false)
        var rows: [(lines: [String], widths: [Int])] = []
        for grid in grids {
            let widths = grid.lines(width: style.columns, painter: plain).map(\.count)
            let lines = grid.lines(width: style.columns, painter: painter)
            let gap = 4
            guard let last = rows.last, let left = last.widths.max(), let own = widths.max(),
                left + gap + own <= style.columns
            else {
                rows.append((lines, widths))
                continue
            }
            var joined = last
            for index in 0..<max(last.lines.count, lines.count) {
                if index >= joined.lines.count { joined.lines.append("") }
                if index >= joined.widths.count { joined.widths.append(0) }
                guard index < lines.count else { continue }
                let padding = left + gap - joined.widths[index]
                joined.lines[index] += String(repeating: " ", count: padding) + lines[index]
                joined.widths[index] = left + gap + widths[index]
            }
            rows[rows.count - 1] = joined
        }
        return rows.flatMap { [""] + $0.lines }
    }

    /// Rows are layers, columns are estimates; as many columns at a time as fit.
    private func byLayer(_ figure: Figure) -> [TextGrid] {
        guard let layers = estimates.map(\.layers).max(by: { $0.count < $1.count }) else { return [] }
        let texts = layers.map { layer in
            estimates.map { estimate in
                estimate.layers.first { $0.name == layer.name }.map { figure.text($0, estimate) } ?? "-"
            }
        }
        let nameWidth = min(20, layers.map(\.name.count).max() ?? 0)
        let labelWidth = min(20, labels.map(\.count).max() ?? 0)
        let perBlock = max(1, (style.columns - nameWidth) / (max(9, labelWidth) + 2))
        return stride(from: 0, to: estimates.count, by: perBlock).map { start in
            let block = start..<min(start + perBlock, estimates.count)
            let columns =
                [TextGrid.Column(title: figure.title, isLeft: true, minimumWidth: 14)]
                + block.map { TextGrid.Column(title: String.shortened(labels[$0], to: labelWidth)) }
            let rows = zip(layers, texts).filter { !$0.1.allSatisfy { $0 == "0" || $0 == "-" } }.map { layer, texts in
                [TextGrid.Cell(layer.name)] + block.map { TextGrid.Cell(texts[$0]) }
            }
            return TextGrid(columns: columns, rows: rows)
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
