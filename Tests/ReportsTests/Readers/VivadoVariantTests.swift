import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// What options, other versions and scripts make of the reports: pblocks, several reports in a file, unusual states.
struct VivadoVariantTests {
    private func edited(_ path: String, _ edits: [(String, String)]) throws -> Devices.Measurement {
        var text = String(decoding: try VivadoFixture.bytes(path), as: UTF8.self)
        for (old, new) in edits {
            #expect(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        let read = try ReportReaders.read(ReportFile(path: "report", bytes: Array(text.utf8)))
        return try #require(read.count == 1 ? read.first : nil)
    }

    @Test func pblockHasItsOwnSites() throws {
        let read = try VivadoFixture.read("vivado-2023.1/utilization_pblocks.rpt")
        #expect(read.stage == .routed)
        #expect(ResourceKind.amd.map { read.used[$0] } == [48, 5120, 6240, 13, 2])
        #expect(ResourceKind.amd.map { read.available[$0] } == [288, 20160, 40320, 72, 16])
        #expect(read.codes == ["available-of-pblock", "tables-repeated"])
        #expect(read.diagnostics.last?.line == 70)
    }

    @Test func oldReportOverTheDevice() throws {
        let read = try VivadoFixture.read("vivado-2014.4/utilization_synth.rpt")
        #expect(read.source.toolVersion == "2014.4")
        #expect(read.design.device == "xc7vx485t")
        #expect(read.stage == .synthesis)
        #expect(ResourceKind.amd.map { read.used[$0] } == [3000, 9120, 14, 1, nil])
        #expect(ResourceKind.amd.map { read.available[$0] } == [2800, 303600, 607200, 2060, nil])
        #expect(read.codes.isEmpty)
    }

    @Test func severalReportsInOneFile() throws {
        let bytes = try VivadoFixture.bytes("vivado-2023.1/design_reports.rpt")
        let read = try ReportReaders.read(ReportFile(path: "design.rpt", bytes: bytes))
        #expect(read.map(\.source.kind) == ["utilization_hierarchical", "power"])
        #expect(read.map(\.stage) == [.routed, .routed])
        let use = try #require(read.first)
        #expect(ResourceKind.amd.map { use.used[$0] } == [31, 1987, 2411, 9, nil])
        #expect(use.available[.lut] == 63400)
        #expect(use.instances.map(\.name) == ["dense_U0", "fifo_U"])
        #expect(use.extra["SRLs"] == "27")
        #expect(read.last?.power == MeasuredPower(totalW: 0.118, dynamicW: nil, staticW: 0.117))
        #expect(read.last?.diagnostics.first?.message.contains("'<0.001'") == true)
    }

    @Test func cutPartOfAFileIsSaidWithItsLine() throws {
        let text = String(decoding: try VivadoFixture.bytes("vivado-2023.1/design_reports.rpt"), as: UTF8.self)
        let cut = try #require(text.firstRange(of: "| Total On-Chip")).lowerBound
        let read = try ReportReaders.read(ReportFile(path: "design.rpt", bytes: Array(text[..<cut].utf8)))
        #expect(read.map(\.source.kind) == ["utilization_hierarchical"])
        let lines = text[..<cut].count { $0 == "\n" }
        #expect(read.first?.diagnostics.map(\.code) == ["part-unreadable"])
        #expect(read.first?.diagnostics.first?.line == lines)
    }

    @Test func designsOfOneFileStayApart() throws {
        let placed = try VivadoFixture.bytes("vivado-2019.2/utilization_placed.rpt")
        let other = try VivadoFixture.bytes("vivado-2024.1/utilization_hierarchical.rpt")
        let read = try ReportReaders.read(ReportFile(path: "both.rpt", bytes: placed + other))
        #expect(read.map(\.source.kind) == ["utilization", "utilization_hierarchical"])
        #expect(read.map(\.design.device) == ["xc7z020", "xcvu9p"])
        #expect(read.map(\.instances.count) == [0, 5])
    }

    @Test func logWithReportsStaysALog() throws {
        let report = try VivadoFixture.bytes("vivado-2019.2/utilization_placed.rpt")
        let log = "****** Vitis HLS v2023.2\n" + String(repeating: "INFO: [HLS 200-10] Running\n", count: 12)
        let bytes = Array(log.utf8) + report + report
        let read = try ReportReaders.read(ReportFile(path: "vitis_hls.log", bytes: bytes))
        #expect(read.count == 1)
        #expect(read.first?.source.tool == "Vitis HLS")
    }

    @Test func fileOfUnknownReportsIsAnError() {
        let part = "| Tool Version : Vivado v.2024.1\n| Command : report_drc\n"
        #expect(throws: InputError.self) {
            try ReportReaders.read(ReportFile(path: "drc.rpt", bytes: Array((part + part).utf8)))
        }
    }

    @Test(
        arguments: [
            ("Synthesized", .synthesis), ("Optimized", .synthesis), ("Physopt postPlace", .placed),
            ("Fully Placed", .placed), ("Physopt postRoute", .routed), ("Partially Routed", .routed),
            ("Fully Routed", .routed), ("Unplaced", .placed), ("", .placed),
        ] as [(String, Devices.Stage)])
    func stageOfDesignState(state: String, stage: Devices.Stage) throws {
        // The rows of slices tell a placed design where its state does not.
        let read = try edited(
            "vivado-2019.2/utilization_placed.rpt",
            [("Design State : Fully Placed", "Design State : \(state)"), ("_placed.", "_design.")])
        #expect(read.stage == stage)
    }

