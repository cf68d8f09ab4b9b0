import Devices
import Networks

/// A limit on a latency or an interval, in the unit it was stated in.
public enum TimeLimit: Hashable, Sendable {
    case ns(Double)
    case cycles(Double)

    /// Reads `500ns`, `1.2us`, `0.1ms` or `60cy`, in any case and with spaces; nil for anything else.
    public init?(parsing text: String) {
        let compact = text.lowercased().filter { !$0.isWhitespace }
        let digits = compact.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number > 0, number.isFinite else { return nil }
        switch compact.dropFirst(digits.count) {
        case "ns": self = .ns(number)
        case "us": self = .ns(number * 1e3)
        case "ms": self = .ns(number * 1e6)
        case "cy", "cycle", "cycles": self = .cycles(number)
        default: return nil
        }
    }

    /// The limit in cycles of a clock; not rounded.
    public func cycles(clockPeriodNs: Double) -> Double {
        switch self {
        case .cycles(let cycles): cycles
        case .ns(let ns): clockPeriodNs > 0 ? ns / clockPeriodNs : 0
        }
    }
}
