import Devices
import Wire

/// Fields of FINN's JSON files.
extension FieldTally {
    /// Compares every value of an entry; the empty key of some files is no figure.
    mutating func compareFINN(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        for (path, value) in Self.leaves(entry.values) where !path.allSatisfy({ $0 == " " }) {
            let stated = Self.stated(path, value, in: entry.values)
            check(path, Self.found(path, in: measurement).map(Self.asNumber), Self.asNumber(stated))
        }
    }

    /// Every value below an object, by the keys that lead to it.
    private static func leaves(_ value: JSONValue, _ path: [String] = []) -> [(String, String)] {
        guard let members = value.members else {
            return [(path.joined(separator: " "), value.string ?? value.text(pretty: false))]
        }
        return members.flatMap { leaves($0.value, path + [$0.key]) }
    }

    private static let finnColumns: [String: ResourceKind] = [
        "LUT": .lut, "FF": .ff, "URAM": .uram, "BRAM_18K": .bram18, "DSP": .dsp, "DSP48E": .dsp,
    ]

    private static func found(_ path: String, in measurement: Devices.Measurement) -> String? {
        if let text = measurement.extra[path] { return text }
        let words = path.split(separator: " ").map(String.init)
        if let row = measurement.instances.first(where: { $0.name == words[0] }) {
            if words.count == 1 { return row.intervalCycles.max.map(String.init) }
            return finnColumns[words[1]].flatMap { row.used[$0] }.map { "\($0)" }
        }
        switch path {
        case "critical_path_cycles", "latency_cycles": return measurement.latencyCycles.max.map(String.init)
        case "max_cycles", "interval_cycles": return measurement.intervalCycles.max.map(String.init)
        case "WNS": return measurement.clocks.first?.wnsNs.map { "\($0)" }
        case "fmax_mhz": return measurement.clocks.first?.fmaxMHz.map { "\($0)" }
        default: return words.last.flatMap { finnColumns[$0] }.flatMap { measurement.used[$0] }.map { "\($0)" }
        }
    }

    /// What a file states of a figure; of `DSP` and `DSP48E` in one node the greater, since one is always 0.
    private static func stated(_ path: String, _ value: String, in values: JSONValue) -> String {
        let words = path.split(separator: " ").map(String.init)
        guard words.count == 2, ["DSP", "DSP48E"].contains(words[1]), let node = values[words[0]] else { return value }
        let counts = [node["DSP"]?.figure, node["DSP48E"]?.figure].compactMap(\.self)
        return counts.max().map { "\($0)" } ?? value
    }

    /// Numbers in one spelling, other texts as they are.
    private static func asNumber(_ text: String) -> String { Double(text).map { "\($0)" } ?? text }
}
