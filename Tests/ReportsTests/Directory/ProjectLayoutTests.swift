import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Folders as the tools leave them: which reports belong together, what is missing, and what is said of it, once.
@Suite struct ProjectLayoutTests {
    private static let failedLog = """
        ****** Vitis HLS - High-Level Synthesis from C, C++ and OpenCL v2022.2 (64-bit)
        INFO: [HLS 200-10] Opening project '/build/tagger_prj'.
        INFO: [HLS 200-1510] Running: set_top tagger
        INFO: [HLS 200-10] Opening solution '/build/tagger_prj/solution1'.
        INFO: [HLS 200-1510] Running: csynth_design
        ERROR: [HLS 207-3771] use of undeclared identifier 'relu9' (firmware/tagger.cpp:27)
        ERROR: [HLS 200-1715] Encountered problem during source compilation

        """

    private static func text(_ fixture: String) throws -> String {
        try String(contentsOfFile: "\(Package.root)/Tests/Fixtures/reports/\(fixture)", encoding: .utf8)
    }

    private static func remarks(_ design: DesignReports) -> [Diagnostic] {
        design.missing + design.stages.flatMap(\.measurement.diagnostics)
    }

    @Test func `the error of a failed synthesis is said once`() throws {
        let project = try TemporaryProject([:], texts: ["build_prj.tcl": "", "vitis_hls.log": Self.failedLog])
        let design = try #require(ReportFolder(project.path).designs.first)
        let all = Self.remarks(design)
        #expect(all.map(\.code) == ["run-failed", "tool-error"])
        #expect(all[0].message.hasPrefix("C synthesis failed, so there is no report: vitis_hls.log:6: ERROR: [HLS 207"))
        #expect(all.filter { $0.message.contains("undeclared identifier") }.count == 1)
    }

