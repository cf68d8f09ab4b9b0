/// Counts over a quantised weight matrix that layer models need, gathered in one pass.
public struct WeightStatistics: Hashable, Sendable {
    /// Number of weights.
    public var count: Int
    /// Weights that are zero after quantisation.
    public var zeroCount: Int

    /// Creates statistics.
    public init(count: Int, zeroCount: Int) {
        self.count = count
        self.zeroCount = zeroCount
    }
}
