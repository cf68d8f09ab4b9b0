/// A table of a page: one that scrolls where it is wide, its columns sortable where that helps.
struct HTMLTable {
    private let table: Table
    private let shown: [Int]
    /// The largest figure of each column, which the bars in its cells are relative to.
    private let largest: [Int: Double]

    init(_ table: Table) {
        self.table = table
        shown = table.columns.indices.filter { table.columns[$0].media.contains(.html) }
        guard table.role == .layers else {
            largest = [:]
            return
        }
        let body = table.rows.filter { $0.kind == .body }
        largest = Dictionary(
            uniqueKeysWithValues: shown.compactMap { index in
                body.compactMap { $0.cells[index].quantity?.finiteValue }.max().map { (index, $0) }
            })
    }

    /// The table.
    var html: HTML {
        let rows = table.rows.filter { $0.media.contains(.html) }
        let body = rows.filter { $0.kind == .body }.html(bodyRow)
        let foot = rows.filter { $0.kind != .body }.html(footRow)
        let isGrouped = table.isSortable || table.role == .layers
        return """
            <div class=\(wrapClass) role=region tabindex=0 aria-label="\(table.name)"><table\(tableClass)>\(caption)
            <thead><tr>\(shown.html(heading))</thead>
            \(isGrouped ? body : "<tbody>\(body)</tbody>")\(foot == .empty ? .empty : "<tfoot>\(foot)</tfoot>")</table></div>

            """
    }

    private var caption: HTML { table.caption.map { "<caption>\($0.html)</caption>" } ?? .empty }

    private var wrapClass: HTML {
        switch table.role {
        case .layers, .sideBySide: "\"scroll wide\""
        case .plain, .totals: "scroll"
        }
    }

    private var tableClass: HTML {
        switch table.role {
        case .plain: table.isSortable ? " class=sort" : .empty
        case .totals: " class=totals"
        case .layers: table.isSortable ? " class=\"layers sort\"" : " class=layers"
        case .sideBySide: table.isSortable ? " class=\"compare sort\"" : " class=compare"
        }
    }

    private func heading(_ index: Int) -> HTML {
        let column = table.columns[index]
        let number: HTML = column.isLeft ? .empty : " class=n"
        let sorted: HTML = table.role == .layers && index == shown.first ? " aria-sort=ascending" : .empty
        let isBar = column.label.short.isEmpty
        let text: HTML = isBar ? "<span class=v>\(column.label.heading)</span>" : "\(column.label.heading)"
        return "<th scope=col\(number)\(sorted)>\(text)"
    }

    private func bodyRow(_ row: Row) -> HTML {
        let cells = shown.html { cell(row.cells[$0], at: $0) }
        guard table.isSortable || table.role == .layers else { return "<tr>\(cells)\n" }
        return "<tbody><tr>\(cells)\n\(row.detail.map(detail) ?? .empty)</tbody>\n"
    }

    private func footRow(_ row: Row) -> HTML {
        let style: HTML = row.kind == .total ? " class=total" : .empty
        let cells = shown.html { index -> HTML in
            let column = table.columns[index]
            let content = HTMLCell(row.cells[index], role: table.role).content
            return column.isHead ? "<th scope=row>\(content)" : "<td>\(content)"
        }
        return "<tr\(style)>\(cells)\n"
    }

    private func cell(_ cell: Cell, at index: Int) -> HTML {
        let column = table.columns[index]
        let written = HTMLCell(cell, role: table.role)
        if column.isHead { return "<th scope=row>\(written.content)" }
        guard table.role != .layers else {
            return "<td\(bar(cell, at: index))\(written.sortKey)>\(written.content)"
        }
        var classes = written.classes
        if !column.isLeft { classes.insert("n", at: 0) }
        if column.isName { classes.append("name") }
        let style: HTML =
            switch classes.count {
            case 0: .empty
            case 1: " class=\(classes[0])"
            default: " class=\"\(classes.joined(separator: " "))\""
            }
        return "<td\(style)\(written.sortKey)>\(written.content)"
    }

    /// A bar below a figure, as long as its part of the largest of its column.
    private func bar(_ cell: Cell, at index: Int) -> HTML {
        guard let quantity = cell.quantity, let largest = largest[index] else { return .empty }
        let figure = cell.figure ?? PageFigure(quantity)
        guard let value = figure.value else { return .empty }
        let part = largest > 0 ? Int((min(max(value / largest, 0), 1) * 100).rounded()) : 0
        return (figure.isZero ? " class=z" : .empty) + (part > 0 ? " style=--s:\(part)" : .empty)
    }

    private func detail(_ detail: Detail) -> HTML {
        let list = detail.reasons.isEmpty ? "<p>No reason was recorded.</p>" : detail.reasons.html
        return """
            <tr class=y><td><td colspan=\(shown.count - 1)><details><summary>why<span class=v> \(detail.name)</span></summary>\
            <p>\(detail.text.html)</p>\(list)</details>

            """
    }
}
