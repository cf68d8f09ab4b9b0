import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

/// Vivado and Vitis platform reports of public projects against values found by other means.
@Suite(.enabled(if: Corpus.isAvailable, "the collection of real reports is not here"))
struct VivadoCorpusTests {
    static let kinds = [
        "utilization", "vivado_synth_rpt", "utilization_hierarchical", "timing_summary", "power",
        "accelerator_utilization", "xclbin_info", "system_estimate",
    ]

    @Test(arguments: kinds)
    func agreesWithExpectedValues(kind: String) throws {
        var tally = VivadoTally()
        let entries = try ExpectedReport.all(of: kind)
        #expect(!entries.isEmpty)
        for entry in entries {
            let file = try entry.file()
            let read = try ReportReaders.read(file)
            #expect(read.count == 1)
            let measurement = try #require(read.first)
            #expect(measurement.source.kind == kind, "\(entry.path)")
            compare(measurement, entry, file.bytes, &tally)
        }
        print("\(kind): \(entries.count) files, \(tally.total) fields, \(tally.share * 100) % right")
        for line in tally.wrong { print("  \(line)") }
        #expect(tally.share >= 0.99)
    }

    private func compare(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport, _ bytes: [UInt8], _ tally: inout VivadoTally
    ) {
        let (path, expected) = (entry.path, entry.values)
        if entry.kind != "xclbin_info", entry.kind != "system_estimate" {
            tally.text("\(path) version", measurement.source.toolVersion, expected["tool_version"]?.string)
            tally.text("\(path) part", measurement.design.part, expected["part"]?.string)
            if entry.kind != "power" {
                tally.text("\(path) design", measurement.design.top, expected["design"]?.string)
            }
            compareStage(measurement, expected["design_state"]?.string, path, &tally)
        }
        tally.truth("\(path): part does not resolve", measurement.design.device != nil)
        switch entry.kind {
        case "utilization", "vivado_synth_rpt": compareSites(measurement, expected, path, &tally)
        case "utilization_hierarchical": compareHierarchy(measurement, expected, path, bytes, &tally)
        case "timing_summary": compareTiming(measurement, expected, path, &tally)
        case "power": comparePower(measurement, expected, path, &tally)
        case "accelerator_utilization": compareAccelerator(measurement, expected, path, &tally)
        case "xclbin_info": compareXclbin(measurement, expected, path, &tally)
        default: compareSystemEstimate(measurement, expected, path, &tally)
        }
    }

    private func compareStage(_ read: Devices.Measurement, _ state: String?, _ path: String, _ tally: inout VivadoTally)
    {
        let stages: [String: Devices.Measurement.Stage] = [
            "Synthesized": .synthesis, "Fully Placed": .placed, "Routed": .routed, "routed": .routed,
            // The state of the platform around a kernel that is only synthesised, as the report's footnote says.
            "Physopt postRoute": .synthesis,
        ]
        if let state {
            tally.text("\(path) stage", read.stage.rawValue, stages[state]?.rawValue ?? state)
        } else if path.contains("routed") || path.contains("route_") {
            tally.text("\(path) stage", read.stage.rawValue, "routed")
        } else if path.contains("_synth") {
            tally.text("\(path) stage", read.stage.rawValue, "synthesis")
        }
    }

    private func compareSites(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ tally: inout VivadoTally
    ) {
        let rows: [(String, ResourceKind, Double)] = [
            ("lut", .lut, 1), ("ff", .ff, 1), ("dsp", .dsp, 1), ("uram", .uram, 1), ("bram_tile", .bram18, 2),
        ]
        for (key, kind, factor) in rows {
            let (used, available) = (expected[key]?["used"]?.double, expected[key]?["available"]?.double)
            tally.figure("\(path) \(key)", read.used[kind], used.map { $0 * factor })
            tally.figure("\(path) \(key) available", read.available[kind], available.map { $0 * factor })
            guard let share = expected[key]?["util_pct"]?.string.flatMap(Double.init), let used = read.used[kind],
                let whole = read.available[kind]
            else { continue }
            tally.truth("\(path) \(key): not \(share) %", abs(100 * used / whole - share) <= 0.0051)
        }
        for key in ["lut_as_logic", "lut_as_memory", "ramb36", "ramb18"] {
            guard var name = expected[key]?["row"]?.string else { continue }
            if name.hasSuffix("*") { name.removeLast() }
            tally.figure("\(path) \(key)", read.extra[name].flatMap(Double.init), expected[key]?["used"]?.double)
            tally.figure(
                "\(path) \(key) available", read.extra[name + " available"].flatMap(Double.init),
                expected[key]?["available"]?.double)
        }
    }

