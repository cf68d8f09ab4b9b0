import CommandLineTool
import Foundation
import TestSupport
import Testing
import Wire

@Suite struct ParseCommandTests {
    private static let reports = Package.root + "/Tests/Fixtures/reports"
    private static let csynth = reports + "/vivado-hls-2019.2/tagger_csynth.rpt"
    private static let timing = reports + "/vivado-2024.1/timing_summary_routed.rpt"

    private static let corners = reports + "/quartus-25.3-pro/tagger.sta.rpt"

    /// Output without the place of the package.
    private static func text(_ run: Run) -> String {
        run.output.split(separator: Package.root + "/", omittingEmptySubsequences: false).joined()
    }

    @Test(arguments: ["table", "json", "csv", "markdown"])
    func `one report in every format`(format: String) {
        let run = Run(
            ["parse", Self.csynth, "--format", format], environment: Environment(variables: ["COLUMNS": "120"]))
        #expect(run.exit == .good)
        #expect(run.error.isEmpty)
        expectSnapshot(Self.text(run), named: "Parse/csynth.\(format)")
    }

    @Test(arguments: [("table", 80), ("table", 140), ("markdown", 80)])
    func `several clocks stand in rows`(format: String, columns: Int) throws {
        let run = Run(
            ["parse", "-", "--format", format], environment: Environment(variables: ["COLUMNS": "\(columns)"]),
            input: try String(contentsOfFile: Self.corners, encoding: .utf8))
        #expect(run.exit == .good)
        expectSnapshot(Self.text(run), named: "Parse/corners-\(columns).\(format)")
    }

    @Test(arguments: ["table", "json", "csv", "markdown"])
    func `a folder in every format`(format: String) throws {
        let folder = try TemporaryFolder()
        for name in ["tagger_csynth.rpt", "tagger_cosim.rpt"] {
            let text = try String(contentsOfFile: "\(Self.reports)/vivado-hls-2019.2/\(name)", encoding: .utf8)
            _ = try folder.write(text, to: name)
        }
        let run = Run(
            ["parse", folder.path, "--format", format], environment: Environment(variables: ["COLUMNS": "300"]))
        #expect(run.exit == .good)
        let text = run.output.split(separator: folder.path, omittingEmptySubsequences: false).joined(separator: "DIR")
        expectSnapshot(text, named: "Parse/folder.\(format)")
    }

    @Test(arguments: [80, 140]) func `lines fit the terminal`(columns: Int) {
        for arguments in [[Self.csynth], [Self.timing], [Self.csynth, Self.timing], [Self.reports]] {
            let run = Run(
                ["parse"] + arguments, environment: Environment(variables: ["NO_COLOR": "1"], outputColumns: columns))
            for line in run.output.split(separator: "\n") {
                // A path is one word, which no line break makes shorter.
                let isOneWord = !line.trimmingCharacters(in: .whitespaces).contains(" ")
                #expect(line.count <= columns || isOneWord, "\(line)")
            }
        }
    }

    @Test func `many inputs keep their order`() throws {
        let run = Run(["parse", Self.timing, Self.csynth, Self.timing, "--format", "json"])
        let document = try JSONReader.read(Array(run.output.utf8), file: "output")
        let kinds = document["measurements"]?.array?.compactMap { $0["source"]?["kind"]?.string }
        #expect(kinds == ["timing_summary", "csynth_rpt", "timing_summary"])
        #expect(document["schema"]?.string == "presynth.measurements/1")
    }

    @Test func `standard input is read`() throws {
        let text = try String(contentsOfFile: Self.csynth, encoding: .utf8)
        let run = Run(["parse", "-", "--format", "json"], input: text)
        #expect(run.exit == .good)
        #expect(run.output.contains("\"schema\": \"presynth.measurement/1\""))
        #expect(run.output.contains("standard input"))
    }

    @Test func `an unreadable input among others is exit 3 and the others are shown`() throws {
        let folder = try TemporaryFolder()
        let other = try folder.write("no report at all\n", to: "other.rpt")
        let run = Run(["parse", other, Self.csynth, "--format", "csv"])
        #expect(run.exit == .badInput)
        #expect(run.error.contains("other.rpt: error: expected a report of"))
        #expect(run.output.contains("csynth_rpt"))
        let alone = Run(["parse", other])
        #expect(alone.exit == .badInput)
        #expect(alone.output.isEmpty)
    }

    @Test func `strict makes diagnostics errors`() {
        let path = Self.reports + "/vivado-2024.1/power_exceeded.rpt"
        #expect(Run(["parse", path]).exit == .good)
        let run = Run(["parse", path, "--strict"])
        #expect(run.exit == .badInput)
        #expect(run.error.contains("[junction-temperature-exceeded]"))
        #expect(run.error.contains("power_exceeded.rpt"))
    }

    @Test func `strict passes what is only not there`() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: Self.reports + "/vitis-hls-2023.2/tagger_csynth.rpt", encoding: .utf8)
        _ = try folder.write(text, to: "tagger_csynth.rpt")
        let run = Run(["parse", folder.path, "--strict"])
        #expect(run.exit == .good, "\(run.error)")
        #expect(run.output.contains("info: No co-simulation was run"))
        _ = try folder.write(text.replacing(" 53200", with: " 53201"), to: "tagger_csynth.rpt")
        let other = Run(["parse", folder.path, "--strict"])
        #expect(other.exit == .badInput)
        #expect(other.error.contains("[available-differs]"))
        #expect(!other.error.contains("[no-cosim]"))
    }

    @Test func `a folder without reports is exit 3 and says why`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("open_project", to: "build_prj.tcl")
        let run = Run(["parse", folder.path])
        #expect(run.exit == .badInput)
        #expect(run.error.contains("C synthesis was never run"))
    }

    @Test func `a part that only the user's database knows is known to readers`() throws {
        let shipped = Package.root + "/device-db/parts/amd/7-series/xc7a35t.json"
        let part = try String(contentsOfFile: shipped, encoding: .utf8).replacing("xc7a35t", with: "xc7made1")
        let folder = try TemporaryFolder()
        _ = try folder.write(part, to: "xc7made1.json")
        let text = try String(contentsOfFile: Self.csynth, encoding: .utf8)
        let device = try #require(text.firstMatch(of: /Target device: *(\S+)/)?.1)
        let report = text.replacing(device, with: "xc7made1cpg236-1")
        let without = Run(["parse", "-", "--format", "json"], input: report)
        #expect(without.output.contains("unknown-device"))
        let with = Run(["parse", "-", "--format", "json", "--device-db", folder.path], input: report)
        #expect(!with.output.contains("unknown-device"))
        #expect(with.output.contains("\"device\": \"xc7made1\""))
        #expect(with.output.contains("the database 20800 for xc7made1"))
    }
}
