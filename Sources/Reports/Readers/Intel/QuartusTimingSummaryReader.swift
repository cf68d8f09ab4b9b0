public import Devices
public import Wire

/// Reads `.sta.summary`: blocks of `Type`, `Slack`, `TNS` and, in Pro 24 and later, `Corner`.
///
/// Until Pro 23 the corner's model stands in the type: `Slow 1100mV 85C Model Setup 'clk'`. Pro 18.1 for Arria 10 gives
/// neither. The file names no tool version, device or design. Checked on 9 files, Quartus 16.0 to 25.3.
public struct QuartusTimingSummaryReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["sta_summary"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(400)
        guard start.contains("Timing Analyzer Summary"), start.withoutByteOrderMark.trimmed.starts(with: "---")
        else { return nil }
        return start.contains("; ") ? nil : .certain
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let source = Measurement.Source(path: file.path, kind: "sta_summary", tool: "Quartus Prime")
        var measurement = Measurement(source: source, stage: .implementation)
        var timing = QuartusTiming()
        var block = Block()
        for index in 0..<lines.count {
            let line = lines[index]
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = line[(colon + 1)...].trimmed
            switch line[..<colon].trimmed.text {
            case "Type":
                block.finish(into: &timing)
                block = Block(type: value.text, line: index)
                if !block.isReadable { Self.note(value, line: index, in: &measurement) }
            case "Slack": block.slackNs = value.number
            case "TNS": block.tnsNs = value.number
            case "Corner": block.corner = value.text
            default: break
            }
        }
        block.finish(into: &timing)
        timing.add(to: &measurement)
        if measurement.clocks.isEmpty {
            let message = "no clock was analysed: the design may have no timing constraints"
            measurement.diagnostics.append(ReportDiagnostic(.warning, code: "no-clocks", message: message))
        }
        return [measurement]
    }

    private static func note(_ type: ArraySlice<UInt8>, line: Int, in measurement: inout Measurement) {
        guard measurement.diagnostics.count < 20 else { return }
        let message = "left out the slack of '\(type.prefix(80).text)': not one of the checks of a clock"
        measurement.diagnostics.append(ReportDiagnostic(.note, code: "unknown-check", line: line + 1, message: message))
    }

    /// One block of lines.
    private struct Block {
        var check: TimingCheck?
        var clock = ""
        var corner: String?
        var slackNs: Double?
        var tnsNs: Double?
        var isReadable = true

        init() {}

        init(type: String, line: Int) {
            isReadable = false
            guard let quote = type.firstIndex(of: "'") else { return }
            var kind = type[..<quote]
            while kind.last == " " { kind.removeLast() }
            guard let (check, corner) = TimingCheck.split(kind) else { return }
            self.check = check
            self.corner = corner
            clock = String(type[type.index(after: quote)...])
            if clock.last == "'" { clock.removeLast() }
            isReadable = true
        }

        func finish(into timing: inout QuartusTiming) {
            guard let check, let slackNs else { return }
            timing.take(check, clock: clock, corner: corner, slackNs: slackNs, tnsNs: tnsNs)
        }
    }
}
