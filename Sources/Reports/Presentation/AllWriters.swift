import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Every output format there is; a new one is a file in this folder and an entry here.
public enum EstimateWriters {
    /// The formats, the default first.
    public static let all: [any EstimateWriter] = [
        TableWriter(), JSONEstimateWriter(), CSVEstimateWriter(), MarkdownEstimateWriter(), HTMLEstimateWriter(),
    ]

    /// The format with this name.
    public static func named(_ name: String) -> (any EstimateWriter)? {
        all.first { $0.formatName == name }
    }
}
