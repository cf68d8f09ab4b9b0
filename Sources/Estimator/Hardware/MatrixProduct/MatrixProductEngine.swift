import Devices
import Networks

/// Leads from the strategy of a matrix product to what is built for it.
enum MatrixProductEngine {
    /// Lowers a product, nil when its strategy has no model.
    static func lower(_ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext) -> Circuit? {
        switch layer.strategy {
        case .latency, nil: constants(layer, product, context: context)
        // With every product in parallel the weights are constants here too.
        case .resource where layer.usedReuseFactor <= 1: constants(layer, product, context: context, isPipelined: false)
        case .resource: ResourceProduct.lower(layer, product, context: context)
        // The generator leaves a reuse factor of one to the plain resource code.
        case .unrolled where layer.usedReuseFactor <= 1: constants(layer, product, context: context)
        case .unrolled: UnrolledProduct.lower(layer, product, context: context)
        case .compressed: CompressedProduct.lower(layer, product, context: context)
        case .distributedArithmetic: nil
        }
    }

    /// A layer whose weights are constants in the logic.
    ///
    /// The resource function is not pipelined, so its interval is its latency, and at least one cycle (4 modules of
    /// latency 1; as whole designs of one layer 23 of 23 give 1 at latency 0 and 2 at latency 1).
    private static func constants(
        _ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext, isPipelined: Bool = true
    ) -> Circuit? {
        var circuit =
            ConstantProduct.lower(layer, product, context: context)
            ?? BinaryProduct.lower(layer, product, context: context)
        if !isPipelined, let latency = circuit?.latencyCycles.max {
            circuit?.intervalCycles = QuantityRange(.maximum([.exact(1), latency]))
        }
        circuit?.diagnostics += Legality.constantWeights(
            layer.name, weights: product.reuseRule.productCount ?? Int.max, traits: context.technology.traits)
        return circuit
    }
}
