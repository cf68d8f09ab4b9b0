import Devices
import Networks

/// An estimated number with its error bar and what it rests on.
public struct Quantity: Hashable, Sendable {
    /// How far a figure can be trusted.
    public enum Basis: String, CaseIterable, Comparable, Hashable, Sendable {
        /// A rule that reproduces real reports exactly.
        case exact
        /// A model of the structure, with an interval measured on real reports.
        case modelled
        /// Rests on something the input did not say, such as weights that are missing.
        case assumed
        /// Not known.
        case unknown

        /// Order from best to worst.
        public static func < (left: Basis, right: Basis) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .exact: 0
            case .modelled: 1
            case .assumed: 2
            case .unknown: 3
            }
        }
    }

    /// The estimate, nil when unknown.
    public let value: Double?
    /// Lower end of the interval, nil when unknown.
    public let low: Double?
    /// Upper end of the interval, nil when unknown or when the value is only a lower bound.
    public let high: Double?
    /// What it rests on.
    public let basis: Basis

    private init(value: Double?, low: Double?, high: Double?, basis: Basis) {
        self.value = value
        self.low = low
        self.high = high
        self.basis = basis
    }

    /// A figure that follows from an exact rule.
    public static func exact(_ value: Double) -> Quantity {
        Quantity(value: value, low: value, high: value, basis: .exact)
    }

    /// A figure that follows from an exact rule.
    public static func exact(_ value: Int) -> Quantity { exact(Double(value)) }

    /// A figure with an interval; ends are ordered, kept on the right side of `value` and not below zero.
    public static func between(_ value: Double, low: Double, high: Double, basis: Basis = .modelled) -> Quantity {
        Quantity(value: value, low: max(0, min(low, value)), high: max(high, value), basis: basis)
    }

    /// A figure that is not known.
    public static let unknown = Quantity(value: nil, low: nil, high: nil, basis: .unknown)

    /// A total of which only some terms are known: `value` is a lower bound and there is no upper end.
    public static func atLeast(_ value: Double) -> Quantity {
        Quantity(value: value, low: value, high: nil, basis: .unknown)
    }

    /// Zero, exactly.
    public static let zero = Quantity.exact(0)

    /// The value as text for reasons, `?` when unknown.
    public var text: String {
        guard let value else { return "?" }
        return Int(exactly: value.rounded()).map(String.init) ?? "\(value)"
    }
}
