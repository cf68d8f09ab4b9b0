import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

@Suite struct OpenFlowReaderTests {
    @Test(arguments: ["yosys-0.23/synth.log", "yosys-0.23/stat.txt", "yosys-0.23/stat.json"])
    func `Yosys counts cells`(path: String) throws {
        let measurement = try VivadoFixture.read(path)
        #expect(measurement.source.tool == "Yosys")
        #expect(measurement.stage == .synthesis)
        #expect(measurement.design.top == "top")
        #expect(measurement.used[.lut] == 38)
        #expect(measurement.used[.ff] == 51)
        #expect(measurement.used[.dsp] == 0)
        // iCE40 blocks hold 4 Kb, so how many halves of 18 Kb they are is not known.
        #expect(measurement.used[.bram18] == nil)
        #expect(measurement.extra["SB_RAM40_4K"] == "1")
    }

    @Test func `the newer layout of Yosys has counts first, and a hierarchy`() throws {
        let text = """
            3. Printing statistics.

            === adder ===

                    +----------Local Count, excluding submodules.
                    |
                   12 wires
                    8 cells
                    5   LUT4
                    3   TRELLIS_FF

            === design hierarchy ===

                   24 wires
                   17 cells
                   10   LUT4
                    6   TRELLIS_FF
                    1   DP16KD

            """
        let measurement = try #require(
            try ReportReaders.read(ReportFile(path: "stat", bytes: Array(text.utf8))).first)
        #expect(measurement.used[.lut] == 10)
        #expect(measurement.used[.ff] == 6)
        #expect(measurement.used[.bram18] == 1)
        #expect(measurement.instances.isEmpty)
    }

    @Test func `cells before mapping are no resources`() throws {
        let text = "2. Printing statistics.\n\n=== top ===\n\n   Number of cells:  3\n     $add   2\n     $dff   1\n"
        let measurement = try #require(
            try ReportReaders.read(ReportFile(path: "stat", bytes: Array(text.utf8))).first)
        #expect(measurement.used.kinds.isEmpty)
        #expect(measurement.codes == ["not-mapped"])
    }

    @Test func `nextpnr's last frequency counts, and logic cells are taken apart`() throws {
        let measurement = try VivadoFixture.read("nextpnr-0.4/pnr.log")
        #expect(measurement.stage == .routed)
        #expect(measurement.used[.lut] == 38)
        #expect(measurement.used[.ff] == 51)
        #expect(measurement.available[.lut] == 7680)
        #expect(measurement.clocks.map(\.fmaxMHz) == [194.33])
        #expect(measurement.clocks.map(\.isMet) == [true])
    }

    @Test func `nextpnr's report in JSON`() throws {
        let measurement = try VivadoFixture.read("nextpnr-0.4/report.json")
        #expect(measurement.source.kind == "nextpnr_report_json")
        #expect(measurement.clocks.first?.targetNs == 10)
        #expect(measurement.used[.lut] == nil)
        #expect(measurement.extra["ICESTORM_LC"] == "67")
        #expect(measurement.codes == ["value-missing"])
    }

    @Test(arguments: ["diamond-3.13/tagger_map.asd", "diamond-3.13/tagger.mrp"])
    func `Lattice map reports`(path: String) throws {
        let measurement = try VivadoFixture.read(path)
        #expect(measurement.used[.lut] == 1207)
        #expect(measurement.available[.lut] == 43848)
        #expect(measurement.used[.bram18] == 3)
        #expect(measurement.used[.dsp] == 4)
        #expect(measurement.design.part == "LFE5U-45FCABGA381")
    }

    @Test func `Lattice trace and Synplify`() throws {
        let trace = try VivadoFixture.read("diamond-3.13/tagger_trce.asd")
        #expect(trace.clocks.map(\.fmaxMHz) == [89.64])
        #expect(trace.clocks.map(\.isMet) == [false])
        #expect(trace.clocks.map(\.whsNs) == [0.156])
        let resources = try VivadoFixture.read("diamond-3.13/tagger_resourceusage.rpt")
        #expect(resources.used[.lut] == 1140)
        #expect(resources.used[.ff] == 894)
        #expect(resources.used[.dsp] == 4)
    }
}
