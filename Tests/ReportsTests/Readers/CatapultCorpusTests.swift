import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

/// Catapult reports against values a script read out of the same files.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct CatapultCorpusTests {
    @Test(arguments: ["cycle_rpt", "rtl_rpt"])
    func fieldsAgree(kind: String) throws {
        var tally = FieldTally()
        for entry in try IntelExpectation.all(ofTool: "catapult") where entry.kind == kind {
            let measurement = try #require(try entry.read().first)
            #expect(measurement.source.kind == kind)
            Self.compare(measurement, with: entry, into: &tally)
        }
        tally.report(kind)
        #expect(tally.checked > 50)
        #expect(tally.wrong.isEmpty)
    }

    private static func compare(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        let expected = entry.expected
        tally.check(entry, "version", measurement.source.toolVersion, expected["tool_version"]?.string)
        tally.check(entry, "solution", measurement.extra["Solution"], expected["solution"]?.string)
        tally.check(entry, "state", measurement.extra["State"], expected["state"]?.string)
        let processes = (expected["processes"]?.array ?? []).compactMap { $0.array?.compactMap(\.string) }.dropLast()
        tally.check(entry, "processes", measurement.instances.map(\.name), processes.map { $0[0] })
        for (process, cells) in zip(measurement.instances, processes) {
            tally.check(entry, "\(cells[0]) latency", process.latencyCycles.max, Int(cells[2]))
            tally.check(entry, "\(cells[0]) throughput", process.intervalCycles.max, Int(cells[3]))
        }
        if let total = expected["design_total"]?.array?.compactMap(\.string), total.count > 5 {
            tally.check(entry, "latency", measurement.latencyCycles.max, Int(total[2]))
            tally.check(entry, "throughput", measurement.intervalCycles.max, Int(total[3]))
            tally.check(entry, "II", measurement.extra["II"], total[5])
        }
        if let clock = expected["clock"], !clock.isNull {
            tally.check(entry, "clock", measurement.clocks.first?.name, clock["signal"]?.string)
            tally.check(entry, "period", measurement.clocks.first?.targetNs, clock["period"]?.double)
            tally.check(entry, "uncertainty", measurement.clocks.first?.uncertaintyNs, clock["uncertainty"]?.double)
        }
        if let delay = expected["max_delay"]?.double {
            tally.check(entry, "delay", measurement.clocks.first?.estimatedNs, delay)
            tally.check(entry, "slack", measurement.clocks.first?.wnsNs, expected["slack"]?.double)
        }
        for (key, name) in [
            ("total_area_score", "Total Area Score"), ("total_area_after_assignment", "Total Area After Assignment"),
        ] {
            guard let values = expected[key]?.array?.compactMap(\.double) else { continue }
            let found = measurement.extra[name]?.split(separator: " ").compactMap { Double($0) }
            // The rows hold shares in parentheses too; the numbers before them count.
            tally.check(entry, key, found.map { Array($0.prefix(values.count)) }, values)
        }
    }
}
