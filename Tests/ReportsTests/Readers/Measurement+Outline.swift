import Devices
import Wire

extension Measurement {
    /// Everything a measurement holds, a fact a line, for snapshots.
    var outline: String {
        var lines = ["\(source.kind) of \(source.tool ?? "?") \(source.toolVersion ?? "?"), stage \(stage.rawValue)"]
        lines.append("design \(design.top ?? "?") on \(design.part ?? "?") (\(design.device ?? "?"))")
        lines += clocks.map(Self.line)
        lines.append("latency \(Self.text(latencyCycles)), interval \(Self.text(intervalCycles))")
        lines.append("used \(Self.text(used))")
        lines.append("available \(Self.text(available))")
        lines += instances.map { row in
            String(repeating: "  ", count: row.depth + 1) + "\(row.name) of \(row.module ?? "?"): "
                + "latency \(Self.text(row.latencyCycles)), interval \(Self.text(row.intervalCycles)), "
                + Self.text(row.used)
        }
        lines += extra.sorted { $0.key < $1.key }.map { "extra \($0.key): \($0.value)" }
        lines += diagnostics.map { diagnostic in
            let place = diagnostic.line.map { ", line \($0)" } ?? ""
            return "\(diagnostic.severity.rawValue) \(diagnostic.code)\(place): \(diagnostic.message)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ clock: MeasuredClock) -> String {
        let figures: [(String, Double?)] = [
            ("target", clock.targetNs), ("estimated", clock.estimatedNs), ("achieved", clock.achievedNs),
            ("uncertainty", clock.uncertaintyNs), ("wns", clock.wnsNs), ("tns", clock.tnsNs), ("fmax", clock.fmaxMHz),
        ]
        let known = figures.compactMap { name, value in value.map { "\(name) \($0)" } }.joined(separator: ", ")
        return "clock \(clock.name ?? "?"): \(known), met \(clock.isMet.map { "\($0)" } ?? "?")"
    }

    private static func text(_ range: MeasuredRange) -> String {
        "\(range.min.map(String.init) ?? "?")...\(range.max.map(String.init) ?? "?")"
    }

    private static func text(_ use: ResourceUse) -> String {
        use.kinds.isEmpty ? "?" : use.kinds.map { "\($0.rawValue) \(use[$0] ?? -1)" }.joined(separator: ", ")
    }
}
