import Devices
import Networks

/// A dense layer whose inputs are one bit each and stand for -1 and +1, with binary weights: no multiplications at all.
///
/// hls4ml's `both_binary` product is an equality of two bits, which a constant weight turns into a wire or an inverter;
/// each output counts its ones in an adder tree, whose level k has sums of k + 1 bits, then forms `2 ones - n`.
/// LUT = sum over levels of outputs x pairs x (k + 1), + one inverter per input, + one adder of the accumulator's width;
/// a cut between two cycles keeps the sums of its level.
///
/// Read from hls4ml's source and the general rules of adders and cuts; no report of such a layer is known, so the
/// figures carry an interval of 40 %.
enum BinaryProduct {
    /// Lowers the layer; nil when the inputs are not binary or it is a stream.
    static func lower(_ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext) -> Circuit? {
        guard context.ioType == .parallel, let input = layer.inputs.first?.precision, input.kind == .xnor,
            product.weights.precision.kind == .xnor || product.weights.precision.width == 1,
            product.accumulator.kind == .fixed,
            (1...65_536).contains(product.inputCount), (1...65_536).contains(product.outputCount)
        else { return nil }
        let delays = context.technology.accumulationDelays
        let perCycle = max(1, Int(exactly: (context.target.usablePeriodNs / max(0.01, delays.add)).rounded(.down)) ?? 1)
        let tree = OnesTree(inputs: product.inputCount, outputs: product.outputCount, levelsPerCycle: min(64, perCycle))
        let latency = Double(tree.cuts.count)
        let width = product.accumulator.width
        let components =
            tree.adders + [
                Component(.logic(width: 1), count: product.inputCount),
                Component(.add(width: width), count: product.outputCount),
                Component(.register(width: 1), count: tree.cutBits),
            ]
        return Circuit(
            components: components,
            latencyCycles: QuantityRange(.around(latency, context.calibration.cycles(.binaryProducts))),
            intervalCycles: QuantityRange(.exact(1)),
            why: [
                Reason(.dsp, .storedProduct(.binaryProducts)),
                Reason(
                    .lut,
                    .storedProduct(
                        .onesCounter(outputs: product.outputCount, inputs: product.inputCount, levels: tree.levels))),
            ],
            evidence: CircuitEvidence(.binaryProducts))
    }
}

/// The adder trees that count the ones of a binary layer.
private struct OnesTree {
    let levels: Int
    let adders: [Component]
    /// The levels after which a cycle ends.
    let cuts: [Int]
    /// Bits kept at all cuts.
    let cutBits: Double

    init(inputs: Int, outputs: Int, levelsPerCycle: Int) {
        levels = inputs > 1 ? Int.bitWidth - (inputs - 1).leadingZeroBitCount : 0
        var adders: [Component] = []
        var cuts: [Int] = []
        var bits = 0.0
        var values = inputs
        for level in 1...max(1, levels) where values > 1 {
            adders.append(Component(.chainedAdd(width: level + 1), count: Double(values / 2) * Double(outputs)))
            values = (values + 1) / 2
            guard level % levelsPerCycle == 0, level < levels else { continue }
            cuts.append(level)
            bits += Double(values) * Double(level + 1) * Double(outputs)
        }
        self.adders = adders
        self.cuts = cuts
        cutBits = bits
    }
}
