import Devices
import Estimator
import Foundation
import Importers
import Networks
import TestSupport
import Testing

/// Dense layers of the resource strategy in public projects, from their files to the figures of their reports.
@Suite(.enabled(if: Corpus.isAvailable, "the corpus is not here")) struct DenseResourceProjectTests {
    /// Code changed by hand: fully unrolled.
    static let changedByHand = ["mbavier"]

    @Test func layers() throws {
        var errors = ErrorTable()
        for name in Corpus.projects where !Self.changedByHand.contains(where: name.hasPrefix) {
            let rows = try LayerRow.resourceDense(design: name)
            guard !rows.isEmpty else { continue }
            let layers = try estimate(Corpus.project(name), for: rows[0])
            for row in rows {
                guard let layer = layers.first(where: { $0.configName == row.config }), layer.usedReuseFactor > 1 else {
                    continue
                }
                for (kind, reported) in row.reported {
                    errors.add(kind.rawValue, estimate: layer.csynth[kind].value, reported: reported)
                }
                errors.add("latency", estimate: layer.latencyCycles.max.value, reported: row.latencyMax)
                errors.add("interval", estimate: layer.intervalCycles.max.value, reported: row.interval)
            }
        }
        let summary = Comment(rawValue: errors.summary)
        #expect(errors.exactShare("dsp") > 0.95, summary)
        #expect(errors.shareWithin("bram18", 1) > 0.9, summary)
        #expect(errors.shareWithin("latency", 2) > 0.9, summary)
        #expect(errors.shareWithin("interval", 1) > 0.9, summary)
        #expect(errors.percentile("lut", 0.5) < 0.02, summary)
        #expect(errors.percentile("lut", 0.9) < 0.3, summary)
        #expect(errors.percentile("ff", 0.5) < 0.02, summary)
        #expect(errors.percentile("ff", 0.9) < 0.3, summary)
    }

    private func estimate(_ path: String, for row: LayerRow) throws -> [LayerEstimate] {
        let model = try ModelImporters.read(path: path)
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(row.part), clockPeriodNs: row.clockPeriodNs,
            clockUncertaintyNs: model.clockUncertaintyNs, flow: row.flow, multiplierBinding: model.multiplierBinding)
        let estimator = try DesignEstimator(catalogue: .shipped, tool: row.flow.tool)
        return try estimator.estimate(model.graph, target: target, options: DesignOptions(allowsUnknown: true)).layers
    }
}

private struct LayerRow {
    let config: String
    let flow: Flow
    let part: String
    let clockPeriodNs: Double
    let reported: [(ResourceKind, Double)]
    let latencyMax: Double
    let interval: Double

    private static let table = Result {
        let path = (Corpus.folder ?? "") + "/synth/layers.csv"
        return try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
    }

    static func resourceDense(design: String) throws -> [LayerRow] {
        let lines = try Self.table.get()
        let header = (lines.first ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return lines.dropFirst().filter { $0.hasPrefix(design) }.compactMap { line in
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            let plain = parts.enumerated().map { $0.offset % 2 == 1 ? Substring("quoted") : $0.element }.joined()
            let fields = plain.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let row = Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first })
            guard row["design"] == design, row["kind"] == "dense", row["strategy"] == "resource",
                let config = row["cfg"]
            else { return nil }
            func number(_ key: String) -> Double { row[key].flatMap(Double.init) ?? -1 }
            return LayerRow(
                config: config,
                flow: Flow(
                    row["tool"] == "Vitis HLS" ? .vitisHLS : .vivadoHLS,
                    version: row["tool_version"].flatMap(Flow.Version.init(parsing:))),
                part: row["part"] ?? "", clockPeriodNs: number("clock_ns"),
                reported: [
                    (.dsp, number("dsp")), (.lut, number("lut")), (.ff, number("ff")), (.bram18, number("bram18")),
                ], latencyMax: number("latency_max"), interval: number("ii_max"))
        }
    }
}
