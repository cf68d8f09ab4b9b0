/// A sum of figures: intervals add end by end, the basis is the weakest, and an unknown term leaves a lower bound.
///
/// Errors of many terms partly cancel, so half-widths of modelled figures add between a root of squares and a plain sum;
/// the plain sum is used here because layers of one design share their causes of error.
struct QuantitySum: Sendable {
    private var value = 0.0
    private var low = 0.0
    private var high = 0.0
    private var basis = Quantity.Basis.exact
    private var isComplete = true

    /// Adds one term.
    mutating func add(_ term: Quantity) {
        guard let termValue = term.value, let termHigh = term.high, term.basis != .unknown else {
            value += term.value ?? 0
            low += term.low ?? 0
            isComplete = false
            return
        }
        value += termValue
        low += term.low ?? termValue
        high += termHigh
        basis = max(basis, term.basis)
    }

    /// The sum of what was added.
    var total: Quantity {
        guard isComplete else { return low > 0 || value > 0 ? .atLeast(value) : .unknown }
        return basis == .exact ? .exact(value) : .between(value, low: low, high: high, basis: basis)
    }
}

/// The largest of figures, end by end; an unknown term leaves a lower bound.
struct QuantityMaximum: Sendable {
    private var value: Double?
    private var low = 0.0
    private var high = 0.0
    private var basis = Quantity.Basis.exact
    private var isComplete = true

    /// Takes one figure into account.
    mutating func add(_ term: Quantity) {
        guard term.basis != .unknown, let termValue = term.value else {
            isComplete = false
            return
        }
        value = max(value ?? termValue, termValue)
        low = max(low, term.low ?? termValue)
        high = max(high, term.high ?? termValue)
        basis = max(basis, term.basis)
    }

    /// The largest of what was added.
    var total: Quantity {
        guard let value else { return .unknown }
        guard isComplete else { return .atLeast(value) }
        return basis == .exact ? .exact(value) : .between(value, low: low, high: high, basis: basis)
    }
}

extension Quantity {
    /// The sum of figures; see `QuantitySum`.
    public static func sum(_ terms: [Quantity]) -> Quantity {
        var sum = QuantitySum()
        for term in terms { sum.add(term) }
        return sum.total
    }

    /// The largest of figures; see `QuantityMaximum`.
    public static func maximum(_ terms: [Quantity]) -> Quantity {
        var maximum = QuantityMaximum()
        for term in terms { maximum.add(term) }
        return maximum.total
    }

    /// This figure moved by a constant.
    public func offset(by constant: Double) -> Quantity {
        guard let value, let low, basis != .unknown else { return self }
        guard basis != .exact else { return .exact(value + constant) }
        return .between(
            value + constant, low: low + constant, high: (high ?? value) + constant, basis: basis)
    }

    /// This figure with an interval that is wider by these amounts; it becomes modelled if it was exact.
    public func widened(below: Double, above: Double) -> Quantity {
        guard let value, let low, let high, basis != .unknown, below > 0 || above > 0 else { return self }
        return .between(value, low: low - below, high: high + above, basis: max(basis, .modelled))
    }
}
