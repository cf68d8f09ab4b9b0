/// Rows and columns of text, aligned with spaces alone.
struct TextGrid {
    /// One cell: its text and how it is painted.
    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var ink: Ink = .plain

        init(_ text: String, _ ink: Ink = .plain) {
            self.text = text
            self.ink = ink
        }

        init(stringLiteral value: String) { self.init(value) }
    }

    /// One column.
    struct Column {
        /// The heading.
        var title: String
        /// Whether cells stand at the left; numbers stand at the right.
        var isLeft = false
        /// Columns with the highest number are left out first, together, when space is short; 0 stays.
        var expendability = 0
        /// The width below which cells are not cut; nil for columns that are never cut.
        var minimumWidth: Int?

        init(title: String, isLeft: Bool = false, expendability: Int = 0, minimumWidth: Int? = nil) {
            self.title = title
            self.isLeft = isLeft
            self.expendability = expendability
            self.minimumWidth = minimumWidth
        }
    }

    /// The columns.
    var columns: [Column]
    /// The rows; each has as many cells as there are columns.
    var rows: [[Cell]]

    init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Lays the grid out.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal.
    ///   - indent: Spaces before each line.
    ///   - gap: Spaces between columns.
    ///   - painter: Applies colour.
    ///   - hasHeading: Whether the titles are a line of their own.
    /// - Returns: Lines, none longer than `width` as far as leaving out columns and cutting cells can help.
    func lines(
        width: Int, indent: Int = 0, gap: Int = 2, painter: Painter, hasHeading: Bool = true
    ) -> [String] {
        let (kept, widths) = layout(width: width, indent: indent, gap: gap)
        let margin = String(repeating: " ", count: indent)
        let separator = String(repeating: " ", count: gap)
        var all = rows
        if hasHeading { all.insert(columns.map { Cell($0.title, .heading) }, at: 0) }
        return all.map { row in
            let cells = kept.map { padded(row[$0], width: widths[$0], isLeft: columns[$0].isLeft, painter: painter) }
            return (margin + cells.joined(separator: separator)).trimmingTrailingSpaces()
        }
    }

    /// The columns kept and their widths: cut those that may be cut, leave out the most expendable, and give what
    /// space remains back to those that were cut.
    private func layout(width: Int, indent: Int, gap: Int) -> (kept: [Int], widths: [Int]) {
        let natural = columns.indices.map { column in
            max(columns[column].title.count, rows.map { $0[column].text.count }.max() ?? 0)
        }
        var widths = columns.indices.map { min(natural[$0], columns[$0].minimumWidth ?? natural[$0]) }
        var kept = Array(columns.indices)
        func total() -> Int { indent + kept.reduce(0) { $0 + widths[$1] } + gap * max(0, kept.count - 1) }
        while total() > width {
            let worst = kept.max { columns[$0].expendability < columns[$1].expendability }
            guard let worst, columns[worst].expendability > 0 else { break }
            kept.removeAll { columns[$0].expendability == columns[worst].expendability }
        }
        for column in kept where widths[column] < natural[column] {
            widths[column] += min(natural[column] - widths[column], max(0, width - total()))
        }
        return (kept, widths)
    }

    private func padded(_ cell: Cell, width: Int, isLeft: Bool, painter: Painter) -> String {
        let text = cell.text.count <= width ? cell.text : String.shortened(cell.text, to: width)
        let padding = String(repeating: " ", count: width - text.count)
        let painted = painter.paint(text, cell.ink)
        return isLeft ? painted + padding : padding + painted
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate func trimmingTrailingSpaces() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
