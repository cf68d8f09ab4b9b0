/// Small tables below one another, or beside one another where the terminal is wide enough.
struct SideBySide {
    private let grids: [TextGrid]
    private let columns: Int
    private static let gap = 4

    init(_ tables: [Table], columns: Int) {
        grids = tables.flatMap { TerminalTable($0, columns: columns).grids() }
        self.columns = columns
    }

    /// The rows of grids, a blank line in between.
    func lines(_ painter: Painter) -> [String] {
        let plain = Painter(usesColor: false)
        var rows: [(lines: [String], widths: [Int])] = []
        for grid in grids {
            let widths = grid.lines(width: columns, painter: plain).map(\.count)
            let lines = grid.lines(width: columns, painter: painter)
            guard let last = rows.last, let left = last.widths.max(), let own = widths.max(),
                left + Self.gap + own <= columns
            else {
                rows.append((lines, widths))
                continue
            }
            rows[rows.count - 1] = Self.joined(last, (lines, widths), at: left + Self.gap)
        }
        return Array(rows.map(\.lines).joined(separator: [""]))
    }

    private static func joined(
        _ left: (lines: [String], widths: [Int]), _ right: (lines: [String], widths: [Int]), at column: Int
    ) -> (lines: [String], widths: [Int]) {
        var joined = left
        for index in 0..<max(left.lines.count, right.lines.count) {
            if index >= joined.lines.count {
                joined.lines.append("")
                joined.widths.append(0)
            }
            guard index < right.lines.count else { continue }
            let padding = column - joined.widths[index]
            joined.lines[index] += String(repeating: " ", count: padding) + right.lines[index]
            joined.widths[index] = column + right.widths[index]
        }
        return joined
    }
}
