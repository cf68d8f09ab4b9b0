public import Devices
public import Wire

/// Reads `.sta.summary`: blocks of `Type`, `Slack`, `TNS` and, in Pro 24 and later, `Corner`.
///
/// Until Pro 23 the corner's model stands in the type: `Slow 1100mV 85C Model Setup 'clk'`. Pro 18.1 for Arria 10 gives
/// neither. Rows of other checks (`Setup Data Delay`, `Max Skew`, `Net Delay`) are no clock's and are passed over.
/// The file names no tool version, device or design. Checked on 9 files, Quartus 16.0 to 25.3.
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
            let key = line[..<colon].trimmed
            let value = line[(colon + 1)...].trimmed
            if key.equals("Type") {
                block.finish(into: &timing)
                block = Block(type: value)
            } else if key.equals("Slack") {
                block.slackNs = value.number
            } else if key.equals("TNS") {
                block.tnsNs = value.number
            } else if key.equals("Corner") {
                block.corner = value
            }
        }
        block.finish(into: &timing)
        timing.add(to: &measurement)
        if measurement.clocks.isEmpty {
            let message = "no clock was analysed: the design may have no timing constraints"
            measurement.diagnostics.append(Diagnostic(.warning, code: .noClocks, message: message))
        }
        return [measurement]
    }

    /// One block of lines.
    private struct Block {
        var check: TimingCheck?
        var clock: ArraySlice<UInt8> = []
        var corner: ArraySlice<UInt8> = []
        var slackNs: Double?
        var tnsNs: Double?

        init() {}

        init(type: ArraySlice<UInt8>) {
            let quote = UInt8(ascii: "'")
            guard let start = type.firstIndex(of: quote),
                let (check, corner) = TimingCheck.split(type[..<start].trimmed)
            else { return }
            self.check = check
            self.corner = corner
            clock = type[(start + 1)...]
            if clock.last == quote { clock.removeLast() }
        }

        func finish(into timing: inout QuartusTiming) {
            guard let check, let slackNs else { return }
            timing.take(check, clock: clock, corner: corner, slackNs: slackNs, tnsNs: tnsNs)
        }
    }
}