    private func compareHierarchy(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ bytes: [UInt8], _ tally: inout VivadoTally
    ) {
        let columns = (expected["columns"]?.array ?? []).compactMap(\.string)
        let text = String(decoding: bytes, as: UTF8.self)
        let own = text.split(separator: "\n").count {
            $0.hasPrefix("|") && $0.drop { "| ".contains($0) }.hasPrefix("(")
        }
        tally.figure("\(path) rows", Double(read.instances.count + 1 + own), expected["rows"]?.double)
        var index = -1
        for row in expected["first_rows"]?.array ?? [] {
            let cells = (row.array ?? []).compactMap(\.string)
            let name = cells[0].trimmingCharacters(in: .whitespaces)
            guard !name.hasPrefix("(") else { continue }
            let use = index < 0 ? read.used : read.instances[index].used
            if index >= 0 {
                tally.text("\(path) instance", read.instances[index].name, name)
                tally.text("\(path) module", read.instances[index].module, cells[1])
                let depth = (cells[0].prefix { $0 == " " }.count - 1) / 2 - 1
                tally.figure("\(path) depth", Double(read.instances[index].depth), Double(depth))
            }
            index += 1
            func value(_ names: String...) -> Double? {
                names.compactMap { columns.firstIndex(of: $0) }.first.flatMap { index in
                    Double(cells[index].prefix { $0 != "(" })
                }
            }
            tally.figure("\(path) \(name) LUT", use[.lut], value("Total LUTs"))
            tally.figure("\(path) \(name) FF", use[.ff], value("FFs"))
            tally.figure("\(path) \(name) DSP", use[.dsp], value("DSP48 Blocks", "DSP Blocks"))
            tally.figure("\(path) \(name) URAM", use[.uram], value("URAM"))
            let bram = value("RAMB36").flatMap { whole in value("RAMB18").map { 2 * whole + $0 } }
            tally.figure("\(path) \(name) BRAM", use[.bram18], bram)
        }
    }

    private func compareTiming(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ tally: inout VivadoTally
    ) {
        let design = read.clocks.first
        let summary = expected["summary"]
        tally.figure("\(path) WNS", design?.wnsNs, summary?["WNS(ns)"]?.double)
        tally.figure("\(path) TNS", design?.tnsNs, summary?["TNS(ns)"]?.double)
        tally.figure("\(path) WHS", design?.whsNs, summary?["WHS(ns)"]?.double)
        tally.figure("\(path) THS", design?.thsNs, summary?["THS(ns)"]?.double)
        let counts = ["TNS", "THS", "TPWS"].flatMap { ["\($0) Failing Endpoints", "\($0) Total Endpoints"] }
        for name in ["WPWS(ns)", "TPWS(ns)"] + counts {
            tally.figure("\(path) \(name)", read.extra[name].flatMap(Double.init), summary?[name]?.double)
        }
        let verdict = expected["verdict"]?.string
        tally.text("\(path) verdict", read.extra["verdict"], verdict.map { $0 + "." })
        let isKnown = summary?["WNS(ns)"]?.double != nil
        let isMet = verdict.map { !$0.contains("not met") }
        tally.text("\(path) met", "\(design?.isMet as Bool?)", "\((isKnown ? isMet : nil) as Bool?)")
        guard let clocks = expected["clocks"]?.double else { return }
        tally.figure("\(path) clocks", Double(read.clocks.count - 1), clocks)
        for (index, clock) in (expected["first_clocks"]?.array ?? []).enumerated() {
            let other = index + 1 < read.clocks.count ? read.clocks[index + 1] : nil
            tally.text("\(path) clock", other?.name, clock["name"]?.string)
            tally.figure("\(path) period", other?.targetNs, clock["period_ns"]?.double)
        }
    }

