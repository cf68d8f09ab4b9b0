import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// The errors of each layer as error bars around the report's figure, one chart per quantity.
struct ErrorChart {
    let comparison: Comparison
    private static let left = 110.0
    private static let width = 360.0
    private static let rowHeight = 20.0

    init(comparison: Comparison) { self.comparison = comparison }

    var html: HTML {
        let charts = ComparedQuantity.all.compactMap(chart)
        guard comparison.rows.count > 1, !charts.isEmpty else { return .empty }
        return """
            <h3>Errors by layer</h3>
            <p class=note>Each estimate with its error bar as a share of the report's figure, which is the dashed line; \
            the grey band is the tolerance.</p>
            <div class="plots wide">\(charts.joined())</div>

            """
    }

    /// The chart of one quantity; nil where no layer has a report to be relative to.
    private func chart(_ quantity: ComparedQuantity) -> HTML? {
        let rows = comparison.rows.compactMap { row in
            row.figures.first { $0.quantity == quantity && ($0.reported ?? 0) > 0 && $0.estimate.value != nil }
                .map { (name: row.subject.name, figure: $0) }
        }
        let errors = rows.compactMap(\.figure.relativeError)
        guard rows.count > 1, errors.contains(where: { $0 != 0 }) else { return nil }
        let reach = min(2, max(0.1, errors.map(abs).max() ?? 0) * 1.15)
        let height = Double(rows.count) * Self.rowHeight + 24
        let middle = x(0, reach)
        let lines = Array(rows.enumerated()).html { index, row in
            bar(row.name, row.figure, at: Double(index) * Self.rowHeight + 12, reach: reach)
        }
        let worst = rows.max { abs($0.figure.relativeError ?? 0) < abs($1.figure.relativeError ?? 0) }
        let summary =
            "\(quantity.label): \(rows.count) rows, the largest error is "
            + "\(worst.map { ComparisonText.error($0.figure) } ?? "?") in \(worst?.name ?? "")"
        return """
            <figure><figcaption>\(quantity.label)</figcaption>
            <svg class=plot role=img aria-label="\(summary)" viewBox="0 0 \(Int(Self.width)) \(Int(height))">\
            \(lines)<path class=even d="M\(PlotText.coordinate(middle)) 0V\(PlotText.coordinate(height - 18))"/>\
            <text x="\(PlotText.coordinate(x(-reach, reach)))" y="\(PlotText.coordinate(height - 4))">\
            \(ComparisonText.percent(-reach))</text>\
            <text x="\(PlotText.coordinate(x(reach, reach)))" y="\(PlotText.coordinate(height - 4))" text-anchor=end>\
            \(ComparisonText.percent(reach))</text></svg></figure>

            """
    }

    private func bar(_ name: String, _ figure: ComparedFigure, at y: Double, reach: Double) -> HTML {
        guard let reported = figure.reported, let value = figure.estimate.value, reported > 0 else { return .empty }
        let mark: HTML = figure.judgement == .outside || figure.isInsideInterval == false ? " out" : ""
        let row = PlotText.coordinate(y)
        var band = HTML.empty
        if let tolerance = figure.tolerance {
            let share = tolerance.allowance(of: reported) / reported
            let (start, end) = (x(-share, reach), x(share, reach))
            band = """
                <rect class=band x="\(PlotText.coordinate(start))" y="\(PlotText.coordinate(y - 8))" \
                width="\(PlotText.coordinate(end - start))" height=16 />
                """
        }
        let low = x(((figure.estimate.low ?? value) - reported) / reported, reach)
        let high = x(((figure.estimate.high ?? value) - reported) / reported, reach)
        return """
            \(band)<text x=0 y="\(PlotText.coordinate(y + 4))">\(String.shortened(name, to: 16))</text>\
            <path class="whisker\(mark)" d="M\(PlotText.coordinate(low)) \(row)H\(PlotText.coordinate(high))"/>\
            <circle class="dot\(mark)" cx="\(PlotText.coordinate(x((value - reported) / reported, reach)))" cy="\(row)" r=4 />
            """
    }

    /// The place of a relative error, kept inside the chart.
    private func x(_ error: Double, _ reach: Double) -> Double {
        let share = (min(max(error, -reach), reach) + reach) / (2 * reach)
        return Self.left + share * (Self.width - Self.left - 8)
    }
}

/// Numbers of plots.
enum PlotText {
    /// A coordinate with one decimal.
    static func coordinate(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard let whole = Int(exactly: tenths) else { return "0" }
        return whole % 10 == 0 ? String(whole / 10) : "\(Double(whole) / 10)"
    }
}
