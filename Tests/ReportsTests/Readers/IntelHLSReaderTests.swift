import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

struct IntelHLSReaderTests {
    /// i++ 19.1 writes members inside arrays, which no JSON reader takes.
    @Test func invalidJSON() throws {
        let measurement = try #require(try ReportFixture.read("intel-hls-19.1/quartus.json").first)
        #expect(measurement.source.kind == "quartus_json")
        #expect(measurement.stage == .implementation)
        #expect(measurement.used == ResourceUse([.alm: 9598.4, .ff: 20_563, .m20k: 2, .dsp: 123, .mlab: 10]))
        #expect(measurement.clocks.first?.fmaxMHz == 222.72)
        #expect(measurement.design.top == "tagger")
        #expect(measurement.diagnostics.map(\.code) == ["invalid-json"])
        let before = try #require(try ReportFixture.read("intel-hls-19.1/quartus-before-compile.json").first)
        #expect(before.used.kinds.isEmpty)
        #expect(before.diagnostics.map(\.code) == ["not-compiled"])
    }

    @Test func summary() throws {
        let measurement = try #require(try ReportFixture.read("intel-hls-19.1/summary.json").first)
        #expect(measurement.used == ResourceUse([.alut: 35_176, .ff: 13_480, .m20k: 3, .dsp: 51, .mlab: 10]))
        #expect(measurement.available == ResourceUse([.alut: 854_400, .ff: 1_708_800, .m20k: 2713, .dsp: 1518]))
        #expect(measurement.instances.map(\.name) == ["tagger"])
        #expect(measurement.instances[0].used[.dsp] == 51.5)
        #expect(measurement.source.tool == "Intel HLS Compiler")
    }

    @Test func contextOfOneAPI() throws {
        let measurement = try #require(try ReportFixture.read("oneapi-2023.0/info.json").first)
        #expect(measurement.source.kind == "info_json")
        #expect(measurement.source.tool == "Intel oneAPI")
        #expect(measurement.source.toolVersion == "2023.0.0 Build 0123")
        #expect(measurement.design.part == "1SM21BHU2F53E2VGS1")
        #expect(measurement.extra["Board"] == "board_s10mx:p520_hpc")
    }

    @Test func scripts() throws {
        let measurements = try ReportFixture.read("intel-hls-19.1/report_data.js")
        #expect(measurements.map(\.stage) == [.estimate, .implementation])
        let estimate = measurements[0]
        #expect(estimate.design.part == "10AX115U1F45I1SG")
        #expect(estimate.source.toolVersion == "19.1.0 Build 240")
        #expect(estimate.used[.dsp] == 51)
        #expect(estimate.available[.mlab] == 42_720)
        #expect(estimate.instances.map(\.name) == ["tagger", "tagger.B1.start", "tagger.B2"])
        #expect(estimate.intervalCycles == MeasuredRange(min: 1))
        #expect(estimate.instances[2].intervalCycles == MeasuredRange(min: 3))
        #expect(measurements[1].used[.alm] == 9598.4)
        let simulation = try #require(try ReportFixture.read("intel-hls-19.1/verification_data.js").first)
        #expect(simulation.stage == .cosim)
        #expect(simulation.latencyCycles == MeasuredRange(min: 20, max: 22))
        #expect(simulation.intervalCycles == MeasuredRange(min: 1, max: 1))
        let empty = ReportFile(path: "verification_data.js", bytes: Array("var verifJSON={};".utf8))
        #expect(try ReportReaders.read(empty).first?.diagnostics.map(\.code) == ["not-simulated"])
    }

    @Test func lines() throws {
        let summary = try #require(try ReportFixture.read("oneapi-2024.1/summary.ndjson").first)
        #expect(summary.source.kind == "ndjson")
        #expect(summary.used == ResourceUse([.alut: 2199, .ff: 7694, .m20k: 71, .dsp: 0, .mlab: 87]))
        #expect(summary.available[.mlab] == 24_360)
        #expect(summary.instances.map(\.name) == ["Tagger", "Pipe resources"])
        #expect(summary.extra["Kernel Subtotal ALUT"] == "2134")
        let loops = try #require(try ReportFixture.read("oneapi-2024.1/loop_attr.ndjson").first)
        #expect(loops.instances.map(\.name) == ["Tagger", "Tagger.B0", "Tagger.B1"])
        #expect(loops.instances.map(\.depth) == [0, 1, 1])
        #expect(loops.instances[1].intervalCycles.isUnknown)
        #expect(loops.instances[2].latencyCycles == MeasuredRange(min: 176, max: 176))
        #expect(loops.instances[0].latencyCycles == MeasuredRange(min: 176))
        #expect(loops.latencyCycles == MeasuredRange(min: 176))
        #expect(loops.intervalCycles == MeasuredRange(min: loops.instances[2].intervalCycles.max))
        #expect(loops.clocks.first?.fmaxMHz == 349.92)
    }

    @Test func fittedSystem() throws {
        let measurement = try #require(try ReportFixture.read("oneapi-2023.0/quartus.json").first)
        #expect(measurement.used == ResourceUse([.alm: 311_408, .ff: 605_977, .dsp: 40, .m20k: 1819]))
        #expect(measurement.instances.map(\.depth) == [0, 1])
        #expect(measurement.instances[0].used[.alm] == 84_241.2)
        #expect(measurement.clocks.first?.fmaxMHz == 286.28)
        let text = try #require(try ReportFixture.read("aocl-17.1/acl_quartus_report.txt").first)
        #expect(text.used == ResourceUse([.alut: 107_051, .ff: 124_820, .alm: 82_696, .dsp: 1, .m20k: 343]))
        #expect(text.available[.alm] == 427_200)
        #expect(text.clocks.first?.achievedNs == 5)
        #expect(text.clocks.map(\.fmaxMHz) == [234.85, 260.75, 469.7])
    }

    @Test(arguments: [
        #"{"quartusFitClockSummary": "#, #"{"estimatedResources": [}"#, "var areaJSON='{\"columns\":[';",
        "{\"estimatedResources\":" + String(repeating: "[", count: 5000),
    ])
    func damageIsAnInputError(text: String) {
        #expect(throws: InputError.self) { try ReportReaders.read(ReportFile(path: "x", bytes: Array(text.utf8))) }
    }
}
