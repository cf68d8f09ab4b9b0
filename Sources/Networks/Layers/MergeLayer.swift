/// Two tensors joined into one.
public struct MergeLayer: LayerPayload, Hashable {
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

    /// The layer as an operation.
    public var operation: Operation { .merge(self) }
    /// The function's name in hls4ml.
    public var kindName: String { function.rawValue }

    /// Replaces the type of the dot product's accumulator.
    public mutating func apply(_ precision: Precision) {
        if accumulator != nil { accumulator = precision }
    }
}
