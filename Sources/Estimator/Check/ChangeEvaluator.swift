import Devices
import Networks

/// How a search learns what a change would give: totals quickly, the whole estimate of the few that matter.
public struct ChangeEvaluator {
    private let options: DesignOptions
    private let estimate: (DesignOptions) -> DesignEstimate?
    private var compiled: (design: CompiledDesign, evaluator: DesignEvaluator)?

    /// Every choice that a change can make of one layer.
    public static let choices: [LayerChoice] = [Strategy?.none, .latency, .resource].flatMap { strategy in
        ([nil] + ChangeSearch.reuseFactors).map { LayerChoice(strategy: strategy, reuseFactor: $0) }
    }

    private static let places = Dictionary(uniqueKeysWithValues: choices.enumerated().map { ($1, $0) })

    /// Creates an evaluator.
    ///
    /// - Parameters:
    ///   - options: The options the design was estimated with.
    ///   - compiled: The design compiled with `choices` for each layer and these options; nil estimates every change.
    ///   - estimate: Estimates the same model and target with other options; nil where that cannot be done.
    public init(
        options: DesignOptions, compiled: CompiledDesign? = nil, estimate: @escaping (DesignOptions) -> DesignEstimate?
    ) {
        self.options = options
        self.estimate = estimate
        self.compiled = compiled.map { ($0, $0.evaluator) }
    }

    /// The whole estimate with a change made.
    func estimate(_ change: Change) -> DesignEstimate? { estimate(change.applied(to: options)) }

    /// The totals with a change made; those of the C-synthesis report come from the compiled design.
    mutating func totals(_ change: Change, stage: Stage) -> DesignTotals? {
        guard stage == .csynth, let picked = picked(change) else {
            return estimate(change).map { DesignTotals($0, stage: stage) }
        }
        return compiled?.evaluator.evaluate(picked)
    }

    /// The places of the choices that make a change; a change of all layers leaves what was set for single ones.
    private func picked(_ change: Change) -> [Int]? {
        guard let compiled else { return nil }
        var picked: [Int] = []
        for (layer, choices) in zip(compiled.design.graph.layers, compiled.design.choices) {
            guard choices.count > 1, change.layer == nil || change.layer == layer.name else {
                picked.append(0)
                continue
            }
            let own = change.layer == nil ? options.layers[layer.name] : nil
            let choice = LayerChoice(
                strategy: own?.strategy == nil ? change.strategy : nil,
                reuseFactor: own?.reuseFactor == nil ? change.reuseFactor : nil)
            guard let place = Self.places[choice] else { return nil }
            picked.append(place)
        }
        return picked
    }
}
