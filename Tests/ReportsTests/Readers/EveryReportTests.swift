import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Every file of the collection: it is read as its kind, or is one of those listed here with what is said of it.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct EveryReportTests {
    /// Files that are no report of any kind read, with a word of the error; any other must be read.
    private static let refused = [
        "vivado/tapasco_ok/tapasco__correct-port.rpt": "AXI_MASTER_PORTS",
        "vivado/hls4ml_fixture/hls4ml__vivado_hls.app": "AutoPilot:project",
        "vivado/hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_design_analysis_routed.rpt":
            "report_design_analysis",
        "vivado/hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_design_analysis_synth.rpt": "report_design_analysis",
        "vivado/hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_failfast_routed.rpt": "# ---",
        "vivado/hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_failfast_synth.rpt": "# ---",
        "vivado/hls_impl_extra/AD_trigger_training__Topo2A_AD_proj_status_routed.rpt": "Design Route Status",
        "nextpnr/report_json_doc/nextpnr__report.md": "# JSON Reports",
    ]

    /// Damaged files on purpose, with the diagnostics that each has to have.
    private static let damaged: [String: Set<String>] = [
        "tapasco__invalid-cosim1.rpt": ["cosim-failed"], "tapasco__invalid-synth1.rpt": ["not-stated"],
        "tapasco__invalid-timing1.rpt": ["timing-summary-missing"], "tapasco__invalid-timing2.rpt": ["paths-missing"],
        "tapasco__invalid-timing3.rpt": ["paths-missing"], "tapasco__partial-synth1.rpt": ["not-stated"],
        "tapasco__partial-synth2.rpt": ["not-stated"], "tapasco__partial-util1.rpt": ["value-missing"],
        "tapasco__partial-util2.rpt": ["value-missing"],
    ]

    /// Kinds that the index names more coarsely than the readers.
    private static let coarse: Set = ["malformed", "tapasco_ok", "hls_impl_extra", "hls4ml_fixture", "log", "ndjson"]

    @Test func `every file is read or refused as listed`() throws {
        let root = "\(try #require(Corpus.folder))/reports"
        let index = try String(contentsOf: URL(fileURLWithPath: root + "/index.csv"), encoding: .utf8)
        let rows = index.split(whereSeparator: \.isNewline).dropFirst().map(Self.fields)
        let paths = rows.map { "\(root)/\($0[0])" }
        let inputs = ReportInputs.read(paths)
        var refusals = 0
        for (row, input) in zip(rows, inputs) {
            switch input {
            case .unreadable(let error):
                refusals += 1
                let word = Self.refused[row[0]]
                #expect(word.map { error.found.contains($0) } == true, "\(error)")
            case .file(let measurements):
                #expect(!measurements.isEmpty)
                #expect(Self.refused[row[0]] == nil)
                check(measurements[0], row)
            case .folder: Issue.record("\(row[0]) is a folder")
            }
        }
        #expect(inputs.count == 489)
        #expect(refusals == Self.refused.count)
    }

    /// The fields of a row, of which a few are in quotes.
    private static func fields(_ row: Substring) -> [String] {
        row.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { fields, piece in
            let parts =
                piece.offset.isMultiple(of: 2)
                ? piece.element.split(
                    separator: ",", omittingEmptySubsequences: false) : [piece.element]
            fields[fields.count - 1] += parts.first ?? ""
            fields += parts.dropFirst().map(String.init)
        }
    }

    private func check(_ measurement: Devices.Measurement, _ row: [String]) {
        let name = row[0].split(separator: "/").last.map(String.init) ?? ""
        if let wanted = Self.damaged[name] {
            let codes = Set(measurement.diagnostics.map(\.code.rawValue))
            #expect(wanted.isSubset(of: codes), "\(name): \(codes)")
        } else if row.count > 6, !Self.coarse.contains(row[6]) {
            #expect(measurement.source.kind == row[6], "\(row[0])")
        }
    }
}
