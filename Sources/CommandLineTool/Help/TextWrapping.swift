/// Lays words out in lines.
enum TextWrapping {
    /// Breaks text at spaces so that no line is longer than `width`, unless one word is.
    ///
    /// - Parameters:
    ///   - text: Words separated by spaces.
    ///   - width: Columns available, indentation included.
    ///   - indent: Spaces before every line.
    /// - Returns: The lines.
    static func wrap(_ text: String, width: Int, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(margin + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(margin + line) }
        return lines
    }

    /// A two-column list: a term on the left, its text wrapped on the right.
    ///
    /// A term that is too wide stands on a line of its own; lists that are to be aligned with one another share
    /// their longest term's width.
    static func list(_ rows: [(term: String, text: String)], width: Int, longestTerm: Int? = nil) -> [String] {
        let longest = longestTerm ?? rows.map(\.term.count).max() ?? 0
        let column = min(longest + 4, max(16, width * 2 / 5))
        return rows.flatMap { row -> [String] in
            var lines = wrap(row.text, width: width, indent: column)
            let term = "  " + row.term
            if term.count + 2 <= column, let first = lines.first {
                let padding = String(repeating: " ", count: column - term.count)
                lines[0] = term + padding + first.dropFirst(column)
            } else {
                lines.insert(term, at: 0)
            }
            return lines
        }
    }
}
