import Comparing
import Devices
import Foundation
import Presentation
import Readers
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

    /// Three lanes of a multiplier, a memory and flip-flops below one top; flattened, the same design has these totals.
    @Test(arguments: [
        // Before its last pass Yosys 0.70 itself prints 11 flip-flops for the whole hierarchy.
        ("yosys-0.70/synth.log", ResourceUse([.dsp: 3, .lut: 64, .ff: 128, .bram18: 3]), 16),
        ("yosys-0.70/stat_hierarchy.txt", ResourceUse([.dsp: 0, .lut: 698, .ff: 260]), 47),
        ("yosys-0.70/stat.json", ResourceUse([.dsp: 0, .lut: 698, .ff: 260]), 47),
        // 0.23 writes the tree of modules between the members of the JSON.
        ("yosys-0.23/stat_hierarchy.json", ResourceUse([.dsp: 0, .lut: 671, .ff: 260]), 44),
    ])
    func `a hierarchy counts each instance once`(path: String, used: ResourceUse, ownLUTs: Double) throws {
        let measurement = try VivadoFixture.read(path)
        #expect(measurement.design.top == "top")
        #expect(measurement.used == used)
        #expect(measurement.instances.count == 5)
        #expect(measurement.instances.first { $0.name == "top" }?.used[.lut] == ownLUTs)
        #expect(measurement.instances.first { $0.name == "relu" }?.used[.ff] == 19)
        #expect(measurement.instances.first { $0.name == "lane" }?.used[.ff] == 0)
        #expect(measurement.extra["lane"] == nil)
        #expect(measurement.codes.isEmpty)
    }

    private static func read(_ text: String) throws -> Devices.Measurement {
        try #require(try ReportReaders.read(ReportFile(path: "stat", bytes: Array(text.utf8))).first)
    }

    @Test(arguments: [
        ("RAMB36E2 2  SRL16E 3  RAM32M 1  FDRE 5  LDCE 1", ResourceUse([.dsp: 0, .lut: 7, .ff: 6, .bram18: 4])),
        ("ALU 4  LUT4 3  DFFR 2  pROM 1  MULT9X9 1", ResourceUse([.lut: 7, .ff: 2, .bram18: 1])),
        ("CCU2C 2  TRELLIS_FF 1  MULT9X9D 2", ResourceUse([.dsp: 1, .lut: 4, .ff: 1, .bram18: 0])),
        ("MISTRAL_ALUT6 3  MISTRAL_ALUT_ARITH 2  MISTRAL_FF 4", ResourceUse([.dsp: 0, .alut: 5, .ff: 4, .m10k: 0])),
        ("MISTRAL_FF 4  MISTRAL_MUL9X9 3  MISTRAL_M10K 1", ResourceUse([.alut: 0, .ff: 4, .m10k: 1])),
        ("my_block 2  LUT6 1", ResourceUse([.dsp: 0, .lut: 1, .ff: 0, .bram18: 0])),
    ])
    func `cells of the families`(cells: String, used: ResourceUse) throws {
        let words = cells.split(separator: " ")
        let rows = stride(from: 0, to: words.count, by: 2).map { "     \(words[$0])   \(words[$0 + 1])\n" }.joined()
        let text = "3. Printing statistics.\n\n=== top ===\n\n   Number of cells:  9\n" + rows
        let measurement = try Self.read(text)
        #expect(measurement.used == used)
        #expect(measurement.extra[String(words[0])] == String(words[1]))
    }

    @Test func `a module named like a primitive is no primitive`() throws {
        let measurement = try Self.read(
            """
            3. Printing statistics.

            === ALU ===

               Number of cells:                  2
                 LUT6                            2

            === top ===

               Number of cells:                  4
                 ALU                             3
                 FDRE                            1

            """)
        #expect(measurement.design.top == "top")
        #expect(measurement.used[.lut] == 6)
        #expect(measurement.used[.ff] == 1)
    }

    @Test(arguments: ["a 1  b 1 | b 1  LUT4 2 | a 1  b 1", "| LUT4 1 | LUT4 2"])
    func `without one top there is no total`(modules: String) throws {
        let blocks = modules.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { index, cells in
            let words = cells.split(separator: " ")
            let rows = stride(from: 0, to: words.count, by: 2).map { "     \(words[$0])   \(words[$0 + 1])\n" }
            return "=== \(["a", "b", "c"][index]) ===\n\n   Number of cells: 2\n" + rows.joined() + "\n"
        }
        let measurement = try Self.read("3. Printing statistics.\n\n" + blocks.joined())
        #expect(measurement.used.kinds.isEmpty)
        #expect(measurement.codes == ["total-missing"])
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

    @Test func `a frequency below the one asked for is a warning's, and counts`() throws {
        let measurement = try VivadoFixture.read("nextpnr-0.11/pnr_failed.log")
        #expect(measurement.stage == .routed)
        #expect(measurement.clocks.map(\.fmaxMHz) == [69.84])
        #expect(measurement.clocks.map(\.targetNs) == [12.5])
        #expect(measurement.clocks.map(\.isMet) == [false])
        #expect(measurement.used == ResourceUse([.dsp: 3, .lut: 135, .ff: 128, .bram18: 3]))
        #expect(measurement.codes.isEmpty)
        let report = try VivadoFixture.read("nextpnr-0.11/report.json")
        #expect(report.used == measurement.used)
        #expect(report.available == measurement.available)
        #expect(report.clocks.map(\.isMet) == [false])
    }

    @Test func `nextpnr that stops says why`() throws {
        let start = "Info: Packing LUT-FFs..\n\nInfo: Device utilisation:\nInfo: \t ICESTORM_DSP: 9/ 8 112%\n\n"
        let placed = "Info: Max frequency for clock 'clk': 63.22 MHz (FAIL at 100.00 MHz)\n"
        let failed = try Self.read(start + placed + placed.replacingOccurrences(of: "Info", with: "ERROR"))
        #expect(failed.stage == .routed)
        #expect(failed.codes.isEmpty)
        let stopped = try Self.read(start + "ERROR: Unable to place cell 'mul'\n1 warning, 1 error\n")
        #expect(stopped.stage == .unknown)
        #expect(stopped.codes == ["implementation-failed"])
        let early = try Self.read("Info: Pack IOBs...\nERROR: Unconstrained IO:led\n0 warnings, 1 error\n")
        #expect(early.codes == ["implementation-failed"])
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
