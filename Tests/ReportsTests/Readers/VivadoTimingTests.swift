import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Timing and power of Vivado, and what the Vitis linker says of clocks and kernels.
struct VivadoTimingTests {
    @Test func summaryWithSlackBetweenClocks() throws {
        let read = try VivadoFixture.read("vivado-2024.1/timing_summary_routed.rpt")
        #expect(read.source.kind == "timing_summary")
        #expect(read.stage == .routed)
        #expect(read.design.device == "xcvu9p")
        #expect(read.clocks.map(\.name) == [nil, "clk_pl_0", "clk_out2", "reference"])
        #expect(read.clocks.map(\.targetNs) == [nil, 10, 4, 8])
        #expect(read.clocks.map(\.wnsNs) == [-1.25, 0.64, 0.205, nil])
        #expect(read.clocks.map(\.tnsNs) == [-73.5, 0, 0, nil])
        #expect(read.clocks.map(\.whsNs) == [0.011, 0.011, 0.02, nil])
        #expect(read.clocks.map(\.achievedNs) == [nil, 9.36, 3.795, nil])
        #expect(read.clocks.map(\.isMet) == [false, true, true, true])
        #expect(read.extra["TNS Failing Endpoints"] == "44")
        #expect(read.extra["worst path destination"] == "core/out_reg[7]/D")
        #expect(read.codes == ["slack-between-clocks"])
        #expect(read.diagnostics.first?.message.contains("clk_pl_0 -> clk_out2") == true)
        #expect(read.worstClock?.wnsNs == -1.25)
    }

    @Test func stageFromNetsAndVerdictBesideSetup() throws {
        let read = try VivadoFixture.read("vivado-2019.2/timing_summary_synth.rpt")
        #expect(read.stage == .synthesis)
        #expect(read.design.device == "xc7z020")
        #expect(read.clocks.map(\.wnsNs) == [0.385, 0.385])
        #expect(read.clocks.map(\.targetNs) == [5, 5])
        #expect(read.clocks.map(\.isMet) == [false, false])
        #expect(read.codes == ["not-met-beside-setup"])
    }

    @Test func noConstraintIsNotMet() throws {
        let read = try VivadoFixture.read("vivado-2020.1/timing_summary_unconstrained.rpt")
        #expect(read.clocks.count == 1)
        #expect(read.clocks.first?.wnsNs == nil)
        #expect(read.clocks.first?.isMet == nil)
        #expect(read.codes == ["timing-unconstrained"])
        #expect(read.extra["verdict"]?.hasPrefix("All user specified") == true)
    }

    @Test(arguments: [("Max Delay Paths", "Slack (V", "Max"), ("Min Delay Paths", "Slack (M", "Min")])
    func missingPathsAreSaid(title: String, slack: String, kind: String) throws {
        let text = String(decoding: try VivadoFixture.bytes("vivado-2024.1/timing_summary_routed.rpt"), as: UTF8.self)
        let damaged = text.replacing(slack, with: "Slope")
        let read = try #require(try ReportReaders.read(ReportFile(path: "report", bytes: Array(damaged.utf8))).first)
        #expect(read.clocks.first?.wnsNs == -1.25)
        #expect(read.diagnostics.contains { $0.code == "paths-missing" && $0.message.contains(kind) })
    }

