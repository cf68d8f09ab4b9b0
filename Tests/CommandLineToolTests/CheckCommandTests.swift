import CommandLineTool
import TestSupport
import Testing
import Wire

@Suite struct CheckCommandTests {
    private static func check(_ arguments: String...) throws -> (run: Run, document: JSONValue) {
        let run = Run(["check", Projects.jetTagger, "--allow-unknown", "--format", "json"] + arguments)
        return (run, try JSONReader.read(Array(run.output.utf8), file: "output"))
    }

    private static func verdict(_ document: JSONValue, of quantity: String) -> String? {
        document["criteria"]?.array?.first { $0["quantity"]?.string == quantity }?["verdict"]?.string
    }

    @Test func `the exit code is the verdict`() throws {
        let (run, document) = try Self.check()
        #expect(document["schema"]?.string == "presynth.check/1")
        #expect((run.exit == .good) == (document["verdict"]?.string == "fits"))
        #expect(run.exit == .good || run.exit == .negative)
    }

    @Test func `an impossible budget does not fit`() throws {
        let folder = try TemporaryFolder()
        let budget = #"{"schema": "presynth.budget/1", "resources": {"ff": 1}, "max_latency": "1cy"}"#
        let file = try folder.write(budget, to: "budget.json")
        let (run, document) = try Self.check("--budget", file)
        #expect(run.exit == .negative)
        #expect(document["verdict"]?.string == "does_not_fit")
        #expect(Self.verdict(document, of: "ff") == "does_not_fit")
        #expect(Self.verdict(document, of: "latency_cycles") != nil)
    }

    @Test func `a stage that is not modelled cannot be judged`() throws {
        let (run, document) = try Self.check("--stage", "synthesis")
        #expect(run.exit == .negative)
        #expect(document["verdict"]?.string == "cannot_say")
    }

    @Test func `limits typed win over the budget file`() throws {
        let folder = try TemporaryFolder()
        let text = #"{"schema": "presynth.budget/1", "max_utilization": 0.1, "max_interval": "1cy"}"#
        let file = try folder.write(text, to: "budget.json")
        let (_, document) = try Self.check("--budget", file, "--max-utilization", "lut=50%", "--max-interval", "99cy")
        let limits = document["criteria"]?.array ?? []
        func limit(_ quantity: String) -> Double? {
            limits.first { $0["quantity"]?.string == quantity }?["limit"]?.double
        }
        #expect(limit("lut") == 864_000)
        #expect(limit("dsp") == 1228)
        #expect(limit("interval_cycles") == 99)
    }

    @Test func `several devices are judged each, and one no decides`() throws {
        let (run, document) = try Self.check("--device", "vu13p,pynq-z2", "--max-utilization", "0.001%")
        #expect(document["schema"]?.string == "presynth.checks/1")
        #expect(document["checks"]?.array?.count == 2)
        #expect(document["fits"]?.bool == false)
        #expect(run.exit == .negative)
    }

    /// A change that is named was verified, and typing what it says gives the same design.
    @Test(arguments: [
        ["--device", "pynq-z2"], ["--device", "pynq-z2", "--set", "fc1.reuse=4", "--strategy", "resource"],
        ["--max-utilization", "dsp=5%"], ["--max-utilization", "dsp=17%,lut=8%"],
        ["--strategy", "resource", "--reuse", "64", "--max-latency", "60cy"],
    ])
    func `what is named as a remedy is one`(arguments: [String]) throws {
        let whole = ["check", Projects.jetTagger, "--format", "json"] + arguments
        let before = try JSONReader.read(Array(Run(whole).output.utf8), file: "output")
        #expect(before["verdict"]?.string == "does_not_fit")
        let remedy = try #require(before["remedy"])
        guard remedy["fits"]?.bool == true else { return }
        var typed = remedy["options"]?.string?.split(separator: " ").map(String.init) ?? []
        for option in ["--reuse", "--strategy"] where typed.contains(option) && whole.contains(option) {
            let place = try #require(typed.firstIndex(of: option))
            var all = whole
            all[try #require(all.firstIndex(of: option)) + 1] = typed[place + 1]
            typed.removeSubrange(place...place + 1)
            #expect(Run(all + typed).exit == .good)
            return
        }
        let after = Run(whole + typed)
        #expect(after.exit == .good, "\(typed): \(after.output)")
        let document = try JSONReader.read(Array(after.output.utf8), file: "output")
        let lut = document["criteria"]?.array?.first { $0["quantity"]?.string == "lut" }
        #expect(lut?["needs"]?["value"] == remedy["csynth"]?["lut"]?["value"])
    }

    @Test(arguments: ["table", "json", "csv", "markdown", "html"])
    func `every format names the model and the verdict`(format: String) {
        let run = Run([
            "check", Projects.jetTagger, "--allow-unknown", "--format", format, "--max-utilization", "0.001%",
        ])
        #expect(run.exit == .negative)
        #expect(run.output.contains("jet"))
        let text = run.output.lowercased()
        #expect(text.contains("does not fit") || text.contains("does_not_fit"))
    }
}
