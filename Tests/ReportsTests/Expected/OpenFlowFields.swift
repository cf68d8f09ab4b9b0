import Devices
import Wire

/// Fields of the open tools' logs.
extension FieldTally {
    /// Compares all fields of an entry that the schema has.
    mutating func compareOpenFlow(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        if entry.kind == "yosys log" { compareYosys(measurement, entry) } else { compareNextpnr(measurement, entry) }
    }

    /// Cells are counted by type; `$scopeinfo` only tells scopes and is no cell of the circuit.
    private mutating func compareYosys(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        check("version", measurement.source.toolVersion, entry["yosys"]?.string)
        for member in entry.values.members ?? [] {
            guard !["yosys", "ambiguity", "cells", "$scopeinfo"].contains(member.key) else { continue }
            check(member.key, measurement.extra[member.key], member.value.count.map(String.init))
        }
        guard let count = entry["cells"]?.count else { return }
        let cells = measurement.extra.values.compactMap { Int($0) }.reduce(0, +)
        check("cells", cells, count - (entry["$scopeinfo"]?.count ?? 0))
    }

    private mutating func compareNextpnr(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        let clock = measurement.clocks.first
        check("clock", clock?.name, entry["clock"]?.string)
        check("fmax", clock?.fmaxMHz, entry["fmax_final_mhz"]?.double)
        check("target", clock?.targetNs, entry["target_mhz"]?.double.map { 1000 / $0 })
        check("dsp", measurement.used[.dsp], entry["MULT18X18D"]?.array?.first?.double)
        check("bram18 available", measurement.available[.bram18], entry["DP16KD"]?.array?.last?.double)
    }
}
