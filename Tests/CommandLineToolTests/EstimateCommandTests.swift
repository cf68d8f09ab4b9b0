import CommandLineTool
import Foundation
import TestSupport
import Testing
import Wire

@Suite struct EstimateCommandTests {
    private static let project = Projects.jetTagger

    private static func json(_ run: Run) throws -> JSONValue {
        try JSONReader.read(Array(run.output.utf8), file: "output")
    }

    @Test(arguments: ["table", "json", "csv", "markdown", "html"])
    func `every format is written to standard output`(format: String) {
        let run = Run(["estimate", Self.project, "--allow-unknown", "--format", format])
        #expect(run.exit == .good)
        #expect(run.output.contains("fc1"))
        #expect(run.output.hasSuffix("\n"))
        #expect(run.error.isEmpty)
    }

    @Test func `the project's word holds until an option overrides it, and the output says so`() throws {
        let plain = try Self.json(Run(["estimate", Self.project, "--allow-unknown", "--format", "json"]))
        #expect(plain["target"]?["device"]?.string == "xcvu13p")
        #expect(plain["overrides"]?.array?.isEmpty == true)
        let arguments = [
            "estimate", Self.project, "--allow-unknown", "--format", "json", "--device", "pynq-z2", "--clock=100MHz",
            "--flow", "vivado-hls@2019.2", "--reuse", "4", "--set", "fc2.reuse=2",
        ]
        let changed = try Self.json(Run(arguments))
        #expect(changed["target"]?["board"]?.string == "pynq-z2")
        #expect(changed["target"]?["clock_period_ns"]?.double == 10)
        #expect(changed["target"]?["flow"]?.string == "vivado-hls")
        #expect(changed["target"]?["flow_version"]?.string == "2019.2")
        let layers = try #require(changed["layers"]?.array)
        #expect(layers.first { $0["name"]?.string == "fc1" }?["reuse_factor"]?["requested"]?.integer == 4)
        #expect(layers.first { $0["name"]?.string == "fc2" }?["reuse_factor"]?["requested"]?.integer == 2)
        let overrides = changed["overrides"]?.array?.compactMap { $0["option"]?.string }
        #expect(overrides == ["device", "clock", "flow", "reuse", "fc2.reuse"])
    }

    @Test func `what the project says already is no override`() throws {
        let arguments = [
            "estimate", Self.project, "--allow-unknown", "--format", "json", "--reuse", "1", "--clock", "5",
        ]
        #expect(try Self.json(Run(arguments))["overrides"]?.array?.isEmpty == true)
    }

    @Test func `several values make one document of several estimates`() throws {
        let arguments = ["estimate", Self.project, "--allow-unknown", "--format", "json", "--device", "vu13p,vu9p"]
        let document = try Self.json(Run(arguments + ["--reuse", "1", "--reuse", "4"]))
        #expect(document["schema"]?.string == "presynth.estimates/1")
        let targets = document["estimates"]?.array?.compactMap { $0["target"]?["device"]?.string }
        #expect(targets == ["xcvu13p", "xcvu13p", "xcvu9p", "xcvu9p"])
    }

    @Test func `a configuration file is as good as options, which win over it`() throws {
        let folder = try TemporaryFolder()
        let yaml = """
            device: pynq-z2
            clock: 100MHz
            reuse: [2, 4]
            allow-unknown: true
            set:
              fc1: {reuse: 8}
            """
        let file = try folder.write(yaml, to: "settings.yml")
        let fromFile = Run(["estimate", Self.project, "--config", file, "--reuse", "4"])
        let typed = Run([
            "estimate", Self.project, "--device", "pynq-z2", "--clock", "100MHz", "--reuse", "4", "--allow-unknown",
            "--set", "fc1.reuse=8",
        ])
        #expect(fromFile.exit == .good)
        #expect(fromFile.output == typed.output)
    }

    @Test func `an unknown layer is named with the known ones`() {
        let run = Run(["estimate", Self.project, "--allow-unknown", "--set", "fc9.reuse=2"])
        #expect(run.exit == .usage)
        #expect(run.error.contains("fc9") && run.error.contains("fc1"))
    }

    @Test func `a device that is not modelled yet is said so`() {
        let run = Run(["estimate", Self.project, "--allow-unknown", "--device", "AGFB014R24B2E2V"])
        #expect(run.exit == .usage)
        #expect(run.error.contains("not modelled yet"))
        #expect(run.output.isEmpty)
    }

