public import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Comparisons as comma-separated values (RFC 4180): one row per figure.
public struct ComparisonCSVWriter: ComparisonWriter {
    /// The name given to `--format`.
    public let formatName = "csv"

    /// Creates the writer.
    public init() {}

    /// One table for all comparisons, told apart by their first columns.
    public func render(_ set: ComparisonSet, style: OutputStyle) -> String {
        var rows = [
            [
                "name", "model", "stage", "tool", "tool_version", "part", "report", "row", "layer", "kind", "strategy",
                "modules", "quantity", "estimate", "estimate_low", "estimate_high", "estimate_basis", "reported",
                "error", "relative_error", "inside_interval", "tolerance", "baseline", "judgement",
                "matched_by",
            ]
        ]
        for comparison in set.comparisons {
            rows += comparison.figures.map { Self.row(comparison, $0.row, $0.figure) }
        }
        return rows.map { $0.map(CSVEstimateWriter.quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func row(_ comparison: Comparison, _ row: ComparedRow, _ figure: ComparedFigure) -> [String] {
        let subject =
            switch row.subject {
            case .total: ["total", "", "", ""]
            case .layer(let name, let kind, let strategy): ["layer", name, kind, strategy ?? ""]
            }
        return [
            comparison.name, comparison.prediction.modelName, comparison.stage.rawValue, comparison.source.tool ?? "",
            comparison.source.toolVersion ?? "", comparison.design.part ?? "", comparison.source.path,
        ] + subject + [
            row.modules.joined(separator: " "), figure.quantity.key, number(figure.estimate.value),
            number(figure.estimate.low), number(figure.estimate.high), figure.estimate.basis.rawValue,
            number(figure.reported), number(figure.error),
            number(figure.relativeError.map { ($0 * 1e6).rounded() / 1e6 }),
            figure.isInsideInterval.map { $0 ? "true" : "false" } ?? "", figure.tolerance?.text ?? "",
            number(figure.baseline), figure.judgement.rawValue, row.match?.rawValue ?? "",
        ]
    }

    private static func number(_ value: Double?) -> String {
        value.map { $0.isFinite ? JSONValue.number($0).text() : "" } ?? ""
    }
}
