import Devices
import Wire

extension CatapultReader {
    /// Reads the areas of an RTL report: look-up tables for FPGA targets, scores for others.
    static func takeArea(_ lines: TextLines, from start: Int, into measurement: inout Measurement) {
        if let line = lines.first(containing: "Bill Of Materials", from: start),
            let total = lines.first(containing: "TOTAL AREA (After Assignment):", from: line)
        {
            let amounts = numbers(after: "TOTAL AREA (After Assignment):", in: lines[total])
            measurement.extra["Total Area After Assignment"] = amounts.map { "\($0)" }.joined(separator: " ")
            if let bill = CatapultTable(in: lines, from: line + 1), let column = bill.column("Area(LUT") {
                if column == bill.column("Area Score").map({ $0 + 1 }) { measurement.source.kind = "precision_rpt" }
                measurement.used[.lut] = amount(bill.cell(column, line: total))
                measurement.used[.dsp] = amount(bill.cell(bill.column("Area(DSP"), line: total))
            }
        }
        if let line = lines.first(containing: "Total Area Score:", from: start) {
            let scores = numbers(after: "Total Area Score:", in: lines[line])
            measurement.extra["Total Area Score"] = scores.map { "\($0)" }.joined(separator: " ")
        }
    }

    /// Reads the critical path; the period asked for stands further below.
    static func takeTiming(_ lines: TextLines, from start: Int, into measurement: inout Measurement) {
        guard let report = lines.first(containing: "Timing Report", from: start) else { return }
        var clock = measurement.clocks.first ?? MeasuredClock()
        for line in report..<min(report + 8, lines.count) {
            let text = lines[line].trimmed
            if let delay = value(of: "Max Delay:", in: text) { clock.estimatedNs = delay.number }
            if let slack = value(of: "Slack:", in: text) { clock.wnsNs = slack.number }
        }
        if let line = lines.first(containing: "delay constraint (", from: report) {
            let text = lines[line]
            if let open = text.lastIndex(of: UInt8(ascii: "(")), let colon = text.lastIndex(of: UInt8(ascii: ":")),
                let close = text[open...].firstIndex(of: UInt8(ascii: ")")), close < colon
            {
                clock.name = clock.name ?? text[(open + 1)..<close].text
                clock.targetNs = clock.targetNs ?? text[(colon + 1)...].trimmed.number
            }
        }
        if let slack = clock.wnsNs { clock.isMet = slack >= 0 }
        guard clock != MeasuredClock() else { return }
        measurement.clocks = [clock] + measurement.clocks.dropFirst()
    }

    private static func amount(_ cell: ArraySlice<UInt8>) -> Double? { cell.number.flatMap { $0 >= 0 ? $0 : nil } }

    /// The numbers of a row behind its label, shares in parentheses left out.
    private static func numbers(after label: StaticString, in line: ArraySlice<UInt8>) -> [Double] {
        guard let range = line.firstRange(of: label) else { return [] }
        return line[range.upperBound...].split(separator: 0x20).prefix(20).compactMap { $0.number }
    }
}
