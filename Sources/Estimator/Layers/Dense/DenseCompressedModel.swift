import Devices
import Networks

/// The compressed strategy: only non-zero weights are stored, each with its row and column.
///
/// `ceil(non-zeros / reuse)` products per cycle, each with a multiplexer over all inputs; every product is offered to every
/// output, which compares its index, selects and adds (hls4ml `nnet_dense_compressed.h`). The structure follows that source;
/// no report of such a layer was at hand, so every figure but the multipliers is an assumption with a wide interval.
enum DenseCompressedModel {
    /// Lowers the layer; nil for sizes or types that cannot be built.
    static func lower(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> LayerArchitecture? {
        guard let data = layer.inputs.first?.precision, (0...ReuseFactor.mostProducts).contains(dense.nonzeroCount),
            ReuseFactor(inputCount: dense.inputCount, outputCount: dense.outputCount).productCount != nil
        else { return nil }
        let reuse = max(1, layer.usedReuseFactor)
        let products = dense.nonzeroCount.dividedRoundingUp(by: reuse)
        let weight = dense.weights.precision
        let mapping = MultiplierMapping(context.target)
        let multiplier = mapping.component(
            data.width, weight.width, isSignedA: data.isSigned, isSignedB: weight.isSigned)
        let blocks = mapping.blocks(data.width, weight.width, isSignedA: data.isSigned, isSignedB: weight.isSigned)
        let columnBits = max(1, (dense.outputCount - 1).bitCount)
        let entryBits = weight.width + columnBits + max(1, (dense.inputCount - 1).bitCount)
        let width = dense.accumulator.width
        let offers = Double(products) * Double(dense.outputCount)
        let latency = Double(reuse) + 3
        let assumed = LayerBases.Figure(.assumed, spread: .init(below: 0.5, above: 0.8))
        return LayerArchitecture(
            components: [
                Component(multiplier, count: products),
                Component(.multiplexerInstance(inputs: dense.inputCount), count: products),
                Component(.compare(width: columnBits), count: offers), Component(.select(width: width), count: offers),
                Component(.chainedAdd(width: width), count: offers),
                Component(.add(width: width), count: dense.outputCount),
                Component(.rom(wordBits: entryBits &* products, depth: reuse)),
                Component(.multiplexer(inputs: 2, width: width), count: 2 * dense.outputCount),
                Component(.register(width: width), count: 2 * dense.outputCount),
                Component(.multiplexer(inputs: 2, width: data.width), count: 2 * dense.inputCount),
                Component(.register(width: data.width), count: 2 * dense.inputCount),
                Component(.register(width: entryBits &* products)),
            ],
            latencyCycles: QuantityRange(
                .between(latency, low: Double(reuse), high: latency + 6, basis: .assumed)),
            intervalCycles: QuantityRange(
                .between(Double(reuse), low: Double(reuse), high: latency + 1, basis: .assumed)),
            why: [
                Reason(
                    "dsp", rule: "compressed-block-factor",
                    detail: "ceil(\(dense.nonzeroCount) non-zero weights / \(reuse)) = \(products) multipliers of "
                        + "\(data.width) x \(weight.width) bits, \(blocks) DSP each"),
                Reason(
                    "bram18", rule: "weight-memory",
                    detail: "\(reuse) words of \(products) entries of \(entryBits) bits: weight, row, column"),
            ],
            bases: LayerBases(dsp: .init(.modelled), lut: assumed, ff: assumed, bram18: assumed))
    }
}
