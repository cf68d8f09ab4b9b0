internal import Wire

/// One row of a drawn table as ranges of the report's bytes; lives only as long as the scan.
struct TableRow {
    /// The report's bytes.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The cells with their blanks.
    let cells: [Range<Int>]
    /// The line it stands on, counted from 1.
    let line: Int
    /// Whether texts may hold entities, as in XML.
    var isEscaped = false

    /// A cell without blanks at its ends; empty when the row has no such cell.
    func trimmed(_ column: Int?) -> Range<Int> {
        guard let column, cells.indices.contains(column) else { return 0..<0 }
        var (start, end) = (cells[column].lowerBound, cells[column].upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// A cell as text without blanks at its ends.
    func text(_ column: Int?) -> String {
        let text = UnsafeBufferPointer(rebasing: bytes[trimmed(column)])
        guard isEscaped, text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
        return XMLReader.resolved(Array(text)[...])
    }

    /// The number a cell begins with, such as 1234 of `1234(2.31%)` or `76870 [  6.54%]`; nil for `N/A` and blanks.
    func number(_ column: Int?) -> Double? {
        let range = trimmed(column)
        var (value, scale, digits) = (0.0, 0.0, 0)
        for index in range {
            switch bytes[index] {
            case 0x30...0x39:
                value = value * 10 + Double(bytes[index] - 0x30)
                scale *= 10
                digits += 1
            case UInt8(ascii: ".") where scale == 0: scale = 1
            case UInt8(ascii: ","): continue
            case 0x20, UInt8(ascii: "("), UInt8(ascii: "["): return Self.quotient(value, scale, digits)
            default: return nil
            }
        }
        return Self.quotient(value, scale, digits)
    }

    private static func quotient(_ value: Double, _ scale: Double, _ digits: Int) -> Double? {
        guard digits > 0, digits <= 15 else { return nil }
        return scale > 1 ? value / scale : value
    }

    /// The blanks before a cell's text.
    func indent(_ column: Int) -> Int {
        cells.indices.contains(column) ? trimmed(column).lowerBound - cells[column].lowerBound : 0
    }
}

/// What takes the tables of a report one row at a time, so that reports of megabytes need no table in memory.
protocol TableVisitor {
    /// A table begins; the columns' names are without blanks at their ends.
    mutating func header(_ columns: [String])
    /// A row of the table that began last.
    mutating func row(_ row: TableRow)
}

/// Walks over the tables of a Vivado report, drawn with `+---+` and `|` or written as XML.
enum TableScanner {
    private enum State {
        case outside, header, rows
    }

    /// Walks over the drawn tables of a text report.
    ///
    /// The header is what stands between the first two rulers; a table ends with its third, or with any other line.
    ///
    /// - Returns: Whether the last table is drawn to its end; false when the report is cut off within it.
    @discardableResult
    static func scan(_ lines: TextLines, _ visitor: inout some TableVisitor) -> Bool {
        lines.bytes.withUnsafeBufferPointer { bytes in
            var state = State.outside
            var cells: [Range<Int>] = []
            var columns: [String] = []
            for (number, range) in lines.ranges.enumerated() {
                guard let first = range.first(where: { bytes[$0] != 0x20 }) else {
                    state = .outside
                    continue
                }
                if bytes[first] == UInt8(ascii: "+") {
                    state = passRuler(state, &columns, &visitor)
                } else if bytes[first] == UInt8(ascii: "|"), state != .outside {
                    split(bytes, first..<range.upperBound, into: &cells)
                    let row = TableRow(bytes: bytes, cells: cells, line: number + 1)
                    if state == .header { columns = cells.indices.map(row.text) } else { visitor.row(row) }
                } else {
                    state = .outside
                }
            }
            return state == .outside
        }
    }

    private static func passRuler(
        _ state: State, _ columns: inout [String], _ visitor: inout some TableVisitor
    ) -> State {
        switch state {
        case .outside:
            columns = []
            return .header
        case .header where !columns.isEmpty:
            visitor.header(columns)
            return .rows
        case .header, .rows: return .outside
        }
    }

    /// Splits a row at its bars; what follows the last bar is no cell, so a row cut short loses its last value.
    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into cells: inout [Range<Int>])
    {
        cells.removeAll(keepingCapacity: true)
        var start = range.lowerBound + 1
        var index = start
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "|") {
                cells.append(start..<index)
                start = index + 1
            }
            index += 1
        }
    }
}
