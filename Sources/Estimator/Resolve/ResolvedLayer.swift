import Devices
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
    /// Indices of the tensors it reads.
    public var inputIndices: [Int]
    /// Indices of the tensors it writes.
    public var outputIndices: [Int]
    /// The strategy used, nil for layers that have none.
    public var strategy: Strategy?
    /// The reuse factor asked for.
    public var requestedReuseFactor: Int
    /// The reuse factor used.
    public var usedReuseFactor: Int

    /// Creates a resolved layer.
    public init(
        name: String, configName: String, operation: Operation, inputs: [Tensor], outputs: [Tensor],
        inputIndices: [Int] = [], outputIndices: [Int] = [], strategy: Strategy?, requestedReuseFactor: Int,
        usedReuseFactor: Int
    ) {
        self.name = name
        self.configName = configName
        self.operation = operation
        self.inputs = inputs
        self.outputs = outputs
        self.inputIndices = inputIndices
        self.outputIndices = outputIndices
        self.strategy = strategy
        self.requestedReuseFactor = requestedReuseFactor
        self.usedReuseFactor = usedReuseFactor
    }
}

extension ResolvedLayer {
    /// Whether anything is built for it; a reshape only renames wires.
    var hasHardware: Bool { !operation.payload.renamesWires(from: inputs.first, to: outputs.first) }

    /// Whether each element of its output depends on the one element of its input at the same place.
    var keepsElements: Bool {
        inputs.count == 1 && outputs.count == 1 && inputs.first?.count == outputs.first?.count
            && operation.payload.keepsElements
    }
}
