public import Devices
import Networks

/// Whether a design stays within its limits, and what decides.
public struct Verdict: Hashable, Sendable {
    /// The answer to one criterion or to all of them.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        case fits
        case doesNotFit = "does_not_fit"
        case cannotSay = "cannot_say"
    }

    /// Why it cannot be said.
    public enum Doubt: String, CaseIterable, Hashable, Sendable {
        /// The design's figure is not known.
        case figureUnknown = "figure_unknown"
        /// Only a lower bound of the figure is known, and it is below the limit.
        case lowerBoundOnly = "lower_bound_only"
        /// The figure's interval has the limit inside it.
        case intervalStraddlesLimit = "interval_straddles_limit"
        /// The database does not know how much the device has.
        case limitUnknown = "limit_unknown"
    }

    /// One criterion with what the design needs.
    public struct Item: Hashable, Sendable {
        /// What is demanded.
        public var criterion: Criterion
        /// What the design needs.
        public var demand: Quantity
        /// The answer.
        public var outcome: Outcome
        /// Why it cannot be said, nil otherwise.
        public var doubt: Doubt?
        /// The layer that needs most of it, nil when no layer's figure is known.
        public var leadingLayer: String?
        /// That layer's share of the sum over layers, for resources and latency.
        public var leadingShare: Double?

        /// The demand as a share of the limit; infinite when something is needed of nothing, nil when unknown.
        public var load: Double? {
            guard let value = demand.value, let limit = criterion.limit else { return nil }
            return limit > 0 ? value / limit : value > 0 ? .infinity : 0
        }
    }

    /// Every criterion, resources first.
    public var items: [Item]
    /// What the flow refuses to build, whatever the amounts.
    public var violations: [Diagnostic]

    /// Judges a design.
    ///
    /// - Parameters:
    ///   - estimate: The design.
    ///   - limits: What it must stay within.
    ///   - stage: The stage whose resource figures count.
    public init(_ estimate: DesignEstimate, limits: Limits, stage: Stage) {
        items = limits.criteria(for: estimate.target).map { Item($0, of: estimate, at: stage) }
        violations = estimate.diagnostics.filter { $0.severity == .error }
    }

    /// The answer to all: one no decides, then one doubt.
    public var outcome: Outcome {
        if !violations.isEmpty || items.contains(where: { $0.outcome == .doesNotFit }) { return .doesNotFit }
        return items.contains { $0.outcome == .cannotSay } ? .cannotSay : .fits
    }

    /// The criterion nearest to its limit or furthest beyond it.
    public var tightest: Item? {
        let loaded = items.compactMap { item in item.load.map { (item: item, load: $0) } }
        return loaded.max { $0.load < $1.load }?.item
    }
}

extension Verdict.Item {
    init(_ criterion: Criterion, of estimate: DesignEstimate, at stage: Stage) {
        let demand = criterion.subject.demand(of: estimate, at: stage)
        self.criterion = criterion
        self.demand = demand
        (outcome, doubt) = Self.judge(demand, limit: criterion.limit)
        let terms = estimate.layers.compactMap { layer in
            criterion.subject.demand(of: layer, at: stage).value.map { (name: layer.name, value: $0) }
        }
        guard let leader = terms.max(by: { $0.value < $1.value }), leader.value > 0 else { return }
        leadingLayer = leader.name
        if criterion.subject != .interval, let whole = demand.value, whole > 0 {
            leadingShare = min(1, leader.value / whole)
        }
    }

    /// The answer for one figure; a limit inside its interval leaves it open.
    static func judge(_ demand: Quantity, limit: Double?) -> (Verdict.Outcome, Verdict.Doubt?) {
        guard let low = demand.low else { return (.cannotSay, .figureUnknown) }
        guard let limit else { return demand == .zero ? (.fits, nil) : (.cannotSay, .limitUnknown) }
        if low > limit { return (.doesNotFit, nil) }
        guard let high = demand.high, demand.basis != .unknown else { return (.cannotSay, .lowerBoundOnly) }
        return high <= limit ? (.fits, nil) : (.cannotSay, .intervalStraddlesLimit)
    }
}