    private func comparePower(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ tally: inout VivadoTally
    ) {
        tally.figure("\(path) total", read.power?.totalW, expected["total_w"]?.double)
        tally.figure("\(path) dynamic", read.power?.dynamicW, expected["dynamic_w"]?.double)
        tally.figure("\(path) static", read.power?.staticW, expected["static_w"]?.double)
        let junction = read.extra["Junction Temperature (C)"].flatMap(Double.init)
        tally.figure("\(path) junction", junction, expected["junction_c"]?.double)
        let ambient = read.extra["Max Ambient (C)"].flatMap(Double.init)
        tally.figure("\(path) ambient", ambient, expected["max_ambient_c"]?.double)
        let theta = read.extra["Effective TJA (C/W)"].flatMap(Double.init)
        tally.figure("\(path) theta", theta, expected["theta_ja"]?.double)
        tally.text("\(path) confidence", read.extra["Confidence Level"], expected["confidence"]?.string)
        for member in expected["components"]?.members ?? [] {
            tally.text("\(path) \(member.key)", read.extra[member.key + " (W)"], member.value.string)
        }
    }

    private func compareAccelerator(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ tally: inout VivadoTally
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
                tally.figure("\(path) \(name) \(kind)", use?[kind], value)
            }
        }
    }

    private func compareXclbin(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ tally: inout VivadoTally
    ) {
        tally.text("\(path) device", read.design.part, expected["device"]?.string)
        tally.text("\(path) kernels", read.design.top, expected["kernels"]?.string)
        let version = read.extra["XRT Build Version"]?.split(separator: " ").first.map(String.init)
        tally.text("\(path) XRT", version, expected["xrt_version"]?.string)
        for (index, clock) in (expected["clocks"]?.array ?? []).enumerated() {
            let other = index < read.clocks.count ? read.clocks[index] : nil
            tally.text("\(path) clock", other?.name, clock["name"]?.string)
            tally.figure("\(path) frequency", other?.achievedNs, clock["mhz"]?.double.map { 1000 / $0 })
        }
        let instances = (expected["instances"]?.array ?? []).compactMap(\.string)
        tally.text("\(path) instances", "\(read.instances.map(\.name))", "\(instances)")
    }

    private func compareSystemEstimate(
        _ read: Devices.Measurement, _ expected: JSONValue, _ path: String, _ tally: inout VivadoTally
    ) {
        tally.text("\(path) version", read.source.toolVersion, expected["tool_version"]?.string)
        tally.text("\(path) device", read.design.part, expected["target_device"]?.string)
        let units = read.instances.filter { $0.depth == 0 }
        tally.figure("\(path) units", Double(units.count), expected["compute_units"]?.double)
        let kernel = expected["kernel_wrapper_1/kernel_wrapper"]
        let unit = units.first
        tally.figure("\(path) interval", unit?.intervalCycles.min.map(Double.init), kernel?["interval"]?.double)
        tally.figure("\(path) best", unit?.latencyCycles.min.map(Double.init), kernel?["best"]?.double)
        tally.figure("\(path) worst", unit?.latencyCycles.max.map(Double.init), kernel?["worst"]?.double)
        for (key, kind) in [("ff", ResourceKind.ff), ("lut", .lut), ("dsp", .dsp), ("bram", .bram18), ("uram", .uram)] {
            tally.figure("\(path) \(key)", unit?.used[kind], kernel?[key]?.double)
            tally.figure("\(path) \(key) total", read.used[kind], kernel?[key]?.double.map { $0 * 4 })
        }
        let clock = read.clocks.first
        tally.figure("\(path) target", clock?.targetNs, kernel?["target_mhz"]?.double.map { 1000 / $0 })
        tally.figure("\(path) estimated", clock?.estimatedNs, kernel?["estimated_mhz"]?.double.map { 1000 / $0 })
    }
}
