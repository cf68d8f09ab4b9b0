/// A network as its project describes it, before any option or target is applied.
public struct Graph: Sendable {
    /// The top function's or model's name.
    public var name: String
    /// How layers exchange data.
    public var ioType: IOType
    /// The style of the top function when the project states it, nil when it has to be derived.
    public var topLevel: TopLevelStyle?
    /// Initiation interval asked for with the top function's PIPELINE pragma, in cycles.
    public var topLevelIntervalCycles: Int?
    /// Every tensor; layers refer to them by index.
    public var tensors: [Tensor]
    /// The layers in the order in which the top function calls them.
    public var layers: [Layer]
    /// Indices of the tensors that enter the design.
    public var inputs: [Int]
    /// Indices of the tensors that leave it.
    public var outputs: [Int]
    /// Declared FIFO depth by tensor index, for streams.
    public var streamDepths: [Int: Int]

    /// Creates a graph.
    public init(
        name: String, ioType: IOType, topLevel: TopLevelStyle? = nil, topLevelIntervalCycles: Int? = nil,
        tensors: [Tensor] = [], layers: [Layer] = [], inputs: [Int] = [], outputs: [Int] = [],
        streamDepths: [Int: Int] = [:]
    ) {
        self.name = name
        self.ioType = ioType
        self.topLevel = topLevel
        self.topLevelIntervalCycles = topLevelIntervalCycles
        self.tensors = tensors
        self.layers = layers
        self.inputs = inputs
        self.outputs = outputs
        self.streamDepths = streamDepths
    }
}

/// How layers exchange data: all elements at once, or one pixel after another.
public enum IOType: String, CaseIterable, Hashable, Sendable {
    case parallel
    case stream

    /// The name in hls4ml configurations, such as `io_parallel`.
    public var hls4mlName: String { "io_" + rawValue }
}

/// The pragma that joins the layers in the top function.
public enum TopLevelStyle: String, CaseIterable, Hashable, Sendable {
    /// One pipeline over the whole function: every layer is inlined into its schedule.
    case pipeline
    /// Layers run as concurrent processes with channels between them.
    case dataflow
}
