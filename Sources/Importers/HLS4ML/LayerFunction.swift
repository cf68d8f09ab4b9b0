import Devices
import Networks

/// The library functions of hls4ml's Vivado-style backends, by what presynth makes of them.
enum LayerFunction: Hashable, Sendable {
    case dense
    case normalize
    /// Batch normalisation fused with a binary or ternary activation: comparisons with thresholds.
    case threshold(ActivationFunction)
    case activation(ActivationFunction)
    case softmax
    case merge(MergeLayer.Function)
    case clone
    case repack
    case reshape
    case other

    /// Finds the family of a function by its name in the C++ code.
    init(named name: String) {
        if let function = LayerFunction.byName[name] {
            self = function
        } else if let function = MergeLayer.Function(rawValue: name) {
            self = .merge(function)
        } else if let function = ActivationFunction(rawValue: name) {
            self = .activation(function)
        } else {
            self = .other
        }
    }

    private static let byName: [String: LayerFunction] = [
        "dense": .dense, "dense_large": .dense, "dense_latency": .dense, "dense_resource": .dense,
        "dense_compressed": .dense, "compute_layer": .dense, "compute_large_layer": .dense,
        "normalize": .normalize, "normalize_binary_tanh": .threshold(.binaryTanh),
        "normalize_ternary_tanh": .threshold(.ternaryTanh),
        "softmax": .softmax, "softmax_multidim": .softmax,
        "relu1": .activation(.reluMax), "relu6": .activation(.reluMax), "leakyrelu": .activation(.leakyRelu),
        "thresholdedrelu": .activation(.thresholdedRelu), "p_relu": .activation(.prelu),
        "clone_stream": .clone, "clone": .clone, "repack_stream": .repack, "flatten": .reshape, "reshape": .reshape,
    ]

    /// Whether the result has the shape of the first input.
    var isElementwise: Bool {
        switch self {
        case .normalize, .threshold, .activation, .softmax: true
        case .merge(let function): function.joinsElements
        case .dense, .clone, .repack, .reshape, .other: false
        }
    }

    /// The kind as hls4ml's `LayerType` configuration names it, for the layers that have settings.
    var configurationKind: String {
        switch self {
        case .dense: "Dense"
        case .normalize: "BatchNormalization"
        case .softmax: "Softmax"
        case .threshold, .activation: "Activation"
        case .merge: "Merge"
        case .clone, .repack, .reshape, .other: ""
        }
    }
}

/// A layer with its place in the graph, before its configuration is read.
struct PlannedLayer: Sendable {
    /// The model's name for it.
    var name: String
    /// The library function.
    var function: String
    /// Its family.
    var family: LayerFunction
    /// The configuration, nil for functions without one.
    var config: ConfigStruct?
    /// Tensors it reads.
    var inputs: [Int]
    /// Tensors it writes.
    var outputs: [Int]
    /// Names of weights and other constant arrays, in the order of the call.
    var constants: [String] = []
    /// Numbers among the arguments, such as the slope of a leaky ReLU.
    var numbers: [Double] = []
    /// Type of the parameter by template argument (hls4ml 0.8 and later).
    var parameterType: Precision?
    /// File and line for errors.
    var file: String
    /// Line for errors.
    var line: Int
}

/// A graph's tensors and layers in order, before configurations are read.
struct GraphPlan: Sendable {
    /// The tensors.
    var tensors: [Tensor] = []
    /// The layers.
    var layers: [PlannedLayer] = []
    /// Tensors that enter.
    var inputs: [Int] = []
    /// Tensors that leave.
    var outputs: [Int] = []
    /// Whether any tensor is a stream.
    var hasStreams = false
    /// What was noticed.
    var diagnostics: [Diagnostic] = []
}

extension MergeLayer.Function {
    /// Whether the inputs are joined element by element.
    var joinsElements: Bool {
        switch self {
        case .add, .subtract, .multiply, .average, .minimum, .maximum: true
        case .dot, .concatenate1d, .concatenate2d, .concatenate3d: false
        }
    }
}
