import Estimator

/// A table as a grid of text.
struct TerminalTable {
    let table: Table
    private let columns: Int
    /// The rows shown.
    let rows: [Row]
    /// The columns shown; one whose total is nothing says no more than the total does.
    let shownColumns: [Int]

    init(_ table: Table, columns: Int) {
        self.table = table
        self.columns = columns
        rows = table.rows.filter { $0.kind != .total && $0.media.contains(.terminal) }
        let total = table.total
        shownColumns = table.columns.indices.filter { index in
            let column = table.columns[index]
            let isNothing = column.shareExpendability != nil && total?.cells[index].value == .quantity(.zero)
            return column.media.contains(.terminal) && !isNothing
        }
    }

    /// The lines of the table; more rows than a terminal is for are only counted.
    func lines(_ painter: Painter) -> [String] {
        let gap = table.isTight && columns < 100 ? 1 : table.gap
        let lines = grids().flatMap { $0.lines(width: columns, gap: gap, painter: painter) }
        guard let limit = table.limit, rows.count > limit.rows else { return lines }
        return lines + [painter.paint("\(rows.count - limit.rows) more \(limit.remark)", .faint)]
    }

    /// The grids: one, or several where columns are continued.
    func grids() -> [TextGrid] {
        switch table.role {
        case .totals: [transposed]
        case .sideBySide: [stacked]
        case .plain, .layers: table.isContinued ? continued : [plain(shownColumns)]
        }
    }

    private var limited: ArraySlice<Row> { rows.prefix(table.limit?.rows ?? rows.count) }

    private func plain(_ shown: [Int]) -> TextGrid {
        let layout = shown.flatMap { index in columnLayout(index).map { (index, $0.column, $0.cell) } }
        return TextGrid(
            columns: layout.map(\.1), rows: limited.map { row in layout.map { $0.2(row) } })
    }

    /// The column, and those of intervals and shares that belong to it.
    private func columnLayout(_ index: Int) -> [(column: TextGrid.Column, cell: (Row) -> TextGrid.Cell)] {
        let column = table.columns[index]
        var layout: [(TextGrid.Column, (Row) -> TextGrid.Cell)] = [
            (TextGrid.Column(column), { TextGrid.Cell($0.cells[index]) })
        ]
        switch column.spread {
        case .none: break
        case .half(let expendability):
            if rows.contains(where: { !$0.cells[index].halfWidth.isEmpty }) {
                layout.append(
                    (
                        TextGrid.Column(title: "", expendability: expendability),
                        { .init($0.cells[index].halfWidth, .faint) }
                    ))
            }
        case .whole(let expendability):
            layout.append(
                (
                    TextGrid.Column(title: "", isLeft: true, expendability: expendability),
                    { .init($0.cells[index].spread, .faint) }
                ))
        }
        if let expendability = column.shareExpendability {
            let total = table.total?.cells[index].quantity?.value
            layout.append(
                (
                    TextGrid.Column(title: "of \(column.label.short)", expendability: expendability),
                    { .init($0.cells[index].share(of: total), .faint) }
                ))
        }
        return layout
    }

    /// As many columns at a time as find room beside the first.
    private var continued: [TextGrid] {
        guard let head = shownColumns.first else { return [] }
        let others = Array(shownColumns.dropFirst())
        let nameWidth = min(20, rows.map { TextGrid.Cell($0.cells[head]).text.count }.max() ?? 0)
        let labelWidth = min(20, others.map { table.columns[$0].label.short.count }.max() ?? 0)
        let count = max(1, (columns - nameWidth) / (max(9, labelWidth) + 2))
        return stride(from: 0, to: others.count, by: count).map { start in
            var grid = plain([head] + others[start..<min(start + count, others.count)])
            for index in grid.columns.indices.dropFirst() {
                grid.columns[index].title = String.shortened(grid.columns[index].title, to: labelWidth)
            }
            return grid
        }
    }
}
