import Comparing
import Devices
import Estimator
import Networks
public import Readers
import Wire

/// Measurements as comma-separated values (RFC 4180): one row per design and stage, one per row below the top.
///
/// The columns are the same for every input; an unknown figure leaves its field empty. Clock columns are those of the
/// clock that decides.
public struct MeasurementCSVWriter: MeasurementWriter {
    /// The name given to `--format`.
    public let formatName = "csv"

    /// Creates the writer.
    public init() {}

    /// One table for all inputs, told apart by their first columns.
    public func render(_ inputs: [ParsedInput], style: OutputStyle) -> String {
        let rows = [Self.titles] + inputs.flatMap(\.measurements).flatMap(Self.rows)
        return rows.map { $0.map(CSVEstimateWriter.quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static let titles =
        [
            "path", "kind", "tool", "tool_version", "top", "part", "device", "stage", "row", "name", "module", "depth",
        ] + ResourceKind.allCases.map(\.rawValue) + ResourceKind.allCases.map { "available_\($0.rawValue)" } + [
            "latency_cycles_min", "latency_cycles_max", "interval_cycles_min", "interval_cycles_max", "clock",
            "clock_corner", "clock_target_ns", "clock_estimated_ns", "clock_achieved_ns", "clock_uncertainty_ns",
            "wns_ns", "tns_ns", "whs_ns", "ths_ns", "fmax_mhz", "timing_met", "power_total_w", "power_dynamic_w",
            "power_static_w",
        ]

    private static func rows(_ measurement: Measurement) -> [[String]] {
        let source = measurement.source
        let design = measurement.design
        let common = [
            source.path, source.kind, source.tool ?? "", source.toolVersion ?? "", design.top ?? "",
            design.part ?? "", design.device ?? "", measurement.stage.rawValue,
        ]
        let cycles = self.cycles(measurement.latencyCycles, measurement.intervalCycles)
        let total =
            common + ["total", "", "", ""] + amounts(measurement.used) + amounts(measurement.available) + cycles
            + clock(measurement.worstClock) + power(measurement.power)
        let blanks = Array(repeating: "", count: 15)
        let instances = measurement.instances.map { row in
            common + ["instance", row.name, row.module ?? "", String(row.depth)] + amounts(row.used)
                + amounts(ResourceUse()) + self.cycles(row.latencyCycles, row.intervalCycles) + blanks
        }
        return [total] + instances
    }

    private static func amounts(_ use: ResourceUse) -> [String] { ResourceKind.allCases.map { number(use[$0]) } }

    private static func cycles(_ latency: MeasuredRange, _ interval: MeasuredRange) -> [String] {
        [latency.min, latency.max, interval.min, interval.max].map { $0.map(String.init) ?? "" }
    }

    private static func clock(_ clock: MeasuredClock?) -> [String] {
        let times = [
            clock?.targetNs, clock?.estimatedNs, clock?.achievedNs, clock?.uncertaintyNs, clock?.wnsNs, clock?.tnsNs,
            clock?.whsNs, clock?.thsNs, clock?.fmaxMHz,
        ]
        let isMet = clock?.isMet.map { $0 ? "true" : "false" } ?? ""
        return [clock?.name ?? "", clock?.corner ?? ""] + times.map(number) + [isMet]
    }

    private static func power(_ power: MeasuredPower?) -> [String] {
        [power?.totalW, power?.dynamicW, power?.staticW].map(number)
    }

    private static func number(_ value: Double?) -> String { value.map { JSONValue.number($0).text() } ?? "" }
}
