import Wire

/// The table of a Quartus panel, cut at the columns its ruler marks.
///
/// Names of nodes can hold semicolons, so a cell is what stands between the marks of the ruler; a row that does not
/// keep to them, which text beyond ASCII causes, is split at its semicolons instead. Cells are cut when asked for.
struct QuartusTable {
    /// The column names; empty for panels of names and values, which have no header.
    let columns: [String]
    /// The lines of the data rows, counted from 0.
    let rows: [Int]

    /// Columns beyond this are passed over; the widest panels seen have 24.
    private static let maximumColumns = 200

    private let lines: TextLines
    private let marks: [Int]

    init(in lines: TextLines, belowTitle titleLine: Int) {
        self.lines = lines
        let ruler = titleLine + 1
        let start = lines[ruler].startIndex
        let plus = lines[ruler].indices.lazy.filter { lines.bytes[$0] == UInt8(ascii: "+") }
        marks = plus.prefix(Self.maximumColumns + 1).map { $0 - start }
        var groups: [[Int]] = [[]]
        var line = ruler + 1
        while true {
            if lines.startsWithSemicolon(line) {
                groups[groups.count - 1].append(line)
            } else if lines.startsWithRuler(line), lines.startsWithSemicolon(line + 1), groups.last?.isEmpty == false {
                groups.append([])
            } else {
                break
            }
            line += 1
        }
        let header = groups.count > 1 ? groups[0] : []
        rows = groups.count > 1 ? groups.dropFirst().flatMap(\.self) : groups[0]
        let marks = marks
        columns =
            header.isEmpty || marks.count < 2
            ? []
            : (0..<marks.count - 1).map { column in
                header.map { Self.cell(column, ofLine: $0, in: lines, marks: marks).trimmed.text }
                    .filter { !$0.isEmpty }.joined(separator: " ")
            }
    }

    /// The index of a column by the first of several names that exists.
    func column(_ names: String...) -> Int? {
        for name in names {
            if let index = columns.firstIndex(of: name) { return index }
        }
        return nil
    }

    /// The index of the first column whose name begins so.
    func column(prefix: String) -> Int? { columns.firstIndex { $0.hasPrefix(prefix) } }

    /// A cell with its blanks, so that indentation can be counted; empty where the row has none.
    func rawCell(_ column: Int?, line: Int) -> ArraySlice<UInt8> {
        guard let column else { return [] }
        return Self.cell(column, ofLine: line, in: lines, marks: marks)
    }

    /// A cell without blanks at its ends.
    func cell(_ column: Int?, line: Int) -> ArraySlice<UInt8> { rawCell(column, line: line).trimmed }

    private static func cell(
        _ column: Int, ofLine line: Int, in lines: TextLines, marks: [Int]
    ) -> ArraySlice<UInt8> {
        let range = lines.ranges[line]
        guard column >= 0, marks.count > column + 1 else { return [] }
        let start = range.lowerBound + marks[column]
        let end = range.lowerBound + marks[column + 1]
        let separator = UInt8(ascii: ";")
        if end < range.upperBound, lines.bytes[start] == separator, lines.bytes[end] == separator {
            return lines.bytes[start + 1..<end]
        }
        let cells = lines.bytes[range].split(separator: separator, omittingEmptySubsequences: false).dropFirst()
        return cells.count > column ? cells[cells.startIndex + column] : []
    }
}
