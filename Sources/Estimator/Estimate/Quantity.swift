/// An estimated number with its error bar and what it rests on.
public struct Quantity: Sendable {
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

    /// Numbers with not-a-number for nil, so that many of them lie close together.
    private let numbers: (value: Double, low: Double, high: Double)
    /// What it rests on.
    public let basis: Basis

    /// The estimate, nil when unknown.
    public var value: Double? { numbers.value.isNaN ? nil : numbers.value }
    /// Lower end of the interval, nil when unknown.
    public var low: Double? { numbers.low.isNaN ? nil : numbers.low }
    /// Upper end of the interval, nil when unknown or when the value is only a lower bound.
    public var high: Double? { numbers.high.isNaN ? nil : numbers.high }

    private init(value: Double, low: Double, high: Double, basis: Basis) {
        // Adding zero makes a negative zero positive, so that equal numbers are equal bit for bit.
        numbers = (value + 0, low + 0, high + 0)
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
    public static let unknown = Quantity(value: .nan, low: .nan, high: .nan, basis: .unknown)

    /// A total of which only some terms are known: `value` is a lower bound and there is no upper end.
    public static func atLeast(_ value: Double) -> Quantity {
        Quantity(value: value, low: value, high: .nan, basis: .unknown)
    }

    /// Zero, exactly.
    public static let zero = Quantity.exact(0)

    /// The value as text for reasons, `?` when unknown.
    public var text: String {
        guard let value else { return "?" }
        return Int(exactly: value.rounded()).map(String.init) ?? "\(value)"
    }
}

extension Quantity: Hashable {
    /// Whether numbers and basis are the same.
    public static func == (left: Quantity, right: Quantity) -> Bool {
        left.basis == right.basis && left.value == right.value && left.low == right.low && left.high == right.high
    }

    /// Hashes numbers and basis.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(value)
        hasher.combine(low)
        hasher.combine(high)
        hasher.combine(basis)
    }
}
