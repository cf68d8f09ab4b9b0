import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

/// Readers of the Intel HLS compilers and of Catapult against values read out of the same files by eye or by script.
@Suite(.enabled(if: Corpus.isAvailable, "needs the corpus"))
struct IntelHLSCorpusTests {
    private static let columns: [(String, ResourceKind)] = [
        ("ALUTs", .alut), ("FFs", .ff), ("RAMs", .m20k), ("DSPs", .dsp), ("MLABs", .mlab),
    ]

    @Test(arguments: ["intel_hls", "oneapi", "aocl"])
    func amountsAgree(tool: String) throws {
        var tally = FieldTally()
        for entry in try IntelExpectation.all(ofTool: tool) {
            let measurement = try #require(try entry.read().first)
            let expected = entry.expected
            Self.compareSummary(measurement, with: entry, into: &tally)
            if expected["quartus_run"]?.bool == false {
                tally.check(entry, "not compiled", measurement.diagnostics.contains { $0.code == "not-compiled" }, true)
                tally.check(entry, "used", measurement.used.kinds.isEmpty, true)
            }
            if expected["empty"]?.bool == true {
                tally.check(entry, "not simulated", measurement.latencyCycles.isUnknown, true)
            }
            Self.compareFit(measurement, with: entry, into: &tally)
            Self.compareSimulation(measurement, with: entry, into: &tally)
        }
        tally.report(tool)
        #expect(tally.checked > 20)
        #expect(tally.wrong.isEmpty)
    }

    private static func compareSummary(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        for (key, use) in [("total", measurement.used), ("available", measurement.available)] {
            guard let values = entry.expected[key]?.array else { continue }
            for (column, value) in zip(columns, values) {
                // 0 MLABs available is what the tool writes where it does not count them.
                let expected = key == "available" && column.1 == .mlab && value == 0 ? nil : value.double
                tally.check(entry, "\(key) \(column.0)", use[column.1], expected)
            }
        }
        guard let values = entry.expected["kernel_subtotal"]?.array else { return }
        for (column, value) in zip(columns, values) {
            let found = measurement.extra["Kernel Subtotal \(column.1.label)"].flatMap(Double.init)
            tally.check(entry, "subtotal \(column.0)", found, value.double)
        }
    }

    private static func compareFit(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        let expected = entry.expected
        let kernel = measurement.clocks.first { $0.name == "kernel clock" || $0.name == "clock" }
        for (key, kind) in [("alm", ResourceKind.alm), ("ff", .ff), ("ram", .m20k), ("mlab", .mlab), ("aluts", .alut)] {
            if let value = expected[key]?.double { tally.check(entry, key, measurement.used[kind], value) }
        }
        if let value = expected["dsp"]?.double { tally.check(entry, "dsp", measurement.used[.dsp], value) }
        for (key, kind) in [("alm", ResourceKind.alm), ("dsp", .dsp), ("ram_blocks", .m20k)] {
            guard let cell = expected[key], cell.members != nil else { continue }
            tally.check(entry, key, measurement.used[kind], cell["used"]?.double)
            tally.check(entry, key + " available", measurement.available[kind], cell["available"]?.double)
        }
        if let value = expected["registers"]?.double { tally.check(entry, "registers", measurement.used[.ff], value) }
        for key in ["kernel_clock_fmax_mhz", "kernel_fmax_mhz", "clock_fmax_mhz"] {
            if let value = expected[key]?.double { tally.check(entry, key, kernel?.fmaxMHz, value) }
        }
        if let value = expected["fmax_1x_mhz"]?.double {
            tally.check(entry, "fmax", measurement.clocks.first?.fmaxMHz, value)
        }
        if let values = expected["kernel_system_alm_reg_dsp_ram_mlab"]?.array {
            let found = measurement.instances.first?.used
            for (kind, value) in zip([ResourceKind.alm, .ff, .dsp, .m20k, .mlab], values) {
                tally.check(entry, "kernel system \(kind)", found?[kind], value.double)
            }
        }
        if let values = expected["entire_system_alm_reg_dsp_ram"]?.array {
            for (kind, value) in zip([ResourceKind.alm, .ff, .dsp, .m20k], values) {
                tally.check(entry, "entire system \(kind)", measurement.used[kind], value.double)
            }
        }
        for (key, use) in [("device_image", measurement.used), ("Myproject", measurement.instances.first?.used)] {
            for member in expected[key]?.members ?? [] {
                let kinds: [String: ResourceKind] = [
                    "alm": .alm, "alut": .alut, "reg": .ff, "dsp": .dsp, "ram": .m20k, "mlab": .mlab,
                ]
                guard let kind = kinds[member.key] else { continue }
                tally.check(entry, "\(key) \(member.key)", use?[kind], member.value.double)
            }
        }
    }

    private static func compareSimulation(
        _ measurement: Devices.Measurement, with entry: IntelExpectation, into tally: inout FieldTally
    ) {
        if let name = entry.expected["component"]?.string { tally.check(entry, "top", measurement.design.top, name) }
        for (key, range) in [
            ("latency_min_max_avg", measurement.latencyCycles), ("ii_min_max_avg", measurement.intervalCycles),
        ] {
            guard let values = entry.expected[key]?.array, values.count > 1 else { continue }
            tally.check(entry, key, range.min, values[0].integer)
            tally.check(entry, key, range.max, values[1].integer)
        }
    }
}
