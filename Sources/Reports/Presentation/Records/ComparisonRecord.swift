public import Comparing
import Devices
public import Wire

/// The document `presynth.comparison/1`, which `--baseline` reads back.
public enum ComparisonRecord {
    /// One document, ending in a line break.
    public static func text(_ set: ComparisonSet) -> String { document(set).text() + "\n" }

    /// The document.
    public static func document(_ set: ComparisonSet) -> JSONValue {
        .object(pairs: [
            "schema": "presynth.comparison/1",
            "outcome": .string(set.outcome.rawValue),
            "reason": .string(ComparisonText.sentence(set)),
            "baseline": EstimateRecord.optional(set.baselineName),
            "comparisons": .array(set.comparisons.map(comparison)),
            "statistics": .array(set.statistics.map(group)),
            "left_out": .array(
                set.leftOut.map { .object(pairs: ["path": .string($0.path), "reason": .string($0.reason)]) }),
        ])
    }

    private static func comparison(_ comparison: Comparison) -> JSONValue {
        .object(pairs: [
            "name": .string(comparison.name),
            "model": .object(pairs: [
                "name": .string(comparison.prediction.modelName),
                "path": EstimateRecord.optional(comparison.prediction.path),
                "target": .string(comparison.prediction.targetText), "flow": .string(comparison.prediction.tool),
            ]),
            "report": .object(pairs: [
                "path": .string(comparison.source.path), "kind": .string(comparison.source.kind),
                "tool": EstimateRecord.optional(comparison.source.tool),
                "tool_version": EstimateRecord.optional(comparison.source.toolVersion),
                "stage": .string(comparison.stage.rawValue), "top": EstimateRecord.optional(comparison.design.top),
                "part": EstimateRecord.optional(comparison.design.part),
                "device": EstimateRecord.optional(comparison.design.device),
                "clock_target_ns": EstimateRecord.optional(comparison.clockTargetNs),
            ]),
            "rows": .array(comparison.rows.map(row)),
            "layers_without_report": .array(comparison.layersWithoutReport.map(JSONValue.string)),
            "modules_without_layer": .array(comparison.modulesWithoutLayer.map(JSONValue.string)),
            "diagnostics": .array(comparison.diagnostics.map(diagnostic)),
        ])
    }

    private static func row(_ row: ComparedRow) -> JSONValue {
        var members: [JSONValue.Member] = []
        switch row.subject {
        case .total: members = [.init("scope", "total"), .init("name", "total")]
        case .layer(let name, let kind, let strategy):
            members = [
                .init("scope", "layer"), .init("name", .string(name)), .init("kind", .string(kind)),
                .init("strategy", EstimateRecord.optional(strategy)),
                .init("modules", .array(row.modules.map(JSONValue.string))),
                .init("matched_by", EstimateRecord.optional(row.match?.rawValue)),
            ]
        }
        return .object(members + [.init("figures", .array(row.figures.map(figure)))])
    }

    private static func figure(_ figure: ComparedFigure) -> JSONValue {
        let tolerance = figure.tolerance.map { tolerance in
            JSONValue.object(pairs: [
                "relative": .number(rounded(tolerance.relative)), "absolute": .number(tolerance.absolute),
            ])
        }
        return .object(pairs: [
            "quantity": .string(figure.quantity.key), "estimate": EstimateRecord.quantity(figure.estimate),
            "reported": EstimateRecord.optional(figure.reported),
            "error": EstimateRecord.optional(figure.error.map(rounded)),
            "relative_error": EstimateRecord.optional(figure.relativeError.map(rounded)),
            "inside_interval": figure.isInsideInterval.map(JSONValue.bool) ?? .null,
            "tolerance": tolerance ?? .null, "baseline": EstimateRecord.optional(figure.baseline),
            "growth": EstimateRecord.optional(figure.growth), "judgement": .string(figure.judgement.rawValue),
        ])
    }

    private static func group(_ group: StatisticsGroup) -> JSONValue {
        let quantities = ComparedQuantity.all.compactMap { quantity in
            group.statistics[quantity].map { JSONValue.Member(quantity.key, statistics($0)) }
        }
        return .object(pairs: [
            "stage": .string(group.stage.rawValue), "by": .string(group.dimension.rawValue),
            "group": .string(group.name), "members": .integer(group.memberCount), "quantities": .object(quantities),
        ])
    }

    private static func statistics(_ statistics: ErrorStatistics) -> JSONValue {
        .object(pairs: [
            "count": .integer(statistics.count), "exact": .integer(statistics.exactCount),
            "within_1": .integer(statistics.withinOneCount), "within_2": .integer(statistics.withinTwoCount),
            "against_zero": .integer(statistics.againstZeroCount),
            "median": EstimateRecord.optional(statistics.median.map(rounded)),
            "p90": EstimateRecord.optional(statistics.ninetieth.map(rounded)),
            "bias": EstimateRecord.optional(statistics.bias.map(rounded)),
            "coverage": EstimateRecord.optional(statistics.coverage.map(rounded)),
            "worst": EstimateRecord.optional(statistics.worst.map(rounded)),
            "worst_in": EstimateRecord.optional(statistics.worstName),
        ])
    }

    private static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        .object(pairs: [
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
            "line": diagnostic.line.map(JSONValue.integer) ?? .null, "message": .string(diagnostic.message),
        ])
    }

    private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
