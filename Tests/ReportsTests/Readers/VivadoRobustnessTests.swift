import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Damaged reports: one clear error or a measurement, in bounded time, and never a trap.
struct VivadoRobustnessTests {
    /// Reads damaged content, expecting at most one kind of failure, and no hang, which a busy machine must not feign.
    private func read(_ bytes: [UInt8]) {
        let took = ContinuousClock().measure {
            do {
                #expect(!(try ReportReaders.read(ReportFile(path: "damaged", bytes: bytes))).isEmpty)
            } catch {
                #expect(!"\(error)".isEmpty)
            }
        }
        #expect(took < .seconds(20))
    }

    @Test(arguments: VivadoFixture.paths) func truncated(path: String) throws {
        let bytes = try VivadoFixture.bytes(path)
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) { read(Array(bytes[..<length])) }
    }

    @Test(arguments: VivadoFixture.paths) func damaged(path: String) throws {
        let bytes = try VivadoFixture.bytes(path)
        var generator = SeededGenerator(seed: UInt64(bytes.count))
        for _ in 0..<120 { read(Mutation.damage(bytes, using: &generator)) }
    }

    @Test func wideAndLongTables() {
        let head = "| Tool Version : Vivado v.2024.1\n| Command : report_utilization -hierarchical\n"
        let rule = "+" + String(repeating: "-", count: 200_000) + "+\n"
        read(Array((head + String(repeating: rule, count: 40)).utf8))
        let bars = String(repeating: "|", count: 500_000) + "\n"
        read(Array((head + rule + bars + rule + bars + bars).utf8))
        let row = "| " + String(repeating: "  ", count: 2_000) + "a | b | 1 | 1 | 1 |\n"
        let header = "| Instance | Module | Total LUTs | FFs | RAMB36 |\n"
        read(Array((head + "+--+\n" + header + "+--+\n" + String(repeating: row, count: 500)).utf8))
    }

    @Test func hugeFiguresStayUnknown() throws {
        let text = String(decoding: try VivadoFixture.bytes("vivado-2019.2/utilization_placed.rpt"), as: UTF8.self)
        let huge = text.replacing("| 3120 |", with: "| 99999999999999999999999999 |")
        let read = try #require(try ReportReaders.read(ReportFile(path: "report", bytes: Array(huge.utf8))).first)
        #expect(read.used[.lut] == nil)
        #expect(read.codes.contains("value-missing"))
    }
}

/// Damaged and neighbouring reports of the collection, and what is said of each.
@Suite(.enabled(if: Corpus.isAvailable, "the collection of real reports is not here"))
struct VivadoCollectionTests {
    @Test(
        arguments: [
            ("malformed/tapasco__invalid-timing1.rpt", "timing_summary", "timing-summary-missing"),
            ("malformed/tapasco__invalid-timing2.rpt", "timing_summary", "paths-missing"),
            ("malformed/tapasco__invalid-timing3.rpt", "timing_summary", "paths-missing"),
            ("malformed/tapasco__partial-util1.rpt", "utilization", "value-missing"),
            ("malformed/tapasco__partial-util2.rpt", "utilization", "value-missing"),
            ("hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_utilization_synth.rpt", "utilization", nil),
            ("hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_utilization_routed.rpt", "utilization", nil),
            ("hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_timing_paths_synth.rpt", "timing", nil),
            ("hls4ml_fixture/hls4ml__vivado_synth.rpt", "vivado_synth_rpt", nil),
            ("timing/hls4ml-data__myproject_timing_synth.rpt", "timing", nil),
            ("timing/hls4ml-data__myproject_timing_synth_2.rpt", "timing", nil),
            ("timing/AD_trigger_training__Topo2A_AD_proj_timing_paths_routed.rpt", "timing", nil),
            (
                "../finn/post_synth_resources_xml/pytorchFACILE__post_synth_resources.xml", "post_synth_resources_xml",
                nil
            ),
            (
                "../vitis/system_estimate/vitis_accel_backend_test__system_estimate_myproject_kernel.xtxt",
                "system_estimate", nil
            ),
        ] as [(String, String, String?)])
    func readsWithItsDiagnostic(path: String, kind: String, code: String?) throws {
        let url = URL(fileURLWithPath: (Corpus.folder ?? "") + "/reports/vivado/" + path)
        let read = try ReportReaders.read(ReportFile(path: path, bytes: Array(Data(contentsOf: url))))
        let measurement = try #require(read.first)
        #expect(measurement.source.kind == kind)
        #expect(measurement.codes == (code.map { [$0] } ?? []))
        #expect(measurement.design.device != nil)
    }

    @Test(
        arguments: [
            // Without the summary the design has no row of its own, without paths nothing but their description goes.
            ("malformed/tapasco__invalid-timing1.rpt", ["clk"], false),
            ("malformed/tapasco__invalid-timing2.rpt", [nil, "clk"], false),
            ("malformed/tapasco__invalid-timing3.rpt", [nil, "clk"], true),
        ] as [(String, [String?], Bool)])
    func timingWithoutASection(path: String, names: [String?], hasWorstPath: Bool) throws {
        let url = URL(fileURLWithPath: (Corpus.folder ?? "") + "/reports/vivado/" + path)
        let file = ReportFile(path: path, bytes: try Array(Data(contentsOf: url)))
        let read = try #require(try ReportReaders.read(file).first)
        #expect(read.clocks.map(\.name) == names)
        #expect(read.clocks.allSatisfy { $0.wnsNs == -5.703 && $0.whsNs == 0.026 && $0.isMet == false })
        #expect(read.extra["verdict"] == (names.count == 2 ? "Timing constraints are not met." : nil))
        #expect((read.extra["TNS Failing Endpoints"] == nil) == (names.count == 1))
        if names.count == 2 { #expect((read.extra["worst path source"] != nil) == hasWorstPath) }
    }
}
