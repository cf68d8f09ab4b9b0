import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Damage to reports of every kind: each file is read or refused, quickly, and nothing traps.
@Suite struct DamagedReportTests {
    /// Every fixture there is.
    private static let files: [String] = {
        let root = Package.root + "/Tests/Fixtures/reports"
        let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return all.map { "\(root)/\($0)" }.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }()

    private static func contents() throws -> [[UInt8]] {
        try files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
    }

    /// In a process of its own, since memory is measured and a trap must be told from other tests'.
    @Test func `twenty thousand damaged reports`() async {
        await #expect(processExitsWith: .success) {
            let contents = try DamagedReportTests.contents()
            #expect(contents.count >= 60)
            var readings = 0
            var slowest = 0.0
            let growth = PeakMemory.growth {
                for round in 0..<20_000 {
                    let bytes = DamagedReportTests.damaged(contents, round)
                    slowest = max(
                        slowest, ProcessorTime.seconds { readings += DamagedReportTests.isRead(bytes) ? 1 : 0 })
                }
            }
            #expect(readings > 10_000)
            #expect(slowest < 1, "\(slowest)")
            #expect(growth < 64 << 20, "\(growth)")
        }
    }

    /// Memory and time follow the input's size, whatever part of a report is repeated.
    ///
    /// The greatest need measured is 34 bytes per byte, of empty lines, each of which is a range.
    @Test func `reports built to blow up`() async {
        await #expect(processExitsWith: .success) {
            for (kind, report) in try DamagedReportTests.oneOfEachKind() {
                for inflation in ReportInflation.allCases {
                    let bytes = inflation.inflated(report, to: 48 << 10)
                    var seconds = 0.0
                    let growth = PeakMemory.growth {
                        seconds = ProcessorTime.seconds { _ = DamagedReportTests.isRead(bytes) }
                    }
                    #expect(seconds < 0.5, "\(kind) \(inflation): \(seconds)")
                    #expect(growth < 64 * bytes.count + (1 << 20), "\(kind) \(inflation): \(growth)")
                }
            }
        }
    }

    /// The shortest fixture of each kind.
    private static func oneOfEachKind() throws -> [(kind: String, report: [UInt8])] {
        var shortest: [String: [UInt8]] = [:]
        for bytes in try contents() {
            guard let kind = try? ReportReaders.read(ReportFile(path: "report", bytes: bytes)).first?.source.kind,
                shortest[kind].map({ $0.count > bytes.count }) ?? true
            else { continue }
            shortest[kind] = bytes
        }
        #expect(shortest.count >= 45, "\(shortest.count)")
        return shortest.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// One fixture after the other, damaged byte by byte or line by line; the same in each run.
    private static func damaged(_ contents: [[UInt8]], _ round: Int) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(round))
        let bytes = contents[round % contents.count]
        switch round / contents.count % 4 {
        case 0: return ReportDamage.mutated(bytes, using: &generator)
        case 1: return Mutation.damage(bytes, using: &generator)
        default:
            let other = contents.randomElement(using: &generator) ?? []
            return ReportDamage.restructured(bytes, splicedWith: other, using: &generator)
        }
    }

    /// Whether a file is read; what is read is looked at.
    private static func isRead(_ bytes: [UInt8]) -> Bool {
        guard let read = try? ReportReaders.read(ReportFile(path: "damaged", bytes: bytes)) else { return false }
        #expect(!read.isEmpty)
        for measurement in read { check(measurement) }
        return true
    }

    @Test func `every beginning of a report`() throws {
        for file in Self.files {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
            for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
                _ = try? ReportReaders.read(ReportFile(path: file, bytes: Array(bytes.prefix(length))))
            }
        }
    }

    /// What no reader may say, whatever it reads: a figure that is no number.
    private static func check(_ measurement: Devices.Measurement) {
        let amounts = ResourceKind.allCases.flatMap { [measurement.used[$0], measurement.available[$0]] }
        let times = measurement.clocks.flatMap { [$0.targetNs, $0.wnsNs, $0.fmaxMHz] }
        #expect((amounts + times).allSatisfy { $0?.isFinite ?? true })
    }
}
