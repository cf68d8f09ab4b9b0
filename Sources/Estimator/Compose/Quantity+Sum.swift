import Devices
import Networks

extension Quantity {
    /// The sum of figures: intervals add end by end, the basis is the weakest, and an unknown term leaves a lower bound.
    ///
    /// Errors of many terms partly cancel, so half-widths of modelled figures add between a root of squares and a
    /// plain sum; the plain sum is used here because layers of one design share their causes of error.
    public static func sum(_ terms: [Quantity]) -> Quantity {
        var value = 0.0
        var low = 0.0
        var high = 0.0
        var basis = Basis.exact
        var isComplete = true
        for term in terms {
            guard let termValue = term.value, let termHigh = term.high, term.basis != .unknown else {
                value += term.value ?? 0
                low += term.low ?? 0
                isComplete = false
                continue
            }
            value += termValue
            low += term.low ?? termValue
            high += termHigh
            basis = max(basis, term.basis)
        }
        guard isComplete else { return low > 0 || value > 0 ? .atLeast(value) : .unknown }
        return basis == .exact ? .exact(value) : .between(value, low: low, high: high, basis: basis)
    }

    /// The largest of figures, end by end; an unknown term leaves a lower bound.
    public static func maximum(_ terms: [Quantity]) -> Quantity {
        let known = terms.filter { $0.basis != .unknown }
        guard let value = known.compactMap(\.value).max() else { return .unknown }
        guard known.count == terms.count else { return .atLeast(value) }
        let basis = known.map(\.basis).max() ?? .exact
        if basis == .exact { return .exact(value) }
        return .between(
            value, low: known.compactMap(\.low).max() ?? value, high: known.compactMap(\.high).max() ?? value,
            basis: basis)
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
