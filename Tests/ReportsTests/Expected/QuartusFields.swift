import Devices
import Foundation
import Wire

/// Fields of Quartus reports.
extension FieldTally {
    /// Compares all fields of an entry that the schema has.
    mutating func compareQuartus(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        switch entry.kind {
        case "sta_summary": compareSlacks(measurement, entry)
        case "sta_rpt": compareFrequencies(measurement, entry)
        default: compareFit(measurement, entry)
        }
    }

    private mutating func compareFit(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport
    ) {
        let expected = entry.values
        check("tool_version", measurement.source.toolVersion, expected["tool_version"]?.string)
        check("family", measurement.extra["Family"], expected["family"]?.string)
        check("part", measurement.design.part, expected["part"]?.string)
        let raw = expected["raw"]
        if let top = raw?["Top-level Entity Name"]?.string { check("top", measurement.design.top, top) }
        let memory: ResourceKind = expected["family"]?.string == "Cyclone V" ? .m10k : .m20k
        for (key, kind) in [("alm", ResourceKind.alm), ("dsp", .dsp), ("ram_blocks", memory)] {
            guard let value = expected[key], !value.isNull else { continue }
            check(key, measurement.used[kind], value["used"]?.double)
            check(key + " available", measurement.available[kind], value["available"]?.double)
        }
        if let registers = expected["registers"]?["value"] {
            check("registers", measurement.used[.ff], registers.double)
        }
        if let aluts = expected["resource_usage"]?["Combinational ALUT usage for logic"]?.string {
            check("alut", measurement.used[.alut], ArraySlice(aluts.utf8).number)
        }
        if let rows = expected["entity_rows"]?.integer {
            check("entity rows", measurement.instances.count + 1, rows)
        }
        let columns = expected["entity_columns"]?.array?.compactMap(\.string) ?? []
        for (index, row) in (expected["entity_first"]?.array ?? []).dropFirst().enumerated() {
            guard let cells = row.array?.compactMap(\.string), index < measurement.instances.count else { continue }
            let instance = measurement.instances[index]
            for (column, kind) in [
                ("ALMs needed [=A-B+C]", ResourceKind.alm), ("Combinational ALUTs", .alut),
                ("Dedicated Logic Registers", .ff), ("M20Ks", .m20k), ("M10Ks", .m10k), ("DSP Blocks", .dsp),
            ] {
                guard let place = columns.firstIndex(of: column), place < cells.count else { continue }
                let number = cells[place].split(separator: " ").first.map(String.init) ?? ""
                check("entity \(index) \(column)", instance.used[kind], ArraySlice(number.utf8).number)
            }
            if let place = columns.firstIndex(of: "Entity Name"), place < cells.count {
                check("entity \(index) module", instance.module, cells[place])
            }
        }
    }

    private mutating func compareSlacks(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport
    ) {
        for member in entry["by_type"]?.members ?? [] {
            let worst = measurement.extra["Worst \(member.key) Slack"].flatMap(Double.init)
            check(member.key, worst, member.value["worst_slack"]?.double)
            let count =
                member.key == "Setup"
                ? measurement.clocks.count { $0.wnsNs != nil } : measurement.clocks.count { $0.whsNs != nil }
            guard member.key == "Setup" || member.key == "Hold" else { continue }
            check(member.key + " entries", count, member.value["entries"]?.integer)
            let sum = measurement.clocks.reduce(0) { $0 + ((member.key == "Setup" ? $1.tnsNs : $1.thsNs) ?? 0) }
            let expected = member.value["sum_tns"]?.double ?? 0
            check(member.key + " TNS", (sum * 1000).rounded() / 1000, (expected * 1000).rounded() / 1000)
        }
    }

    private mutating func compareFrequencies(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport
    ) {
        check("tool_version", measurement.source.toolVersion, entry["tool_version"]?.string)
        check("part", measurement.design.part, entry["part"]?.string)
        for table in entry["fmax"]?.members ?? [] {
            for row in table.value.array ?? [] {
                guard let cells = row.array?.compactMap(\.string), cells.count >= 4 else { continue }
                let model = table.key.replacingOccurrences(of: "Fmax Summary", with: "")
                    .trimmingCharacters(in: .whitespaces)
                let corner = model.isEmpty ? cells.last : model
                let clock = measurement.clocks.first { $0.name == cells[2] && $0.corner == corner }
                let expected = cells[1].split(separator: " ").first.flatMap { Double($0) }
                check("fmax of \(cells[2])", clock?.fmaxMHz, expected)
            }
        }
    }
}
