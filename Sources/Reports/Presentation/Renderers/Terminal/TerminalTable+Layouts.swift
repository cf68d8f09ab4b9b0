import Estimator

extension TerminalTable {
    /// Rows as columns: every column of the table is a row, an interval two more below it.
    var transposed: TextGrid {
        guard let head = shownColumns.first else { return TextGrid(columns: [], rows: []) }
        let titles = rows.map { TextGrid.Column(title: TextGrid.Cell($0.cells[head]).text) }
        let columns = [TextGrid.Column(title: table.columns[head].label.short, isLeft: true)] + titles
        let lines = shownColumns.dropFirst().flatMap { index -> [[TextGrid.Cell]] in
            let column = table.columns[index]
            let cells = rows.map { $0.cells[index] }
            let line = [TextGrid.Cell(column.label.short)] + cells.map { TextGrid.Cell($0) }
            guard column.spread != .none, cells.contains(where: { !$0.spread.isEmpty }) else { return [line] }
            return [
                line, [TextGrid.Cell("  low")] + cells.map { .init($0.end(\.low), .faint) },
                [TextGrid.Cell("  high")] + cells.map { .init($0.end(\.high), .faint) },
            ]
        }
        return TextGrid(columns: columns, rows: lines)
    }

    /// Every row with a line for its intervals, where it has any, and one for its shares of a device.
    var stacked: TextGrid {
        let lines = rows.flatMap { row -> [[TextGrid.Cell]] in
            let cells = shownColumns.map { row.cells[$0] }
            let bars = cells.dropFirst().map { TextGrid.Cell($0.halfWidth, .faint) }
            let shares = cells.dropFirst().map(\.deviceShare)
            let figures = cells.map { TextGrid.Cell($0) }
            return [figures] + (bars.allSatisfy(\.text.isEmpty) ? [] : [[.init("  error bar", .faint)] + bars])
                + [[.init("  of the device", .faint)] + shares]
        }
        return TextGrid(columns: shownColumns.map { TextGrid.Column(table.columns[$0]) }, rows: lines)
    }
}