    @Test func `a synthesis that was stopped, and one whose reports are elsewhere`() throws {
        let lines = Self.failedLog.split(separator: "\n", omittingEmptySubsequences: false)
        let stopped = lines.prefix(5).joined(separator: "\n") + "\n"
        let project = try TemporaryProject(
            [:],
            texts: [
                "a/vitis_hls.log": stopped,
                "b/vitis_hls.log": stopped + "INFO: [HLS 200-2161] Finished Command csynth_design Elapsed time\n",
            ])
        let designs = ReportFolder(project.path).designs
        #expect(designs.count == 2)
        let messages = designs.map { $0.missing.map(\.message) }
        #expect(
            messages[0].first?.hasPrefix("C synthesis did not finish, so there is no report: vitis_hls.log: ") == true)
        #expect(messages[1].first?.contains("says that C synthesis finished, but its reports are not") == true)
        #expect(designs.allSatisfy { Self.remarks($0).count == 1 })
    }

    @Test func `a log goes to the project and solution that it names`() throws {
        let report = try Self.text("vitis-hls-2025.1/csynth.rpt")
        let log =
            Self.failedLog.replacing("ERROR: ", with: "INFO: ")
            + "INFO: [HLS 200-2161] Finished Command csynth_design Elapsed time\n"
        let project = try TemporaryProject(
            [:],
            texts: [
                "tagger_prj/solution1/syn/report/csynth.rpt": report, "tagger/hls/syn/report/csynth.rpt": report,
                "vitis_hls.log": log,
            ])
        let designs = ReportFolder(project.path).designs
        #expect(designs.count == 2)
        let logged = designs.filter { $0.stages.contains { $0.sources.contains { $0.kind == "log" } } }
        #expect(logged.map { $0.folder.hasSuffix("tagger_prj/solution1") } == [true])
        #expect(designs.allSatisfy { $0.stages.map(\.measurement.stage) == [.csynth] })
    }

    @Test func `an export and the block design around it are of the design`() throws {
        let wrapper = try Self.text("vivado-2024.1/vivado_synth.rpt")
            .replacing("| Design       : myproject", with: "| Design       : bd_0_wrapper")
        #expect(wrapper.contains("bd_0_wrapper"))
        let project = try TemporaryProject(
            [
                "hls/syn/report/csynth.rpt": "vitis-hls-2024.1/csynth.rpt",
                "hls/impl/report/verilog/export_impl.rpt": "vitis-hls-2024.1/export_impl.rpt",
                "hls/impl/report/verilog/tagger_export.rpt": "vitis-hls-2024.1/tagger_export.rpt",
            ], texts: ["hls/impl/verilog/report/tagger_utilization_synth.rpt": wrapper])
        let designs = ReportFolder(project.path).designs
        #expect(designs.map(\.design.top) == ["tagger"])
        let sources = designs.flatMap { $0.stages.flatMap(\.sources).map(\.kind) }
        #expect(Set(sources).isSuperset(of: ["csynth_summary_rpt", "export_full_rpt", "export_rpt"]))
        #expect(sources.count == 4)
    }

    @Test func `a co-simulation goes to the top that its file is named after`() throws {
        let top = try Self.text("vivado-hls-2019.2/tagger_csynth.rpt")
        let project = try TemporaryProject(
            ["prj/solution1/sim/report/tagger_cosim.rpt": "vivado-hls-2019.2/tagger_cosim.rpt"],
            texts: [
                "prj/solution1/syn/report/tagger_csynth.rpt": top,
                "prj/solution1/syn/report/other_csynth.rpt": top.replacing("'tagger'", with: "'other'"),
            ])
        let designs = ReportFolder(project.path).designs
        #expect(designs.filter { $0[.cosim] != nil }.map(\.design.top) == ["tagger"])
        #expect(designs.count == 2)
    }

    @Test func `Intel's flow has no C synthesis to miss`() throws {
        let project = try TemporaryProject([
            "tagger.prj/reports/lib/verification_data.js": "intel-hls-19.1/verification_data.js",
            "tagger.prj/reports/lib/json/summary.json": "intel-hls-19.1/summary.json",
        ])
        let codes = ReportFolder(project.path).designs.flatMap(Self.remarks).map(\.code)
        #expect(!codes.contains("no-csynth"))
        #expect(codes.contains("no-logic-synthesis"))
    }

    @Test func `what is known of a tool is no difference`() throws {
        let range = try Self.text("vitis-hls-2023.2/tagger_csynth.rpt")
            .replacing("|       32|       32|", with: "|       30|       41|")
        let pair = try TemporaryProject(
            ["syn/report/csynth.rpt": "vitis-hls-2025.1/csynth.rpt"], texts: ["syn/report/tagger_csynth.rpt": range])
        let design = try #require(ReportFolder(pair.path).designs.first)
        #expect(design[.csynth]?.latencyCycles == MeasuredRange(min: 30, max: 41))
        #expect(!Self.remarks(design).contains { $0.message.contains("says latency") })
        let intel = try Self.text("intel-hls-19.1/summary.json")
        let halves = try TemporaryProject(
            [:],
            texts: [
                "lib/json/summary.json": intel,
                "lib/json/area.json": """
                {"name":"System","type":"module","columns":["","ALUTs","FFs","RAMs","DSPs","MLABs","Details"],
                "total":[35176,13480,3,52,10],"max_resources":[854400,1708800,2713,1518,42720],"children":[]}
                """,
            ])
        let codes = ReportFolder(halves.path).designs.flatMap(Self.remarks).map(\.code)
        #expect(!codes.contains("reports-differ"))
    }

    @Test func `a difference names both reports, and what shows that their runs differ`() throws {
        let text = try Self.text("vitis-hls-2023.2/tagger_csynth.rpt")
        let project = try TemporaryProject(
            ["syn/report/csynth.rpt": "vitis-hls-2025.1/csynth.rpt"], texts: ["syn/report/tagger_csynth.rpt": text])
        let design = try #require(ReportFolder(project.path).designs.first)
        let differences = Self.remarks(design).filter { $0.code == "reports-differ" }
        #expect(differences.count == 1)
        let message = try #require(differences.first?.message)
        #expect(message.contains("csynth.rpt says ") && message.contains("tagger_csynth.rpt says "))
        #expect(message.contains("different runs (tool versions "))
    }

    @Test func `kernels are not compared with the platform that holds them`() throws {
        let project = try TemporaryProject([
            "imp/kernel_util_routed.rpt": "vivado-2022.2/kernel_util_routed.rpt",
            "imp/full_util_synthed.rpt": "vivado-2022.2/utilization_of_platform_synth.rpt",
        ])
        let routed = try Self.text("vivado-2022.2/utilization_of_platform_synth.rpt")
            .replacing("CLB LUTs*", with: "CLB LUTs ")
        let same = try TemporaryProject(
            ["imp/kernel_util_routed.rpt": "vivado-2022.2/kernel_util_routed.rpt"],
            texts: ["imp/full_util_routed.rpt": routed])
        for path in [project.path, same.path] {
            let codes = ReportFolder(path).designs.flatMap(Self.remarks).map(\.code)
            #expect(!codes.contains("reports-differ"))
        }
        let design = try #require(ReportFolder(same.path).designs.first)
        #expect(design[.routed]?.used[.lut] == 38400)
        #expect(Self.remarks(design).contains { $0.code == "platform-report" && $0.severity == .info })
    }
}
