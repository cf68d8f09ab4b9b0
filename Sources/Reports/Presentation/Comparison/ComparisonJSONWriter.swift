public import Comparing
import Devices
import Estimator
import Networks
import Readers
public import Wire

/// The document `presynth.comparison/1`, which `--baseline` reads back.
public struct ComparisonJSONWriter: ComparisonWriter {
    /// The name given to `--format`.
    public let formatName = "json"

    /// Creates the writer.
    public init() {}

    /// One document, ending in a line break.
    public func render(_ set: ComparisonSet, style: OutputStyle) -> String { Self.document(set).text() + "\n" }

    /// The document.
    public static func document(_ set: ComparisonSet) -> JSONValue {
        .object(pairs: [
            "schema": "presynth.comparison/1",
            "outcome": .string(set.outcome.rawValue),
            "reason": .string(ComparisonText.sentence(set)),
            "baseline": EstimateDocument.optional(set.baselineName),
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
                "path": EstimateDocument.optional(comparison.prediction.path),
                "target": .string(comparison.prediction.targetText), "flow": .string(comparison.prediction.tool),
            ]),
            "report": .object(pairs: [
                "path": .string(comparison.source.path), "kind": .string(comparison.source.kind),
                "tool": EstimateDocument.optional(comparison.source.tool),
                "tool_version": EstimateDocument.optional(comparison.source.toolVersion),
                "stage": .string(comparison.stage.rawValue), "top": EstimateDocument.optional(comparison.design.top),
                "part": EstimateDocument.optional(comparison.design.part),
                "device": EstimateDocument.optional(comparison.design.device),
                "clock_target_ns": EstimateDocument.optional(comparison.clockTargetNs),
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
                .init("strategy", EstimateDocument.optional(strategy)),
                .init("modules", .array(row.modules.map(JSONValue.string))),
                .init("matched_by", EstimateDocument.optional(row.match?.rawValue)),
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
            "quantity": .string(figure.quantity.key), "estimate": EstimateDocument.quantity(figure.estimate),
            "reported": EstimateDocument.optional(figure.reported),
            "error": EstimateDocument.optional(figure.error.map(rounded)),
            "relative_error": EstimateDocument.optional(figure.relativeError.map(rounded)),
            "inside_interval": figure.isInsideInterval.map(JSONValue.bool) ?? .null,
            "tolerance": tolerance ?? .null, "baseline": EstimateDocument.optional(figure.baseline),
            "growth": EstimateDocument.optional(figure.growth), "judgement": .string(figure.judgement.rawValue),
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
            "median": EstimateDocument.optional(statistics.median.map(rounded)),
            "p90": EstimateDocument.optional(statistics.ninetieth.map(rounded)),
            "bias": EstimateDocument.optional(statistics.bias.map(rounded)),
            "coverage": EstimateDocument.optional(statistics.coverage.map(rounded)),
            "worst": EstimateDocument.optional(statistics.worst.map(rounded)),
            "worst_in": EstimateDocument.optional(statistics.worstName),
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
