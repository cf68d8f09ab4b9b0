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
