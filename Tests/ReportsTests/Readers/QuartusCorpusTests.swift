import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

/// Quartus readers against values other programs and people read out of the same files.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct QuartusCorpusTests {
    /// Disagreements looked into, the file at fault being the expectation.
    ///
    /// The Cyclone IV report has logic elements and 9-bit multipliers, which are neither adaptive logic modules nor DSP
    /// blocks. The two timing summaries have `Setup Data Delay` rows, which were counted as setup rows.
    private static let expectationsThatAreWrong = [
        "edalize__picorv32_wrap_0_1_2.fit.rpt alm", "edalize__picorv32_wrap_0_1_2.fit.rpt dsp",
        "AXC3000_MIPI.sta.summary Setup entries", "bts_xcvr.sta.summary Setup entries",
    ]

    @Test(arguments: ["fit_summary", "fit_rpt", "sta_summary", "sta_rpt"])
    func fieldsAgree(kind: String) throws {
        var tally = FieldTally()
        for entry in try IntelExpectation.all(ofTool: "quartus") where entry.kind == kind {
            let measurement = try #require(try entry.read().first)
            #expect(measurement.source.kind == kind)
            switch kind {
            case "sta_summary": Self.compareSlacks(measurement, with: entry, into: &tally)
            case "sta_rpt": Self.compareFrequencies(measurement, with: entry, into: &tally)
            default: Self.compareFit(measurement, with: entry, into: &tally)
            }
        }
        tally.report(kind)
        #expect(tally.checked > 20)
        let unknown = tally.wrong.filter { line in !Self.expectationsThatAreWrong.contains { line.contains($0) } }
        #expect(unknown.isEmpty)
    }

    /// What the summaries say of a design, the panel reports beside them say too.
    @Test(arguments: [
        ("fit_summary", "fit_rpt"), ("fit_summary", "flow_rpt"), ("map_summary", "map_rpt"), ("syn_summary", "syn_rpt"),
    ])
    func siblingsAgree(kinds: (summary: String, report: String)) throws {
        let all = try CorpusReport.all(ofTools: ["quartus"])
        var compared = 0
        for (path, kind) in all where kind == kinds.summary {
            let suffix = kind.replacingOccurrences(of: "_", with: ".")
            let stem = path.replacingOccurrences(of: kind, with: kinds.report).replacingOccurrences(
                of: suffix, with: "")
            let sibling = stem + kinds.report.replacingOccurrences(of: "_", with: ".")
            guard all.contains(where: { $0.path == sibling }) else { continue }
            let summary = try #require(try ReportReaders.read(CorpusReport.file(path)).first)
            let report = try #require(try ReportReaders.read(CorpusReport.file(sibling)).first)
            // The flow report of the Standard edition has no row of RAM blocks.
            for resource in summary.used.kinds where kinds.report != "flow_rpt" || report.used[resource] != nil {
                #expect(report.used[resource] == summary.used[resource], "\(sibling) \(resource)")
                #expect(report.available[resource] == summary.available[resource], "\(sibling) \(resource)")
                compared += 1
            }
            #expect(report.design.top == summary.design.top)
            if summary.design.part != nil { #expect(report.design == summary.design) }
            #expect(report.source.toolVersion == summary.source.toolVersion || summary.source.toolVersion == nil)
        }
        print("\(kinds.summary) and \(kinds.report): \(compared) amounts compared")
        #expect(compared > 0)
    }

    private static func compareFit(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        let expected = entry.expected
        tally.check(entry, "tool_version", measurement.source.toolVersion, expected["tool_version"]?.string)
        tally.check(entry, "family", measurement.extra["Family"], expected["family"]?.string)
        tally.check(entry, "part", measurement.design.part, expected["part"]?.string)
        let raw = expected["raw"]
        if let top = raw?["Top-level Entity Name"]?.string { tally.check(entry, "top", measurement.design.top, top) }
        let memory: ResourceKind = expected["family"]?.string == "Cyclone V" ? .m10k : .m20k
        for (key, kind) in [("alm", ResourceKind.alm), ("dsp", .dsp), ("ram_blocks", memory)] {
            guard let value = expected[key], !value.isNull else { continue }
            tally.check(entry, key, measurement.used[kind], value["used"]?.double)
            tally.check(entry, key + " available", measurement.available[kind], value["available"]?.double)
        }
        if let registers = expected["registers"]?["value"] {
            tally.check(entry, "registers", measurement.used[.ff], registers.double)
        }
        if let aluts = expected["resource_usage"]?["Combinational ALUT usage for logic"]?.string {
            tally.check(entry, "alut", measurement.used[.alut], ArraySlice(aluts.utf8).number)
        }
        if let rows = expected["entity_rows"]?.integer {
            tally.check(entry, "entity rows", measurement.instances.count + 1, rows)
        }
        let columns = expected["entity_columns"]?.array?.compactMap(\.string) ?? []
        for (index, row) in (expected["entity_first"]?.array ?? []).dropFirst().enumerated() {
            guard let cells = row.array?.compactMap(\.string), index < measurement.instances.count else { continue }
            let instance = measurement.instances[index]
            for (column, kind) in [
                ("ALMs needed [=A-B+C]", ResourceKind.alm), ("Combinational ALUTs", .alut),
                ("Dedicated Logic Registers", .ff), ("M20Ks", .m20k), ("M10Ks", .m10k), ("DSP Blocks", .dsp),
            ] {
                guard let place = columns.firstIndex(of: column), place < cells.count else { continue }
                let number = cells[place].split(separator: " ").first.map(String.init) ?? ""
                tally.check(entry, "entity \(index) \(column)", instance.used[kind], ArraySlice(number.utf8).number)
            }
            if let place = columns.firstIndex(of: "Entity Name"), place < cells.count {
                tally.check(entry, "entity \(index) module", instance.module, cells[place])
            }
        }
    }

    private static func compareSlacks(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        for member in entry.expected["by_type"]?.members ?? [] {
            let worst = measurement.extra["Worst \(member.key) Slack"].flatMap(Double.init)
            tally.check(entry, member.key, worst, member.value["worst_slack"]?.double)
            let count =
                member.key == "Setup"
                ? measurement.clocks.count { $0.wnsNs != nil } : measurement.clocks.count { $0.whsNs != nil }
            guard member.key == "Setup" || member.key == "Hold" else { continue }
            tally.check(entry, member.key + " entries", count, member.value["entries"]?.integer)
            let sum = measurement.clocks.reduce(0) { $0 + ((member.key == "Setup" ? $1.tnsNs : $1.thsNs) ?? 0) }
            let expected = member.value["sum_tns"]?.double ?? 0
            tally.check(entry, member.key + " TNS", (sum * 1000).rounded() / 1000, (expected * 1000).rounded() / 1000)
        }
    }

    private static func compareFrequencies(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        tally.check(entry, "tool_version", measurement.source.toolVersion, entry.expected["tool_version"]?.string)
        tally.check(entry, "part", measurement.design.part, entry.expected["part"]?.string)
        for table in entry.expected["fmax"]?.members ?? [] {
            for row in table.value.array ?? [] {
                guard let cells = row.array?.compactMap(\.string), cells.count >= 4 else { continue }
                let model = table.key.replacingOccurrences(of: "Fmax Summary", with: "")
                    .trimmingCharacters(in: .whitespaces)
                let corner = model.isEmpty ? cells.last : model
                let clock = measurement.clocks.first { $0.name == cells[2] && $0.corner == corner }
                let expected = cells[1].split(separator: " ").first.flatMap { Double($0) }
                tally.check(entry, "fmax of \(cells[2])", clock?.fmaxMHz, expected)
            }
        }
    }
}
