/// A point-wise activation.
public struct ActivationLayer: LayerPayload {
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

    /// The layer as an operation.
    public var operation: Operation { .activation(self) }
    /// The function's name in hls4ml.
    public var kindName: String { function.rawValue }
    /// Point by point.
    public var keepsElements: Bool { true }

    /// A linear function between equal types is no more than wires.
    public func renamesWires(from input: Tensor?, to output: Tensor?) -> Bool {
        function == .linear && output?.precision == input?.precision
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
