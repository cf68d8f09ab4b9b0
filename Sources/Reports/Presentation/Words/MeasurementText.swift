import Devices
import Estimator
import Wire

/// Measured figures in words; `?` is what the report leaves open.
enum MeasurementText {
    /// A latency or interval with its time at the clock asked for, such as `12 cycles = 60 ns`.
    static func time(_ range: MeasuredRange, clock: MeasuredClock?) -> String? {
        guard let cycles = range.text else { return nil }
        let count = cycles + (cycles == "1" ? " cycle" : " cycles")
        guard let target = clock?.targetNs, let low = range.min, let high = range.max else { return count }
        let (shortest, longest) = (Double(low) * target, Double(high) * target)
        let times =
            low == high ? FigureText.time(longest) : "\(FigureText.time(shortest)) to \(FigureText.time(longest))"
        return "\(count) = \(times) at \(NumberText.amount(target)) ns"
    }

    /// What is known of a clock, such as `target 5 ns, estimated 4.37 ns, uncertainty 0.62 ns`.
    static func clock(_ clock: MeasuredClock) -> String {
        let times: [(String, Double?)] = [
            ("target", clock.targetNs), ("estimated", clock.estimatedNs), ("achieved", clock.achievedNs),
            ("uncertainty", clock.uncertaintyNs), ("WNS", clock.wnsNs), ("TNS", clock.tnsNs), ("WHS", clock.whsNs),
            ("THS", clock.thsNs),
        ]
        var words = times.compactMap { name, value in value.map { "\(name) \(NumberText.ns($0)) ns" } }
        if let fmax = clock.fmaxMHz { words.append("fmax \(NumberText.amount(fmax)) MHz") }
        let name = [clock.name, clock.corner].compactMap(\.self).joined(separator: ", ")
        return (name.isEmpty ? "" : name + ": ") + words.joined(separator: ", ")
    }

    /// Whether timing is met, with its ink.
    static func verdict(_ clock: MeasuredClock?) -> (text: String, ink: Ink)? {
        guard let clock else { return nil }
        if let isMet = clock.isMet { return isMet ? ("met", .good) : ("not met", .bad) }
        guard let slack = clock.worstSlackNs else { return nil }
        return slack >= -1e-9 ? ("met", .good) : ("not met", .bad)
    }

    /// Power, such as `1.34 W (dynamic 0.91, static 0.43)`.
    static func power(_ power: MeasuredPower) -> String {
        let parts = [("dynamic", power.dynamicW), ("static", power.staticW)].compactMap { name, value in
            value.map { "\(name) \(NumberText.ns($0))" }
        }
        return (power.totalW.map(NumberText.ns) ?? "?") + " W"
            + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
    }

    /// The share of what is available.
    static func share(_ measurement: Measurement, _ kind: ResourceKind) -> DeviceShare {
        let used = measurement.used[kind]
        return DeviceShare(
            kind: kind, quantity: used.map(Quantity.exact) ?? .unknown, available: measurement.available[kind])
    }

    /// The design, the part, the tool and the stage in one line.
    static func subject(_ measurement: Measurement) -> String {
        let design = measurement.design
        let part = design.part ?? design.device
        let tool = [measurement.source.tool, measurement.source.toolVersion].compactMap(\.self).joined(separator: " ")
        let stage = measurement.stage == .unknown ? "stage not stated" : measurement.stage.rawValue
        return [part, tool.isEmpty ? nil : tool, stage].compactMap(\.self).joined(separator: ", ")
    }
}