    @Test func treeOfASecondCell() throws {
        let path = "vivado-2024.1/utilization_hierarchical.rpt"
        let text = String(decoding: try VivadoFixture.bytes(path), as: UTF8.self)
        let tables = try #require(text.firstRange(of: "1. Utilization by Hierarchy")).lowerBound
        let bytes = Array((text + text[tables...]).utf8)
        let read = try #require(try ReportReaders.read(ReportFile(path: "cells.rpt", bytes: bytes)).first)
        #expect(read.instances.count == 5)
        #expect(read.codes == ["tables-repeated"])
    }

    @Test func tableCutInItsMiddle() throws {
        let path = "vivado-2024.1/utilization_hierarchical.rpt"
        let text = String(decoding: try VivadoFixture.bytes(path), as: UTF8.self)
        let cut = try #require(text.firstRange(of: "fifo_U")).lowerBound
        let lines = text[..<cut].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let read = try #require(try ReportReaders.read(ReportFile(path: "cut.rpt", bytes: bytes)).first)
        #expect(read.used[.lut] == 1987)
        #expect(read.instances.map(\.name) == ["core_i", "dense_U0", "mul_U1"])
        #expect(read.codes == ["truncated"])
    }

    @Test func worstSlackOfResetRecovery() throws {
        let read = try edited(
            "vivado-2024.1/timing_summary_routed.rpt",
            [
                ("clk_pl_0    clk_out2       -1.250", "clk_pl_0    clk_out2        1.250"),
                (
                    "| Timing Details\n",
                    """
                    | Other Path Groups Table
                    | -----------------------
                    ------------------------------------------------------------------------------------------------

                    Path Group         From Clock  To Clock      WNS(ns)      TNS(ns)
                    ----------         ----------  --------      -------      -------
                    **async_default**  clk_out2    clk_out2       -1.250      -73.500
                    (none)                         clk_pl_0        0.100        0.000

                    | Timing Details

                    """
                ),
            ])
        #expect(read.clocks.first?.wnsNs == -1.25)
        #expect(read.clocks.first?.targetNs == 4)
        #expect(read.clocks.first?.achievedNs == 5.25)
        #expect(read.clocks.first?.isMet == false)
        #expect(read.diagnostics.first { $0.code == "slack-between-clocks" }?.message.contains("async_default") == true)
    }

    @Test func holdAloneFails() throws {
        let hold = "Slack (VIOLATED) :        -0.020ns"
        let read = try edited(
            "vivado-2018.2/timing.rpt",
            [("Setup (Max at Slow", "Hold (Min at Fast"), ("Slack (MET) :        1.410ns", hold)])
        let clock = try #require(read.clocks.first)
        #expect(clock.wnsNs == nil)
        #expect(clock.whsNs == -0.02)
        #expect(clock.targetNs == 5)
        #expect(clock.achievedNs == nil)
        #expect(clock.isMet == false)
    }

    @Test func reportThatFoundNoPath() throws {
        let banner = "| Tool Version : Vivado v.2021.1\n| Command : report_timing\n| Device : xcku040-ffva1156\n"
        let bytes = Array((banner + "\nTiming Report\n\nNo timing paths found.\n").utf8)
        let read = try #require(try ReportReaders.read(ReportFile(path: "timing.rpt", bytes: bytes)).first)
        #expect(read.clocks.isEmpty)
        #expect(read.design.device == "xcku040")
        #expect(read.codes == ["timing-unconstrained"])
    }

    @Test func powerOfPartWithHBM() throws {
        let read = try edited(
            "vivado-2024.1/power_routed.rpt",
            [("| Design Power Budget", "| FPGA Power (W) | 3.000 |\n| HBM Power (W) | 1.018 |\n| Design Power Budget")])
        #expect(read.power?.totalW == 4.018)
        #expect(read.extra["HBM Power (W)"] == "1.018")
        #expect(read.codes.isEmpty)
    }

    @Test func severalKernels() throws {
        let read = try edited(
            "vivado-2022.2/kernel_util_routed.rpt",
            [
                ("| tagger              |   38400", "| tagger              |   19200"),
                (
                    "|    tagger_2         |",
                    "| sorter              | 19200 | 487 | 14850 | 176.5 | 0 | 25 |\n|    sorter_1         |"
                ),
            ])
        #expect(read.instances.map(\.name) == ["tagger", "tagger_1", "sorter", "sorter_1"])
        #expect(read.instances.map(\.module) == [nil, "tagger", nil, "sorter"])
        #expect(read.used[.lut] == 38400)
    }

    @Test func estimateOfSeveralKernels() throws {
        let read = try VivadoFixture.read("vitis-2018.3/system_estimate.xtxt")
        #expect(read.source.tool == "xocc")
        #expect(read.source.toolVersion == "2018.3")
        #expect(ResourceKind.amd.map { read.used[$0] } == [50, 26530, 19968, 355, nil])
        #expect(read.instances.map(\.name) == ["tagger_1", "dense_0", "tagger_2", "dense_0", "sorter_1"])
        #expect(read.instances[0].latencyCycles == MeasuredRange(min: 138, max: 142))
        #expect(read.instances[4].latencyCycles.isUnknown)
        #expect(read.latencyCycles.isUnknown)
        #expect(read.clocks.map(\.name) == ["tagger", "sorter"])
        #expect(read.clocks.map(\.isMet) == [true, false])
    }

    @Test func listingOfSeveralKernels() throws {
        let read = try VivadoFixture.read("vitis-2021.1/jets.xclbin.info")
        #expect(read.stage == .simulation)
        #expect(read.design.top == "tagger, sorter")
        #expect(read.instances.map(\.name) == ["tagger_1", "tagger_2", "sorter_1"])
        #expect(read.instances.map(\.module) == ["tagger", "tagger", "sorter"])
        #expect(read.clocks.map(\.achievedNs) == [4, nil])
    }
}
