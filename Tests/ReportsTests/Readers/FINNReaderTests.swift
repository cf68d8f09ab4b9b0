import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

@Suite struct FINNReaderTests {
    private static func read(_ name: String) throws -> Devices.Measurement {
        try VivadoFixture.read("finn-0.10/\(name).json")
    }

    @Test(arguments: [
        ("estimate_layer_cycles", Devices.Stage.estimate, 3), ("estimate_layer_resources", .estimate, 3),
        ("estimate_layer_resources_hls", .csynth, 1), ("estimate_layer_config_alternatives", .estimate, 2),
        ("estimate_network_performance", .estimate, 0), ("op_and_param_counts", .estimate, 2),
        ("final_hw_config", .estimate, 1), ("ooc_synth_and_timing", .implementation, 0),
        ("rtlsim_performance", .simulation, 0),
    ])
    func `each kind is told by its content`(kind: String, stage: Devices.Stage, rows: Int) throws {
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

    private static func read(text: String) throws -> Devices.Measurement {
        try #require(try ReportReaders.read(ReportFile(path: "r", bytes: Array(text.utf8))).first)
    }

    @Test(arguments: [
        (#""BRAM_18K": 3"#, 3.0), (#""BRAM_18K": 3, "BRAM_36K": "2""#, 7), (#""BRAM_36K": 2, "BRAM_18K": 3"#, 7),
        (#""BRAM_36K": 2"#, 4), (#""BRAM_18K": 3, "BRAM_36K": NaN"#, nil),
    ])
    func `block RAM is counted in halves, once`(fields: String, halves: Double?) throws {
        let text = #"{"MVAU_hls_0": {"LUT": 9, "BRAM_efficiency": 1, \#(fields)}}"#
        #expect(try Self.read(text: text).instances.map { $0.used[.bram18] } == [halves])
    }

    @Test func `resources after synthesis are those of the top, shell included`() throws {
        let measurement = try Self.read(
            text: """
                {"(top)": {"LUT": 900, "SRL": 40, "FF": 1200, "BRAM_36K": 2, "BRAM_18K": 3, "DSP48": 4},
                 "MVAU_hls_0": {"LUT": 500, "SRL": 0, "FF": 300, "BRAM_36K": 1, "BRAM_18K": 0, "DSP48": 4}}
                """)
        #expect(measurement.source.kind == "post_synth_resources")
        #expect(measurement.stage == .implementation)
        #expect(measurement.used == ResourceUse([.dsp: 4, .lut: 900, .ff: 1200, .bram18: 7]))
        #expect(measurement.instances.map(\.name) == ["MVAU_hls_0"])
        #expect(measurement.instances.first?.used[.bram18] == 2)
        #expect(measurement.codes.isEmpty)
    }

    @Test(arguments: [
        (#"{"MVAU_hls_0": "41", "MVAU_hls_1": NaN}"#, [41, nil]), (#"{"MVAU_rtl_0": Infinity}"#, [nil]),
        (#"{"StreamingFCLayer_Batch_0": 7.0, "Thresholding_rtl_0": -Infinity}"#, [7, nil]),
    ])
    func `cycles as text, and what Python writes of no number`(text: String, cycles: [Int?]) throws {
        let measurement = try Self.read(text: text)
        #expect(measurement.source.kind == "estimate_layer_cycles")
        #expect(measurement.instances.map(\.intervalCycles.max) == cycles)
        #expect(measurement.codes.count == cycles.filter { $0 == nil }.count)
    }

    @Test func `synthesis out of context with texts and gaps`() throws {
        let measurement = try Self.read(
            text: """
                {"vivado_proj_folder": "a/results_top", "LUT": "12", "FF": NaN, "BRAM": 1.5, "WNS": "-0.5",
                 "vivado_version": "2024.1", "": 0, "fmax_mhz": 100.0, "estimated_throughput_fps": Infinity}
                """)
        #expect(measurement.used == ResourceUse([.lut: 12, .bram18: 3]))
        #expect(measurement.clocks.map(\.targetNs) == [9.5])
        #expect(measurement.clocks.map(\.isMet) == [false])
        #expect(measurement.source.toolVersion == "2024.1")
        #expect(measurement.extra["estimated_throughput_fps"] == nil)
    }

    @Test func `a folding configuration is told, and the times of steps are no report`() throws {
        #expect(try Self.read(text: #"{"Defaults": {}, "MVAU_0": {"SIMD": 2}}"#).source.kind == "final_hw_config")
        let error = #expect(throws: InputError.self) {
            try Self.read(text: #"{"step_qonnx_to_finn": 3.25, "step_tidy_up": 1.0}"#)
        }
        #expect(error?.found.contains("each step of FINN") == true)
    }

    @Test func `what is no amount is unknown`() throws {
        let text = "{\"MVAU_hls_0\": {\"BRAM_18K\": \"NA\", \"LUT\": \"-3\", \"FF\": \"12\"}}"
        let measurement = try Self.read(text: text)
        #expect(measurement.instances.first?.used[.bram18] == nil)
        #expect(measurement.instances.first?.used[.lut] == nil)
        #expect(measurement.instances.first?.used[.ff] == 12)
        #expect(measurement.codes == ["value-missing", "value-missing", "total-missing"])
    }
}
