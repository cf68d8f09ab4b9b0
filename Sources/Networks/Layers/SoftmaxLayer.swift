/// Softmax over the last axis.
public struct SoftmaxLayer: LayerPayload {
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

    /// The layer as an operation.
    public var operation: Operation { .softmax(self) }
    /// Shown as `softmax`.
    public var kindName: String { "softmax" }
}
