import Wire

/// A table of a Catapult report: a header, a ruler of dashes, rows of fixed width.
///
/// The ruler says where columns are: names of processes hold blanks, `<` and `,`. A row ends the table when it is blank.
struct CatapultTable {
    /// The column names.
    let columns: [String]
    /// The lines of the rows, counted from 0.
    let rows: [Int]

    private let lines: TextLines
    private let places: [Range<Int>]

    /// Reads the table whose header stands at a line or below the title there.
    init?(in lines: TextLines, from start: Int) {
        var ruler = start
        while ruler < min(start + 4, lines.count), !Self.isRuler(lines[ruler]) { ruler += 1 }
        guard ruler > 0, ruler < lines.count, Self.isRuler(lines[ruler]) else { return nil }
        let bytes = lines[ruler]
        var places: [Range<Int>] = []
        var from: Int?
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "-") {
                from = from ?? index
            } else if let begin = from {
                places.append(begin - bytes.startIndex..<index - bytes.startIndex)
                from = nil
            }
        }
        if let begin = from { places.append(begin - bytes.startIndex..<bytes.count) }
        var rows: [Int] = []
        var line = ruler + 1
        while line < lines.count, !lines[line].trimmed.isEmpty {
            rows.append(line)
            line += 1
        }
        self.lines = lines
        self.places = places
        self.rows = rows
        columns = places.map { Self.cut(lines[ruler - 1], $0).trimmed.text }
    }

    /// The index of a column whose name begins so.
    func column(_ prefix: String) -> Int? { columns.firstIndex { $0.hasPrefix(prefix) } }

    /// A cell without blanks at its ends, empty where the row has none.
    func cell(_ column: Int?, line: Int) -> ArraySlice<UInt8> {
        guard let column, places.indices.contains(column) else { return [] }
        return Self.cut(lines[line], places[column]).trimmed
    }

    private static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
        let trimmed = line.trimmed
        return trimmed.starts(with: "--") && trimmed.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
    }

    private static func cut(_ line: ArraySlice<UInt8>, _ place: Range<Int>) -> ArraySlice<UInt8> {
        let start = line.startIndex + min(place.lowerBound, line.count)
        return line[start..<line.startIndex + min(place.upperBound, line.count)]
    }
}
