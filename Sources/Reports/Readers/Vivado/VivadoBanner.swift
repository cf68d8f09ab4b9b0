import Devices
internal import Wire

/// The framed head of a Vivado report: tool version, command, design, device and design state.
///
/// Seen the same from 2015.2 to 2025.1; timing reports name a state from 2022 or so on, device names are without `xc`
/// and dashes on 7 series up to 2020.1 and without package on platform runs.
struct VivadoBanner {
    /// The version as printed, such as `2019.2.1`.
    var toolVersion: String?
    /// The command with its arguments.
    var command = ""
    /// The design's name.
    var design: String?
    /// The device as printed.
    var device: String?
    /// The state as printed, such as `Fully Placed`.
    var designState: String?

    /// Reads the banner from the first 40 lines; what is not there stays unknown.
    init(_ lines: TextLines) {
        for number in 0..<min(lines.count, 40) {
            let line = lines[number].trimmed
            guard line.first == UInt8(ascii: "|"), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = line[(colon + 1)...].trimmed.text
            switch line[line.index(after: line.startIndex)..<colon].trimmed.text {
            case "Tool Version": toolVersion = Self.version(value)
            case "Command": command = value
            case "Design": design = value.isEmpty ? nil : value
            case "Device": device = value.isEmpty ? nil : value
            case "Design State": designState = value
            default: break
            }
        }
    }

    /// The command without arguments.
    var verb: Substring { command.prefix { $0 != " " } }

    /// The version in `Vivado v.2019.2 (lin64) Build 2708876 …`.
    private static func version(_ text: String) -> String? {
        guard let word = text.split(separator: " ").first(where: { $0.hasPrefix("v.") }) else { return nil }
        return String(word.dropFirst(2))
    }

    /// The stage the banner states, nil when it says nothing of it or only what was not done (`Unplaced`).
    var stage: Stage? {
        guard let state = designState?.lowercased(), !state.hasPrefix("un") else { return nil }
        if state.contains("rout") { return .routed }
        if state.contains("place") { return .placed }
        if state.contains("synth") || state.contains("optimized") { return .synthesis }
        return nil
    }

    /// The stage in the name of the file the command was to write, as Vivado's project flow names its reports.
    var stageOfCommand: Stage? {
        let words = command.lowercased()
        if words.contains("rout") { return .routed }
        if words.contains("_place") { return .placed }
        return words.contains("_synth") ? .synthesis : nil
    }

    /// Whether a file is what a command of Vivado wrote.
    ///
    /// - Parameters:
    ///   - verb: The command, such as `report_power`.
    ///   - title: The report's title, which stands in when the banner is cut off or reformatted.
    ///   - head: The first bytes of the file.
    /// - Returns: The certainty, nil when the file is another command's.
    static func recognition(verb: String, title: StaticString, in head: ArraySlice<UInt8>) -> Recognition? {
        let lines = TextLines(Array(head.prefix(16_384)))
        let banner = VivadoBanner(lines)
        if !banner.command.isEmpty { return banner.verb == verb ? .certain : nil }
        for number in 0..<min(lines.count, 60) {
            let line = lines[number].trimmed
            if line.count == title.utf8CodeUnitCount, line.starts(with: title) { return .possible }
        }
        return nil
    }

    /// A measurement with what the banner says, and everything else unknown.
    func measurement(path: String, kind: String) -> Measurement {
        var measurement = Measurement(
            source: .init(path: path, kind: kind, tool: "Vivado", toolVersion: toolVersion),
            design: MeasuredDesign(top: design), stage: stage ?? .unknown)
        measurement.setPart(device)
        return measurement
    }
}
