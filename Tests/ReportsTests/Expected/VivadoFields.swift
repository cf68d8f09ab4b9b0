import Devices
import Foundation
import Wire

/// Fields of Vivado and Vitis platform reports.
extension FieldTally {
    /// Compares all fields of an entry that the schema has.
    mutating func compareVivado(_ measurement: Devices.Measurement, _ entry: ExpectedReport, _ bytes: [UInt8]) {
        let expected = entry.values
        if entry.kind != "xclbin_info", entry.kind != "system_estimate" {
            check("version", measurement.source.toolVersion, expected["tool_version"]?.string)
            check("part", measurement.design.part, expected["part"]?.string)
            if entry.kind != "power" {
                check("design", measurement.design.top, expected["design"]?.string)
            }
            compareStage(measurement, expected["design_state"]?.string, entry.path)
        }
        check("part is known", measurement.design.device != nil, true)
        switch entry.kind {
        case "utilization", "vivado_synth_rpt": compareSites(measurement, expected)
        case "utilization_hierarchical": compareHierarchy(measurement, expected, bytes)
        case "timing_summary": compareTiming(measurement, expected)
        case "power": comparePower(measurement, expected)
        case "accelerator_utilization": compareAccelerator(measurement, expected)
        case "xclbin_info": compareXclbin(measurement, expected)
        default: compareSystemEstimate(measurement, expected)
        }
    }

    private mutating func compareStage(_ read: Devices.Measurement, _ state: String?, _ path: String) {
        let stages: [String: Devices.Stage] = [
            "Synthesized": .synthesis, "Fully Placed": .placed, "Routed": .routed, "routed": .routed,
            // The state of the platform around a kernel that is only synthesised, as the report's footnote says.
            "Physopt postRoute": .synthesis,
        ]
        if let state {
            check("stage", read.stage.rawValue, stages[state]?.rawValue ?? state)
        } else if path.contains("routed") || path.contains("route_") {
            check("stage", read.stage.rawValue, "routed")
        } else if path.contains("_synth") {
            check("stage", read.stage.rawValue, "synthesis")
        }
    }

    private mutating func compareSites(
        _ read: Devices.Measurement, _ expected: JSONValue
    ) {
        let rows: [(String, ResourceKind, Double)] = [
            ("lut", .lut, 1), ("ff", .ff, 1), ("dsp", .dsp, 1), ("uram", .uram, 1), ("bram_tile", .bram18, 2),
        ]
        for (key, kind, factor) in rows {
            let (used, available) = (expected[key]?["used"]?.double, expected[key]?["available"]?.double)
            check("\(key)", read.used[kind], used.map { $0 * factor })
            check("\(key) available", read.available[kind], available.map { $0 * factor })
            guard let share = expected[key]?["util_pct"]?.string.flatMap(Double.init), let used = read.used[kind],
                let whole = read.available[kind]
            else { continue }
            check("\(key) is \(share) %", abs(100 * used / whole - share) <= 0.0051, true)
        }
        for key in ["lut_as_logic", "lut_as_memory", "ramb36", "ramb18"] {
            guard var name = expected[key]?["row"]?.string else { continue }
            if name.hasSuffix("*") { name.removeLast() }
            check("\(key)", read.extra[name].flatMap(Double.init), expected[key]?["used"]?.double)
            check(
                "\(key) available", read.extra[name + " available"].flatMap(Double.init),
                expected[key]?["available"]?.double)
        }
    }

    private mutating func compareHierarchy(
        _ read: Devices.Measurement, _ expected: JSONValue, _ bytes: [UInt8]
    ) {
        let columns = (expected["columns"]?.array ?? []).compactMap(\.string)
        let text = String(decoding: bytes, as: UTF8.self)
        let own = text.split(separator: "\n").count {
            $0.hasPrefix("|") && $0.drop { "| ".contains($0) }.hasPrefix("(")
        }
        check("rows", Double(read.instances.count + 1 + own), expected["rows"]?.double)
        var index = -1
        for row in expected["first_rows"]?.array ?? [] {
            let cells = (row.array ?? []).compactMap(\.string)
            let name = cells[0].trimmingCharacters(in: .whitespaces)
            guard !name.hasPrefix("(") else { continue }
            let use = index < 0 ? read.used : read.instances[index].used
            if index >= 0 {
                check("instance", read.instances[index].name, name)
                check("module", read.instances[index].module, cells[1])
                let depth = (cells[0].prefix { $0 == " " }.count - 1) / 2 - 1
                check("depth", Double(read.instances[index].depth), Double(depth))
            }
            index += 1
            func value(_ names: String...) -> Double? {
                names.compactMap { columns.firstIndex(of: $0) }.first.flatMap { index in
                    Double(cells[index].prefix { $0 != "(" })
                }
            }
            check("\(name) LUT", use[.lut], value("Total LUTs"))
            check("\(name) FF", use[.ff], value("FFs"))
            check("\(name) DSP", use[.dsp], value("DSP48 Blocks", "DSP Blocks"))
            check("\(name) URAM", use[.uram], value("URAM"))
            let bram = value("RAMB36").flatMap { whole in value("RAMB18").map { 2 * whole + $0 } }
            check("\(name) BRAM", use[.bram18], bram)
        }
    }

