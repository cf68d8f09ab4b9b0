import Foundation
import TestSupport
import Testing
import Wire

@testable import CommandLineTool

@Suite struct CompareCommandTests {
    private static let report = Package.root + "/Tests/Fixtures/compare/jet_tagger_csynth.rpt"
    private static let pair = [Projects.jetTagger, report]

    private func compare(_ arguments: [String]) -> Run { Run(["compare"] + Self.pair + arguments) }

    /// The example's estimate is within a factor of two of a report whose figures were written by hand.
    @Test(arguments: [
        ("", ExitCode.good), ("lut=100%,ff=100%", .good), ("dsp=0", .negative), ("uram=0", .good),
        ("layers.dsp=1000", .good), ("fc1.dsp=0", .negative), ("softmax.latency=100cy", .good),
        ("lut=nonsense", .usage), ("no-such-file", .usage), ("lutt=3", .usage),
    ])
    func `exit codes`(tolerance: String, exit: ExitCode) {
        let run = compare(tolerance.isEmpty ? [] : ["--tolerance", tolerance])
        #expect(run.exit == exit, "\(run.error)")
        #expect(run.output.isEmpty == (exit == .usage))
    }

    @Test func `every layer finds its row`() throws {
        let run = compare(["--format", "json"])
        let document = try JSONReader.read(Array(run.output.utf8), file: "output")
        let comparison = try #require(document["comparisons"]?.array?.first)
        #expect(comparison["layers_without_report"]?.array == ["relu3"])
        #expect(comparison["modules_without_layer"]?.array == ["p_entry_proc"])
        let names = (comparison["rows"]?.array ?? []).compactMap { $0["name"]?.string }
        #expect(names == ["total", "fc1", "relu1", "fc2", "relu2", "fc3", "output", "softmax"])
        #expect(comparison["model"]?["target"]?.string?.contains("Vitis HLS 2022.2") == true)
    }

