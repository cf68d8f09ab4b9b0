/// The time of a clock period that the scheduler leaves empty, in the form it was stated in.
///
/// A share stays a share when the period changes, an amount stays an amount (`set_clock_uncertainty 27%`, `0.6`).
public enum ClockUncertainty: Hashable, Sendable {
    /// A share of the period, below 1.
    case share(Double)
    /// An amount in ns.
    case ns(Double)

    /// Reads `12.5%`, `0.625` or `0.625ns`; nil for anything else.
    public init?(parsing text: String) {
        if text.hasSuffix("%") {
            guard let percent = Double(text.dropLast()), percent >= 0, percent < 100 else { return nil }
            self = .share(percent / 100)
            return
        }
        guard let value = Double(text.hasSuffix("ns") ? String(text.dropLast(2)) : text), value >= 0, value.isFinite
        else { return nil }
        self = .ns(value)
    }

    /// The uncertainty of a period, in ns.
    public func ns(periodNs: Double) -> Double {
        switch self {
        case .share(let share): periodNs * share
        case .ns(let ns): ns
        }
    }
}
