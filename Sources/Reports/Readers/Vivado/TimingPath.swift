import Devices
internal import Wire

/// One path of `report_timing`, or of the details of `report_timing_summary`.
struct TimingPath {
    /// Slack in ns, nil for unconstrained paths (`inf`).
    var slackNs: Double?
    /// Whether it is a hold path.
    var isHold = false
    /// The path group, which is the clock's name for paths within a clock.
    var group: String?
    /// Where it begins.
    var source: String?
    /// Where it ends.
    var destination: String?
    /// Time the path may take.
    var requirementNs: Double?
    /// Period of the clock at its end.
    var periodNs: Double?
    /// Time the data takes.
    var delayNs: Double?
    /// Uncertainty of the clock.
    var uncertaintyNs: Double?
    /// Levels of logic.
    var levels: String?
    /// The line of its slack, counted from 1.
    var line: Int

    /// Reads all paths from a line on.
    static func all(_ lines: TextLines, from start: Int) -> [TimingPath] {
        var paths: [TimingPath] = []
        for number in start..<max(start, lines.count) where lines[number].starts(with: "Slack") {
            paths.append(TimingPath(lines, number))
        }
        return paths
    }

    private init(_ lines: TextLines, _ start: Int) {
        line = start + 1
        slackNs = Self.value(lines[start]).flatMap(Self.nanoseconds)
        for number in (start + 1)..<(start + 24) {
            let text = lines[number]
            guard text.starts(with: "  ") else { break }
            guard let value = Self.value(text) else {
                if destination != nil, periodNs == nil { periodNs = Self.period(text) }
                continue
            }
            take(text.trimmed, value)
        }
    }

    /// Takes a line; keys are compared as bytes, since reports of megabytes have tens of thousands of them.
    private mutating func take(_ line: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        if line.starts(with: "Source:") {
            source = value.text
        } else if line.starts(with: "Destination:") {
            destination = value.text
        } else if line.starts(with: "Path Group:") {
            group = value.text
        } else if line.starts(with: "Path Type:") {
            isHold = value.contains("Min at")
        } else if line.starts(with: "Requirement:") {
            requirementNs = Self.nanoseconds(value)
        } else if line.starts(with: "Data Path Delay:") {
            delayNs = Self.nanoseconds(value)
        } else if line.starts(with: "Clock Uncertainty:") {
            uncertaintyNs = Self.nanoseconds(value)
        } else if line.starts(with: "Logic Levels:") {
            levels = value.text
        }
    }

    /// The period reached with a slack, to the picosecond that Vivado prints.
    static func reached(_ targetNs: Double, slackNs: Double) -> Double {
        ((targetNs - slackNs) * 1000).rounded() / 1000
    }

    /// What follows the first colon, nil when there is none outside the clock's edges in parentheses.
    private static func value(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line.trimmed.first != UInt8(ascii: "("), let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            return nil
        }
        return line[(colon + 1)...].trimmed
    }

    /// The number before `ns`.
    private static func nanoseconds(_ value: ArraySlice<UInt8>) -> Double? {
        guard let unit = value.firstRange(of: "ns") else { return nil }
        return value[..<unit.lowerBound].trimmed.number
    }

    /// The period in `{rise@0.000ns fall@2.500ns period=5.000ns}`.
    private static func period(_ line: ArraySlice<UInt8>) -> Double? {
        guard let mark = line.firstRange(of: "period=") else { return nil }
        return nanoseconds(line[mark.upperBound...])
    }
}

extension Measurement {
    /// The stage that the nets of timing paths show: `routed`, else `estimated` after placement, else `unplaced`.
    ///
    /// Banners of timing reports name no state before 2022 or so. Checked on 23 reports whose stage is known.
    static func stage(ofNetsIn lines: TextLines, from start: Int) -> Stage? {
        var seen = 0
        var stage: Stage?
        for number in start..<max(start, lines.count) where lines[number].starts(with: "      ") {
            guard let net = lines[number].firstRange(of: "net (fo=") else { continue }
            let rest = lines[number][net.upperBound...]
            if rest.contains(", routed)") { return .routed }
            if rest.contains(", estimated)") { stage = .placed }
            if rest.contains(", unplaced)") { stage = stage ?? .synthesis }
            seen += 1
            if seen == 400 { break }
        }
        return stage
    }
}
