import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Quartus reports of one design against each other.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct QuartusCorpusTests {
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
}
