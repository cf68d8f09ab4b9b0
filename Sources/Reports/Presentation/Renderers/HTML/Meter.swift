import Wire

/// A horizontal bar of an estimate against the device, with its error bar, as inline SVG.
///
/// Positions are per cent of the width, so that the drawing follows the page without distortion. It repeats figures
/// that stand beside it as text and is therefore hidden from screen readers.
struct Meter: Sendable {
    /// The estimate against the device.
    let share: DeviceShare
    /// The fraction of the device at the right edge, at least 1.
    let scale: Double
    /// Number of dies the device is divided into.
    let dies: Int

    /// The drawing.
    var html: HTML {
        let inner = share.value.map { track + bar($0) + dieMarks + limit + errorBar + cut($0) } ?? nothing
        return "<svg class=meter aria-hidden=true focusable=false>\(inner)</svg>"
    }

    /// Hatching where a figure is missing; no bar at all where the device has none and none is needed.
    private var nothing: HTML {
        guard share.fit != .fits else { return .empty }
        return hatching
    }

    private var hatching: HTML {
        "<rect class=track y=\"25%\" width=\"100%\" height=\"50%\"/>"
            + "<rect fill=\"url(#unknown)\" y=\"25%\" width=\"100%\" height=\"50%\"/>"
    }

    private var track: HTML { "<rect class=track y=\"25%\" width=\"\(percent(1))\" height=\"50%\"/>" }

    private func bar(_ value: Double) -> HTML {
        let inside: HTML =
            value > 0
            ? "<rect class=fill y=\"25%\" width=\"\(percent(min(value, 1)))\" height=\"50%\"/>" : ""
        guard value > 1 else { return inside }
        let (start, width) = (percent(1), percent(min(value, scale) - 1))
        return inside + "<rect class=over x=\"\(start)\" y=\"25%\" width=\"\(width)\" height=\"50%\"/>"
            + "<rect fill=\"url(#over)\" x=\"\(start)\" y=\"25%\" width=\"\(width)\" height=\"50%\"/>"
    }

    private var dieMarks: HTML {
        guard dies > 1, dies <= 16 else { return .empty }
        return (1..<dies).html { line("die", at: Double($0) / Double(dies), from: "15%", to: "85%") }
    }

    private var limit: HTML { scale > 1 ? line("limit", at: 1, from: "0", to: "100%") : .empty }

    private var errorBar: HTML {
        guard let low = share.low else { return .empty }
        let high = share.high
        guard high != low else { return .empty }
        let (first, last) = (percent(low), percent(high ?? scale))
        let open: HTML = high == nil ? " stroke-dasharray=\"3 3\"" : ""
        return "<line class=err x1=\"\(first)\" x2=\"\(last)\" y1=\"50%\" y2=\"50%\"\(open)/>"
            + line("err", at: low, from: "32%", to: "68%")
            + (high.map { line("err", at: $0, from: "32%", to: "68%") } ?? .empty)
    }

    /// A double stroke through a bar that is longer than can be shown.
    private func cut(_ value: Double) -> HTML {
        guard value > scale else { return .empty }
        return "<svg x=\"92%\" overflow=visible><path class=cut d=\"M-5 22L2 2M1 22L8 2\"/></svg>"
    }

    private func line(_ styleClass: String, at fraction: Double, from top: String, to bottom: String) -> HTML {
        let x = percent(fraction)
        return "<line class=\(styleClass) x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top)\" y2=\"\(bottom)\"/>"
    }

    private func percent(_ fraction: Double) -> String {
        NumberText.fixed(min(max(fraction / scale, 0), 1) * 100, decimals: 2) + "%"
    }
}
