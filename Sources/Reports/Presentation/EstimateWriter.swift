import Comparing
public import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Renders estimates in one output format.
public protocol EstimateWriter: Sendable {
    /// The name given to `--format`.
    var formatName: String { get }
    /// Renders one or several estimates; several are shown side by side.
    func render(_ estimates: [DesignEstimate], style: OutputStyle) -> String
}

/// Where output goes, as far as its form depends on it.
public struct OutputStyle: Hashable, Sendable {
    /// Columns available.
    public var columns: Int
    /// Whether colour is wanted.
    public var usesColor: Bool
    /// The stage whose figures a person is shown; documents for machines hold both.
    public var stage: Stage

    /// Creates a style.
    public init(columns: Int = 80, usesColor: Bool = false, stage: Stage = .csynth) {
        self.columns = columns
        self.usesColor = usesColor
        self.stage = stage
    }
}
