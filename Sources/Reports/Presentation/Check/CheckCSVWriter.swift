import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Verdicts as comma-separated values (RFC 4180): one row per criterion, the overall verdict in a column.
public struct CheckCSVWriter: CheckWriter {
    /// The name given to `--format`.
    public let formatName = "csv"

    /// Creates the writer.
    public init() {}

    /// One table for all checks, told apart by their first columns.
    public func render(_ checks: [DesignCheck], style: OutputStyle) -> String {
        let labels = VariantLabels.labels(checks.map(\.estimate))
        var rows = [
            [
                "model", "variant", "part", "stage", "design_verdict", "quantity", "verdict", "doubt", "needs",
                "needs_low", "needs_high", "needs_basis", "limit", "limit_origin", "load", "leading_layer",
            ]
        ]
        for (label, check) in zip(labels, checks) {
            rows += check.verdict.items.map { item in
                [
                    check.estimate.modelName, label, check.estimate.target.partName, check.stage.rawValue,
                    check.verdict.outcome.rawValue, item.criterion.subject.key, item.outcome.rawValue,
                    item.doubt?.rawValue ?? "", number(item.demand.value), number(item.demand.low),
                    number(item.demand.high), item.demand.basis.rawValue, number(item.criterion.limit),
                    item.criterion.origin, number(item.load), item.leadingLayer ?? "",
                ]
            }
        }
        return rows.map { $0.map(CSVEstimateWriter.quoted).joined(separator: ",") + "\n" }.joined()
    }

    private func number(_ value: Double?) -> String {
        value.map { $0.isFinite ? JSONValue.number($0).text() : "" } ?? ""
    }
}
