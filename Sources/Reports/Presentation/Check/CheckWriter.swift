import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Renders verdicts in one output format.
public protocol CheckWriter: Sendable {
    /// The name given to `--format`.
    var formatName: String { get }
    /// Renders one or several checks.
    func render(_ checks: [DesignCheck], style: OutputStyle) -> String
}

/// Every format of verdicts there is; a new one is a file in this folder and an entry here.
public enum CheckWriters {
    /// The formats, the default first.
    public static let all: [any CheckWriter] = [
        CheckTableWriter(), CheckJSONWriter(), CheckCSVWriter(), CheckMarkdownWriter(), CheckHTMLWriter(),
    ]

    /// The format with this name.
    public static func named(_ name: String) -> (any CheckWriter)? {
        all.first { $0.formatName == name }
    }
}
