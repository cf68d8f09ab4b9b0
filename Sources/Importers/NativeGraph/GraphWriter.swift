import Devices
import Networks
public import Wire

/// Writes a model as `presynth.graph/1`; `Documentation/graph.md` describes the document.
public struct GraphWriter: Sendable {
    /// Where the values of weights go.
    public enum Weights: String, CaseIterable, Sendable {
        /// Into the document.
        case inline
        /// Into one `.npy` file each, in a folder beside the document.
        case npy
        /// Counts only for matrix products; the small constants of other layers stay inline. Estimates are the same but
        /// where neurons are constant or not read, which the tools leave out and counts do not show.
        case statistics
    }

    /// A file beside the document.
    public struct SideFile: Sendable {
        /// Its path, relative to the document's folder.
        public var path: String
        /// Its content.
        public var bytes: [UInt8]
    }

    private let weights: Weights
    private let folder: String

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - weights: Where values go.
    ///   - folder: The folder of `.npy` files, relative to the document's own.
    public init(weights: Weights = .inline, folder: String = "weights") {
        self.weights = weights
        self.folder = folder
    }

    /// The document and the files beside it.
    public func write(_ model: ImportedModel) -> (document: JSONValue, files: [SideFile]) {
        var files: [SideFile] = []
        let graph = model.graph
        var members: [JSONValue.Member] = [
            .init("schema", .string(NativeGraph.schema)), .init("name", .string(graph.name)),
            .init("io_type", .string(graph.ioType.rawValue)),
        ]
        members.append("top_level", graph.topLevel.map { .string($0.rawValue) })
        members.append("top_level_interval_cycles", graph.topLevelIntervalCycles.map { .integer($0) })
        members.append(.init("target", target(model)))
        members.append(.init("tensors", .array(graph.tensors.map(tensor))))
        members.append(.init("inputs", .integers(graph.inputs)))
        members.append(.init("outputs", .integers(graph.outputs)))
        if !graph.streamDepths.isEmpty {
            let depths = graph.streamDepths.sorted { $0.key < $1.key }
            members.append(.init("stream_depths", .array(depths.map { .integers([$0.key, $0.value]) })))
        }
        members.append(.init("layers", .array(graph.layers.enumerated().map { layer($1, at: $0, &files) })))
        return (.object(members), files)
    }

    private func target(_ model: ImportedModel) -> JSONValue {
        var members: [JSONValue.Member] = []
        members.append("part", model.partName.map { .string($0) })
        members.append("clock_period_ns", model.clockPeriodNs.map { .number($0) })
        switch model.clockUncertainty {
        case .share(let share): members.append(.init("clock_uncertainty_share", .number(share)))
        case .ns(let ns): members.append(.init("clock_uncertainty_ns", .number(ns)))
        case nil: break
        }
        members.append("flow", model.flow.map { .string($0.tool.rawValue) })
        members.append("flow_version", model.flow?.version.map { .string($0.description) })
        if model.multiplierBinding != .automatic {
            members.append(.init("multipliers", .string(model.multiplierBinding.rawValue)))
        }
        return .object(members)
    }

    private func tensor(_ tensor: Tensor) -> JSONValue {
        .object(pairs: [
            "name": .string(tensor.name), "shape": .integers(tensor.shape), "type": tensor.precision.document,
        ])
    }

    private func layer(_ layer: Layer, at place: Int, _ files: inout [SideFile]) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(layer.name)), .init("config", .string(layer.configName)),
            .init("inputs", .integers(layer.inputs)), .init("outputs", .integers(layer.outputs)),
            .init("reuse_factor", .integer(layer.reuseFactor)),
        ]
        members.append("requested_reuse_factor", layer.requestedReuseFactor.map { .integer($0) })
        members.append("strategy", layer.strategy.map { .string($0.rawValue) })
        var tensors = TensorWriter(weights: weights, folder: folder, layer: place)
        members.append(layer.operation.document(&tensors))
        files += tensors.files
        return .object(members)
    }
}

/// Writes the constant tensors of one layer.
struct TensorWriter {
    let weights: GraphWriter.Weights
    let folder: String
    let layer: Int
    private(set) var files: [GraphWriter.SideFile] = []

    init(weights: GraphWriter.Weights, folder: String, layer: Int) {
        self.weights = weights
        self.folder = folder
        self.layer = layer
    }

    /// The weights and biases of a product, as counts where the writer is asked for them and the types have any.
    mutating func documents(_ product: MatrixProduct) -> (weights: JSONValue, bias: JSONValue) {
        guard weights == .statistics, let (gathered, isAssumed) = product.gatherStatistics(), !isAssumed else {
            return (document(product.weights), document(product.bias))
        }
        var statistics = gathered
        statistics.topWidths = product.weights.topWidths ?? statistics.topWidths
        var (counted, bias) = (product.weights, product.bias)
        counted.knowledge = .statistics(statistics)
        bias.knowledge = .unknown(.trainedDefault, reason: "counted with the weights")
        return (document(counted), document(bias))
    }

    /// A tensor with what is known of its values.
    mutating func document(_ tensor: WeightTensor) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(tensor.name)), .init("rows", .integer(tensor.rows)),
            .init("columns", .integer(tensor.columns)), .init("type", tensor.precision.document),
        ]
        switch tensor.knowledge {
        case .values(let values) where weights == .npy:
            let path = "\(folder)/\(layer)-\(files.count)-\(tensor.name.filter { $0.isLetter || $0.isNumber }).npy"
            files.append(.init(path: path, bytes: NumPyArray(shape: [values.count], values: values).bytes))
            members.append(.init("npy", .string(path)))
        case .values(let values): members.append(.init("values", .array(values.map { .number($0) })))
        case .statistics(let statistics): members.append(.init("statistics", statistics.document))
        case .unknown(.trainedDefault, _): members.append(.init("distribution", "trained"))
        case .unknown(.uniform, _): members.append(.init("distribution", "uniform"))
        case .unknown(.normal(let deviation), _): members.append(.init("normal_deviation", .number(deviation)))
        }
        if case .unknown(_, let reason) = tensor.knowledge { members.append(.init("unknown", .string(reason))) }
        return .object(members)
    }
}

extension [JSONValue.Member] {
    /// Adds a member that has a value.
    fileprivate mutating func append(_ key: String, _ value: JSONValue?) {
        if let value { append(.init(key, value)) }
    }
}

extension JSONValue {
    /// An array of whole numbers.
    static func integers(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .integer($0) }) }
}

extension Precision {
    /// The type as text where reading that gives the same type, else with every field.
    var document: JSONValue {
        guard Precision(parsing: description) != self else { return .string(description) }
        return .object(pairs: [
            "kind": .string(kind.name), "width": .integer(width), "integer_bits": .integer(integerBits),
            "signed": .bool(isSigned), "rounding": .string(rounding.rawValue), "overflow": .string(overflow.rawValue),
        ])
    }
}

extension Precision.Kind {
    /// Every kind by its name in documents.
    static let named: [String: Precision.Kind] = [
        "fixed": .fixed, "xnor": .xnor, "power_of_two": .powerOfTwo, "floating": .floating,
    ]

    var name: String {
        switch self {
        case .fixed: "fixed"
        case .xnor: "xnor"
        case .powerOfTwo: "power_of_two"
        case .floating: "floating"
        }
    }
}