    @Test func `a saved estimate compares as the model does`() throws {
        let folder = try TemporaryFolder()
        let saved = folder.path + "/estimate.json"
        #expect(
            Run(["estimate", Projects.jetTagger, "--flow", "vitis-hls@2022.2", "--format", "json", "-o", saved]).exit
                == .good)
        func figures(_ run: Run) throws -> [JSONValue] {
            let document = try JSONReader.read(Array(run.output.utf8), file: "output")
            return document["comparisons"]?.array?.first?["rows"]?.array ?? []
        }
        let direct = try figures(compare(["--format", "json"]))
        #expect(try figures(Run(["compare", saved, Self.report, "--format", "json"])) == direct)
        #expect(!direct.isEmpty)
    }

    @Test func `a baseline is written, kept and compared with`() throws {
        let folder = try TemporaryFolder()
        let baseline = folder.path + "/baseline.json"
        #expect(compare(["--baseline", baseline]).exit == .badInput)
        #expect(compare(["--update-baseline"]).exit == .usage)
        #expect(compare(["--baseline", baseline, "--update-baseline"]).exit == .good)
        #expect(compare(["--baseline", baseline]).exit == .good)
        let text = String(decoding: FileManager.default.contents(atPath: Self.report) ?? Data(), as: UTF8.self)
        let grown = try folder.write(
            text.replacingOccurrences(of: "|   111283|", with: "|   124637|"), to: "grown.rpt")
        #expect(text.contains("|   111283|"))
        let run = Run(["compare", Projects.jetTagger, grown, "--baseline", baseline])
        #expect(run.exit == .negative)
        #expect(run.output.contains("LUT grew 12% since the baseline"))
        let tolerant = ["compare", Projects.jetTagger, grown, "--baseline", baseline, "--tolerance", "lut=15%"]
        #expect(Run(tolerant).exit == .good)
    }

    /// A saved measurement, standard input and a saved estimate stand for the report and the model.
    @Test func `saved documents and standard input are operands`() throws {
        let folder = try TemporaryFolder()
        func rows(_ run: Run) throws -> [JSONValue] {
            #expect(run.exit == .good, "\(run.error)")
            let document = try JSONReader.read(Array(run.output.utf8), file: "output")
            return document["comparisons"]?.array?.first?["rows"]?.array ?? []
        }
        let expected = try rows(compare(["--format", "json"]))
        let parsed = Run(["parse", Self.report, "--format", "json"]).output
        let saved = try folder.write(parsed, to: "measured.json")
        let json = ["--format", "json"]
        #expect(try rows(Run(["compare", Projects.jetTagger, saved] + json)) == expected)
        #expect(try rows(Run(["compare", Projects.jetTagger, "-"] + json, input: parsed)) == expected)
        let text = String(decoding: FileManager.default.contents(atPath: Self.report) ?? Data(), as: UTF8.self)
        #expect(try rows(Run(["compare", Projects.jetTagger, "-"] + json, input: text)) == expected)
        let estimate = Run(
            ["estimate", Projects.jetTagger, "--flow", "vitis-hls@2022.2", "--stage", "synthesis"] + json
        ).output
        #expect(try rows(Run(["compare", "-", Self.report] + json, input: estimate)) == expected)
        #expect(Run(["compare", "-", "-"]).exit == .usage)
        #expect(Run(["compare", Projects.jetTagger, "-"], input: "nothing").exit == .badInput)
        let broken = try folder.write("{\"schema\": \"presynth.measurement/1\"", to: "broken.json")
        let run = Run(["compare", Projects.jetTagger, broken])
        #expect(run.exit == .badInput)
        #expect(run.error.contains("broken.json:1"))
    }

    @Test func `a baseline of a tree has no regressions against itself`() throws {
        let folder = try TemporaryFolder()
        for name in ["one", "two", "three"] {
            try FileManager.default.copyItem(atPath: Projects.jetTagger, toPath: "\(folder.path)/\(name)")
            try FileManager.default.copyItem(
                atPath: Self.report, toPath: "\(folder.path)/\(name)/jet_tagger_csynth.rpt")
        }
        let baseline = folder.path + "/baseline.json"
        let arguments = ["compare", folder.path, "--baseline", baseline]
        #expect(Run(arguments + ["--update-baseline"]).exit == .good)
        let held = Run(arguments)
        #expect(held.exit == .good)
        #expect(held.output.contains("WITHIN  none of"))
        try FileManager.default.removeItem(atPath: folder.path + "/two")
        let fewer = Run(arguments)
        #expect(fewer.exit == .good)
        #expect(fewer.output.contains("in the baseline, but not found now: two"))
    }

    @Test func `builds of one design in a tree are a history`() throws {
        let folder = try TemporaryFolder()
        for build in ["first", "second"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(build)", withIntermediateDirectories: false)
            let project = "\(folder.path)/\(build)/jet"
            try FileManager.default.copyItem(atPath: Projects.jetTagger, toPath: project)
            try FileManager.default.copyItem(atPath: Self.report, toPath: project + "/jet_tagger_csynth.rpt")
        }
        let run = Run(["compare", folder.path, "--format", "html"])
        #expect(run.output.contains("History, jet, csynth"))
        #expect(run.output.contains("first/jet, second/jet"))
    }

    @Test func `several reports of one design are a history`() throws {
        let run = Run(["compare", Projects.jetTagger, Self.report, Self.report, "--format", "html"])
        #expect(run.exit == .good)
        #expect(run.output.contains("History, csynth"))
    }

    @Test func `tolerance files`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(
            #"{"schema": "presynth.tolerance/1", "total": {"dsp": 0}}"#, to: "good.json")
        #expect(compare(["--tolerance", good]).exit == .negative)
        let bad = try folder.write(#"{"schema": "presynth.tolerance/1", "total": {"dps": 0}}"#, to: "bad.json")
        let run = compare(["--tolerance", bad])
        #expect(run.exit == .badInput)
        #expect(run.error.contains("total.dps"))
    }

    @Test func `inputs that cannot be compared`() throws {
        #expect(Run(["compare", Projects.jetTagger]).exit == .badInput)
        #expect(Run(["compare", "nowhere"]).exit == .badInput)
        #expect(Run(["compare", Self.report, Self.report]).exit == .badInput)
        #expect(compare(["--reuse", "1,2"]).exit == .usage)
        let folder = try TemporaryFolder()
        #expect(Run(["compare", folder.path]).exit == .badInput)
    }

    @Test func `a tree of projects`() throws {
        let folder = try TemporaryFolder()
        for name in ["one", "two", "three"] {
            try FileManager.default.copyItem(atPath: Projects.jetTagger, toPath: "\(folder.path)/\(name)")
            guard name != "three" else { continue }
            let reports = "\(folder.path)/\(name)/jet_tagger_prj/solution1/syn/report"
            try FileManager.default.createDirectory(atPath: reports, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: Self.report, toPath: reports + "/jet_tagger_csynth.rpt")
        }
        let run = Run(["compare", folder.path], environment: Environment(outputColumns: 100))
        #expect(run.exit == .good)
        for text in ["2 designs, csynth", "by strategy", "by layer", "worst first", "Not compared (1)", "three"] {
            #expect(run.output.contains(text), "\(text) in \(run.output)")
        }
        #expect(Run(["compare", folder.path + "/one"]).exit == .good)
    }

    @Test(.enabled(if: Corpus.isAvailable)) func `the collection of real projects`() throws {
        let projects = try #require(Corpus.folder) + "/projects"
        let start = ContinuousClock.now
        let run = Run(["compare", projects, "--format", "json"])
        #expect(run.exit == .good)
        #expect(ContinuousClock.now - start < .seconds(120))
        let document = try JSONReader.read(Array(run.output.utf8), file: "output")
        let all = try #require(document["statistics"]?.array?.first { $0["by"]?.string == "all" })
        #expect(try #require(all["members"]?.integer) >= 40)
        let median = try #require(all["quantities"]?["lut"]?["median"]?.double)
        #expect(median < 0.3)
        let rows = (document["comparisons"]?.array ?? []).flatMap { $0["rows"]?.array ?? [] }
        #expect(rows.count { $0["scope"]?.string == "layer" } >= 200)
    }
}
