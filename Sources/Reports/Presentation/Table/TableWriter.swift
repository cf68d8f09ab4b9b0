import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Plain text for a terminal: aligned with spaces, no line longer than the terminal is wide.
public struct TableWriter: EstimateWriter {
    /// The name given to `--format`.
    public let formatName = "table"

    /// Creates the writer.
    public init() {}

    /// One estimate in full, or several side by side.
    public func render(_ estimates: [DesignEstimate], style: OutputStyle) -> String {
        let estimates = estimates.map(\.printable)
        let lines =
            estimates.count == 1
            ? estimates.flatMap { EstimateTable(estimate: $0, style: style).lines }
            : ComparisonTable(estimates: estimates, style: style).lines
        return lines.joined(separator: "\n") + "\n"
    }
}
