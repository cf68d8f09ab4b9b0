import Devices
import Estimator

extension CheckPage {
    static func records(of checks: [DesignCheck]) -> RecordTable {
        typealias Record = (check: DesignCheck, label: String, item: Verdict.Item)
        let labels = VariantLabels.labels(checks.map(\.estimate))
        let fields: [RecordTable.Field<Record>] = [
            .text("model") { $0.check.estimate.modelName }, .text("variant") { $0.label },
            .text("part") { $0.check.estimate.target.partName }, .text("stage") { $0.check.stage.rawValue },
            .text("design_verdict") { $0.check.verdict.outcome.rawValue },
            .text("quantity") { $0.item.criterion.subject.key }, .text("verdict") { $0.item.outcome.rawValue },
            .text("doubt") { $0.item.doubt?.rawValue }, .figure("needs") { $0.item.demand },
            .number("limit") { $0.item.criterion.limit }, .text("limit_origin") { $0.item.criterion.origin },
            .number("load") { $0.item.load }, .text("leading_layer") { $0.item.leadingLayer },
        ]
        let records = zip(labels, checks).flatMap { label, check in
            check.verdict.items.map { Record(check, label, $0) }
        }
        return RecordTable(fields, records)
    }
}
