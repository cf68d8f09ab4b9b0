/// A point-wise activation.
public struct ActivationLayer: Sendable {
    /// The function applied.
    public var function: ActivationFunction
    /// Number of elements.
    public var elementCount: Int
    /// Entries of the lookup table, for functions that have one.
    public var tableSize: Int
    /// Type of a table entry.
    public var tablePrecision: Precision
    /// Slope, threshold or similar constant with its type, for functions that have one.
    ///
    /// One value for all elements, one per element (`prelu`), or for `binaryTanh` and `ternaryTanh` that hls4ml fused
    /// with a batch normalisation the thresholds per channel: one row, or the upper and the lower ones as two rows.
    public var parameter: WeightTensor?
    /// Type of the slope of hard activations, or of the parameter when it is a plain number.
    public var parameterPrecision: Precision?
    /// What `hardSigmoid` and `hardTanh` add to the product with the slope.
    public var shift: WeightTensor?

    /// Creates an activation.
    public init(
        function: ActivationFunction, elementCount: Int, tableSize: Int = 1024,
        tablePrecision: Precision = Precision(width: 18, integerBits: 8), parameter: WeightTensor? = nil,
        parameterPrecision: Precision? = nil, shift: WeightTensor? = nil
    ) {
        self.function = function
        self.elementCount = elementCount
        self.tableSize = tableSize
        self.tablePrecision = tablePrecision
        self.parameter = parameter
        self.parameterPrecision = parameterPrecision
        self.shift = shift
    }
}

/// The point-wise functions of hls4ml; raw values are its function names.
public enum ActivationFunction: String, CaseIterable, Hashable, Sendable {
    case linear
    case relu
    case reluMax = "relu_max"
    case leakyRelu = "leaky_relu"
    case prelu
    case thresholdedRelu = "thresholded_relu"
    case elu
    case selu
    case hardSigmoid = "hard_sigmoid"
    case hardTanh = "hard_tanh"
    case sigmoid
    case tanh
    case softplus
    case softsign
    case binaryTanh = "binary_tanh"
    case ternaryTanh = "ternary_tanh"
    case unaryLUT = "unary_lut"
}

/// Softmax over the last axis.
public struct SoftmaxLayer: Sendable {
    /// The implementation hls4ml selects.
    public enum Implementation: String, CaseIterable, Hashable, Sendable {
        case latency
        case stable
        case legacy
        case argmax
    }

    /// The implementation.
    public var implementation: Implementation
    /// Number of classes (length of one softmax).
    public var classCount: Int
    /// How many softmaxes are computed side by side.
    public var sliceCount: Int
    /// Entries of the exponential table.
    public var exponentTableSize: Int
    /// Entries of the inverse table.
    public var inverseTableSize: Int
    /// Type of an exponential table entry.
    public var exponentTable: Precision
    /// Type of an inverse table entry.
    public var inverseTable: Precision
    /// Type of the sum of exponentials, nil where the release has none (it then uses the exponential table's type).
    public var accumulator: Precision?
    /// Type of the normalised input (`inp_norm_t`), nil where the release has none.
    public var normalizedInput: Precision?
    /// Type of the sum that indexes the inverse table (`inv_inp_t`), nil where the release has none.
    public var inverseInput: Precision?

    /// Creates a softmax.
    public init(
        implementation: Implementation, classCount: Int, sliceCount: Int = 1, exponentTableSize: Int = 1024,
        inverseTableSize: Int = 1024, exponentTable: Precision = Precision(width: 18, integerBits: 8),
        inverseTable: Precision = Precision(width: 18, integerBits: 8), accumulator: Precision? = nil,
        normalizedInput: Precision? = nil, inverseInput: Precision? = nil
    ) {
        self.implementation = implementation
        self.classCount = classCount
        self.sliceCount = sliceCount
        self.exponentTableSize = exponentTableSize
        self.inverseTableSize = inverseTableSize
        self.exponentTable = exponentTable
        self.inverseTable = inverseTable
        self.accumulator = accumulator
        self.normalizedInput = normalizedInput
        self.inverseInput = inverseInput
    }
}

/// Two tensors joined into one.
public struct MergeLayer: Hashable, Sendable {
    /// The joins of hls4ml; raw values are its function names.
    public enum Function: String, CaseIterable, Hashable, Sendable {
        case add
        case subtract
        case multiply
        case average
        case minimum
        case maximum
        case dot = "dot1d"
        case concatenate1d
        case concatenate2d
        case concatenate3d
    }

    /// The join.
    public var function: Function
    /// Elements of each input.
    public var elementCounts: [Int]
    /// Type of the accumulator, for the dot product.
    public var accumulator: Precision?

    /// Creates a merge.
    public init(function: Function, elementCounts: [Int], accumulator: Precision? = nil) {
        self.function = function
        self.elementCounts = elementCounts
        self.accumulator = accumulator
    }
}
