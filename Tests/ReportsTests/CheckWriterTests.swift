import Comparing
import Devices
import Estimator
import Foundation
import Networks
import Presentation
import Readers
import TestSupport
import Testing
import Wire

@Suite struct CheckWriterTests {
    /// What each snapshot shows, by name.
    private static let samples: [String: [DesignCheck]] = [
        "fits": [check(HTMLSamples.jetTagger(), Limits(utilization: 0.7, latency: .ns(500)))],
        "change": [
            check(HTMLSamples.jetTagger(), Limits(budget: Budget(resources: [.dsp: 1000]), interval: .cycles(4)))
        ],
        "closest": [
            check(
                HTMLSamples.jetTagger(on: HTMLSamples.pynq),
                Limits(utilizationByKind: [.lut: 0.1], interval: .cycles(4)))
        ],
        "straddles": [check(HTMLSamples.jetTagger(), Limits(budget: Budget(resources: [.lut: 95_000])))],
        "unknown": [check(HTMLSamples.unknownAndHostile, Limits())],
        "several": [
            check(HTMLSamples.jetTagger(), Limits(budget: Budget(slrCount: 1))),
            check(HTMLSamples.jetTagger(on: HTMLSamples.pynq), Limits()),
            check(HTMLSamples.jetTagger(on: HTMLSamples.pynq, reuse: 3), Limits()),
        ],
    ]

    /// Judges a sample; a change of all layers is estimated as the sample with that reuse factor.
    private static func check(_ estimate: DesignEstimate, _ limits: Limits) -> DesignCheck {
        DesignCheck(
            estimate, limits: limits, stage: .csynth,
            evaluator: {
                ChangeEvaluator(options: DesignOptions()) { options in
                    options.layers.isEmpty
                        ? HTMLSamples.jetTagger(on: estimate.target, reuse: options.all.reuseFactor ?? 1) : nil
                }
            })
    }

    private static func render(_ format: String, _ name: String, _ style: OutputStyle = OutputStyle()) throws -> String
    {
        let writer = try #require(Formats.checks.named(format))
        return writer.render(try #require(samples[name]), style: style)
    }

    @Test(arguments: samples.keys.sorted(), [80, 140])
    func `a verdict is no wider than its terminal`(name: String, columns: Int) throws {
        let text = try Self.render("table", name, OutputStyle(columns: columns))
        for line in text.split(separator: "\n") { #expect(line.count <= columns, "\(line.count) columns: \(line)") }
        let painted = try Self.render("table", name, OutputStyle(columns: columns, usesColor: true))
        #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text)
        expectSnapshot(text, named: "Reports/check-\(name)-\(columns).txt")
    }

    @Test(arguments: samples.keys.sorted(), ["json", "csv", "markdown"])
    func `a document stays as it was`(name: String, format: String) throws {
        expectSnapshot(try Self.render(format, name), named: "Reports/check-\(name)-\(format).txt")
    }

    @Test(arguments: samples.keys.sorted())
    func `a page is whole and alone, and hostile names stay text`(name: String) throws {
        let page = try Self.render("html", name)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=en>"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(try MarkupOutline(page).problems == [])
        for outside in ["http:", "https:", "src=\"", "<link", "@import", "alert(\"x\")"] {
            #expect(!page.contains(outside), "\(outside)")
        }
        if let folder = ProcessInfo.processInfo.environment["PRESYNTH_HTML_PAGES"] {
            try Data(page.utf8).write(to: URL(fileURLWithPath: "\(folder)/check-\(name).html"))
        }
    }

    @Test(arguments: [
        ("fits", "fits"), ("change", "does_not_fit"), ("closest", "does_not_fit"), ("straddles", "cannot_say"),
        ("unknown", "does_not_fit"),
    ])
    func `the document says the verdict`(name: String, verdict: String) throws {
        let json = try JSONReader.read(Array(try Self.render("json", name).utf8), file: "json")
        #expect(json["verdict"]?.string == verdict)
        #expect(json["remedy"]?["fits"]?.bool == ["change": true, "straddles": true, "closest": false][name])
    }
}
