import Devices
internal import Wire

extension Measurement {
    /// Says that a report is cut short, and which figures that costs.
    mutating func noteCut(_ loss: String, line: Int) {
        diagnostics.append(
            Diagnostic(
                .warning, code: .incompleteReport, line: line,
                message: "The report is cut short or damaged: \(loss)."))
    }
}

extension TextLines {
    /// Whether the file ends in a table that no ruler closes, as one does that was cut while it was written or copied.
    var endsInTable: Bool {
        var last = count - 1
        while last >= 0, self[last].trimmed.isEmpty { last -= 1 }
        guard last > 0 else { return false }
        let line = self[last].trimmed
        if line.first == UInt8(ascii: "|") { return true }
        return line.starts(with: "+-") && self[last - 1].trimmed.first != UInt8(ascii: "|")
    }
}
