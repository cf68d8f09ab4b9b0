import Devices
import Wire

/// Fields of the reports of Intel's HLS compilers.
extension FieldTally {
    private static let columns: [(String, ResourceKind)] = [
        ("ALUTs", .alut), ("FFs", .ff), ("RAMs", .m20k), ("DSPs", .dsp), ("MLABs", .mlab),
    ]

    /// Compares all fields of an entry that the schema has.
    mutating func compareIntelHLS(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        compareSummary(measurement, entry)
        if entry["quartus_run"]?.bool == false {
            check("not compiled", measurement.diagnostics.contains { $0.code == "not-compiled" }, true)
            check("used", measurement.used.kinds.isEmpty, true)
        }
        if entry["empty"]?.bool == true { check("not simulated", measurement.latencyCycles.isUnknown, true) }
        compareFit(measurement, entry)
        compareSimulation(measurement, entry)
    }

    private mutating func compareSummary(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport
    ) {
        for (key, use) in [("total", measurement.used), ("available", measurement.available)] {
            guard let values = entry[key]?.array else { continue }
            for (column, value) in zip(Self.columns, values) {
                // 0 MLABs available is what the tool writes where it does not count them.
                let expected = key == "available" && column.1 == .mlab && value == 0 ? nil : value.double
                check("\(key) \(column.0)", use[column.1], expected)
            }
        }
        guard let values = entry["kernel_subtotal"]?.array else { return }
        for (column, value) in zip(Self.columns, values) {
            let found = measurement.extra["Kernel Subtotal \(column.1.label)"].flatMap(Double.init)
            check("subtotal \(column.0)", found, value.double)
        }
    }

    private mutating func compareFit(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport
    ) {
        let expected = entry.values
        let kernel = measurement.clocks.first { $0.name == "kernel clock" || $0.name == "clock" }
        for (key, kind) in [("alm", ResourceKind.alm), ("ff", .ff), ("ram", .m20k), ("mlab", .mlab), ("aluts", .alut)] {
            if let value = expected[key]?.double { check(key, measurement.used[kind], value) }
        }
        if let value = expected["dsp"]?.double { check("dsp", measurement.used[.dsp], value) }
        for (key, kind) in [("alm", ResourceKind.alm), ("dsp", .dsp), ("ram_blocks", .m20k)] {
            guard let cell = expected[key], cell.members != nil else { continue }
            check(key, measurement.used[kind], cell["used"]?.double)
            check(key + " available", measurement.available[kind], cell["available"]?.double)
        }
        if let value = expected["registers"]?.double { check("registers", measurement.used[.ff], value) }
        for key in ["kernel_clock_fmax_mhz", "kernel_fmax_mhz", "clock_fmax_mhz"] {
            if let value = expected[key]?.double { check(key, kernel?.fmaxMHz, value) }
        }
        if let value = expected["fmax_1x_mhz"]?.double {
            check("fmax", measurement.clocks.first?.fmaxMHz, value)
        }
        if let values = expected["kernel_system_alm_reg_dsp_ram_mlab"]?.array {
            let found = measurement.instances.first?.used
            for (kind, value) in zip([ResourceKind.alm, .ff, .dsp, .m20k, .mlab], values) {
                check("kernel system \(kind)", found?[kind], value.double)
            }
        }
        if let values = expected["entire_system_alm_reg_dsp_ram"]?.array {
            for (kind, value) in zip([ResourceKind.alm, .ff, .dsp, .m20k], values) {
                check("entire system \(kind)", measurement.used[kind], value.double)
            }
        }
        for (key, use) in [("device_image", measurement.used), ("Myproject", measurement.instances.first?.used)] {
            for member in expected[key]?.members ?? [] {
                let kinds: [String: ResourceKind] = [
                    "alm": .alm, "alut": .alut, "reg": .ff, "dsp": .dsp, "ram": .m20k, "mlab": .mlab,
                ]
                guard let kind = kinds[member.key] else { continue }
                check("\(key) \(member.key)", use?[kind], member.value.double)
            }
        }
    }

    private mutating func compareSimulation(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport
    ) {
        if let name = entry["component"]?.string { check("top", measurement.design.top, name) }
        for (key, range) in [
            ("latency_min_max_avg", measurement.latencyCycles), ("ii_min_max_avg", measurement.intervalCycles),
        ] {
            guard let values = entry[key]?.array, values.count > 1 else { continue }
            check(key, range.min, values[0].integer)
            check(key, range.max, values[1].integer)
        }
    }
}
