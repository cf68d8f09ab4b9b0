import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

struct CatapultReaderTests {
    @Test func cycles() throws {
        let measurement = try #require(try ReportFixture.read("catapult-2024.1/cycle.rpt").first)
        #expect(measurement.source.kind == "cycle_rpt")
        #expect(measurement.source.toolVersion == "2024.1/1091966")
        #expect(measurement.design.top == "tagger")
        #expect(measurement.instances.map(\.name) == ["/tagger/dense<16, 5>:inst/run", "/tagger/relu/run"])
        #expect(measurement.instances[0].latencyCycles == MeasuredRange(min: 10, max: 10))
        #expect(measurement.instances[1].latencyCycles.isUnknown)
        #expect(measurement.latencyCycles == MeasuredRange(min: 12, max: 12))
        #expect(measurement.intervalCycles == MeasuredRange(min: 4, max: 4))
        #expect(measurement.clocks.first?.name == "clk")
        #expect(measurement.clocks.first?.targetNs == 5)
        #expect(measurement.clocks.first?.uncertaintyNs == 0.25)
        #expect(measurement.used.kinds.isEmpty)
    }

    /// For an FPGA target the areas are look-up tables.
    @Test func areaOfAnFPGA() throws {
        let measurement = try #require(try ReportFixture.read("catapult-2024.1/rtl.rpt").first)
        #expect(measurement.source.kind == "precision_rpt")
        #expect(measurement.used == ResourceUse([.lut: 1499]))
        #expect(measurement.extra["Total Area Score"] == "883.0 2140.0 1613.0")
        let clock = try #require(measurement.clocks.first)
        #expect(clock.name == "clk")
        #expect(clock.targetNs == 5)
        #expect(clock.estimatedNs == 3.5166)
        #expect(clock.wnsNs == 1.4834)
        #expect(clock.isMet == true)
    }

    /// The columns of an FPGA's areas are found by their headers: with multipliers, DSP blocks stand before the LUTs.
    @Test(arguments: [
        ("Area(DSP) Area(LUTs) Area(MUX_CARRYs)", ResourceUse([.dsp: 2, .lut: 1920]), "rtl_rpt"),
        ("Area(LUTs) Area(DSP) Area(MUX_CARRYs)", ResourceUse([.dsp: 1920, .lut: 2]), "precision_rpt"),
        ("Area(Combinational) Area(Sequential) Area(Other)", ResourceUse(), "rtl_rpt"),
    ])
    func areasByHeader(areas: String, used: ResourceUse, kind: String) throws {
        let names = areas.split(separator: " ")
        let ruler = names.map { String(repeating: "-", count: $0.count) }.joined(separator: " ")
        let cells = zip(names, ["2.000", "1920.000", "564.000"]).map { name, cell in
            String(repeating: " ", count: name.count - cell.count) + cell
        }.joined(separator: " ")
        let text = """
            -- Catapult Ultra Synthesis: Report

            Processes/Blocks in Design
              Process       Latency Throughput
              ------------- ------- ----------
              Design Total:       7          6

            Bill Of Materials (Datapath)
              Component Name                 Area Score \(areas) Delay
              ------------------------------ ---------- \(ruler) -----

              TOTAL AREA (After Assignment):   3267.354 \(cells)

            """
        let measurement = try #require(try ReportReaders.read(ReportFile(path: "x", bytes: Array(text.utf8))).first)
        #expect(measurement.used == used)
        #expect(measurement.source.kind == kind)
        #expect(measurement.latencyCycles.max == 7)
    }

    /// Without its last row the table of processes gives no latency, and the reader says so.
    @Test func processesCutShort() throws {
        let whole = try ReportFixture.file("catapult-2024.1/cycle.rpt").bytes
        let end = try #require(whole[...].firstRange(of: "  Design Total:")).lowerBound
        let measurement = try #require(
            try ReportReaders.read(ReportFile(path: "x", bytes: Array(whole[..<end]))).first)
        #expect(measurement.instances.count == 2)
        #expect(measurement.latencyCycles.isUnknown)
        #expect(measurement.codes == ["total-missing"])
    }

    @Test func reportWithoutProcessesIsAnError() {
        let text = "-- Catapult Ultra Synthesis: Report\n-- Version: 2024.1\n"
        #expect(throws: InputError.self) { try ReportReaders.read(ReportFile(path: "x", bytes: Array(text.utf8))) }
    }
}
