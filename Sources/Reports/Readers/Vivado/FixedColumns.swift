internal import Wire

/// Columns marked by a line of dashes, as timing reports and system estimates print their tables.
///
/// Text stands under the left end of its dashes and may run past them; figures end under the right end and may begin
/// before them. Cells may be blank, so counting words does not find the column.
struct FixedColumns {
    /// The dashes as offsets in their line.
    private let marks: [Range<Int>]
    /// The names over the dashes.
    let names: [String]

    /// Reads the columns from a line of dashes and the header line over it; nil when the line has anything else.
    init?(dashes: ArraySlice<UInt8>, header: ArraySlice<UInt8>) {
        var marks: [Range<Int>] = []
        var start: Int?
        for (offset, byte) in dashes.enumerated() {
            switch byte {
            case UInt8(ascii: "-"): start = start ?? offset
            case 0x20:
                if let begin = start { marks.append(begin..<offset) }
                start = nil
            default: return nil
            }
        }
        if let begin = start { marks.append(begin..<dashes.count) }
        guard !marks.isEmpty else { return nil }
        self.marks = marks
        names = marks.map { mark in Self.slice(header, mark.lowerBound, mark.upperBound).trimmed.text }
    }

    /// The column of a name.
    func column(_ name: String) -> Int? { names.firstIndex(of: name) }

    /// A cell of text: from the left end of its dashes to the next column's.
    func text(_ column: Int?, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let column, marks.indices.contains(column) else { return [] }
        let end = column + 1 < marks.count ? marks[column + 1].lowerBound : line.count
        return Self.slice(line, marks[column].lowerBound, end).trimmed
    }

    /// A cell with a figure: the word that ends where its dashes end, empty when none does.
    func figure(_ column: Int?, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let column, marks.indices.contains(column) else { return [] }
        let cell = Self.slice(line, 0, marks[column].upperBound)
        guard cell.count == marks[column].upperBound, let last = cell.last, last != 0x20 else { return [] }
        let blank = cell.lastIndex(of: 0x20)
        return cell[(blank.map { $0 + 1 } ?? cell.startIndex)...]
    }

    private static func slice(_ line: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> ArraySlice<UInt8> {
        let upper = min(end, line.count)
        return start < upper ? line[(line.startIndex + start)..<(line.startIndex + upper)] : []
    }
}
