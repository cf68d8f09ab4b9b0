import Devices
import Foundation
import Reports
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

    @Test func `twenty thousand damaged reports`() throws {
        var generator = SeededGenerator(seed: 20_000)
        let contents = try Self.files.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        #expect(contents.count >= 60)
        var slowest = Duration.zero
        var readings = 0
        for round in 0..<20_000 {
            let bytes = Mutation.damage(contents[round % contents.count], using: &generator)
            let start = ContinuousClock.now
            if let read = try? ReportReaders.read(ReportFile(path: "damaged", bytes: bytes)) {
                readings += 1
                #expect(!read.isEmpty)
                for measurement in read { Self.check(measurement) }
            }
            slowest = max(slowest, ContinuousClock.now - start)
        }
        #expect(readings > 10_000)
        #expect(slowest < .seconds(1), "\(slowest)")
    }

    @Test func `every beginning of a report`() throws {
        for file in Self.files {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
            for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
                _ = try? ReportReaders.read(ReportFile(path: file, bytes: Array(bytes.prefix(length))))
            }
        }
    }

    /// What no reader may say, whatever it reads.
    private static func check(_ measurement: Devices.Measurement) {
        for kind in ResourceKind.allCases {
            for amount in [measurement.used[kind], measurement.available[kind]] {
                #expect(amount?.isFinite ?? true)
            }
        }
        for clock in measurement.clocks {
            #expect([clock.targetNs, clock.wnsNs, clock.fmaxMHz].allSatisfy { $0?.isFinite ?? true })
        }
    }
}
