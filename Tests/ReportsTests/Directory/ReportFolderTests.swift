import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

@Suite struct ReportFolderTests {
    @Test func `reports of one design are merged by stage`() throws {
        let project = try TemporaryProject([
            "tagger_prj/solution1/syn/report/tagger_csynth.rpt": "vivado-hls-2019.2/tagger_csynth.rpt",
            "tagger_prj/solution1/sim/report/tagger_cosim.rpt": "vivado-hls-2019.2/tagger_cosim.rpt",
            "tagger_prj/vivado_hls.log": "vivado-hls-2019.2/vivado_hls.log",
        ])
        let folder = ReportFolder(project.path)
        #expect(folder.designs.count == 1)
        #expect(folder.unreadable.isEmpty)
        let design = try #require(folder.designs.first)
        #expect(design.stages.map(\.measurement.stage).contains(.csynth))
        #expect(design[.csynth]?.used[.lut] != nil)
        #expect(design[.cosim]?.latencyCycles.max != nil)
        #expect(design.missing.contains { $0.code == "no-logic-synthesis" })
        #expect(!design.missing.contains { $0.code == "no-cosim" })
    }

    /// FINN names the stitched part by one wrapper and the bitstream by another, and most of its files name nothing.
    @Test func `a build of FINN is one design`() throws {
        let kinds = [
            "estimate_layer_cycles", "estimate_layer_resources", "estimate_layer_config_alternatives",
            "estimate_network_performance", "estimate_layer_resources_hls", "op_and_param_counts",
            "rtlsim_performance", "ooc_synth_and_timing",
        ]
        var fixtures = Dictionary(uniqueKeysWithValues: kinds.map { ("out/report/\($0).json", "finn-0.10/\($0).json") })
        fixtures["out/final_hw_config.json"] = "finn-0.10/final_hw_config.json"
        fixtures["out/report/post_synth_resources.xml"] = "vivado-2019.2/utilization_hierarchical.xml"
        let project = try TemporaryProject(fixtures, texts: ["out/time_per_step.json": #"{"step_tidy_up": 1.5}"#])
        let folder = ReportFolder(project.path)
        #expect(folder.unreadable.isEmpty)
        #expect(folder.designs.count == 1)
        let design = try #require(folder.designs.first)
        #expect(design.stages.count == 5)
        #expect(design[.estimate]?.used[.lut] == 903)
        #expect(design[.estimate]?.intervalCycles.max == 2048)
        #expect(design[.estimate]?.instances.allSatisfy { !$0.intervalCycles.isUnknown } == true)
        #expect(design[.estimate]?.instances.contains { $0.used[.lut] != nil } == true)
        #expect(design[.simulation]?.intervalCycles.max == 2060)
        #expect(design[.implementation]?.used[.bram18] == 56)
        #expect(!design.missing.contains { $0.code == "no-cosim" })
    }

    @Test func `reports that name no design stay together`() throws {
        let project = try TemporaryProject([
            "a/report/estimate_layer_cycles.json": "finn-0.10/estimate_layer_cycles.json",
            "a/report/estimate_network_performance.json": "finn-0.10/estimate_network_performance.json",
            "b/report/estimate_layer_cycles.json": "finn-0.10/estimate_layer_cycles.json",
        ])
        #expect(ReportFolder(project.path).designs.map(\.stages.count) == [1, 1])
    }

    @Test func `a log without a report says what failed`() throws {
        let log = """
            ****** Vivado(TM) HLS - High-Level Synthesis from C, C++ and SystemC v2019.2 (64-bit)
            INFO: [HLS 200-10] Analyzing design file 'firmware/tagger.cpp' ...
            ERROR: [HLS 200-70] Compilation errors found in firmware/tagger.cpp

            """
        let project = try TemporaryProject([:], texts: ["build_prj.tcl": "open_project", "vivado_hls.log": log])
        let folder = ReportFolder(project.path)
        let message = try #require(folder.designs.first?.missing.first)
        #expect(message.severity == .error)
        #expect(message.message.hasPrefix("C synthesis failed"))
        #expect(message.message.contains("vivado_hls.log:3"))
        #expect(message.message.contains("Compilation errors found"))
    }

    @Test(arguments: [
        (["build_prj.tcl": "open_project", "firmware/tagger.cpp": "int x;"], "csynth-not-run", "build_prj.tcl"),
        (["notes.txt": "nothing", "weights.dat": "\u{0}\u{1}"], "no-report", "2 files"), ([:], "no-report", "empty"),
    ])
    func `a folder without reports says why`(texts: [String: String], code: String, word: String) throws {
        let project = try TemporaryProject([:], texts: texts)
        let folder = ReportFolder(project.path)
        #expect(folder.designs.isEmpty)
        #expect(folder.diagnostics.map(\.code.rawValue) == [code])
        #expect(folder.diagnostics[0].message.contains(word), "\(folder.diagnostics)")
    }

    @Test func `a function's own report is counted with its caller's`() throws {
        let source = "\(Package.root)/Tests/Fixtures/reports/vivado-hls-2019.2/tagger_csynth.rpt"
        let text = try String(contentsOfFile: source, encoding: .utf8)
        let function = text.split(separator: "'tagger'", omittingEmptySubsequences: false).joined(
            separator: "'softmax'")
        let project = try TemporaryProject(
            [:], texts: ["tagger_csynth.rpt": text, "modules/softmax_csynth.rpt": function])
        let designs = ReportFolder(project.path).designs
        #expect(designs.map(\.design.top) == ["tagger"])
        #expect(designs.first?.modules.map(\.design.top) == ["softmax"])
    }

    @Test(.enabled(if: Corpus.isAvailable, "needs the corpus"))
    func `every project of the collection is one design, without contradictions`() throws {
        let folder = ReportFolder("\(try #require(Corpus.folder))/projects")
        #expect(folder.unreadable.isEmpty)
        #expect((80...120).contains(folder.designs.count))
        let codes = folder.designs.flatMap { $0.stages.flatMap(\.measurement.diagnostics) }.map(\.code)
        #expect(!codes.contains("reports-differ"))
    }

    @Test func `two projects below one folder stay apart`() throws {
        let project = try TemporaryProject([
            "a/prj/solution1/syn/report/tagger_csynth.rpt": "vivado-hls-2019.2/tagger_csynth.rpt",
            "b/prj/solution1/syn/report/tagger_csynth.rpt": "vitis-hls-2023.2/tagger_csynth.rpt",
        ])
        let designs = ReportFolder(project.path).designs
        #expect(designs.count == 2)
        #expect(Set(designs.map(\.folder)).count == 2)
    }

    @Test func `stages are kept apart and timing joins its stage`() throws {
        let project = try TemporaryProject([
            "run/utilization.rpt": "vivado-2024.1/vivado_synth.rpt", "run/power.rpt": "vivado-2024.1/power_routed.rpt",
            "run/timing.rpt": "vivado-2024.1/timing_summary_routed.rpt",
        ])
        let designs = ReportFolder(project.path).designs
        let stages = designs.flatMap { $0.stages.map(\.measurement.stage) }
        #expect(stages.contains(.synthesis))
        #expect(stages.contains(.routed))
        for design in designs {
            let routed = design[.routed]
            if routed != nil { #expect(routed?.power != nil || routed?.worstClock != nil) }
        }
    }

    @Test func `a damaged report is named and the others are read`() throws {
        let project = try TemporaryProject(
            ["tagger_csynth.rpt": "vivado-hls-2019.2/tagger_csynth.rpt"],
            texts: ["stat.json": "{\"creator\": \"Yosys 0.23\", \"modules\": {\"num_cells\": "])
        let folder = ReportFolder(project.path)
        #expect(folder.designs.count == 1)
        #expect(folder.unreadable.map { $0.file.hasSuffix("stat.json") } == [true])
    }
}

/// A folder of fixtures under names of the test's choice, gone when the value is.
final class TemporaryProject {
    let path: String

    init(_ fixtures: [String: String], texts: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("presynth-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, fixture) in fixtures {
            let source = URL(fileURLWithPath: "\(Package.root)/Tests/Fixtures/reports/\(fixture)")
            try write(Data(contentsOf: source), to: name)
        }
        for (name, text) in texts { try write(Data(text.utf8), to: name) }
    }

    private func write(_ data: Data, to name: String) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
