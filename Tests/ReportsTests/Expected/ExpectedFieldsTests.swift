import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing

/// Every report of the collection with known values, field by field.
///
/// What was counted is kept as a table in the snapshot, with every disagreement and who is right.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct ExpectedFieldsTests {
    @Test func `fields agree with what was read by other means`() throws {
        var byKind: [String: FieldCounts] = [:]
        var byVerification: [String: FieldCounts] = [:]
        var disagreements: [String] = []
        for entry in try ExpectedReport.all() where entry.kind != "malformed" {
            let tally = try Self.tally(of: entry)
            byKind[entry.kind, default: FieldCounts()].add(tally)
            byVerification[entry.verification, default: FieldCounts()].add(tally)
            for found in tally.disagreements {
                let known = KnownDisagreement.of(found.field, in: entry.path)
                let line = "\(entry.path): \(found.field) read as \(found.found), listed as \(found.expected)"
                #expect(known != nil, "\(line)")
                disagreements.append("\(line); right is \(known?.verdict ?? "not known")")
            }
        }
        for (name, counts) in byVerification { #expect(counts.share >= 0.99, "\(name)") }
        #expect(KnownDisagreement.all.count == disagreements.count)
        let table =
            [FieldCounts.heading("kind")] + FieldCounts.lines(byKind)
            + ["", FieldCounts.heading("how the values were read")] + FieldCounts.lines(byVerification)
            + ["", "disagreements"] + disagreements
        expectSnapshot(table.joined(separator: "\n") + "\n", named: "Expected/fields.txt")
    }

    private static func tally(of entry: ExpectedReport) throws -> FieldTally {
        var tally = FieldTally()
        let file = try entry.file()
        let read = try ReportReaders.read(file)
        let measurement = try #require(read.first)
        if ReportReaders.kinds.contains(entry.kind) { tally.check("kind", measurement.source.kind, entry.kind) }
        switch entry.tool {
        case "vivado_hls", "vitis_hls": tally.compareAMDHLS(measurement, entry)
        case "vivado", "vitis": tally.compareVivado(measurement, entry, file.bytes)
        case "quartus": tally.compareQuartus(measurement, entry)
        case "intel_hls", "oneapi", "aocl": tally.compareIntelHLS(measurement, entry)
        case "catapult": tally.compareCatapult(measurement, entry)
        case "finn": tally.compareFINN(measurement, entry)
        default: tally.compareOpenFlow(measurement, entry)
        }
        #expect(tally.count > 0, "\(entry.path): nothing was compared")
        return tally
    }
}

/// Reports and fields of a group.
private struct FieldCounts {
    var reports = 0
    var fields = 0
    var agreeing = 0

    var share: Double { fields == 0 ? 0 : Double(agreeing) / Double(fields) }

    mutating func add(_ tally: FieldTally) {
        reports += 1
        fields += tally.count
        agreeing += tally.count - tally.disagreements.count
    }

    static func heading(_ title: String) -> String { line(title, "reports", "fields", "agree") }

    /// A line per group, and their sum.
    static func lines(_ groups: [String: FieldCounts]) -> [String] {
        var total = FieldCounts()
        for counts in groups.values {
            total.reports += counts.reports
            total.fields += counts.fields
            total.agreeing += counts.agreeing
        }
        let rows = groups.sorted { $0.key < $1.key } + [("total", total)]
        return rows.map { line($0, "\($1.reports)", "\($1.fields)", "\($1.agreeing)") }
    }

    private static func line(_ title: String, _ numbers: String...) -> String {
        let padded = title + String(repeating: " ", count: max(0, 68 - title.count))
        return numbers.reduce(padded) { $0 + String(repeating: " ", count: max(1, 9 - $1.count)) + $1 }
    }
}
