import Devices
import Wire

/// Fields of Catapult reports.
extension FieldTally {
    /// Compares all fields of an entry that the schema has.
    mutating func compareCatapult(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        let expected = entry.values
        check("version", measurement.source.toolVersion, expected["tool_version"]?.string)
        check("solution", measurement.extra["Solution"], expected["solution"]?.string)
        check("state", measurement.extra["State"], expected["state"]?.string)
        let processes = (expected["processes"]?.array ?? []).compactMap { $0.array?.compactMap(\.string) }.dropLast()
        check("processes", measurement.instances.map(\.name), processes.map { $0[0] })
        for (process, cells) in zip(measurement.instances, processes) {
            check("\(cells[0]) latency", process.latencyCycles.max, Int(cells[2]))
            check("\(cells[0]) throughput", process.intervalCycles.max, Int(cells[3]))
        }
        if let total = expected["design_total"]?.array?.compactMap(\.string), total.count > 5 {
            check("latency", measurement.latencyCycles.max, Int(total[2]))
            check("throughput", measurement.intervalCycles.max, Int(total[3]))
            check("II", measurement.extra["II"], total[5])
        }
        if let clock = expected["clock"], !clock.isNull {
            check("clock", measurement.clocks.first?.name, clock["signal"]?.string)
            check("period", measurement.clocks.first?.targetNs, clock["period"]?.double)
            check("uncertainty", measurement.clocks.first?.uncertaintyNs, clock["uncertainty"]?.double)
        }
        if let delay = expected["max_delay"]?.double {
            check("delay", measurement.clocks.first?.estimatedNs, delay)
            check("slack", measurement.clocks.first?.wnsNs, expected["slack"]?.double)
        }
        for (key, name) in [
            ("total_area_score", "Total Area Score"), ("total_area_after_assignment", "Total Area After Assignment"),
        ] {
            guard let values = expected[key]?.array?.compactMap(\.double) else { continue }
            let found = measurement.extra[name]?.split(separator: " ").compactMap { Double($0) }
            // The rows hold shares in parentheses too; the numbers before them count.
            check(key, found.map { Array($0.prefix(values.count)) }, values)
        }
    }
}
