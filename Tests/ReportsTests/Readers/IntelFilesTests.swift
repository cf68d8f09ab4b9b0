import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Every report of Quartus, the Intel HLS compilers and Catapult in the corpus.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct IntelFilesTests {
    private static let tools: Set<String> = ["quartus", "intel_hls", "oneapi", "aocl", "catapult"]

    /// Damaged copies of every kind end with an error or a measurement, by whichever reader.
    @Test func damagedFilesEnd() throws {
        var generator = SeededGenerator(seed: 20_261_121)
        var seen: [String: Int] = [:]
        for (path, kind) in try CorpusReport.all(ofTools: Self.tools) where seen[kind, default: 0] < 3 {
            let original = try CorpusReport.file(path)
            guard original.bytes.count < 300_000 else { continue }
            seen[kind, default: 0] += 1
            let reader = try #require(ReportReaders.reader(for: original.bytes))
            for _ in 0..<10 {
                let damaged = ReportFile(path: path, bytes: ReportDamage.mutated(original.bytes, using: &generator))
                for read in [{ try reader.read(damaged) }, { try ReportReaders.read(damaged) }] {
                    let measurements = try? read()
                    #expect(measurements?.isEmpty != true)
                }
            }
        }
        #expect(seen.count > 20)
    }

    @Test func everyFileIsRecognisedAndRead() throws {
        var counts: [String: Int] = [:]
        for (path, kind) in try CorpusReport.all(ofTools: Self.tools) {
            let file = try CorpusReport.file(path)
            let measurements = try ReportReaders.read(file)
            let first = try #require(measurements.first)
            let isExpected = first.source.kind == kind || (kind == "ndjson" && first.source.kind == "quartus_json")
            #expect(isExpected, "\(path) was read as \(first.source.kind)")
            let isEmpty = first.used.kinds.isEmpty && first.clocks.isEmpty && first.instances.isEmpty
            let isExplained = !first.diagnostics.isEmpty || kind == "info_json" || !first.latencyCycles.isUnknown
            #expect(!isEmpty || isExplained, "\(path) gave nothing, and no reason")
            counts[kind, default: 0] += 1
        }
        #expect(counts.values.reduce(0, +) > 120)
    }
}
