import Comparing
import Devices
import Estimator
import Foundation
import Networks
import Readers
import TestSupport
import Testing

@testable import Presentation

@Suite struct HTMLEstimateWriterTests {
    private static func page(_ estimates: [DesignEstimate]) -> String {
        Format.html(EstimatePage.self).render(estimates, style: OutputStyle())
    }

    /// Pages that together show everything, by name.
    private static let pages: [String: [DesignEstimate]] = [
        "single": [HTMLSamples.jetTagger()],
        "unknown": [HTMLSamples.unknownAndHostile],
        "deep": [HTMLSamples.deep],
        "intel": [HTMLSamples.intel],
        "comparison": [
            HTMLSamples.jetTagger(), HTMLSamples.jetTagger(on: HTMLSamples.pynq),
            HTMLSamples.jetTagger(on: HTMLSamples.pynq, reuse: 3),
        ],
        "mixed": [HTMLSamples.jetTagger(), HTMLSamples.intel, HTMLSamples.unknownAndHostile],
        "none": [],
    ]

    /// With `PRESYNTH_HTML_PAGES` naming a folder the pages are left there for the accessibility check.
    @Test(arguments: pages.keys.sorted())
    func `a page is whole, alone and always the same`(name: String) throws {
        let page = Self.page(try #require(Self.pages[name]))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=en>"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(page == Self.page(try #require(Self.pages[name])))
        for outside in ["http:", "https:", "src=\"", " src=h", "@import", "url(\"", "<link", "<iframe", "fetch("] {
            #expect(!page.contains(outside), "refers to something outside: \(outside)")
        }
        for match in page.matches(of: /url\(([^)]*)\)|href="([^"]*)"/) {
            #expect((match.1 ?? match.2 ?? "").hasPrefix("#"))
        }
        if let folder = ProcessInfo.processInfo.environment["PRESYNTH_HTML_PAGES"] {
            try page.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
        }
    }

    @Test(arguments: pages.keys.sorted())
    func `elements close in order and identifiers are unique`(name: String) throws {
        let page = Self.page(try #require(Self.pages[name]))
        #expect(try MarkupOutline(page).problems == [])
    }

    @Test func `hostile texts stay texts`() {
        let page = Self.page([HTMLSamples.unknownAndHostile])
        #expect(page.matches(of: /<script/).count == 1)
        #expect(page.matches(of: /<\/style>/).count == 1)
        #expect(!page.contains("<img"))
        #expect(!page.contains("<b>model"))
        #expect(!page.contains("\" onmouseover"))
        #expect(!page.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E })
        let escaped = "&lt;/style&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;\u{FFFD}\u{FFFD}"
        #expect(page.contains(escaped))
        #expect(page.contains("<th scope=row>fc&lt;1&gt;"))
    }

    @Test func `unknown is said and never printed as a number`() throws {
        let page = Self.page([HTMLSamples.unknownAndHostile])
        let rows = page.split(separator: "<tbody>").filter { $0.contains("<td>2<th scope=row>") }
        let row = try #require(rows.first?.split(separator: "<tr class=y>").first)
        #expect(row.matches(of: /unknown/).count == 7)
        #expect(row.matches(of: /<td>\d+</).count == 2, "only its place and its reuse factor are numbers")
        #expect(page.contains("Does not fit"))
        #expect(page.contains("Tightest of what is known: <b>LUT</b>"))
        #expect(page.contains("Undecided for lack of a figure: <b>DSP, FF</b>"))
        #expect(page.contains("<i>≥</i>60,000"))
        #expect(page.contains("<b>Logic synthesis</b>, after logic synthesis: <span class=u>unknown</span>"))
        #expect(page.contains("<dt>Latency<dd><span class=big>unknown</span>"))
        #expect(page.contains("<i>≥</i>8</span> cycles<small>≥\u{2009}80\u{202F}ns</small>"))
    }

    @Test func `every layer has a row with its figures and its reasons`() {
        let estimate = HTMLSamples.jetTagger()
        let page = Self.page([estimate])
        for (index, layer) in estimate.layers.enumerated() {
            let place = index + 1
            #expect(page.contains("<td>\(place)<th scope=row>\(layer.name)<td>\(layer.kind)"))
            #expect(page.contains("<code>\(layer.configName)</code>"))
        }
        #expect(page.contains("<i>≈</i>48,620<small>42,786–52,996</small>"))
        #expect(page.contains("<i>=</i>684"))
        #expect(page.contains("684 distinct multiplies with &gt;= 3 signed digits, inputs of 16 bits: 684"))
        #expect(page.contains("<i>≈</i>3–4<small>3–5</small>"))
    }

    @Test func `what to see first: verdict, tightest resource, what takes it and why`() {
        let page = Self.page([HTMLSamples.jetTagger()])
        #expect(page.contains("</span> Fits "))
        #expect(page.contains("Tightest: <b>DSP</b>, <b>12%</b> of the device."))
        #expect(page.contains("Largest part: <b class=name>fc2</b>, 46% of the DSP, because"))
        #expect(page.contains("<i>≈</i>21–22</span> cycles<small>105–110\u{202F}ns</small>"))
        #expect(page.contains("<td class=n>48%"), "share of one SLR")
    }

    @Test func `a reuse factor that was repaired shows both`() {
        let page = Self.page([HTMLSamples.jetTagger(on: HTMLSamples.pynq, reuse: 3)])
        #expect(page.contains("3<span class=v> asked for,</span> → <b>4</b>"))
        #expect(page.contains("reuse 3 (project: 1)"))
    }

    @Test func `several estimates are compared and then shown`() throws {
        let estimates = try #require(Self.pages["comparison"])
        let page = Self.page(estimates)
        #expect(page.contains("<h1>jet_tagger, 3 estimates</h1>"))
        #expect(page.matches(of: /<article id=e\d/).count == 3)
        #expect(page.matches(of: /<a href="#e\d">/).count == 3)
        #expect(page.contains("670%"))
        let mixed = Self.page(try #require(Self.pages["mixed"]))
        #expect(mixed.contains("not counted"), "kinds of another vendor")
    }

    @Test func `the stage asked for decides`() {
        var estimate = HTMLSamples.intel
        estimate.synthesis[.alm] = .exact(500_000)
        let writer = Format.html(EstimatePage.self)
        #expect(writer.render([estimate], style: OutputStyle(stage: .csynth)).contains("</span> Cannot say "))
        let page = writer.render([estimate], style: OutputStyle(stage: .synthesis))
        #expect(page.contains("</span> Does not fit <span class=on>agfb014r24, by the logic synthesis figures"))
        #expect(page.contains("<b>C synthesis</b>"), "the other stage stays on the page")
    }

    @Test func `a hundred layers stay small`() {
        let page = Self.page([HTMLSamples.deep])
        #expect(page.matches(of: /<tbody><tr><td>\d+<th/).count == 100)
        #expect(page.utf8.count < 120_000)
    }

    @Test(arguments: [
        (Quantity.exact(1_280), 2_000.0, "64%"), (.atLeast(1_280), 2_000, "≥\u{2009}64%"), (.unknown, 2_000, "unknown"),
        (.exact(3), 100_000, "&lt;0.1%"), (.atLeast(3), 100_000, "&gt; 0%"), (.zero, 0, "none needed"),
    ])
    func `shares of the device`(quantity: Quantity, available: Double, expected: String) {
        var estimate = HTMLSamples.jetTagger(on: HTMLSamples.pynq)
        estimate.target.available[.lut] = available
        estimate.csynth[.lut] = quantity
        let rows = Self.page([estimate]).split(separator: "<tr>")
        let row = rows.first { $0.hasPrefix("<th scope=row>LUT") && $0.contains("class=bar") }
        #expect(row?.contains(">\(expected)") == true)
    }

    @Test func `figures no page can print are no trap`() {
        var estimate = HTMLSamples.jetTagger()
        estimate.csynth[.lut] = .between(.nan, low: -.infinity, high: .infinity)
        estimate.csynth[.ff] = .exact(1e300)
        estimate.layers[0].csynth[.dsp] = .exact(Double.infinity)
        estimate.layers[0].requestedReuseFactor = Int.min
        estimate.latencyCycles = QuantityRange(min: .exact(-5), max: .exact(Double.greatestFiniteMagnitude))
        estimate.target.clockPeriodNs = 0
        estimate.target.available[.dsp] = -1
        #expect(Self.page([estimate, estimate]).hasSuffix("</html>\n"))
    }

    @Test func `page of one estimate`() {
        expectSnapshot(Self.page([HTMLSamples.jetTagger()]), named: "Reports/estimate.html")
    }
}
