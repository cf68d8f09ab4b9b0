import Comparing
import Devices
import Estimator
import Networks
public import Readers
import Wire

/// Renders what was read from reports in one output format.
public protocol MeasurementWriter: Sendable {
    /// The name given to `--format`.
    var formatName: String { get }
    /// Renders every input, in order; unreadable ones are the caller's to report.
    func render(_ inputs: [ParsedInput], style: OutputStyle) -> String
}

/// Every format of measurements there is; a new one is a file in this folder and an entry here.
public enum MeasurementWriters {
    /// The formats, the default first.
    public static let all: [any MeasurementWriter] = [
        MeasurementTableWriter(), MeasurementJSONWriter(), MeasurementCSVWriter(), MeasurementMarkdownWriter(),
    ]

    /// The format with this name.
    public static func named(_ name: String) -> (any MeasurementWriter)? {
        all.first { $0.formatName == name }
    }
}
