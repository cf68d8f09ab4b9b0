import Devices
import Networks

/// The unrolled resource strategy (`Resource_unrolled`, hls4ml since 1.0): the reuse loop written out step by step with
/// zero weights left out, in a function pipelined with an interval of the reuse factor.
///
/// Multipliers are capped at `ceil(inputs * outputs / min(inputs, reuse))` less the blocks whose weights are all zero, and
/// no more than one per weight of a memory word can work per cycle. The structure follows the generator's source; no
/// report of such a layer was at hand, so every figure is an assumption with a wide interval.
enum UnrolledProduct {
    /// Lowers the layer; nil for sizes or types that cannot be built.
    static func lower(_ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext) -> Circuit? {
        guard let core = ResourceProduct.core(layer, product, context: context) else { return nil }
        let shape = core.shape
        let zeros = product.weights.zeroShare ?? assumedZeroShare(product)
        let emptyBlocks = product.weights.emptyBlocks(shape) ?? 0
        let multipliers = max(0, shape.blockFactor - emptyBlocks)
        let products = Double(shape.inputCount) * Double(shape.outputCount) * (1 - zeros)
        let depth = core.depth + 1
        let latency = Double(shape.reuseFactor + depth)
        let lateness = context.calibration.cycles(.unrolledBlocks)
        let wait = context.calibration.cycles(.unrolledBlocks, .interval)
        return Circuit(
            components: components(core, multipliers: multipliers, products: products, depth: depth),
            latencyCycles: QuantityRange(
                .between(
                    latency, low: latency - Double(depth), high: latency + lateness.above, basis: lateness.basis)),
            intervalCycles: QuantityRange(
                .between(
                    Double(shape.reuseFactor), low: Double(shape.reuseFactor), high: latency + wait.above,
                    basis: wait.basis)),
            why: [
                Reason(
                    .dsp,
                    .storedProduct(
                        .unrolledBlocks(
                            blocks: shape.blockFactor, reuseFactor: shape.reuseFactor, empty: emptyBlocks,
                            multipliers: multipliers, dspEach: core.multiplierBlocks))),
                Reason(.interval, .storedProduct(.unrolledInterval(reuseFactor: shape.reuseFactor))),
            ],
            evidence: CircuitEvidence(.unrolledBlocks),
            diagnostics: Legality.denseResource(layer.name, core))
    }

    private static func components(
        _ core: ResourceProductCore, multipliers: Int, products: Double, depth: Int
    ) -> [Component] {
        let shape = core.shape
        let operands = core.operands
        let width = operands.accumulator.width
        let multiplier = Operator.product(Operand(operands.data), Operand(operands.weight))
        let choices = min(shape.reuseFactor, shape.inputCount)
        return [
            Component(multiplier, count: multipliers),
            Component(.multiplexer(inputs: choices + 1, width: operands.data.width), count: multipliers),
            Component(.chainedAdd(width: width), count: products),
            Component(.blockROM(wordBits: operands.wordBits(shape), depth: shape.reuseFactor)),
            Component(.register(width: width), count: 2 * shape.outputCount),
            Component(.register(width: operands.data.width), count: shape.inputCount),
            Component(.register(width: operands.productWidth), count: multipliers),
            Component(.multiplexer(inputs: shape.reuseFactor + 1, width: 1)),
            Component(.register(width: shape.reuseFactor + depth)),
        ]
    }

    private static func assumedZeroShare(_ product: MatrixProduct) -> Double {
        let all = Double(product.inputCount) * Double(product.outputCount)
        return all > 0 ? min(1, Double(max(0, product.zeroCount)) / all) : 0
    }
}

extension WeightTensor {
    /// Share of the values that are zero, nil when they are not known.
    fileprivate var zeroShare: Double? {
        guard case .values(let values) = knowledge, !values.isEmpty else { return nil }
        return Double(values.count { $0 == 0 }) / Double(values.count)
    }

    /// Blocks of the weight memory, one per multiplier, in which every weight is zero; nil when values are not known.
    fileprivate func emptyBlocks(_ shape: ResourceProductShape) -> Int? {
        guard case .values(let values) = knowledge, rows == shape.inputCount, columns == shape.outputCount,
            values.count == rows * columns
        else { return nil }
        return (0..<shape.blockFactor).count { block in
            let first = block * shape.reuseFactor
            return (first..<min(values.count, first + shape.reuseFactor)).allSatisfy { flat in
                values[flat % rows * columns + flat / rows] == 0
            }
        }
    }
}
