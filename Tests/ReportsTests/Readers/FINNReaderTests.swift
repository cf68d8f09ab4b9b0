import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

@Suite struct FINNReaderTests {
    private static func read(_ name: String) throws -> Devices.Measurement {
        try VivadoFixture.read("finn-0.10/\(name).json")
    }

    @Test(arguments: [
        ("estimate_layer_cycles", Devices.Measurement.Stage.estimate, 3), ("estimate_layer_resources", .estimate, 3),
        ("estimate_layer_resources_hls", .csynth, 1), ("estimate_layer_config_alternatives", .estimate, 2),
        ("estimate_network_performance", .estimate, 0), ("op_and_param_counts", .estimate, 2),
        ("final_hw_config", .estimate, 1), ("ooc_synth_and_timing", .implementation, 0),
        ("rtlsim_performance", .simulation, 0),
    ])
    func `each kind is told by its content`(kind: String, stage: Devices.Measurement.Stage, rows: Int) throws {
        let measurement = try Self.read(kind)
        #expect(measurement.source.kind == kind)
        #expect(measurement.stage == stage)
        #expect(measurement.instances.count == rows)
    }

    @Test func `whole tiles count as two halves and once only`() throws {
        let measurement = try Self.read("ooc_synth_and_timing")
        #expect(measurement.used[.bram18] == 56)
        #expect(measurement.clocks.first?.targetNs == 12)
        #expect(measurement.clocks.first?.isMet == true)
        #expect(measurement.source.toolVersion == "2022.2")
        #expect(measurement.design.top == "finn_design_wrapper")
    }

    @Test func `amounts written as text count, and a total only where there is one`() throws {
        let estimate = try Self.read("estimate_layer_resources")
        #expect(estimate.used[.lut] == 903)
        #expect(estimate.used[.ff] == nil)
        let hls = try Self.read("estimate_layer_resources_hls")
        #expect(hls.instances.first?.used[.dsp] == 1)
        #expect(hls.used.kinds.isEmpty)
        #expect(hls.codes == ["total-missing"])
    }

    @Test func `latency, interval and the clock they imply`() throws {
        let network = try Self.read("estimate_network_performance")
        #expect(network.latencyCycles.max == 2656)
        #expect(network.intervalCycles.max == 2048)
        #expect(network.clocks.first?.targetNs == 5)
        #expect(try Self.read("rtlsim_performance").intervalCycles.max == 2060)
    }

    @Test func `what is no amount is unknown`() throws {
        let text = "{\"MVAU_hls_0\": {\"BRAM_18K\": \"NA\", \"LUT\": \"-3\", \"FF\": \"12\"}}"
        let measurement = try #require(
            try ReportReaders.read(ReportFile(path: "r", bytes: Array(text.utf8))).first)
        #expect(measurement.instances.first?.used[.bram18] == nil)
        #expect(measurement.instances.first?.used[.lut] == nil)
        #expect(measurement.instances.first?.used[.ff] == 12)
        #expect(measurement.codes == ["value-missing", "value-missing", "total-missing"])
    }
}

/// FINN's files of the collection against the values that a script read from them.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct FINNCorpusTests {
    private static let kinds = [
        "estimate_layer_cycles", "estimate_layer_resources", "estimate_layer_resources_hls",
        "estimate_network_performance", "op_and_param_counts", "ooc_synth_and_timing", "rtlsim_performance",
    ]

    @Test(arguments: kinds) func `fields agree`(kind: String) throws {
        var wrong: [String] = []
        var count = 0
        let entries = try ExpectedReport.all(of: kind)
        #expect(!entries.isEmpty)
        for entry in entries {
            let measurement = try #require(try ReportReaders.read(entry.file()).first)
            #expect(measurement.source.kind == kind)
            for (path, value) in Self.leaves(entry.values) where !path.isEmpty && path != " " {
                count += 1
                let found = Self.found(path, in: measurement)
                if !Self.agree(found, value) {
                    wrong.append("\(entry.path) \(path): \(found ?? "nothing"), not \(value)")
                }
            }
        }
        print("\(kind): \(entries.count) files, \(count - wrong.count) of \(count) fields agree")
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    /// Every value below an object, by the keys that lead to it.
    private static func leaves(_ value: JSONValue, _ path: [String] = []) -> [(String, String)] {
        guard let members = value.members else {
            return [(path.joined(separator: " "), value.string ?? value.text(pretty: false))]
        }
        return members.flatMap { leaves($0.value, path + [$0.key]) }
    }

    private static let fields: [String: ResourceKind] = [
        "LUT": .lut, "FF": .ff, "URAM": .uram, "BRAM_18K": .bram18, "DSP": .dsp, "DSP48E": .dsp,
    ]

    private static func found(_ path: String, in measurement: Devices.Measurement) -> String? {
        if let text = measurement.extra[path] { return text }
        let words = path.split(separator: " ").map(String.init)
        if let row = measurement.instances.first(where: { $0.name == words[0] }) {
            if words.count == 1 { return row.intervalCycles.max.map(String.init) }
            return fields[words[1]].flatMap { row.used[$0] }.map { "\($0)" }
        }
        switch path {
        case "critical_path_cycles", "latency_cycles": return measurement.latencyCycles.max.map(String.init)
        case "max_cycles", "interval_cycles": return measurement.intervalCycles.max.map(String.init)
        case "WNS": return measurement.clocks.first?.wnsNs.map { "\($0)" }
        case "fmax_mhz": return measurement.clocks.first?.fmaxMHz.map { "\($0)" }
        default: return words.last.flatMap { fields[$0] }.flatMap { measurement.used[$0] }.map { "\($0)" }
        }
    }

    /// Equal as numbers or as texts; the one of `DSP` and `DSP48E` that is 0 stands for nothing.
    private static func agree(_ found: String?, _ expected: String) -> Bool {
        guard let found else { return false }
        if found == expected { return true }
        guard let left = Double(found), let right = Double(expected) else { return false }
        return left == right || right == 0
    }
}
