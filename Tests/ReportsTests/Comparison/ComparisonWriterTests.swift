import Devices
import Estimator
import Foundation
import Networks
import TestSupport
import Testing
import Wire

@testable import Comparing
@testable import Presentation
@testable import Readers

@Suite struct ComparisonWriterTests {
    private static let samples: [(name: String, set: ComparisonSet)] = [
        ("plain", ComparisonSamples.set()),
        ("judged", ComparisonSamples.set(["lut=8%", "dsp=2", "ff=5%", "layers.lut=20%"])),
        ("held", ComparisonSamples.held),
        ("tree", ComparisonSamples.tree),
    ]

    @Test(
        arguments: ["plain", "judged", "held", "tree"],
        ["table", "json", "csv", "markdown", "junit", "sarif", "github"])
    func snapshots(name: String, format: String) throws {
        let set = try #require(Self.samples.first { $0.name == name }).set
        let writer = try #require(Formats.comparisons.named(format))
        guard format == "table" else {
            return expectSnapshot(
                writer.render(set, style: OutputStyle()), named: "Reports/compare-\(name)-\(format).txt")
        }
        for columns in [80, 140] {
            let text = writer.render(set, style: OutputStyle(columns: columns))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
            expectSnapshot(text, named: "Reports/compare-\(name)-\(columns).txt")
        }
    }

    @Test func `colour is painted on text that cannot steer the terminal`() {
        var set = ComparisonSamples.set(["lut=8%"])
        set.comparisons[0].name = "evil\u{1B}[2J"
        set.comparisons[0].modulesWithoutLayer = ["x\u{202E}y"]
        let style = OutputStyle(columns: 100, usesColor: true)
        let text = Formats.comparisons.default.render(set, style: style)
        #expect(text.contains("\u{1B}[1;31mOUTSIDE\u{1B}[0m"))
        #expect(text.contains("evil?[2J"))
        #expect(!text.contains("\u{202E}"))
        let plain = Formats.comparisons.default.render(set, style: OutputStyle(columns: 100))
        #expect(!plain.contains("\u{1B}"))
    }

    /// With PRESYNTH_HTML_PAGES set, the pages are written there for the accessibility check.
    @Test func `pages are complete and escaped`() throws {
        let history = ComparisonSamples.set(
            ["10%", "layers.lut=20%"],
            measurements: [1000, 1200, 1300].map {
                ComparisonSamples.measurement(lut: $0, path: "<b>\(Int($0)).rpt")
            })
        var builds = ComparisonSamples.tree
        for index in builds.comparisons.indices { builds.comparisons[index].name = "<b>\(index)/tiny" }
        var routed = ComparisonSamples.measurement()
        routed.stage = .routed
        let unknown = ComparisonSamples.set(["lut=10%", "dsp=0"], measurements: [routed])
        #expect(Format.html(ComparisonPage.self).render(builds, style: OutputStyle()).contains("History, tiny, csynth"))
        for (name, set) in Self.samples + [("history", history), ("builds", builds), ("unknown", unknown)] {
            let page = Format.html(ComparisonPage.self).render(set, style: OutputStyle())
            #expect(page.hasPrefix("<!DOCTYPE html>"))
            #expect(try MarkupOutline(page).problems == [])
            #expect(!page.contains("fc|<2>"))
            #expect(!page.contains("<b>1000.rpt"))
            #expect(!page.contains("http"))
            if let folder = ProcessInfo.processInfo.environment["PRESYNTH_HTML_PAGES"] {
                try Data(page.utf8).write(to: URL(fileURLWithPath: "\(folder)/compare-\(name).html"))
            }
        }
        let page = Format.html(ComparisonPage.self).render(history, style: OutputStyle())
        #expect(page.contains("History, csynth"))
        #expect(page.contains("class=band"))
        expectSnapshot(
            Format.html(ComparisonPage.self).render(ComparisonSamples.tree, style: OutputStyle()),
            named: "Reports/compare.html")
    }

    @Test func `saved estimates are read back`() throws {
        let estimate = HTMLSamples.jetTagger()
        let text = EstimateRecord.text([estimate])
        let saved = try Prediction(JSONReader.read(Array(text.utf8), file: "e.json"), file: "e.json")
        let made = Prediction(estimate)
        #expect(saved.layers.map(\.name) == made.layers.map(\.name))
        #expect(saved.layers.map(\.configName) == made.layers.map(\.configName))
        #expect(saved.total.latencyCycles == made.total.latencyCycles)
        for kind in ResourceKind.amd {
            #expect(saved.total.resources[.csynth]?[kind] == made.total.resources[.csynth]?[kind])
        }
    }
}
