import Devices
import Estimator
import Foundation
import Importers
import Networks
import TestSupport
import Testing

/// Latency-strategy dense layers of real projects against the instances of their top-level reports.
///
/// Left out: a project whose inputs have a type per element (its layers have one type for all), and copies of weights
/// that are not of the reported build (mixed commits: 124 distinct multiplications where 133 were built; 90 for 78).
@Suite("Latency strategy against real projects", .enabled(if: Corpus.isAvailable))
struct DenseLatencyProjectTests {
    private static let perElementTypes = ["Lrozzy__", "MinhNguy3n__"]

    @Test("every quantity is within the stated error")
    func layers() throws {
        var errors = ErrorTable()
        for row in try Self.rows() {
            let layer = try Self.estimate(row)
            guard let layer else { continue }
            if ProcessInfo.processInfo.environment["PRESYNTH_SHOW"] != nil { print(row.summary(layer)) }
            errors.add("dsp", estimate: layer.csynth[.dsp].value, reported: row.figures["dsp"] ?? -1)
            errors.add("lut", estimate: layer.csynth[.lut].value, reported: row.figures["lut"] ?? -1)
            errors.add("ff", estimate: layer.csynth[.ff].value, reported: row.figures["ff"] ?? -1)
            errors.add("latency", estimate: layer.latencyCycles.max.value, reported: row.figures["latency_max"] ?? -1)
            errors.add("interval", estimate: layer.intervalCycles.max.value, reported: row.figures["ii_max"] ?? -1)
        }
        let summary = Comment(rawValue: errors.summary)
        #expect(errors.exactShare("dsp") >= 0.95, summary)
        #expect(errors.shareWithin("latency", 2) >= 0.9, summary)
        #expect(errors.shareWithin("interval", 2) >= 0.9, summary)
        #expect(errors.percentile("lut", 0.5) <= 0.07, summary)
        #expect(errors.percentile("lut", 0.9) <= 0.15, summary)
        #expect(errors.percentile("ff", 0.5) <= 0.15, summary)
    }

    private static func estimate(_ row: ReportedLatencyLayer) throws -> LayerEstimate? {
        let model = try ModelImporters.read(path: Corpus.project(row.project))
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(row.part), clockPeriodNs: row.clockNs,
            clockUncertaintyNs: model.clockUncertaintyNs, flow: row.flow, multiplierBinding: model.multiplierBinding)
        let estimate = try DesignEstimator(catalogue: .shipped, tool: row.flow.tool).estimate(
            model.graph, target: target, options: DesignOptions(allowsUnknown: true))
        return estimate.layers.first { $0.configName == row.configName && $0.kind == "dense" }
    }

    private static func rows() throws -> [ReportedLatencyLayer] {
        let path = (Corpus.folder ?? "") + "/synth/layers.csv"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        let header = ReportedLatencyLayer.fields(of: lines.first ?? "")
        var seen = Set<[String]>()
        return lines.dropFirst().compactMap { line in
            let fields = Dictionary(
                zip(header, ReportedLatencyLayer.fields(of: line)), uniquingKeysWith: { first, _ in first })
            guard let row = ReportedLatencyLayer(fields), !perElementTypes.contains(where: row.project.hasPrefix),
                seen.insert(row.identity).inserted
            else { return nil }
            return row
        }
    }
}

/// One dense instance of a top-level report.
struct ReportedLatencyLayer {
    let project: String
    let configName: String
    let part: String
    let clockNs: Double
    let flow: Flow
    let figures: [String: Double]
    let identity: [String]

    init?(_ row: [String: String]) {
        guard row["kind"] == "dense", row["strategy"] == "latency", row["io_type"] == "io_parallel",
            row["consistency"] == "ok", row["top_kind"] == "core",
            let source = row["hls4ml_source"], source.contains("official"), let clock = Double(row["clock_ns"] ?? ""),
            let tool = ["Vivado HLS": Flow.Tool.vivadoHLS, "Vitis HLS": .vitisHLS][row["tool"] ?? ""]
        else { return nil }
        project = row["design"] ?? ""
        configName = row["cfg"] ?? ""
        part = row["part"] ?? ""
        clockNs = clock
        flow = Flow(tool, version: Flow.Version(parsing: row["tool_version"] ?? ""))
        let keys = ["dsp", "lut", "ff", "latency_max", "ii_max"]
        figures = Dictionary(
            uniqueKeysWithValues: keys.compactMap { key in row[key].flatMap(Double.init).map { (key, $0) } })
        guard figures.count == keys.count else { return nil }
        identity = keys.map { row[$0] ?? "" } + [configName, row["n_in"] ?? ""]
    }

    /// Splits a line at commas outside quotes.
    static func fields(of line: Substring) -> [String] {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        let plain = parts.enumerated().map { part in
            part.offset % 2 == 1 ? String(part.element).replacingOccurrences(of: ",", with: ";") : String(part.element)
        }
        return plain.joined().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    /// The estimate beside the report, for a look at single layers.
    func summary(_ layer: LayerEstimate) -> String {
        let pairs = [
            ("dsp", layer.csynth[.dsp]), ("lut", layer.csynth[.lut]), ("ff", layer.csynth[.ff]),
            ("latency_max", layer.latencyCycles.max), ("ii_max", layer.intervalCycles.max),
        ]
        return ([project, configName] + pairs.map { "\($0.0) \($0.1.text) / \(Int(figures[$0.0] ?? -1))" })
            .joined(separator: "  ")
    }
}
