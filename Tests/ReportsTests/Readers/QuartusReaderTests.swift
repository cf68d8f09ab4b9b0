import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Reports of the fixtures' folder.
enum ReportFixture {
    /// What the product reads of a fixture.
    static func read(_ name: String) throws -> [Devices.Measurement] { try ReportReaders.read(file(name)) }

    /// A fixture's bytes.
    static func file(_ name: String) throws -> ReportFile {
        let path = Package.root + "/Tests/Fixtures/reports/" + name
        return ReportFile(path: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
}

struct QuartusReaderTests {
    @Test func proSummary() throws {
        let file = try ReportFixture.file("quartus-25.3-pro/tagger.fit.summary")
        let measurement = try #require(try ReportReaders.read(file).first)
        #expect(measurement.source.kind == "fit_summary")
        #expect(measurement.source.toolVersion == "25.3.0 Build 109 09/24/2025 SC Pro Edition")
        #expect(measurement.stage == .implementation)
        #expect(measurement.design.top == "tagger_top")
        #expect(measurement.design.part == "A3CY100BM16AE7S")
        #expect(measurement.design.device != nil)
        #expect(measurement.used == ResourceUse([.alm: 12_345, .ff: 23_456, .m20k: 3, .dsp: 95]))
        #expect(measurement.available == ResourceUse([.alm: 34_000, .m20k: 262, .dsp: 138]))
        #expect(measurement.extra["Total block memory bits"] == "20,480 / 5,365,760 ( < 1 % )")
        let text = String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(of: "\n", with: "\r\n")
        let windows = try ReportReaders.read(
            ReportFile(path: file.path, bytes: Array("\u{FEFF}".utf8) + Array(text.utf8)))
        #expect(windows == [measurement])
    }

    @Test func standardFitReport() throws {
        let measurement = try #require(try ReportFixture.read("quartus-18.1-standard/tagger.fit.rpt").first)
        #expect(measurement.source.kind == "fit_rpt")
        let amounts: [ResourceKind: Double] = [.alm: 1111, .ff: 1622, .m10k: 7, .dsp: 12, .alut: 1909, .mlab: 2]
        #expect(measurement.used == ResourceUse(amounts))
        #expect(measurement.available == ResourceUse([.alm: 41_910, .m10k: 553, .dsp: 112]))
        #expect(measurement.instances.map(\.name) == ["layer2", "sum", "layer3"])
        #expect(measurement.instances.map(\.module) == ["dense", "adder_tree", "relu"])
        #expect(measurement.instances.map(\.depth) == [0, 1, 0])
        #expect(measurement.instances[0].used == ResourceUse([.alm: 814.7, .alut: 1526, .ff: 922, .m10k: 4, .dsp: 12]))
    }

    /// Quartus Pro writes estimates it could not make as negative amounts; partitions are added; names hold semicolons.
    @Test func synthesisReport() throws {
        let measurement = try #require(try ReportFixture.read("quartus-25.3-pro/tagger.syn.rpt").first)
        #expect(measurement.source.kind == "syn_rpt")
        #expect(measurement.stage == .synthesis)
        #expect(measurement.used == ResourceUse([.ff: 1500, .dsp: 4, .alut: 1670]))
        #expect(measurement.diagnostics.map(\.code).contains("negative-amount"))
        #expect(measurement.instances.map(\.name) == ["dense[0].i", "acc;tree"])
        #expect(measurement.instances[1].used[.alut] == 300)
    }

    @Test func unknownIsNotZero() throws {
        let map = try #require(try ReportFixture.read("quartus-18.1-standard/tagger.map.summary").first)
        #expect(map.used.kinds.isEmpty)
        #expect(map.diagnostics.map(\.code) == ["no-figures"])
        let failed = try #require(try ReportFixture.read("quartus-18.1-standard/failed.fit.summary").first)
        #expect(failed.diagnostics.map(\.code) == ["tool-failed"])
        #expect(failed.used == ResourceUse([.ff: 649]))
        #expect(failed.extra["Total logic elements"] == "31,632 / 22,320 ( 142 % )")
    }

    /// Amounts of one partition are not the design's; map reports name the device in their settings.
    @Test func partitionedMapReport() throws {
        let measurement = try #require(try ReportFixture.read("quartus-18.1-standard/tagger.map.rpt").first)
        #expect(measurement.source.kind == "map_rpt")
        #expect(measurement.used.kinds.isEmpty)
        #expect(measurement.instances.map(\.name) == ["count"])
        #expect(measurement.instances[0].used == ResourceUse([.alut: 40, .ff: 30]))
        #expect(measurement.design.part == "5CSEMA5F31C6")
        #expect(measurement.diagnostics.map(\.code) == ["no-figures"])
    }

    @Test func timingReport() throws {
        let measurement = try #require(try ReportFixture.read("quartus-25.3-pro/tagger.sta.rpt").first)
        #expect(measurement.source.kind == "sta_rpt")
        #expect(measurement.design.part == "A3CY100BM16AE7S")
        let slow = try #require(measurement.clocks.first { $0.name == "clk" && $0.corner == "Slow fix6a 0C Model" })
        #expect(slow.targetNs == 5)
        #expect(slow.fmaxMHz == 190.12)
        #expect(slow.wnsNs == -0.26)
        #expect(slow.tnsNs == -3.5)
        #expect(slow.whsNs == nil)
        #expect(slow.isMet == false)
        #expect(measurement.clocks.first { $0.name == "refclk" }?.fmaxMHz == 352.98)
        #expect(measurement.clocks.first { $0.corner == "Fast fix6 0C Model" }?.whsNs == 0.058)
        #expect(measurement.worstClock == slow)
    }

    @Test func timingSummaries() throws {
        let old = try #require(try ReportFixture.read("quartus-18.1-standard/tagger.sta.summary").first)
        #expect(old.clocks.count == 1)
        #expect(old.clocks.first?.corner == "Slow 1100mV 100C Model")
        #expect(old.clocks.first?.wnsNs == 15.05)
        #expect(old.clocks.first?.whsNs == 0.382)
        #expect(old.clocks.first?.isMet == false)
        #expect(old.extra["Worst Minimum Pulse Width Slack"] == "-0.1")
        let new = try #require(try ReportFixture.read("quartus-25.3-pro/tagger.sta.summary").first)
        #expect(new.clocks.map(\.corner) == ["Slow fix6a 0C Model", "Fast fix6 0C Model"])
        #expect(new.clocks[0].wnsNs == -0.26)
        #expect(new.diagnostics.isEmpty)
    }

    /// A report that was cut off anywhere gives what there is of it, and nothing that is not.
    @Test(arguments: ["quartus-18.1-standard/tagger.fit.rpt", "quartus-25.3-pro/tagger.sta.rpt"])
    func cutOff(name: String) throws {
        let file = try ReportFixture.file(name)
        let whole = try #require(try ReportReaders.read(file).first)
        for length in stride(from: 120, to: file.bytes.count, by: 97) {
            let part = ReportFile(path: name, bytes: Array(file.bytes.prefix(length)))
            let measurement = try #require(try ReportReaders.read(part).first)
            for kind in measurement.used.kinds where measurement.used[kind] != whole.used[kind] {
                // Registers of the entities stand in while the summary is cut off before its own row.
                #expect(kind == .ff, "\(length)")
            }
            #expect(measurement.instances.count <= whole.instances.count)
        }
    }
}