    private mutating func compareTiming(
        _ read: Devices.Measurement, _ expected: JSONValue
    ) {
        let design = read.clocks.first
        let summary = expected["summary"]
        check("WNS", design?.wnsNs, summary?["WNS(ns)"]?.double)
        check("TNS", design?.tnsNs, summary?["TNS(ns)"]?.double)
        check("WHS", design?.whsNs, summary?["WHS(ns)"]?.double)
        check("THS", design?.thsNs, summary?["THS(ns)"]?.double)
        let counts = ["TNS", "THS", "TPWS"].flatMap { ["\($0) Failing Endpoints", "\($0) Total Endpoints"] }
        for name in ["WPWS(ns)", "TPWS(ns)"] + counts {
            check("\(name)", read.extra[name].flatMap(Double.init), summary?[name]?.double)
        }
        let verdict = expected["verdict"]?.string
        check("verdict", read.extra["verdict"], verdict.map { $0 + "." })
        let isKnown = summary?["WNS(ns)"]?.double != nil
        let isMet = verdict.map { !$0.contains("not met") }
        check("met", "\(design?.isMet as Bool?)", "\((isKnown ? isMet : nil) as Bool?)")
        guard let clocks = expected["clocks"]?.double else { return }
        check("clocks", Double(read.clocks.count - 1), clocks)
        for (index, clock) in (expected["first_clocks"]?.array ?? []).enumerated() {
            let other = index + 1 < read.clocks.count ? read.clocks[index + 1] : nil
            check("clock", other?.name, clock["name"]?.string)
            check("period", other?.targetNs, clock["period_ns"]?.double)
        }
    }

    private mutating func comparePower(
        _ read: Devices.Measurement, _ expected: JSONValue
    ) {
        check("total", read.power?.totalW, expected["total_w"]?.double)
        check("dynamic", read.power?.dynamicW, expected["dynamic_w"]?.double)
        check("static", read.power?.staticW, expected["static_w"]?.double)
        let junction = read.extra["Junction Temperature (C)"].flatMap(Double.init)
        check("junction", junction, expected["junction_c"]?.double)
        let ambient = read.extra["Max Ambient (C)"].flatMap(Double.init)
        check("ambient", ambient, expected["max_ambient_c"]?.double)
        let theta = read.extra["Effective TJA (C/W)"].flatMap(Double.init)
        check("theta", theta, expected["theta_ja"]?.double)
        check("confidence", read.extra["Confidence Level"], expected["confidence"]?.string)
        for member in expected["components"]?.members ?? [] {
            check("\(member.key)", read.extra[member.key + " (W)"], member.value.string)
        }
    }

    private mutating func compareAccelerator(
        _ read: Devices.Measurement, _ expected: JSONValue
    ) {
        for row in expected["rows"]?.array ?? [] {
            let cells = (row.array ?? []).compactMap(\.string)
            let name = cells[0]
            let use: ResourceUse? =
                switch name {
                case "User Budget": read.available
                case "Used Resources": read.used
                default: read.instances.first { $0.name == name }?.used
                }
            guard name != "Platform", name != "Unused Resources" else { continue }
            let columns: [(Int, ResourceKind, Double)] = [
                (1, .lut, 1), (3, .ff, 1), (4, .bram18, 2), (5, .uram, 1), (6, .dsp, 1),
            ]
            for (column, kind, factor) in columns {
                let value = Double(cells[column].prefix { $0 != " " }).map { $0 * factor }
                check("\(name) \(kind)", use?[kind], value)
            }
        }
    }

    private mutating func compareXclbin(
        _ read: Devices.Measurement, _ expected: JSONValue
    ) {
        check("device", read.design.part, expected["device"]?.string)
        check("kernels", read.design.top, expected["kernels"]?.string)
        let version = read.extra["XRT Build Version"]?.split(separator: " ").first.map(String.init)
        check("XRT", version, expected["xrt_version"]?.string)
        for (index, clock) in (expected["clocks"]?.array ?? []).enumerated() {
            let other = index < read.clocks.count ? read.clocks[index] : nil
            check("clock", other?.name, clock["name"]?.string)
            check("frequency", other?.achievedNs, clock["mhz"]?.double.map { 1000 / $0 })
        }
        let instances = (expected["instances"]?.array ?? []).compactMap(\.string)
        check("instances", "\(read.instances.map(\.name))", "\(instances)")
    }

    private mutating func compareSystemEstimate(
        _ read: Devices.Measurement, _ expected: JSONValue
    ) {
        check("version", read.source.toolVersion, expected["tool_version"]?.string)
        check("device", read.design.part, expected["target_device"]?.string)
        let units = read.instances.filter { $0.depth == 0 }
        check("units", Double(units.count), expected["compute_units"]?.double)
        let kernel = expected["kernel_wrapper_1/kernel_wrapper"]
        let unit = units.first
        check("interval", unit?.intervalCycles.min.map(Double.init), kernel?["interval"]?.double)
        check("best", unit?.latencyCycles.min.map(Double.init), kernel?["best"]?.double)
        check("worst", unit?.latencyCycles.max.map(Double.init), kernel?["worst"]?.double)
        for (key, kind) in [("ff", ResourceKind.ff), ("lut", .lut), ("dsp", .dsp), ("bram", .bram18), ("uram", .uram)] {
            check("\(key)", unit?.used[kind], kernel?[key]?.double)
            check("\(key) total", read.used[kind], kernel?[key]?.double.map { $0 * 4 })
        }
        let clock = read.clocks.first
        check("target", clock?.targetNs, kernel?["target_mhz"]?.double.map { 1000 / $0 })
        check("estimated", clock?.estimatedNs, kernel?["estimated_mhz"]?.double.map { 1000 / $0 })
    }
}
