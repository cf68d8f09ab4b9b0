/// A matrix product whose weights are constants in the logic.
public enum ConstantProductRule: Hashable, Sendable {
    /// What limits the multipliers at one time: `ceil(products / reuse) - floor(zeros / reuse) = limit`.
    public struct Limit: Hashable, Sendable {
        /// Products of the layer.
        public var products: Int
        /// Reuse factor.
        public var reuseFactor: Int
        /// Zeros as the project counts them.
        public var zeroCount: Int
        /// The limit.
        public var multipliers: Int
    }

    /// DSP from distinct weights of three and more signed digits per input.
    case multiplications(count: Int, buildsElevens: Bool, limit: Limit?, dataWidth: Int, dsp: Int)
    /// LUT from the adders of the trees, shifted adders and multiplications.
    case adders(count: Int, meanWidth: Int, shiftAdds: Int, multiplications: Int, dsp: Int)
    /// FF from what crosses from cycle to cycle.
    case cuts(count: Int, mostTerms: Int)
    /// Latency from the levels of the tree.
    case levels(count: Int, perCycle: Int)
    /// Latency from the rounds of shared multipliers.
    case rounds(Int)
    /// Interval of the pipelined function.
    case interval(reuseFactor: Int, latency: Int, cycles: Int)

    /// The rule's short name.
    public var id: String {
        switch self {
        case .multiplications: "distinct-constant-multiplies"
        case .adders: "constant-products-and-adder-trees"
        case .cuts: "values-between-cycles"
        case .levels, .rounds: "cycles-of-the-adder-tree"
        case .interval: "pipelined-function"
        }
    }
}

/// A matrix product that reads its weights from memory in one loop over the reuse factor.
public enum ResourceLoopRule: Hashable, Sendable {
    /// The multipliers of one iteration: `ceil(inputs * outputs / reuse)`.
    public struct Multipliers: Hashable, Sendable {
        /// Inputs of the product.
        public var inputCount: Int
        /// Outputs of the product.
        public var outputCount: Int
        /// Reuse factor used.
        public var reuseFactor: Int
        /// Products per iteration.
        public var count: Int
        /// Width of the data in bits.
        public var dataWidth: Int
        /// Width of the weights in bits.
        public var weightWidth: Int
        /// Width of the weights of the last multiplier, which the tool narrows.
        public var lastWeightWidth: Int
        /// DSP blocks of each.
        public var blocks: Int
    }

    case multipliers(Multipliers, areFused: Bool)
    /// Words and their bits, and the table of output indices where multipliers serve several outputs.
    case memory(words: Int, wordBits: Int, indexBits: Int?)
    /// Multiplexers and products of an iteration; `inputMultiplexers` is nil where the whole input word is shifted.
    case selection(inputMultiplexers: Int?, accumulatorMultiplexers: Int, products: Int)
    case iterations(count: Int, depth: Int)
    case computedIndices(count: Int, cyclesEach: Int)

    /// The rule's short name.
    public var id: String {
        switch self {
        case .multipliers(_, let areFused): areFused ? "fused-multiply-add" : "block-factor"
        case .memory: "weight-memory"
        case .selection: "resource-loop"
        case .iterations: "rewinding-loop"
        case .computedIndices: "computed-indices"
        }
    }
}

/// Matrix products of the rarer strategies: unrolled, compressed, binary.
public enum StoredProductRule: Hashable, Sendable {
    case unrolledBlocks(blocks: Int, reuseFactor: Int, empty: Int, multipliers: Int, dspEach: Int)
    case unrolledInterval(reuseFactor: Int)
    /// `ceil(non-zeros / reuse)` multipliers of data x weight bits.
    case compressedBlocks(nonzeros: Int, reuseFactor: Int, multipliers: Int, data: Int, weight: Int, dspEach: Int)
    case compressedMemory(words: Int, entries: Int, entryBits: Int)
    case binaryProducts
    case onesCounter(outputs: Int, inputs: Int, levels: Int)

    /// The rule's short name.
    public var id: String {
        switch self {
        case .unrolledBlocks: "unrolled-blocks"
        case .unrolledInterval: "pipeline-reuse-factor"
        case .compressedBlocks: "compressed-block-factor"
        case .compressedMemory: "weight-memory"
        case .binaryProducts: "binary-products"
        case .onesCounter: "ones-counter"
        }
    }
}
