/// Estimates with their error bars around what was reported, one line each.
struct ErrorDrawing {
    let plot: ErrorPlot
    private let reach: Double
    private static let left = 110.0
    private static let width = 360.0
    private static let rowHeight = 20.0

    init(plot: ErrorPlot) {
        self.plot = plot
        reach = min(2, max(0.1, plot.lines.map { abs($0.value) }.max() ?? 0) * 1.15)
    }

    /// The figure with its caption.
    var html: HTML {
        let height = Double(plot.lines.count) * Self.rowHeight + 24
        let lines = Array(plot.lines.enumerated()).html { bar($1, at: Double($0) * Self.rowHeight + 12) }
        return """
            <figure><figcaption>\(plot.label)</figcaption>
            <svg class=plot role=img aria-label="\(plot.summary)" viewBox="0 0 \(Int(Self.width)) \(Int(height))">\
            \(lines)<path class=even d="M\(x(0)) 0V\(PlotText.coordinate(height - 18))"/>\
            <text x="\(x(-reach))" y="\(PlotText.coordinate(height - 4))">\(ComparisonText.percent(-reach))</text>\
            <text x="\(x(reach))" y="\(PlotText.coordinate(height - 4))" text-anchor=end>\
            \(ComparisonText.percent(reach))</text></svg></figure>

            """
    }

    private func bar(_ line: ErrorPlot.Line, at y: Double) -> HTML {
        let mark: HTML = line.isOutside ? " out" : ""
        let row = PlotText.coordinate(y)
        let band: HTML =
            line.allowance.map { share -> HTML in
                """
                <rect class=band x="\(x(-share))" y="\(PlotText.coordinate(y - 8))" \
                width="\(PlotText.coordinate(place(share) - place(-share)))" height=16 />
                """
            } ?? .empty
        return """
            \(band)<text x=0 y="\(PlotText.coordinate(y + 4))">\(String.shortened(line.name, to: 16))</text>\
            <path class="whisker\(mark)" d="M\(x(line.low)) \(row)H\(x(line.high))"/>\
            <circle class="dot\(mark)" cx="\(x(line.value))" cy="\(row)" r=4 />
            """
    }

    private func x(_ error: Double) -> String { PlotText.coordinate(place(error)) }

    /// The place of a relative error, kept inside the chart.
    private func place(_ error: Double) -> Double {
        let share = (min(max(error, -reach), reach) + reach) / (2 * reach)
        return Self.left + share * (Self.width - Self.left - 8)
    }
}
