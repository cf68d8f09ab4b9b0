public import Devices
public import Wire

/// Reads `<function>_export.rpt`: what logic synthesis or implementation of an exported HLS design used.
///
/// Checked on 6 public reports of Vivado HLS 2018.2-2019.2.1 and Vitis HLS 2024.1. `BRAM` is in 18 Kb halves in these; in
/// tools before 2018 it was in tiles of 36 Kb in files that can be told, so there it is left unknown unless it is 0.
/// `CP achieved` after implementation stands above the one after synthesis; `NA` is unknown.
public struct ExportTextReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["export_rpt"]

    /// Creates a reader.
    public init() {}

    /// Whether the head names the implementation tool and has a resource section of its own form.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(4096)
        return start.contains("Implementation tool:") && start.contains("#=== ") ? .certain : nil
    }

    /// Reads the lines `key: value`.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var measurement = Measurement(source: .init(path: file.path, kind: "export_rpt"), stage: .unknown)
        var clock = MeasuredClock()
        var postSynthesisNs: Double?
        var resources: [(name: String, amount: Double?)] = []
        var hasResources = false
        for line in 0..<min(lines.count, 200) {
            let bytes = lines[line].trimmed
            if bytes.starts(with: "#=== ") {
                guard let stage = Self.stage(bytes) else { continue }
                measurement.stage = stage
                hasResources = true
            } else if bytes.starts(with: "Timing met") {
                clock.isMet = true
            } else if bytes.starts(with: "Timing ") {
                clock.isMet = false
            }
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = bytes[bytes.index(after: colon)...].trimmed
            switch bytes[..<colon].trimmed.text {
            case "Implementation tool": Self.setTool(&measurement, value.text)
            case "Device target": measurement.setPart(value.text)
            case "CP required": clock.targetNs = HLSCell.nanoseconds(value)
            case "CP achieved post-synthesis": postSynthesisNs = HLSCell.nanoseconds(value)
            case "CP achieved post-implementation": clock.achievedNs = HLSCell.nanoseconds(value)
            case let name where hasResources: resources.append((name, HLSCell.amount(value)))
            default: break
            }
        }
        guard hasResources else {
            throw InputError(
                file: file.path, line: lines.count, expected: "'#=== Post-Synthesis Resource usage ==='",
                found: "the end of the file")
        }
        clock.achievedNs = clock.achievedNs ?? postSynthesisNs
        if let postSynthesisNs { measurement.extra["post_synthesis_ns"] = "\(postSynthesisNs)" }
        measurement.clocks = [clock]
        measurement.setExported(resources, bramUnit: ExportedBRAM(toolVersion: measurement.source.toolVersion))
        return [measurement]
    }

    private static func stage(_ heading: ArraySlice<UInt8>) -> Measurement.Stage? {
        if heading.contains("Post-Implementation Resource") { return .implementation }
        return heading.contains("Post-Synthesis Resource") ? .synthesis : nil
    }

    /// Splits `Xilinx Vivado v.2019.2.1`.
    private static func setTool(_ measurement: inout Measurement, _ text: String) {
        let words = text.split(separator: " ")
        measurement.source.tool = words.contains("Vivado") ? "Vivado" : text
        guard let version = words.last, version.hasPrefix("v") else { return }
        measurement.source.toolVersion = String(version.drop { !$0.isNumber })
    }
}
