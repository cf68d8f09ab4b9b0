import Comparing
import Devices

extension ComparisonPage {
    static func records(of set: ComparisonSet) -> RecordTable {
        typealias Record = (comparison: Comparison, row: ComparedRow, figure: ComparedFigure)
        let names: [RecordTable.Field<Record>] = [
            .text("name") { $0.comparison.name }, .text("model") { $0.comparison.prediction.modelName },
            .text("stage") { $0.comparison.stage.rawValue }, .text("tool") { $0.comparison.source.tool },
            .text("tool_version") { $0.comparison.source.toolVersion }, .text("part") { $0.comparison.design.part },
            .text("report") { $0.comparison.source.path }, .text("row") { $0.row.layer == nil ? "total" : "layer" },
            .text("layer") { $0.row.layer?.name }, .text("kind") { $0.row.layer?.kind },
            .text("strategy") { $0.row.layer?.strategy }, .text("modules") { $0.row.modules.joined(separator: " ") },
        ]
        let figures: [RecordTable.Field<Record>] = [
            .text("quantity") { $0.figure.quantity.key }, .figure("estimate") { $0.figure.estimate },
            .number("reported") { $0.figure.reported }, .number("error") { $0.figure.error },
            .number("relative_error") { $0.figure.relativeError.map { ($0 * 1e6).rounded() / 1e6 } },
            .flag("inside_interval") { $0.figure.isInsideInterval }, .text("tolerance") { $0.figure.tolerance?.text },
            .number("baseline") { $0.figure.baseline }, .text("judgement") { $0.figure.judgement.rawValue },
            .text("matched_by") { $0.row.match?.rawValue },
        ]
        let records = set.comparisons.flatMap { comparison in
            comparison.figures.map { Record(comparison, $0.row, $0.figure) }
        }
        return RecordTable(names + figures, records)
    }
}

extension ComparedRow {
    /// The layer it is about, nil for the total.
    fileprivate var layer: (name: String, kind: String, strategy: String?)? {
        guard case .layer(let name, let kind, let strategy) = subject else { return nil }
        return (name, kind, strategy)
    }
}
