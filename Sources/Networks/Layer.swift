/// One layer of a graph: one call of a library function in the top function.
public struct Layer: Sendable {
    /// The model's name for it, such as `fc1`.
    public var name: String
    /// The configuration struct it is instantiated with, such as `config2`; also how reports name it.
    public var configName: String
    /// What it computes.
    public var operation: Operation
    /// Indices of the tensors it reads.
    public var inputs: [Int]
    /// Indices of the tensors it writes.
    public var outputs: [Int]
    /// The reuse factor the firmware is written with.
    public var reuseFactor: Int
    /// The reuse factor the user asked for, where the project shows that it was repaired to `reuseFactor`.
    public var requestedReuseFactor: Int?
    /// The strategy the project asks for, nil for layers that have none.
    public var strategy: Strategy?

    /// Creates a layer.
    public init(
        name: String, configName: String, operation: Operation, inputs: [Int], outputs: [Int], reuseFactor: Int = 1,
        requestedReuseFactor: Int? = nil, strategy: Strategy? = nil
    ) {
        self.name = name
        self.configName = configName
        self.operation = operation
        self.inputs = inputs
        self.outputs = outputs
        self.reuseFactor = reuseFactor
        self.requestedReuseFactor = requestedReuseFactor
        self.strategy = strategy
    }
}

/// How a multiplying layer is turned into hardware (hls4ml `Strategy`).
public enum Strategy: String, CaseIterable, Hashable, Sendable {
    /// Weights are constants in the logic, every product in parallel.
    case latency
    /// Weights are read from memory, one block of products per cycle.
    case resource
    /// Resource with one code path per reuse step and zero weights left out (`Resource_unrolled`).
    case unrolled
    /// Only non-zero weights are stored, with their indices.
    case compressed
    /// Adder graphs in place of multipliers (`distributed_arithmetic`).
    case distributedArithmetic = "distributed_arithmetic"
}

/// What a layer computes, with all facts its model needs.
public indirect enum Operation: Sendable {
    case dense(DenseLayer)
    case batchNormalization(BatchNormalizationLayer)
    case activation(ActivationLayer)
    case softmax(SoftmaxLayer)
    case merge(MergeLayer)
    /// A change of shape without any hardware.
    case reshape
    /// One tensor copied to several consumers.
    case clone
    /// A stream repacked to another word.
    case repack
    /// A layer no model exists for; its figures stay unknown.
    case unsupported(UnsupportedLayer)

    /// The kind as shown in tables and JSON, such as `dense`.
    public var kindName: String {
        switch self {
        case .dense: "dense"
        case .batchNormalization: "batch_normalization"
        case .activation(let layer): layer.function.rawValue
        case .softmax: "softmax"
        case .merge(let layer): layer.function.rawValue
        case .reshape: "reshape"
        case .clone: "clone"
        case .repack: "repack"
        case .unsupported(let layer): layer.function
        }
    }
}

/// Generations of the hls4ml library whose dense layers synthesise differently.
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

/// A fully connected layer: `output[o] = bias[o] + sum over i of input[i] * weight[i][o]`.
public struct DenseLayer: Sendable {
    /// Number of inputs.
    public var inputCount: Int
    /// Number of outputs.
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
    /// Counts over weights and biases in their present types, where they were gathered once to be used often.
    public var weightStatistics: WeightStatistics? {
        get { sharedStatistics?.value }
        set { sharedStatistics = newValue.map(Shared.value) }
    }

    /// One reference in place of many, since layers are copied often.
    private var sharedStatistics: Shared<WeightStatistics>?
    /// The generation of the hls4ml library the layer is built from.
    public var library: LibraryGeneration

    /// Creates a dense layer.
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
}

/// `output = input * scale + bias` per channel (`nnet::normalize`, also ApplyAlpha).
public struct BatchNormalizationLayer: Sendable {
    /// Number of elements.
    public var inputCount: Int
    /// Number of channels; -1 in the project means one per element and is replaced by `inputCount` here.
    public var channelCount: Int
    /// Scales, one per channel.
    public var scale: WeightTensor
    /// Offsets, one per channel.
    public var bias: WeightTensor

    /// Creates a batch normalisation.
    public init(inputCount: Int, channelCount: Int, scale: WeightTensor, bias: WeightTensor) {
        self.inputCount = inputCount
        self.channelCount = channelCount
        self.scale = scale
        self.bias = bias
    }
}

/// A layer that is read but has no model.
public struct UnsupportedLayer: Hashable, Sendable {
    /// The library function, such as `conv_2d_cl`.
    public var function: String
    /// Why it cannot be estimated, for the diagnostic.
    public var reason: String

    /// Creates a record of an unsupported layer.
    public init(function: String, reason: String) {
        self.function = function
        self.reason = reason
    }
}
