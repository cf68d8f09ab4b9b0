public import Devices
public import Networks

/// A layer as the flow will really build it: options applied, reuse factor repaired, tensors at hand.
public struct ResolvedLayer: Sendable {
    /// The model's name for it.
    public var name: String
    /// The configuration struct's name.
    public var configName: String
    /// What it computes.
    public var operation: Operation
    /// The tensors it reads.
    public var inputs: [Tensor]
    /// The tensors it writes.
    public var outputs: [Tensor]
    /// The strategy used, nil for layers that have none.
    public var strategy: Strategy?
    /// The reuse factor asked for.
    public var requestedReuseFactor: Int
    /// The reuse factor used.
    public var usedReuseFactor: Int

    /// Creates a resolved layer.
    public init(
        name: String, configName: String, operation: Operation, inputs: [Tensor], outputs: [Tensor],
        strategy: Strategy?, requestedReuseFactor: Int, usedReuseFactor: Int
    ) {
        self.name = name
        self.configName = configName
        self.operation = operation
        self.inputs = inputs
        self.outputs = outputs
        self.strategy = strategy
        self.requestedReuseFactor = requestedReuseFactor
        self.usedReuseFactor = usedReuseFactor
    }
}

/// What a layer model may look at besides the layer itself.
public struct LayerContext: Sendable {
    /// The target.
    public var target: Target
    /// How layers exchange data.
    public var ioType: IOType
    /// The style of the top function.
    public var topLevel: TopLevelStyle
    /// The costs of physical things.
    public var technology: Technology
    /// Names of the tensors that enter the design.
    public var designInputs: [String]
    /// Names of the tensors that leave the design.
    public var designOutputs: [String]
    /// Data inputs of the design's last multiplexer instance, nil when there is none; see `DenseResourceModel`.
    public var lastMultiplexerInputs: Int?
    /// How many elements of a tensor are not built, by its name; see `UnbuiltElements`.
    public var unbuiltElements: [String: Int] = [:]

    /// Creates a context.
    public init(
        target: Target, ioType: IOType, topLevel: TopLevelStyle, technology: Technology, designInputs: [String] = [],
        designOutputs: [String] = [], lastMultiplexerInputs: Int? = nil
    ) {
        self.target = target
        self.ioType = ioType
        self.topLevel = topLevel
        self.technology = technology
        self.designInputs = designInputs
        self.designOutputs = designOutputs
        self.lastMultiplexerInputs = lastMultiplexerInputs
    }
}
