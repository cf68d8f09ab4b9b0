import Devices
import Networks

/// How the resource strategy cuts a dense layer into one loop over the reuse factor.
///
/// Every cycle of the loop computes `blockFactor = ceil(inputs * outputs / reuse)` products. Up to `reuse = inputs` each
/// output sums `productsPerOutput` of them per cycle; above that a multiplier serves `outputsPerMultiplier` outputs one
/// after another (hls4ml `nnet_dense_resource.h`, versions 0.2 to 1.3).
struct ResourceProductShape: Hashable, Sendable {
    /// Number of inputs.
    let inputCount: Int
    /// Number of outputs.
    let outputCount: Int
    /// Iterations of the loop, more than one.
    let reuseFactor: Int
    /// Products per iteration.
    let blockFactor: Int

    /// Creates the shape; nil when a size is not positive or the number of products does not fit.
    init?(inputCount: Int, outputCount: Int, reuseFactor: Int) {
        guard let products = ReuseFactor(inputCount: inputCount, outputCount: outputCount).productCount,
            reuseFactor > 0
        else { return nil }
        self.inputCount = inputCount
        self.outputCount = outputCount
        self.reuseFactor = min(reuseFactor, products)
        blockFactor = products.dividedRoundingUp(by: self.reuseFactor)
    }

    /// Whether one multiplier serves several outputs.
    var sharesMultipliers: Bool { reuseFactor > inputCount }

    /// Products that one output adds per iteration, when multipliers are not shared.
    var productsPerOutput: Int { max(1, blockFactor / outputCount) }

    /// Outputs that one multiplier serves in turn; 1 when multipliers are not shared.
    var outputsPerMultiplier: Int { sharesMultipliers ? reuseFactor.dividedRoundingUp(by: inputCount) : 1 }

    /// Whether the table of output indices is computed on every call instead of stored, so that the loop neither
    /// rewinds nor holds inputs for the next call.
    ///
    /// So at reuse factors 20480, 40000 and 307200 (5 layers); at 7840 and below the table is a memory.
    var computesIndices: Bool { sharesMultipliers && reuseFactor > 16384 }

    /// Cycles to compute one output index: one where the number of inputs is a power of two, else a division that
    /// takes a cycle per bit and four more (exact at reuse 40000 and 307200: 20 and 23).
    var indexCycles: Int { inputCount == inputCount.upToPowerOfTwo ? 1 : counterBits + 4 }

    /// Bits of the loop counter.
    var counterBits: Int { max(1, (reuseFactor - 1).bitCount) }

    /// Bits of the table that says which output an iteration belongs to.
    var outputIndexBits: Int { max(1, (outputsPerMultiplier - 1).bitCount) }

    /// Multiplexers that choose an accumulator; with two outputs per multiplier plain selects do.
    var outputMultiplexers: Int { outputsPerMultiplier > 2 ? blockFactor : 0 }

    /// Multiplexers that choose an input.
    ///
    /// One where all products of an iteration read the same input. Otherwise Vivado HLS builds one per product and
    /// Vitis HLS one per product of an output (40 of 40 and 4 of 4 module reports).
    func inputMultiplexers(_ traits: ToolTraits) -> Int {
        guard !sharesMultipliers, productsPerOutput > 1 else { return 1 }
        return traits.sharesInputMultiplexers ? productsPerOutput : blockFactor
    }

    /// Shifts of the whole input word, where the inputs are one: one per distinct index.
    ///
    /// One where all products of an iteration read the same input (689 one-layer designs). Otherwise equal shifts are
    /// taken to be shared between outputs, which no report at hand shows.
    var inputShifts: Int { sharesMultipliers ? 1 : productsPerOutput }

    /// Data inputs of an input multiplexer.
    ///
    /// All inputs where every product reads the same one. Otherwise Vitis HLS offers each the inputs of its share of
    /// the loop only, Vivado HLS all of them, up to a power of two (72 inputs: 128; 54: 64).
    func inputMultiplexerInputs(_ traits: ToolTraits) -> Int {
        guard !sharesMultipliers, productsPerOutput > 1 else { return inputCount }
        return traits.widensMultiplexers ? inputCount.upToPowerOfTwo : reuseFactor
    }

    /// Data inputs of an accumulator multiplexer: in Vivado HLS all outputs, up to a power of two.
    func outputMultiplexerInputs(_ traits: ToolTraits) -> Int {
        guard traits.widensMultiplexers else { return outputsPerMultiplier }
        return blockFactor > 1 ? outputCount.upToPowerOfTwo : outputCount
    }

    /// Data inputs of the last multiplexer Vivado HLS generates for this layer.
    ///
    /// In versions known to be 2019.2 or older the index of the last products, counted from the end, needs only one bit more than the loop counter
    /// when the number of inputs is a power of two (128 inputs at reuse 32: 64 instead of 128).
    func lastMultiplexerInputs(readsWideInput: Bool, traits: ToolTraits) -> Int? {
        if outputMultiplexers > 0 { return outputMultiplexerInputs(traits) }
        guard !readsWideInput else { return nil }
        let all = inputMultiplexerInputs(traits)
        guard traits.countsIndexFromEnd, !sharesMultipliers, productsPerOutput > 2, all == inputCount else {
            return all
        }
        return min(all, 2 * reuseFactor.upToPowerOfTwo)
    }
}
