import Devices
import Networks
import Readers
import Wire

/// How far an estimate may be from a report, or a report above its baseline: a share of the report plus an amount.
public struct Tolerance: Hashable, Sendable {
    /// The share of the report's figure, as a fraction.
    public var relative: Double
    /// The amount that is allowed besides.
    public var absolute: Double

    /// Creates a tolerance.
    public init(relative: Double = 0, absolute: Double = 0) {
        self.relative = relative
        self.absolute = absolute
    }

    /// The largest difference allowed from a figure.
    public func allowance(of figure: Double) -> Double { relative * abs(figure) + absolute }

    /// Understands `15%`, `200`, `2cy` and sums such as `15%+200`.
    ///
    /// - Returns: nil for text that is no tolerance.
    public init?(parsing text: String) {
        self.init()
        let terms = text.split(separator: "+", omittingEmptySubsequences: false)
        guard terms.count <= 2 else { return nil }
        for term in terms {
            var digits = term.filter { !$0.isWhitespace }.lowercased()
            let isShare = digits.hasSuffix("%")
            if isShare { digits.removeLast() } else if digits.hasSuffix("cy") { digits.removeLast(2) }
            guard let value = Double(digits), value.isFinite, value >= 0, value <= 1e12 else { return nil }
            if isShare { relative += value / 100 } else { absolute += value }
        }
    }

    /// As typed, such as `15%+200`.
    public var text: String {
        let share = relative > 0 ? NumberText.amount(relative * 100) + "%" : nil
        let amount = absolute > 0 || relative == 0 ? NumberText.amount(absolute) : nil
        return [share, amount].compactMap(\.self).joined(separator: "+")
    }
}

/// The tolerances of a comparison, from the most general to the most special; the last that fits a figure holds.
public struct ToleranceRules: Hashable, Sendable {
    /// What a rule is for.
    public enum Scope: Hashable, Sendable {
        /// The whole design.
        case total
        /// Every layer.
        case layers
        /// Layers of one kind, or the layer of that name.
        case layer(String)
    }

    /// One rule.
    public struct Rule: Hashable, Sendable {
        /// What it is for.
        public var scope: Scope
        /// The quantity, nil for every one.
        public var quantity: ComparedQuantity?
        /// What is allowed.
        public var tolerance: Tolerance

        /// Creates a rule.
        public init(scope: Scope, quantity: ComparedQuantity?, tolerance: Tolerance) {
            self.scope = scope
            self.quantity = quantity
            self.tolerance = tolerance
        }
    }

    /// The rules in the order given.
    public var rules: [Rule]

    /// Creates rules.
    public init(_ rules: [Rule] = []) { self.rules = rules }

    /// Whether there are none.
    public var isEmpty: Bool { rules.isEmpty }

    /// The tolerance of a figure, nil when no rule fits.
    ///
    /// A layer's own name or kind comes before all layers, a quantity before every quantity, and among equals the one
    /// given last holds. A rule for latency or interval is for both ends of the range.
    func tolerance(of quantity: ComparedQuantity, in row: ComparedRow.Subject) -> Tolerance? {
        var best: (rank: Int, tolerance: Tolerance)?
        for rule in rules where rule.quantity == nil || rule.quantity == quantity || rule.quantity == quantity.range {
            guard let scope = rank(rule.scope, row) else { continue }
            let rank = scope * 2 + (rule.quantity == nil ? 0 : 1)
            if rank >= best?.rank ?? 0 { best = (rank, rule.tolerance) }
        }
        return best?.tolerance
    }

    private func rank(_ scope: Scope, _ row: ComparedRow.Subject) -> Int? {
        switch (scope, row) {
        case (.total, .total): 0
        case (.layers, .layer): 0
        case (.layer(let wanted), .layer(let name, let kind, _)): wanted == name ? 2 : wanted == kind ? 1 : nil
        case (.total, .layer), (.layers, .total), (.layer, .total): nil
        }
    }
}
