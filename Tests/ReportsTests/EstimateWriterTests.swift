import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers
import TestSupport
import Testing
import Wire

@Suite struct EstimateWriterTests {
    /// What each snapshot shows, by name.
    private static let samples: [String: [DesignEstimate]] = [
        "single": [HTMLSamples.jetTagger()],
        "unknown": [HTMLSamples.unknownAndHostile],
        "intel": [HTMLSamples.intel],
        "comparison": [
            HTMLSamples.jetTagger(), HTMLSamples.jetTagger(on: HTMLSamples.pynq),
            HTMLSamples.jetTagger(on: HTMLSamples.pynq, reuse: 3),
        ],
        "mixed": [HTMLSamples.jetTagger(), HTMLSamples.intel, HTMLSamples.unknownAndHostile],
    ]

    private static func render(_ format: String, _ name: String, _ style: OutputStyle) throws -> String {
        let writer = try #require(Formats.estimates.named(format))
        return writer.render(try #require(samples[name]), style: style)
    }

    @Test(arguments: samples.keys.sorted(), [80, 100, 140])
    func `a table is no wider than its terminal`(name: String, columns: Int) throws {
        let text = try Self.render("table", name, OutputStyle(columns: columns))
        for line in text.split(separator: "\n") {
            #expect(line.count <= columns, "\(line.count) columns: \(line)")
            #expect(line.last != " ")
        }
        expectSnapshot(text, named: "Reports/table-\(name)-\(columns).txt")
    }

    @Test(arguments: samples.keys.sorted(), ["json", "csv", "markdown"])
    func `a document stays as it was`(name: String, format: String) throws {
        expectSnapshot(try Self.render(format, name, OutputStyle()), named: "Reports/\(format)-\(name).txt")
    }

    @Test(arguments: samples.keys.sorted())
    func `colour adds nothing but colour`(name: String) throws {
        let plain = try Self.render("table", name, OutputStyle())
        let painted = try Self.render("table", name, OutputStyle(usesColor: true))
        #expect(!plain.contains("\u{1B}"))
        #expect(painted.contains("\u{1B}["))
        #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func `a hostile name steers no terminal`() throws {
        for format in ["table", "markdown"] {
            let text = try Self.render(format, "unknown", OutputStyle())
            #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || ($0.value < 0x20 && $0 != "\n") })
        }
    }

    @Test(arguments: samples.keys.sorted())
    func `a document is valid and says what the estimate says`(name: String) throws {
        let estimates = try #require(Self.samples[name])
        let json = try JSONReader.read(Array(try Self.render("json", name, OutputStyle()).utf8), file: "json")
        let documents = json["estimates"]?.array ?? [json]
        #expect(documents.count == estimates.count)
        for (document, estimate) in zip(documents, estimates) {
            #expect(document["schema"]?.string == "presynth.estimate/1")
            #expect(document["layers"]?.array?.count == estimate.layers.count)
            for kind in estimate.target.vendor.resourceKinds {
                let quantity = try #require(document["total"]?["csynth"]?[kind.rawValue])
                #expect(quantity["value"]?.double == estimate.csynth[kind].value)
                #expect(quantity["high"]?.double == estimate.csynth[kind].high)
                #expect(quantity["basis"]?.string == estimate.csynth[kind].basis.rawValue)
                let share = document["utilization"]?["csynth"]?[kind.rawValue]
                #expect(share?.isNull == (estimate.utilization(of: kind, at: .csynth) == nil))
            }
        }
    }

    @Test(arguments: samples.keys.sorted())
    func `every row of comma-separated values has every column`(name: String) throws {
        let rows = Self.fields(try Self.render("csv", name, OutputStyle()))
        let estimates = try #require(Self.samples[name])
        #expect(rows.count == 1 + estimates.reduce(0) { $0 + $1.layers.count + 2 })
        for row in rows { #expect(row.count == rows[0].count) }
        let column = try #require(rows[0].firstIndex(of: "csynth_ff"))
        for (estimate, total) in zip(estimates, rows.filter { $0[5] == "total" }) {
            #expect(Double(total[column]) == estimate.csynth[.ff].value)
        }
    }

    /// Reads comma-separated values as RFC 4180 says.
    private static func fields(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch (scalar, isQuoted) {
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(field)
                field = ""
            case ("\n", false):
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}
