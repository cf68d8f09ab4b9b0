import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Comma-separated values (RFC 4180): one row per layer, one for what joins them, one for the total.
///
/// Every figure has four columns: value, low, high and basis; an unknown figure leaves the numbers empty.
public struct CSVEstimateWriter: EstimateWriter {
    /// The name given to `--format`.
    public let formatName = "csv"

    /// Creates the writer.
    public init() {}

    /// One table for all estimates, told apart by their first columns.
    public func render(_ estimates: [DesignEstimate], style: OutputStyle) -> String {
        let kinds = ResourceKind.allCases.filter { kind in
            estimates.contains { $0.target.vendor.resourceKinds.contains(kind) }
        }
        let labels = VariantLabels.labels(estimates)
        var rows = [Self.titles(kinds)]
        for (label, estimate) in zip(labels, estimates) { rows += Self.rows(estimate, label: label, kinds: kinds) }
        return rows.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static let timings = [
        "latency_cycles_min", "latency_cycles_max", "interval_cycles_min", "interval_cycles_max",
    ]

    private static func titles(_ kinds: [ResourceKind]) -> [String] {
        let figures = Stage.estimated.flatMap { stage in kinds.map { "\(stage.rawValue)_\($0.rawValue)" } } + timings
        return [
            "model", "variant", "part", "clock_period_ns", "flow", "row", "name", "kind", "strategy",
            "reuse_factor_requested", "reuse_factor_used",
        ] + figures.flatMap { [$0, $0 + "_low", $0 + "_high", $0 + "_basis"] }
    }

    private static func rows(_ estimate: DesignEstimate, label: String, kinds: [ResourceKind]) -> [[String]] {
        let target = estimate.target
        let version = target.flow.version.map { "@\($0)" } ?? ""
        let common = [
            estimate.modelName, label, target.partName, number(target.clockPeriodNs),
            target.flow.tool.rawValue + version,
        ]
        let layers = estimate.layers.map { layer in
            common + [
                "layer", layer.name, layer.kind, layer.strategy?.rawValue ?? "", "\(layer.requestedReuseFactor)",
                "\(layer.usedReuseFactor)",
            ]
                + figures([layer.csynth, layer.synthesis], [layer.latencyCycles, layer.intervalCycles], kinds)
        }
        let unknown = ResourceEstimate.unknown(kinds)
        let joins =
            common + ["joins", "", "", "", "", ""]
            + figures([estimate.joins, unknown], [.unknown, .unknown], kinds)
        let total =
            common + ["total", "", "", "", "", ""]
            + figures(
                [estimate.csynth, estimate.synthesis], [estimate.latencyCycles, estimate.intervalCycles], kinds)
        return layers + [joins, total]
    }

    private static func figures(
        _ resources: [ResourceEstimate], _ ranges: [QuantityRange], _ kinds: [ResourceKind]
    ) -> [String] {
        let quantities = resources.flatMap { stage in kinds.map { stage[$0] } } + ranges.flatMap { [$0.min, $0.max] }
        return quantities.flatMap { quantity in
            [quantity.value, quantity.low, quantity.high].map { $0.map(number) ?? "" } + [quantity.basis.rawValue]
        }
    }

    private static func number(_ value: Double) -> String { JSONValue.number(value).text() }

    /// A field, in quotes where it holds a comma, a quote or a line break.
    static func quoted(_ field: String) -> String {
        let needsQuotes = field.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
        guard needsQuotes else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
