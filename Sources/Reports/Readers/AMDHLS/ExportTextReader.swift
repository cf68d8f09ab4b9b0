public import Devices
public import Wire

/// Reads `<function>_export.rpt`: what logic synthesis or implementation of an exported HLS design used.
///
/// Checked on 6 public reports of Vivado HLS 2018.2-2019.2.1 and Vitis HLS 2024.1. Older tools write `Resource usage` and
/// `CP achieved` without a stage. `BRAM` is in 18 Kb halves in these; in
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
        let source = Measurement.Source(path: file.path, kind: "export_rpt")
        var report = ExportLines(measurement: Measurement(source: source, stage: .unknown))
        for line in 0..<min(lines.count, 200) {
            report.take(lines[line].trimmed, isUnfinished: lines.isUnfinished(line))
        }
        guard report.hasResources else {
            throw InputError(
                file: file.path, line: lines.count, expected: "'#=== Post-Synthesis Resource usage ==='",
                found: "the end of the file")
        }
        return [report.finished(lineCount: lines.count)]
    }
}

/// What the lines of an export report say, taken one after the other.
private struct ExportLines {
    var measurement: Measurement
    private(set) var hasResources = false
    private var hasVerdict = false
    private var clock = MeasuredClock()
    private var postSynthesisNs: Double?
    private var resources: [(name: String, amount: Double?)] = []

    init(measurement: Measurement) { self.measurement = measurement }

    /// Takes a line; of one within which the file ends, what may be cut is left out.
    mutating func take(_ line: ArraySlice<UInt8>, isUnfinished: Bool) {
        if line.starts(with: "Timing met") || line.starts(with: "No Sequential Path") {
            clock.isMet = line.starts(with: "Timing") ? true : nil
            hasVerdict = true
        }
        guard !isUnfinished else { return }
        if line.starts(with: "#=== "), line.contains("Resource usage") {
            measurement.stage = Self.stage(line)
            hasResources = true
        } else if line.starts(with: "Timing "), !hasVerdict {
            clock.isMet = false
            hasVerdict = true
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            take(line[..<colon].trimmed.text, line[line.index(after: colon)...].trimmed)
        }
    }

    private mutating func take(_ key: String, _ value: ArraySlice<UInt8>) {
        switch key {
        case "Implementation tool": setTool(value.text)
        case "Device target": measurement.setPart(value.text)
        case "CP required": clock.targetNs = HLSCell.nanoseconds(value)
        case "CP achieved post-synthesis": postSynthesisNs = HLSCell.nanoseconds(value)
        case "CP achieved post-implementation", "CP achieved": clock.achievedNs = HLSCell.nanoseconds(value)
        case let name where hasResources: resources.append((name, HLSCell.amount(value)))
        default: break
        }
    }

    /// The stage in a heading; old tools state none.
    private static func stage(_ heading: ArraySlice<UInt8>) -> Stage {
        if heading.contains("Post-Implementation Resource") { return .implementation }
        return heading.contains("Post-Synthesis Resource") ? .synthesis : .unknown
    }

    /// Splits `Xilinx Vivado v.2019.2.1`.
    private mutating func setTool(_ text: String) {
        let words = text.split(separator: " ")
        measurement.source.tool = words.contains("Vivado") ? "Vivado" : text
        guard let version = words.last, version.hasPrefix("v") else { return }
        measurement.source.toolVersion = String(version.drop { !$0.isNumber })
    }

    /// The measurement; without a stated stage it is of an implementation if slices are counted, as only a placed
    /// design has any.
    func finished(lineCount: Int) -> Measurement {
        var result = measurement
        var clock = clock
        if result.stage == .unknown, resources.contains(where: { $0.name == "SLICE" && ($0.amount ?? 0) > 0 }) {
            result.stage = .implementation
        }
        if result.stage != .implementation { clock.achievedNs = clock.achievedNs ?? postSynthesisNs }
        if let postSynthesisNs { result.extra["post_synthesis_ns"] = "\(postSynthesisNs)" }
        if !hasVerdict, let target = clock.targetNs, let achieved = clock.achievedNs {
            clock.isMet = achieved <= target
        }
        result.clocks = [clock]
        result.setExported(resources, bramUnit: ExportedBRAM(toolVersion: result.source.toolVersion))
        if clock.targetNs == nil || (clock.achievedNs == nil && !hasVerdict) {
            result.noteCut("it has no final timing", line: lineCount)
        }
        return result
    }
}
