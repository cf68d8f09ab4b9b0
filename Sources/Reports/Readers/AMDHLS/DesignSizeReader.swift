public import Devices
public import Wire

/// Reads `csynth_design_size.rpt` of Vitis HLS: the number of instructions after each phase of compilation.
///
/// Checked on 4 public reports. It has no resources; the last number of each phase goes to `extra`. Large numbers after
/// `Unroll/Inline` are why a synthesis takes hours or runs out of memory.
public struct DesignSizeReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["csynth_design_size_rpt"]

    /// Creates a reader.
    public init() {}

    /// Whether the head has the title.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.prefix(4096).contains("== Design Size Report") ? .certain : nil
    }

    /// Reads the table of phases and the first row of the table of functions.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        guard let table = RuledTable(in: lines, from: 0), let phase = table.column("Phase"),
            let count = table.column("Instructions")
        else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a table with the columns Phase and Instructions",
                found: "no such table")
        }
        let source = Measurement.Source(path: file.path, kind: "csynth_design_size_rpt", tool: "Vitis HLS")
        var measurement = Measurement(source: source, stage: .csynth)
        var current: String?
        for row in table.rows {
            if !row[phase].isEmpty { current = row[phase].text }
            guard let current, let instructions = row[count].integer else { continue }
            measurement.extra["instructions.\(current)"] = "\(instructions)"
        }
        if let functions = RuledTable(in: lines, from: table.endLine), functions.columns.first == "Function",
            let top = functions.rows.first?[0], top.first == UInt8(ascii: "+")
        {
            measurement.design.top = top.dropFirst().trimmed.text
        }
        if measurement.design.top == nil || !table.isClosed {
            measurement.noteCut("phases or functions are missing", line: lines.count)
        }
        return [measurement]
    }
}
