import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Reports of the AMD HLS tools that end too early: what is read stands in the whole report, and a loss is told.
@Suite struct AMDHLSCutTests {
    /// Fixtures of kinds that promise it; a log that ends too early is one of a run that was stopped.
    private static let fixtures = AMDHLSReaderTests.fixtures.filter { !$0.hasSuffix(".log") }

    @Test(arguments: fixtures) func `a cut report misleads nobody`(name: String) throws {
        let file = try ReportFixture.file(name)
        let whole = try Self.facts(of: #require(try ReportReaders.read(file).first))
        var cuts = 0
        for length in stride(from: 40, to: file.bytes.count, by: max(1, file.bytes.count / 150)) {
            let cut = ReportFile(path: name, bytes: Array(file.bytes.prefix(length)))
            guard let measurement = try? ReportReaders.read(cut).first else { continue }
            cuts += 1
            let facts = Self.facts(of: measurement)
            for (fact, value) in facts { #expect(whole[fact] == value, "\(fact) after \(length) bytes") }
            let isTold = measurement.diagnostics.contains { $0.code == "incomplete-report" }
            #expect(facts.count == whole.count || isTold, "after \(length) bytes")
        }
        #expect(cuts > 5)
    }

    /// Every figure that is known, by its name.
    private static func facts(of measurement: Devices.Measurement) -> [String: String] {
        var facts: [String: String] = [:]
        func add(_ name: String, _ range: MeasuredRange) {
            facts[name + ".min"] = range.min.map(String.init)
            facts[name + ".max"] = range.max.map(String.init)
        }
        func add(_ name: String, _ use: ResourceUse) {
            for kind in use.kinds { facts["\(name).\(kind.rawValue)"] = use[kind].map { "\($0)" } }
        }
        add("latency", measurement.latencyCycles)
        add("interval", measurement.intervalCycles)
        add("used", measurement.used)
        add("available", measurement.available)
        for (index, clock) in measurement.clocks.enumerated() {
            let times = [clock.targetNs, clock.estimatedNs, clock.achievedNs, clock.uncertaintyNs, clock.wnsNs]
            for (place, time) in times.enumerated() { facts["clock \(index) \(place)"] = time.map { "\($0)" } }
        }
        for instance in measurement.instances {
            add(instance.name + " latency", instance.latencyCycles)
            add(instance.name + " interval", instance.intervalCycles)
            add(instance.name, instance.used)
        }
        return facts
    }

    @Test func `an export of an old tool states no stage`() throws {
        let text = """
            Implementation tool: Xilinx Vivado v.2016.2
            Device target:       xc7z020clg484-1
            Report date:         Mon Jan 01 12:00:00 CET 2024

            #=== Resource usage ===
            SLICE:          102
            LUT:            274
            FF:             339
            DSP:             12
            BRAM:             0
            SRL:              4
            #=== Final timing ===
            CP required:    10.000
            CP achieved:    7.123
            Timing met

            """
        let placed = try #require(try ReportReaders.read(ReportFile(path: "e", bytes: Array(text.utf8))).first)
        #expect(placed.stage == .implementation)
        #expect(placed.used[.lut] == 274)
        #expect(placed.worstClock?.achievedNs == 7.123)
        #expect(placed.worstClock?.isMet == true)
        #expect(placed.diagnostics.isEmpty)
        let open = ReportFile(path: "e", bytes: Array(text.replacing("SLICE:          102", with: "SLICE: 0").utf8))
        #expect(try ReportReaders.read(open).first?.stage == .unknown)
    }

    @Test func `a column of DSP blocks may have the name of the block`() throws {
        var file = try ReportFixture.file("vitis-hls-2023.2/tagger_csynth.rpt")
        let whole = try #require(try ReportReaders.read(file).first)
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("|  DSP |", with: "|DSP58 |")
        file.bytes = Array(text.replacing("| DSP |", with: "|DSP58|").utf8)
        #expect(try ReportReaders.read(file).first?.used == whole.used)
    }

    @Test(arguments: [("  0.03|", true, true), (" -0.03|", nil, true), ("  0.03|", nil, false)])
    func `timing of a synthesis summary is open where the tool flags it`(
        slack: String, isMet: Bool?, isFree: Bool
    ) throws {
        var file = try ReportFixture.file("vitis-hls-2025.1/csynth.rpt")
        let issue = isFree ? "    -|" : "Timing|"
        let text = String(decoding: file.bytes, as: UTF8.self)
            .replacing("|+ tagger*           |    -|  0.03|", with: "|+ tagger*           |\(issue)\(slack)")
        file.bytes = Array(text.utf8)
        let measurement = try #require(try ReportReaders.read(file).first)
        #expect(measurement.worstClock?.isMet == isMet)
        #expect(measurement.diagnostics.contains { $0.code == "negative-slack" } == (isMet == nil))
    }
}
