import Estimator
import Wire

/// A figure as the page shows it: mark of its basis, number, interval.
struct PageFigure: Hashable, Sendable {
    /// What stands before the number, empty when the figure is unknown.
    let mark: String
    /// The number with grouped digits, or `unknown`.
    let number: String
    /// The ends of the interval where they differ from the number.
    let interval: String?
    /// What the figure is compared and sorted by, nil when unknown.
    let value: Double?

    /// A single quantity.
    init(_ quantity: Quantity) {
        self.init(QuantityRange(quantity))
    }

    /// A range such as a latency that depends on the data.
    init(_ range: QuantityRange) {
        let least = range.min.value.flatMap(Self.usable)
        let most = range.max.value.flatMap(Self.usable)
        value = most ?? least
        guard let shown = least ?? most else {
            (mark, number, interval) = ("", "unknown", nil)
            return
        }
        let last = most ?? shown
        let high = range.max.high.flatMap(Self.usable)
        let isLowerBound = most == nil || high == nil
        number = isLowerBound ? Self.count(last) : Self.span(shown, last)
        mark = isLowerBound ? "≥" : Self.mark(max(range.min.basis, range.max.basis))
        let low = range.min.low.flatMap(Self.usable) ?? shown
        let text = high.map { Self.span(low, $0) }
        interval = isLowerBound || text == number ? nil : text
    }

    /// Whether it is zero for sure.
    var isZero: Bool { value == 0 && interval == nil && mark == Self.mark(.exact) }

    /// The mark of a basis.
    static func mark(_ basis: Quantity.Basis) -> String {
        switch basis {
        case .exact: "="
        case .modelled: "≈"
        case .assumed: "≈?"
        case .unknown: "≥"
        }
    }

    /// A count with grouped digits, rounded to a whole number.
    static func count(_ value: Double) -> String {
        abs(value) < 9e15 ? NumberText.grouped(Int(value.rounded())) : "\(value)"
    }

    /// A time or a range of times in ns, µs or ms, whichever suits the larger.
    static func time(ns low: Double, to high: Double) -> String {
        let (scale, unit) =
            switch abs(high) {
            case ..<10_000: (1.0, "ns")
            case ..<10_000_000: (1_000.0, "µs")
            default: (1_000_000.0, "ms")
            }
        let (first, second) = (trimmed(low / scale), trimmed(high / scale))
        return (first == second ? first : "\(first)–\(second)") + "\u{202F}" + unit
    }

    /// At most two decimals, none of them a final zero, digits grouped.
    static func trimmed(_ value: Double) -> String {
        guard abs(value) < 1_000 else { return count(value) }
        var text = NumberText.fixed(value, decimals: abs(value) < 100 ? 2 : 1)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    /// Two ends as one text, a single number where they print alike.
    static func span(_ low: Double, _ high: Double) -> String {
        let (first, second) = (count(low), count(high))
        return first == second ? first : "\(first)–\(second)"
    }

    private static func usable(_ value: Double) -> Double? { value.isFinite ? value : nil }
}

extension QuantityRange {
    /// The same range in ns.
    func timeText(clockPeriodNs: Double) -> String? {
        guard clockPeriodNs.isFinite, let most = max.value ?? min.value, most.isFinite else { return nil }
        let least = min.value ?? most
        if max.value == nil || max.high == nil {
            return "≥\u{2009}" + PageFigure.time(ns: most * clockPeriodNs, to: most * clockPeriodNs)
        }
        return PageFigure.time(ns: least * clockPeriodNs, to: most * clockPeriodNs)
    }
}
