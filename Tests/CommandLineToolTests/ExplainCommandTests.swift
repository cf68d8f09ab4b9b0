import CommandLineTool
import Devices
import Estimator
import Foundation
import Presentation
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    @Test func `a diagnostic is explained with its remedy, in brackets or without`() {
        for word in ["reuse-factor-repaired", "[reuse-factor-repaired]"] {
            let run = Run(["explain", word])
            #expect(run.exit == .good)
            #expect(run.output.contains("Why: ") && run.output.contains("What to do: "))
        }
    }

    @Test func `every code and every rule is explained once`() {
        let names = Explanation.all.map(\.code)
        #expect(Set(names).count == names.count)
        for code in DiagnosticCode.all { #expect(Explanation.named(code.rawValue) != nil, "\(code)") }
        #expect(names.count > DiagnosticCode.all.count)
        #expect(Run(["explain"]).output.contains("distinct-constant-multiplies"))
    }

    /// The rules that estimates of the examples name, which nothing but a run can list.
    @Test(arguments: ["jet-tagger", "quantised-classifier", "anomaly-autoencoder"])
    func `rules of estimates are explained`(example: String) {
        let run = Run(["estimate", Package.root + "/Examples/" + example, "--format", "json"])
        let rules = Set(run.output.matches(of: /"rule": "([a-z0-9-]+)"/).map { String($0.1) })
        #expect(rules.count > 5)
        for rule in rules { #expect(Explanation.named(rule) != nil, "\(rule)") }
    }

    /// A code that is not in the list would have no explanation.
    @Test func `shipped code names listed codes only`() throws {
        let sources = Package.root + "/Sources"
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
        for path in paths {
            let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
            #expect(text.firstMatch(of: /code: "[a-z]/) == nil, "\(path)")
        }
    }

    @Test func `an unknown code suggests the nearest`() {
        let run = Run(["explain", "reuse-factor-repared"])
        #expect(run.exit == .usage)
        #expect(run.error.contains("Did you mean 'reuse-factor-repaired'?"))
    }

    /// Written again with RECORD_SNAPSHOTS=1.
    @Test func `the page of all codes is up to date`() throws {
        let path = Package.root + "/Documentation/diagnostics.md"
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try Data(Explanation.page.utf8).write(to: URL(fileURLWithPath: path))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Explanation.page)
    }
}
