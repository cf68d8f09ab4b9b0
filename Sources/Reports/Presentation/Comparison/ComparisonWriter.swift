public import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Renders comparisons in one output format.
public protocol ComparisonWriter: Sendable {
    /// The name given to `--format`.
    var formatName: String { get }
    /// Renders all comparisons of a run.
    func render(_ set: ComparisonSet, style: OutputStyle) -> String
}

/// Every output format of comparisons; a new one is a file in this folder and an entry here.
public enum ComparisonWriters {
    /// The formats, the default first.
    public static let all: [any ComparisonWriter] = [
        ComparisonTableWriter(), ComparisonJSONWriter(), ComparisonCSVWriter(), ComparisonMarkdownWriter(),
        ComparisonJUnitWriter(), ComparisonSARIFWriter(), ComparisonGitHubWriter(), ComparisonHTMLWriter(),
    ]

    /// The format with this name.
    public static func named(_ name: String) -> (any ComparisonWriter)? {
        all.first { $0.formatName == name }
    }
}
