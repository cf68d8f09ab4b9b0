import Comparing
import Glibc
import Wire

/// A parity plot: every pair of estimate and report as a point on logarithmic axes.
struct ParityDrawing {
    let plot: ParityPlot
    private static let size = 240.0
    private static let margin = 34.0

    /// The figure with its caption.
    var html: HTML {
        let values = plot.points.flatMap { [$0.reported, $0.estimate] }
        let low = floor(log10(values.min() ?? 1))
        let high = max(low + 1, ceil(log10(values.max() ?? 1)))
        let scale = Scale(low: low, high: high, start: Self.margin, length: Self.size - Self.margin - 6)
        let outside = plot.points.count(where: \.isOutside)
        let summary = "\(plot.label): \(plot.points.count) points, \(outside) outside"
        return """
            <figure><figcaption>\(plot.label)</figcaption>
            <svg class=plot role=img aria-label="\(summary)" viewBox="0 0 \(Int(Self.size)) \(Int(Self.size))">\
            \(band(scale))\(axes(scale))\(plot.points.html { mark($0, scale) })</svg></figure>

            """
    }

    private func mark(_ point: ParityPlot.Point, _ scale: Scale) -> HTML {
        let mark: HTML = point.isOutside ? " out" : ""
        return """
            <circle class="dot\(mark)" cx="\(scale.text(point.reported))" \
            cy="\(scale.mirrored(point.estimate, in: Self.size - Self.margin + 6))" r=3.5><title>\(point.name): \
            estimate \(NumberText.amount(point.estimate)), report \(NumberText.amount(point.reported))</title></circle>
            """
    }

    /// The tolerance of totals as a band around the line of agreement.
    private func band(_ scale: Scale) -> HTML {
        guard let tolerance = plot.tolerance else { return .empty }
        let steps = (0...16).map { pow(10, scale.low + (scale.high - scale.low) * Double($0) / 16) }
        let bottom = Self.size - Self.margin + 6
        let upper = steps.map { "\(scale.text($0)) \(scale.mirrored($0 + tolerance.allowance(of: $0), in: bottom))" }
        let lower = steps.reversed().map { value in
            "\(scale.text(value)) \(scale.mirrored(value - tolerance.allowance(of: value), in: bottom))"
        }
        return "<path class=band d=\"M\((upper + lower).joined(separator: "L"))Z\"/>"
    }

    private func axes(_ scale: Scale) -> HTML {
        let (start, end) = (pow(10, scale.low), pow(10, scale.high))
        let bottom = Self.size - Self.margin + 6
        let (left, right) = (scale.text(start), scale.text(end))
        let (floor, top) = (scale.mirrored(start, in: bottom), scale.mirrored(end, in: bottom))
        return """
            <path class=axis d="M\(left) \(top)V\(floor)H\(right)"/><path class=even d="M\(left) \(floor)L\(right) \(top)"/>\
            <text x="\(left)" y="\(PlotText.coordinate(Self.size - 14))">\(NumberText.amount(start))</text>\
            <text x="\(right)" y="\(PlotText.coordinate(Self.size - 14))" text-anchor=end>\(NumberText.amount(end))</text>\
            <text x="\(PlotText.coordinate(Self.size / 2))" y="\(PlotText.coordinate(Self.size - 2))" \
            text-anchor=middle>report</text>\
            <text x="\(PlotText.coordinate(Self.margin - 4))" y="\(PlotText.coordinate(14))" text-anchor=end>\
            \(Self.short(end))</text><text x=0 y="\(PlotText.coordinate(Self.size / 2 - 20))">est.</text>
            """
    }

    /// A power of ten in few letters, such as `100k`.
    private static func short(_ value: Double) -> String {
        value >= 1e6
            ? NumberText.amount(value / 1e6) + "M"
            : value >= 1e3
                ? NumberText.amount(value / 1e3) + "k"
                : NumberText.amount(value)
    }

    /// A logarithmic axis; `low` and `high` are powers of ten.
    private struct Scale {
        var low: Double
        var high: Double
        var start: Double
        var length: Double

        func position(_ value: Double) -> Double {
            let exponent = value > 0 ? log10(value) : low
            return (min(max(exponent, low), high) - low) / (high - low) * length
        }
        func text(_ value: Double) -> String { PlotText.coordinate(start + position(value)) }
        func mirrored(_ value: Double, in bottom: Double) -> String {
            PlotText.coordinate(bottom - 6 - position(value))
        }
    }
}
