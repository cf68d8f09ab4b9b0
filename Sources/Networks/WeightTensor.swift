/// A constant tensor of a layer and what is known of it.
public struct WeightTensor: Sendable {
    /// What is known of the values.
    public enum Knowledge: Sendable {
        /// The real values before quantisation, row after row.
        case values([Double])
        /// Counts gathered elsewhere.
        case statistics(WeightStatistics)
        /// Only a distribution is assumed; `reason` says why, for the diagnostic.
        case unknown(WeightDistribution, reason: String)
    }

    /// The name in the project, such as `w2`.
    public var name: String
    /// Rows (inputs).
    public var rows: Int
    /// Columns (outputs).
    public var columns: Int
    /// The type the values are quantised to.
    public var precision: Precision
    /// What is known of the values.
    public var knowledge: Knowledge

    /// Creates a tensor; `values` must hold `rows * columns` numbers.
    public init(name: String, rows: Int, columns: Int, precision: Precision, knowledge: Knowledge) {
        self.name = name
        self.rows = rows
        self.columns = columns
        self.precision = precision
        self.knowledge = knowledge
    }
}

/// A stated assumption about weights whose values are not known.
public enum WeightDistribution: Hashable, Sendable {
    /// Every value of the type is equally likely.
    case uniform
    /// Normal with this standard deviation, in real units, rounded to the type.
    case normal(standardDeviation: Double)
    /// What training usually leaves: see `WeightStatistics` for the figures and where they come from.
    case trainedDefault
}