    @Test func `colour needs a terminal and nothing against it`() {
        let arguments = ["estimate", Self.project, "--allow-unknown"]
        func isColoured(_ environment: Environment, _ more: [String] = []) -> Bool {
            Run(arguments + more, environment: environment).output.contains("\u{1B}[")
        }
        #expect(isColoured(Environment(outputColumns: 80)))
        #expect(!isColoured(Environment()))
        #expect(!isColoured(Environment(outputColumns: 80), ["--no-color"]))
        #expect(!isColoured(Environment(variables: ["NO_COLOR": "1"], outputColumns: 80)))
        #expect(isColoured(Environment(variables: ["NO_COLOR": ""], outputColumns: 80)))
        #expect(!isColoured(Environment(variables: ["TERM": "dumb"], outputColumns: 80)))
    }

    @Test func `a file is written whole and leaves nothing beside it`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("what was there", to: "out.json")
        let run = Run(["estimate", Self.project, "--allow-unknown", "--format", "json", "-o", file])
        #expect(run.exit == .good)
        #expect(run.output.isEmpty)
        #expect(folder.names == ["out.json"])
        let written = try #require(FileManager.default.contents(atPath: file))
        #expect(try JSONReader.read(Array(written), file: file)["schema"]?.string == "presynth.estimate/1")
    }

    @Test func `permissions and symbolic links stay`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("what was there", to: "real.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        let link = folder.path + "/link.txt"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        #expect(Run(["devices", "list", "vu9p", "-o", link]).exit == .good)
        #expect(folder.names == ["link.txt", "real.txt"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
        let text = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
        #expect(text.contains("xcvu9p"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a failure leaves what was there`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("what was there", to: "out.json")
        #expect(Run(["estimate", "no/such/project", "-o", file]).exit == .badInput)
        #expect(FileManager.default.contents(atPath: file) == Data("what was there".utf8))
        #expect(Run(["estimate", Self.project, "--allow-unknown", "-o", folder.path]).exit == .internalError)
        #expect(folder.names == ["out.json"])
    }

    @Test func `quiet leaves notes out`() {
        let loud = Run(["estimate", Self.project, "--allow-unknown", "--device", "xcu250"]).output
        let quiet = Run(["estimate", Self.project, "--allow-unknown", "--device", "xcu250", "-q"]).output
        #expect(!quiet.contains("note: "))
        #expect(loud.count >= quiet.count)
    }

    @Test func `a clock typed keeps the project's uncertainty: a share stays a share`() throws {
        // The project says 27 %; Vivado HLS alone would take 12.5 %.
        for (clock, uncertainty) in [([], 1.35), (["--clock", "2.5ns"], 0.675), (["--clock", "100MHz"], 2.7)] {
            let run = Run(
                ["estimate", Self.project, "--flow", "vivado-hls@2020.1", "--format", "json"] + clock)
            let target = try Self.json(run)["target"]
            #expect(abs((target?["clock_uncertainty_ns"]?.double ?? 0) - uncertainty) < 1e-9)
        }
    }

    @Test func `a report beside the project names the version of the tool`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.project, toPath: folder.path + "/project")
        let project = folder.path + "/project"
        let assumed = try Self.json(Run(["estimate", project, "--format", "json"]))["target"]
        #expect(assumed?["flow_version_assumed"]?.bool == true)
        try FileManager.default.createDirectory(
            atPath: project + "/tagger_prj/solution1/syn/report", withIntermediateDirectories: true)
        let reports = Package.root + "/Tests/Fixtures/reports"
        let text = try String(contentsOfFile: reports + "/vivado-hls-2019.2/tagger_csynth.rpt", encoding: .utf8)
        // A report of another tool says nothing of this one's version.
        _ = try folder.write(text, to: "project/tagger_prj/solution1/syn/report/a_csynth.rpt")
        #expect(try Self.json(Run(["estimate", project, "--format", "json"]))["target"] == assumed)
        let other = try String(contentsOfFile: reports + "/vitis-hls-2024.1/csynth.rpt", encoding: .utf8)
        _ = try folder.write(other, to: "project/tagger_prj/solution1/syn/report/b_csynth.rpt")
        let run = try Self.json(Run(["estimate", project, "--format", "json"]))
        #expect(run["target"]?["flow_version"]?.string == "2024.1")
        #expect(run["target"]?["flow_version_assumed"]?.bool == false)
        #expect(run["diagnostics"]?.array?.contains { $0["code"]?.string == "tool-version-found" } == true)
        let typed = try Self.json(Run(["estimate", project, "--flow", "vitis-hls@2022.2", "--format", "json"]))
        #expect(typed["target"]?["flow_version"]?.string == "2022.2")
    }
}
