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
