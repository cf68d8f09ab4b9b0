import Devices
import Networks

/// The compressed strategy: only non-zero weights are stored, each with its row and column.
///
/// `ceil(non-zeros / reuse)` products per cycle, each with a multiplexer over all inputs; every product is offered to every
/// output, which compares its index, selects and adds (hls4ml `nnet_dense_compressed.h`). The structure follows that source;
/// no report of such a layer was at hand, so every figure but the multipliers is an assumption with a wide interval.
enum CompressedProduct {
    /// Lowers the layer; nil for sizes or types that cannot be built.
    static func lower(_ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext) -> Circuit? {
        guard let data = layer.inputs.first?.precision, (0...ReuseFactor.mostProducts).contains(product.nonzeroCount),
            ReuseFactor(inputCount: product.inputCount, outputCount: product.outputCount).productCount != nil
        else { return nil }
        let reuse = max(1, layer.usedReuseFactor)
        let products = product.nonzeroCount.dividedRoundingUp(by: reuse)
        let weight = product.weights.precision
        let columnBits = max(1, (product.outputCount - 1).bitCount)
        let entryBits = weight.width + columnBits + max(1, (product.inputCount - 1).bitCount)
        let latency = Double(reuse) + 3
        let lateness = context.calibration.cycles(.compressedBlocks)
        let wait = context.calibration.cycles(.compressedBlocks, .interval)
        let blocks = context.technology.multiplierBlocks(Operand(data), Operand(weight))
        return Circuit(
            components: components(product, data, products: products, entryBits: entryBits, reuse: reuse),
            latencyCycles: QuantityRange(
                .between(latency, low: Double(reuse), high: latency + lateness.above, basis: lateness.basis)),
            intervalCycles: QuantityRange(
                .between(Double(reuse), low: Double(reuse), high: latency + wait.above, basis: wait.basis)),
            why: [
                Reason(
                    .dsp,
                    .storedProduct(
                        .compressedBlocks(
                            nonzeros: product.nonzeroCount, reuseFactor: reuse, multipliers: products,
                            data: data.width, weight: weight.width, dspEach: blocks))),
                Reason(
                    .bram18,
                    .storedProduct(.compressedMemory(words: reuse, entries: products, entryBits: entryBits))),
            ],
            evidence: CircuitEvidence(.compressedBlocks))
    }

    private static func components(
        _ product: MatrixProduct, _ data: Precision, products: Int, entryBits: Int, reuse: Int
    ) -> [Component] {
        let columnBits = max(1, (product.outputCount - 1).bitCount)
        let width = product.accumulator.width
        let offers = Double(products) * Double(product.outputCount)
        return [
            Component(.product(Operand(data), Operand(product.weights.precision)), count: products),
            Component(.elementChoice(inputs: product.inputCount, width: data.width), count: products),
            Component(.compare(width: columnBits), count: offers), Component(.select(width: width), count: offers),
            Component(.chainedAdd(width: width), count: offers),
            Component(.add(width: width), count: product.outputCount),
            Component(.rom(wordBits: entryBits &* products, depth: reuse)),
            Component(.multiplexer(inputs: 2, width: width), count: 2 * product.outputCount),
            Component(.register(width: width), count: 2 * product.outputCount),
            Component(.multiplexer(inputs: 2, width: data.width), count: 2 * product.inputCount),
            Component(.register(width: data.width), count: 2 * product.inputCount),
            Component(.register(width: entryBits &* products)),
        ]
    }
}
