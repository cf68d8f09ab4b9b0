/// A limit on a latency or an interval, in the unit it was stated in.
public enum TimeLimit: Hashable, Sendable {
    case ns(Double)
    case cycles(Double)

    /// The limit in cycles of a clock; not rounded.
    public func cycles(clockPeriodNs: Double) -> Double {
        switch self {
        case .cycles(let cycles): cycles
        case .ns(let ns): clockPeriodNs > 0 ? ns / clockPeriodNs : 0
        }
    }
}
