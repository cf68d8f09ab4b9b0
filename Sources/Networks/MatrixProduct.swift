/// A matrix product with constant weights: `output[o] = bias[o] + sum over i of input[i] * weight[i][o]`.
///
/// Dense layers are one; convolutions, recurrent gates and attention projections have them too. What strategy and
/// reuse factor make of it is decided by the layer it belongs to.
public struct MatrixProduct: Sendable {
    /// Number of inputs (rows of the weights).
    public var inputCount: Int
    /// Number of outputs (columns of the weights).
    public var outputCount: Int
    /// Weights, one row per input, one column per output.
    public var weights: WeightTensor
    /// Biases, one row of `outputCount`.
    public var bias: WeightTensor
    /// The accumulator's type.
    public var accumulator: Precision
    /// Zeros as the project counted them before quantisation (`n_zeros`); it lowers the multiplier limit.
    public var zeroCount: Int
    /// Non-zero weights as the project counted them (`n_nonzeros`), for the compressed strategy.
    public var nonzeroCount: Int
    /// The generation of the hls4ml library the product is built from.
    public var library: LibraryGeneration
    /// Counts over weights and biases in their present types, where they were gathered once to be used often.
    public var weightStatistics: WeightStatistics? {
        get { sharedStatistics?.value }
        set { sharedStatistics = newValue.map(Shared.value) }
    }

    /// One reference in place of many, since layers are copied often.
    private var sharedStatistics: Shared<WeightStatistics>?

    /// Creates a product.
    public init(
        inputCount: Int, outputCount: Int, weights: WeightTensor, bias: WeightTensor, accumulator: Precision,
        zeroCount: Int, nonzeroCount: Int, library: LibraryGeneration = .since1
    ) {
        self.inputCount = inputCount
        self.outputCount = outputCount
        self.weights = weights
        self.bias = bias
        self.accumulator = accumulator
        self.zeroCount = zeroCount
        self.nonzeroCount = nonzeroCount
        self.library = library
    }

    /// The reuse factors hls4ml accepts for it.
    public var reuseRule: ReuseFactor { ReuseFactor(inputCount: inputCount, outputCount: outputCount) }
}

/// Generations of the hls4ml library whose matrix products synthesise differently.
public enum LibraryGeneration: Int, Comparable, Hashable, Sendable {
    /// 0.6 and older.
    case upTo06
    /// 0.7 and 0.8.
    case from07
    /// 1.0 and newer: weights of resource strategies are bound to block RAM.
    case since1

    /// Order by age.
    public static func < (left: LibraryGeneration, right: LibraryGeneration) -> Bool { left.rawValue < right.rawValue }
}
