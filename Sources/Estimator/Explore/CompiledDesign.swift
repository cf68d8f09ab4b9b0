public import Devices
public import Networks

/// One way to build a layer; nil leaves what project and options say.
public struct LayerChoice: Hashable, Sendable {
    /// The strategy.
    public var strategy: Strategy?
    /// The reuse factor asked for; the flow's own repair applies.
    public var reuseFactor: Int?

    /// Creates a choice; the default changes nothing.
    public init(strategy: Strategy? = nil, reuseFactor: Int? = nil) {
        self.strategy = strategy
        self.reuseFactor = reuseFactor
    }
}

/// One model on one target, prepared to be evaluated under many choices of strategy and reuse factor.
///
/// `evaluate` gives the totals of one design from tables of rows, a row for each layer and choice, filled when it is first
/// asked for; `explain` gives the whole estimate of the same choices. Both give the same totals.
public struct CompiledDesign: Sendable {
    /// The choices of each layer, in the order of the graph's layers; a layer without strategy has only the first.
    public let choices: [[LayerChoice]]
    let graph: Graph
    let options: DesignOptions
    let estimator: TargetEstimator

    /// The network under choices, as options for the estimator.
    func options(_ picked: [Int]) -> DesignOptions {
        var changed = options
        for (index, choice) in picked.enumerated() where choices.indices.contains(index) {
            let choice = choices[index][choice]
            guard choice != LayerChoice() else { continue }
            let name = graph.layers[index].name
            var own = changed.layers[name] ?? DesignOptions.LayerOptions()
            own.strategy = choice.strategy ?? own.strategy
            own.reuseFactor = choice.reuseFactor ?? own.reuseFactor
            changed.layers[name] = own
        }
        return changed
    }

    /// The whole estimate of one pick of choices.
    ///
    /// - Parameter picked: The place of each layer's choice.
    /// - Returns: Figures per layer and in total, with reasons.
    /// - Throws: `EstimateError` as the estimator does.
    public func explain(_ picked: [Int]) throws(EstimateError) -> DesignEstimate {
        try estimator.estimate(graph, options: options(picked))
    }

    /// An evaluator; each thread takes its own, since it keeps the rows it has met.
    public var evaluator: DesignEvaluator { DesignEvaluator(self) }
}

extension DesignEstimator {
    /// Prepares a model for many evaluations.
    ///
    /// - Parameters:
    ///   - graph: The network.
    ///   - target: What to estimate for; without a version of the tool every figure covers the supported ones.
    ///   - options: What the user overrides, under every choice.
    ///   - choices: The choices of each layer; a layer without strategy keeps what it has.
    /// - Returns: The compiled design, with weights counted.
    /// - Throws: `EstimateError` when the tool has no model or an option names an unknown layer.
    public func compile(
        _ graph: Graph, target: Target, options: DesignOptions = DesignOptions(), choices: [[LayerChoice]]
    ) throws(EstimateError) -> CompiledDesign {
        let estimator = try prepare(target)
        _ = try graph.resolve(target: target, options: options)
        let kept = graph.layers.indices.map { index in
            let own = choices.indices.contains(index) ? choices[index] : []
            return graph.layers[index].strategy == nil || own.isEmpty ? [LayerChoice()] : own
        }
        return CompiledDesign(
            choices: kept, graph: graph.analysed(), options: options, estimator: estimator)
    }
}
