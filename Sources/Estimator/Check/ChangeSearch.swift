public import Devices
public import Networks

/// One change of a design that a user can make in the project's configuration.
public struct Change: Hashable, Sendable {
    /// The layer, nil for all layers that have a reuse factor.
    public var layer: String?
    /// The new reuse factor, nil to leave it.
    public var reuseFactor: Int?
    /// The new strategy, nil to leave it.
    public var strategy: Strategy?

    /// Creates a change.
    public init(layer: String?, reuseFactor: Int? = nil, strategy: Strategy? = nil) {
        self.layer = layer
        self.reuseFactor = reuseFactor
        self.strategy = strategy
    }

    /// The options with the change made, as if it were typed behind them: settings of single layers still win over
    /// those of all.
    public func applied(to options: DesignOptions) -> DesignOptions {
        var options = options
        guard let layer else {
            options.all.reuseFactor = reuseFactor ?? options.all.reuseFactor
            options.all.strategy = strategy ?? options.all.strategy
            return options
        }
        var own = options.layers[layer] ?? DesignOptions.LayerOptions()
        own.reuseFactor = reuseFactor ?? own.reuseFactor
        own.strategy = strategy ?? own.strategy
        options.layers[layer] = own
        return options
    }
}

/// What a search for a change found.
public enum Remedy: Sendable {
    /// This change brings everything known within its limits, as its estimate shows.
    case change(Change, DesignEstimate)
    /// No single change does; this one comes closest.
    case closest(Change, DesignEstimate)
    /// Nothing in the design can be changed that would matter.
    case none
}

/// Searches for the smallest single change of reuse factor or strategy that makes a design fit.
///
/// Candidates are ordered by their price in throughput: a factor of two in the reuse factor is one step, another
/// strategy costs a step more, and changing all layers half a step more than changing one. Each is verified by
/// estimating the whole design again; the first that fits is the answer. A layer is left alone when the rest of the
/// design already breaks a limit without it.
public struct ChangeSearch: Sendable {
    /// The reuse factors tried, a grid of halves between powers of two; the flow's own repair makes each valid.
    static let reuseFactors = [
        1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 4096, 8192,
    ]
    /// A dearer change is named as the closest only when it leaves less than this share of the excess.
    static let worthwhileGain = 0.9
    /// At most so many designs are estimated.
    public var maximumEvaluationCount = 400
    /// What the design must stay within.
    public var limits: Limits
    /// The stage whose resource figures count.
    public var stage: Stage

    /// Creates a search.
    public init(limits: Limits, stage: Stage) {
        self.limits = limits
        self.stage = stage
    }

    /// Searches.
    ///
    /// - Parameters:
    ///   - estimate: The design as it is.
    ///   - evaluator: What a change would give.
    ///   - step: Called after each change that was looked at.
    /// - Returns: What was found.
    public func remedy(
        for estimate: DesignEstimate, evaluator: ChangeEvaluator, step: () -> Void = {}
    ) -> Remedy {
        var evaluator = evaluator
        let verdict = Verdict(estimate, limits: limits, stage: stage)
        let known = DesignTotals(estimate, stage: stage)
        let criteria = limits.criteria(for: estimate.target)
        var best: (excess: Double, change: Change, estimate: DesignEstimate)?
        for candidate in candidates(for: estimate, verdict: verdict).prefix(maximumEvaluationCount) {
            defer { step() }
            guard let totals = evaluator.totals(candidate, stage: stage),
                totals.unknownFigures <= known.unknownFigures
            else { continue }
            let excess = totals.excess(criteria)
            let fits = totals.isAsGoodAsKnowable(criteria)
            guard fits || excess < Self.worthwhileGain * (best?.excess ?? verdict.excess),
                let changed = evaluator.estimate(candidate), knowsNoLess(changed, than: estimate)
            else { continue }
            if fits { return .change(candidate, changed) }
            best = (excess, candidate, changed)
        }
        return best.map { .closest($0.change, $0.estimate) } ?? .none
    }

