import Wire

/// A figure from report to report as a line.
struct HistoryDrawing {
    let plot: HistoryPlot
    private static let width = 360.0
    private static let height = 120.0

    /// The figure with its caption.
    var html: HTML {
        let largest = plot.points.compactMap(\.value).max() ?? 1
        let step = (Self.width - 20) / Double(max(1, plot.points.count - 1))
        let places = plot.points.enumerated().compactMap { index, point in
            point.value.map { value in
                (
                    x: PlotText.coordinate(10 + Double(index) * step),
                    y: PlotText.coordinate(Self.height - 8 - value / largest * (Self.height - 30)),
                    text: "\(point.name): \(NumberText.amount(value))"
                )
            }
        }
        let line = places.map { "\($0.x) \($0.y)" }.joined(separator: "L")
        let dots = places.html { place -> HTML in
            "<circle class=dot cx=\"\(place.x)\" cy=\"\(place.y)\" r=3.5><title>\(place.text)</title></circle>"
        }
        let text = plot.points.compactMap { $0.value.map(NumberText.amount) }.joined(separator: ", ")
        return """
            <figure><figcaption>\(plot.label): \(text)</figcaption>
            <svg class=plot role=img aria-label="\(plot.label): \(text)" \
            viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))"><path class=trace d="M\(line)"/>\(dots)</svg></figure>

            """
    }
}
