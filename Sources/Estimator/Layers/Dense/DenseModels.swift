import Devices
import Networks

/// Leads from a dense layer's strategy to its model.
enum DenseModels {
    /// Lowers a dense layer, nil when its strategy has no model.
    static func lower(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> LayerArchitecture? {
        switch layer.strategy {
        case .latency, nil: constants(layer, dense, context: context)
        // With every product in parallel the weights are constants here too.
        case .resource where layer.usedReuseFactor <= 1: constants(layer, dense, context: context, isPipelined: false)
        case .resource: DenseResourceModel.lower(layer, dense, context: context)
        // The generator leaves a reuse factor of one to the plain resource code.
        case .unrolled where layer.usedReuseFactor <= 1: constants(layer, dense, context: context)
        case .unrolled: DenseUnrolledModel.lower(layer, dense, context: context)
        case .compressed: DenseCompressedModel.lower(layer, dense, context: context)
        case .distributedArithmetic: nil
        }
    }

    /// A layer whose weights are constants in the logic.
    ///
    /// The resource function is not pipelined, so its interval is its latency, and at least one cycle (4 modules of
    /// latency 1; as whole designs of one layer 23 of 23 give 1 at latency 0 and 2 at latency 1).
    private static func constants(
        _ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext, isPipelined: Bool = true
    ) -> LayerArchitecture? {
        var architecture =
            DenseLatencyModel.lower(layer, dense, context: context)
            ?? DenseBinaryModel.lower(layer, dense, context: context)
        if !isPipelined, let latency = architecture?.latencyCycles.max {
            architecture?.intervalCycles = QuantityRange(.maximum([.exact(1), latency]))
        }
        let rule = ReuseFactor(inputCount: dense.inputCount, outputCount: dense.outputCount)
        architecture?.diagnostics += Legality.constantWeights(
            layer.name, weights: rule.productCount ?? Int.max, tool: context.target.flow.tool)
        return architecture
    }
}
