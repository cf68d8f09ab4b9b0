/// A table drawn with characters, as vendor reports print them: rulers, a header row, data rows.
///
/// Cells are found by column name, never by number, since tools add and rename columns from version to version.
public struct RuledTable: Sendable {
    /// The column names, trimmed; a header of several lines is joined with blanks, a wide cell over each it spans.
    public let columns: [String]
    /// The data rows with the line each stands on, counted from 0.
    public let rows: [Row]
    /// The line after the table, counted from 0.
    public let endLine: Int
    /// Whether rows and then a ruler end the table; a table without is cut, and rows may be missing.
    public let isClosed: Bool

    /// One data row.
    public struct Row: Sendable {
        /// The line it stands on, counted from 0.
        public let line: Int
        /// The cells with their blanks; may be fewer or more than the columns.
        public let cells: [ArraySlice<UInt8>]

        /// A cell without blanks at its ends, empty when the row is too short.
        public subscript(column: Int) -> ArraySlice<UInt8> {
            cells.indices.contains(column) ? cells[column].trimmed : []
        }
    }

    /// Finds the next table and reads it.
    ///
    /// A table begins with a ruler (`+---+` for pipes, `+---;` for semicolons) and ends with the first line that is
    /// neither a ruler nor a row. Lines before the second ruler are the header.
    ///
    /// - Parameters:
    ///   - lines: The report.
    ///   - start: The line to search from, counted from 0.
    ///   - end: The line to stop before.
    ///   - separator: The character between cells: `|` for AMD, `;` for Intel.
    public init?(in lines: TextLines, from start: Int, before end: Int? = nil, separator: UInt8 = UInt8(ascii: "|")) {
        let end = min(end ?? lines.count, lines.count)
        var line = max(0, start)
        while line < end, !Self.isRuler(lines[line]) { line += 1 }
        guard line < end else { return nil }
        line += 1
        var header: [[ArraySlice<UInt8>]] = []
        while line < end, let cells = Self.cells(lines[line], separator: separator) {
            header.append(cells)
            line += 1
        }
        guard line < end, Self.isRuler(lines[line]), !header.isEmpty else { return nil }
        line += 1
        var rows: [Row] = []
        var isClosed = false
        while line < end {
            if let cells = Self.cells(lines[line], separator: separator) {
                rows.append(Row(line: line, cells: cells))
                isClosed = false
            } else if Self.isRuler(lines[line]) {
                isClosed = true
            } else {
                break
            }
            line += 1
        }
        self.isClosed = isClosed && !rows.isEmpty
        columns = Self.join(header)
        self.rows = rows
        endLine = line
    }

    /// The index of a column by its exact name, the first of several names that exists.
    public func column(_ names: String...) -> Int? {
        for name in names {
            if let index = columns.firstIndex(of: name) { return index }
        }
        return nil
    }

    /// The first row whose first cell, trimmed, is this text.
    public func row(named name: StaticString) -> Row? {
        rows.first { row in row[0].count == name.utf8CodeUnitCount && row[0].starts(with: name) }
    }

    private static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
        let trimmed = line.trimmed
        guard trimmed.count >= 3, trimmed.first == UInt8(ascii: "+") else { return false }
        return trimmed.allSatisfy { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
    }

    private static func cells(_ line: ArraySlice<UInt8>, separator: UInt8) -> [ArraySlice<UInt8>]? {
        let trimmed = line.trimmed
        guard trimmed.count >= 2, trimmed.first == separator, trimmed.last == separator else { return nil }
        return trimmed.dropFirst().dropLast().split(separator: separator, omittingEmptySubsequences: false)
    }

    /// Joins header lines: by number where all have the same cells, else by position, since a cell of one line may
    /// stand over several of another.
    private static func join(_ header: [[ArraySlice<UInt8>]]) -> [String] {
        let width = header.map(\.count).max() ?? 0
        guard let base = header.first(where: { $0.count == width }), let start = base.first?.startIndex else {
            return []
        }
        var names = [[ArraySlice<UInt8>]](repeating: [], count: width)
        for cells in header {
            guard let lineStart = cells.first?.startIndex else { continue }
            var index = 0
            for column in 0..<width {
                let middle = (base[column].startIndex + base[column].endIndex) / 2 - start
                while index + 1 < cells.count, cells[index].endIndex - lineStart < middle { index += 1 }
                names[column].append(cells[cells.count == width ? column : index].trimmed)
            }
        }
        return names.map { $0.filter { !$0.isEmpty }.map(\.text).joined(separator: " ") }
    }
}