    /// Whether every figure of a layer that was known still is, so that ignorance never looks like a saving.
    private func knowsNoLess(_ changed: DesignEstimate, than estimate: DesignEstimate) -> Bool {
        let subjects = limits.criteria(for: estimate.target).map(\.subject)
        return changed.layers.count == estimate.layers.count
            && zip(changed.layers, estimate.layers).allSatisfy { after, before in
                subjects.allSatisfy { subject in
                    let wasKnown = subject.demand(of: before, at: stage).basis != .unknown
                    return !wasKnown || subject.demand(of: after, at: stage).basis != .unknown
                }
            }
    }

    private struct Candidate {
        var change: Change
        var price: Double
    }

    /// Every change worth trying, the cheapest first.
    private func candidates(for estimate: DesignEstimate, verdict: Verdict) -> [Change] {
        let layers = estimate.layers.filter { $0.strategy != nil && matters($0, estimate: estimate, verdict: verdict) }
        var candidates = layers.flatMap { layer in
            changes(of: layer.name, reuseFactor: layer.usedReuseFactor, strategy: layer.strategy)
        }
        let all = estimate.layers.filter { $0.strategy != nil }
        if all.count > 1, let highest = all.map(\.usedReuseFactor).max() {
            let strategies = Set(all.map(\.strategy))
            candidates += changes(
                of: nil, reuseFactor: highest, strategy: strategies.count == 1 ? strategies.first ?? nil : nil)
        }
        return candidates.enumerated().sorted { ($0.element.price, $0.offset) < ($1.element.price, $1.offset) }
            .map(\.element.change)
    }

    /// The changes of one layer, or of all for nil.
    private func changes(of layer: String?, reuseFactor used: Int, strategy: Strategy?) -> [Candidate] {
        let strategies: [Strategy?] = [nil] + [Strategy.latency, .resource].filter { $0 != strategy }
        return strategies.flatMap { newStrategy in
            Self.reuseFactors.compactMap { factor -> Candidate? in
                guard factor != used || newStrategy != nil else { return nil }
                let ratio = Double(max(factor, used)) / Double(max(1, min(factor, used)))
                let price = Self.steps(ratio) + (newStrategy == nil ? 0 : 1) + (layer == nil ? 0.5 : 0)
                let change = Change(layer: layer, reuseFactor: factor == used ? nil : factor, strategy: newStrategy)
                return Candidate(change: change, price: price)
            }
        }
    }

    /// Doublings in a ratio, halves interpolated; close enough to a logarithm to order by.
    private static func steps(_ ratio: Double) -> Double {
        var steps = 0.0
        var rest = ratio
        while rest >= 2, steps < 64 {
            rest /= 2
            steps += 1
        }
        return steps + (rest - 1)
    }

    /// Whether a change of this layer alone could bring every broken resource within its limit.
    private func matters(_ layer: LayerEstimate, estimate: DesignEstimate, verdict: Verdict) -> Bool {
        verdict.items.allSatisfy { item in
            guard item.outcome != .fits, case .resource = item.criterion.subject, let limit = item.criterion.limit,
                let whole = item.demand.low, let own = item.criterion.subject.demand(of: layer, at: stage).low
            else { return true }
            return whole - own <= limit
        }
    }
}

extension DesignTotals {
    /// Whether nothing known is beyond or astride its limit; what is not known no change can settle.
    fileprivate func isAsGoodAsKnowable(_ criteria: [Criterion]) -> Bool {
        guard !hasErrors else { return false }
        return criteria.allSatisfy { criterion in
            let (outcome, doubt) = Verdict.Item.judge(criterion.subject.demand(of: self), limit: criterion.limit)
            return outcome == .fits || (outcome == .cannotSay && doubt != .intervalStraddlesLimit)
        }
    }

    /// By how much the worst figure is beyond its limit, as a share of it, upper ends counted.
    fileprivate func excess(_ criteria: [Criterion]) -> Double {
        var excess = 0.0
        for criterion in criteria {
            guard let limit = criterion.limit, limit > 0, let high = criterion.subject.demand(of: self).high else {
                continue
            }
            excess = max(excess, high / limit - 1)
        }
        return excess
    }
}

extension Verdict {
    /// By how much the worst figure is beyond its limit, as a share of it, upper ends counted.
    fileprivate var excess: Double {
        items.compactMap { item in
            guard let limit = item.criterion.limit, limit > 0, let high = item.demand.high else { return nil }
            return max(0, high / limit - 1)
        }.max() ?? 0
    }
}
