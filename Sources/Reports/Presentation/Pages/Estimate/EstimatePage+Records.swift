import Devices
import Estimator
import Networks

extension EstimatePage {
    /// What has a row: a layer, what joins the layers, or the total.
    private struct Record {
        var estimate: DesignEstimate
        var label: String
        var row: String
        var layer: LayerEstimate?
        var resources: (Stage) -> ResourceEstimate
        var latencyCycles = QuantityRange.unknown
        var intervalCycles = QuantityRange.unknown
    }

    static func records(of estimates: [DesignEstimate]) -> RecordTable {
        let kinds = ResourceKind.allCases.filter { kind in
            estimates.contains { $0.target.vendor.resourceKinds.contains(kind) }
        }
        let figures = Stage.estimated.flatMap { stage in
            kinds.map { kind in
                RecordTable.Field<Record>.figure("\(stage.rawValue)_\(kind.rawValue)") { $0.resources(stage)[kind] }
            }
        }
        let labels = VariantLabels.labels(estimates)
        return RecordTable(
            names + figures + times, zip(labels, estimates).flatMap { records($1, label: $0, kinds: kinds) })
    }

    private static func records(_ estimate: DesignEstimate, label: String, kinds: [ResourceKind]) -> [Record] {
        let layers = estimate.layers.map { layer in
            Record(
                estimate: estimate, label: label, row: "layer", layer: layer, resources: layer.resources(at:),
                latencyCycles: layer.latencyCycles, intervalCycles: layer.intervalCycles)
        }
        let joins = Record(estimate: estimate, label: label, row: "joins") { stage in
            stage == .csynth ? estimate.joins : .unknown(kinds)
        }
        let total = Record(
            estimate: estimate, label: label, row: "total", resources: estimate.resources(at:),
            latencyCycles: estimate.latencyCycles, intervalCycles: estimate.intervalCycles)
        return layers + [joins, total]
    }

    private static var names: [RecordTable.Field<Record>] {
        [
            .text("model") { $0.estimate.modelName }, .text("variant") { $0.label },
            .text("part") { $0.estimate.target.partName },
            .number("clock_period_ns") { $0.estimate.target.clockPeriodNs },
            .text("flow") { record in
                let flow = record.estimate.target.flow
                return flow.tool.rawValue + (flow.version.map { "@\($0)" } ?? "")
            },
            .text("row") { $0.row }, .text("name") { $0.layer?.name }, .text("kind") { $0.layer?.kind },
            .text("strategy") { $0.layer?.strategy?.rawValue },
            .text("reuse_factor_requested") { $0.layer.map { "\($0.requestedReuseFactor)" } },
            .text("reuse_factor_used") { $0.layer.map { "\($0.usedReuseFactor)" } },
        ]
    }

    private static var times: [RecordTable.Field<Record>] {
        [
            .figure("latency_cycles_min") { $0.latencyCycles.min },
            .figure("latency_cycles_max") { $0.latencyCycles.max },
            .figure("interval_cycles_min") { $0.intervalCycles.min },
            .figure("interval_cycles_max") { $0.intervalCycles.max },
        ]
    }
}
