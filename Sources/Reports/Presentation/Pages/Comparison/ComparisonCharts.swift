import Comparing
import Estimator

/// The drawings of comparisons.
enum ComparisonCharts {
    /// Every pair of estimate and report of a quantity as a point.
    static func parity(_ set: ComparisonSet) -> Content? {
        let plots = ComparedQuantity.all.compactMap { parity($0, set) }
        guard !plots.isEmpty else { return nil }
        let text = """
            A point for every \(set.isTree ? "design" : "row"), both axes logarithmic; on the dashed line estimate and \
            report agree; figures of 0 have no place here. The grey band is the tolerance; red points are outside their \
            error bar or the tolerance.
            """
        return section("Estimate against report", "parity", text, .parity(plots))
    }

    private static func parity(_ quantity: ComparedQuantity, _ set: ComparisonSet) -> ParityPlot? {
        var plot = ParityPlot(label: quantity.label, points: [])
        for comparison in set.comparisons {
            for row in comparison.rows where !set.isTree || row.subject == .total {
                guard let figure = row.figures.first(where: { $0.quantity == quantity }),
                    let reported = figure.reported, let estimate = figure.estimate.value, reported > 0, estimate > 0
                else { continue }
                plot.points.append(
                    ParityPlot.Point(
                        name: set.isTree ? comparison.name : row.subject.name, reported: reported,
                        estimate: estimate, isOutside: figure.isOutside))
                if row.subject == .total { plot.tolerance = plot.tolerance ?? figure.tolerance }
            }
        }
        return plot.points.count > 1 && Set(plot.points.map(\.reported)).count > 1 ? plot : nil
    }

    /// The errors of each layer as error bars around the report's figure.
    static func errors(_ comparison: Comparison) -> Content? {
        let plots = ComparedQuantity.all.compactMap { errors($0, comparison) }
        guard comparison.rows.count > 1, !plots.isEmpty else { return nil }
        let text = """
            Each estimate with its error bar as a share of the report's figure, which is the dashed line; the grey band \
            is the tolerance.
            """
        return section("Errors by layer", "errors", text, .errors(plots))
    }

    /// The plot of one quantity; nil where no layer has a report to be relative to.
    private static func errors(_ quantity: ComparedQuantity, _ comparison: Comparison) -> ErrorPlot? {
        let rows = comparison.rows.compactMap { row in
            row.figures.first { $0.quantity == quantity && ($0.reported ?? 0) > 0 && $0.estimate.value != nil }
                .map { (name: row.subject.name, figure: $0) }
        }
        guard rows.count > 1, rows.contains(where: { ($0.figure.relativeError ?? 0) != 0 }) else { return nil }
        let worst = rows.max { abs($0.figure.relativeError ?? 0) < abs($1.figure.relativeError ?? 0) }
        let summary =
            "\(quantity.label): \(rows.count) rows, the largest error is "
            + "\(worst.map { ComparisonText.error($0.figure) } ?? "?") in \(worst?.name ?? "")"
        let lines = rows.compactMap { line($0.name, $0.figure) }
        return ErrorPlot(label: quantity.label, summary: summary, lines: lines)
    }

    private static func line(_ name: String, _ figure: ComparedFigure) -> ErrorPlot.Line? {
        guard let reported = figure.reported, let value = figure.estimate.value, reported > 0 else { return nil }
        func error(_ amount: Double) -> Double { (amount - reported) / reported }
        return ErrorPlot.Line(
            name: name, low: error(figure.estimate.low ?? value), value: error(value),
            high: error(figure.estimate.high ?? value),
            allowance: figure.tolerance.map { $0.allowance(of: reported) / reported }, isOutside: figure.isOutside)
    }

    /// A drawing with a heading and what it shows.
    static func section(_ title: String, _ anchor: String, _ text: String, _ chart: Chart) -> Content {
        var blocks: [Block] = []
        blocks.add(.html, .paragraph(Phrase(text, ink: .faint)))
        blocks.add(.html, .chart(chart))
        return .section(Section(title: title, anchor: anchor, blocks: blocks))
    }
}

extension ComparedFigure {
    /// Whether it is drawn as one that is off.
    fileprivate var isOutside: Bool { judgement == .outside || isInsideInterval == false }
}