    @Test func missingSummaryLeavesTheClocks() throws {
        let text = String(decoding: try VivadoFixture.bytes("vivado-2024.1/timing_summary_routed.rpt"), as: UTF8.self)
        let damaged = text.replacing("| Design Timing Summary", with: "| Something else")
        let read = try #require(try ReportReaders.read(ReportFile(path: "report", bytes: Array(damaged.utf8))).first)
        #expect(read.clocks.map(\.name) == ["clk_pl_0", "clk_out2", "reference"])
        #expect(read.diagnostics.contains { $0.code == "timing-summary-missing" && $0.severity == .error })
        let neither = damaged.replacing("| Intra Clock Table", with: "| Another")
        #expect(throws: InputError.self) {
            try ReportReaders.read(ReportFile(path: "report", bytes: Array(neither.utf8)))
        }
    }

    @Test func pathsByGroup() throws {
        let read = try VivadoFixture.read("vivado-2018.2/timing.rpt")
        #expect(read.source.kind == "timing")
        #expect(read.stage == .synthesis)
        #expect(read.clocks.map(\.name) == ["ap_clk", "(none)"])
        #expect(read.clocks.map(\.wnsNs) == [1.38, nil])
        #expect(read.clocks.map(\.targetNs) == [5, nil])
        #expect(read.clocks.map(\.achievedNs) == [3.62, nil])
        #expect(read.clocks.map(\.uncertaintyNs) == [0.035, nil])
        #expect(read.clocks.map(\.isMet) == [true, nil])
        #expect(read.extra["paths"] == "3")
        #expect(read.codes.isEmpty)
    }

    @Test func power() throws {
        let read = try VivadoFixture.read("vivado-2024.1/power_routed.rpt")
        #expect(read.stage == .routed)
        #expect(read.power == MeasuredPower(totalW: 4.018, dynamicW: 2.822, staticW: 1.196))
        #expect(read.extra["Confidence Level"] == "Medium")
        #expect(read.extra["CARRY8 (W)"] == "<0.001")
        #expect(read.extra["tagger (W)"] == nil)
        #expect(read.codes.isEmpty)
        let hot = try VivadoFixture.read("vivado-2024.1/power_exceeded.rpt")
        #expect(hot.power == MeasuredPower(totalW: 557.857, dynamicW: nil, staticW: 9.001))
        #expect(hot.codes == ["value-missing", "junction-temperature-exceeded"])
    }

    @Test func listingOfAnXclbin() throws {
        let read = try VivadoFixture.read("vitis-2022.2/tagger.xclbin.info")
        #expect(read.source.kind == "xclbin_info")
        #expect(read.source.toolVersion == "2022.2")
        #expect(read.design.top == "tagger")
        #expect(read.design.device == "xcu55c")
        #expect(read.clocks.map(\.name) == ["DATA_CLK", "ulp_ucs_aclk_kernel_00", "freerun_ref_00"])
        #expect(read.clocks.map(\.targetNs) == [nil, 1000 / 300, 10])
        #expect(read.clocks.map(\.achievedNs) == [1000 / 282, 1000 / 282, nil])
        #expect(read.clocks.map(\.isMet) == [nil, false, nil])
        #expect(read.instances.map(\.name) == ["tagger_1", "tagger_2"])
        #expect(read.instances.map(\.module) == ["tagger", "tagger"])
        #expect(read.used.kinds.isEmpty)
    }

    @Test func systemEstimate() throws {
        let read = try VivadoFixture.read("vitis-2022.2/system_estimate.xtxt")
        #expect(read.source.toolVersion == "2022.2")
        #expect(read.stage == .estimate)
        #expect(read.design.device == "xcu55c")
        #expect(ResourceKind.amd.map { read.used[$0] } == [50, 25730, 18768, 352, 0])
        #expect(read.latencyCycles == MeasuredRange(min: 138, max: nil))
        #expect(read.intervalCycles == MeasuredRange(min: 67, max: 67))
        #expect(read.instances.map(\.depth) == [0, 1, 1, 0, 1, 1])
        #expect(read.instances[0].name == "tagger_1")
        #expect(read.instances[2].module == "dense_config2_s")
        #expect(read.instances[2].latencyCycles == MeasuredRange(min: 3, max: 3))
        #expect(read.clocks.count == 1)
        #expect(abs((read.clocks.first?.estimatedNs ?? 0) - 2.433) < 0.001)
        #expect(read.clocks.first?.isMet == true)
    }
}
