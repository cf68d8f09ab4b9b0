public import Devices
public import Wire

/// Reads the `.summary` files of Quartus: `fit`, `map`, `syn`, `merge` and `flow`.
///
/// One `Key : value` per line, the status first, which names the kind. Versions 16.0 to 25.3, Standard and Pro; line
/// ends of either sort.
public struct QuartusSummaryReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["fit_summary", "map_summary", "syn_summary", "merge_summary", "flow_summary"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        Self.kind(of: head.withoutByteOrderMark) == nil ? nil : .certain
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        guard let kind = Self.kind(of: file.bytes[...].withoutByteOrderMark) else {
            throw InputError(file: file.path, line: 1, expected: "a Quartus summary", found: "another text")
        }
        let lines = TextLines(file.bytes)
        let isFitted = kind == "fit_summary" || kind == "flow_summary"
        var rows = QuartusRows(path: file.path, kind: kind, stage: isFitted ? .implementation : .synthesis)
        for index in 0..<lines.count {
            let line = index == 0 ? lines[0].withoutByteOrderMark : lines[index]
            guard let colon = line.firstRange(of: " : ") else { continue }
            rows.take(line[..<colon.lowerBound].trimmed, line[colon.upperBound...].trimmed, line: index)
        }
        return [rows.finished()]
    }

    private static func kind(of head: ArraySlice<UInt8>) -> String? {
        if head.starts(with: "Fitter Status :") { return "fit_summary" }
        if head.starts(with: "Analysis & Synthesis Status :") { return "map_summary" }
        if head.starts(with: "Synthesis Status :") { return "syn_summary" }
        if head.starts(with: "Partition Merge Status :") { return "merge_summary" }
        return head.starts(with: "Flow Status :") ? "flow_summary" : nil
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without a UTF-8 byte order mark in front.
    var withoutByteOrderMark: ArraySlice<UInt8> { starts(with: "\u{FEFF}") ? dropFirst(3) : self }
}
