import Devices
import Estimator
import Wire

/// Turns a document into GitHub-flavoured Markdown.
struct MarkdownRenderer {
    /// The text of a document, ending in a line break.
    func text(_ document: Document) -> String {
        lines(document.blocks).joined(separator: "\n") + "\n"
    }

    private func lines(_ blocks: [Block]) -> [String] {
        let parts = blocks.filter { $0.media.contains(.markdown) }.map { lines($0.content) }
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func lines(_ content: Content) -> [String] {
        switch content {
        case .title(let title): ["### presynth: \(MarkdownText.escaped(title.text))"]
        case .paragraph(let phrase): [MarkdownText.inline(phrase)]
        case .terms(let terms): [MarkdownText.escaped(terms.joined(separator: ", "))]
        case .facts(let facts):
            facts.map { "- \(MarkdownText.escaped($0.label.heading)): \(MarkdownText.inline($0.value))" }
        case .list(let points): points.map { "- \(MarkdownText.inline($0))" }
        case .table(let table): lines(table)
        case .grids(let tables): Array(tables.map(lines).joined(separator: [""]))
        case .notes(let notes, _):
            notes.map { "- **\($0.severity.rawValue)**: \(MarkdownText.escaped($0.text)) (`\($0.code.rawValue)`)" }
        case .answer(let answer):
            ["**\(answer.words.uppercased())**: \(MarkdownText.escaped(answer.sentence ?? ""))."]
        case .section(let section): lines(section)
        case .chart, .legend, .reasons: []
        }
    }

    private func lines(_ section: Section) -> [String] {
        guard let title = section.title.map(MarkdownText.escaped) else { return lines(section.blocks) }
        guard section.isFolded else { return ["## \(title)", ""] + lines(section.blocks) }
        return ["<details><summary>\(title)</summary>", ""] + lines(section.blocks) + ["", "</details>"]
    }

    private func lines(_ table: Table) -> [String] {
        let shown = table.columns.indices.filter { table.columns[$0].media.contains(.markdown) }
        let rows = table.rows.filter { $0.kind != .total && $0.media.contains(.markdown) }
        return MarkdownText.table(
            shown.map { (table.columns[$0].label.heading, table.columns[$0].isLeft) },
            rows.map { row in shown.map { text(row.cells[$0].value) } })
    }

    private func text(_ value: Cell.Value) -> String {
        switch value {
        case .none, .meter: ""
        case .notCounted: "-"
        case .text(let label), .answer(let label, _): label.full
        case .nested(let name, let depth): String(repeating: "- ", count: min(depth, 8)) + name
        case .link(let name, _): name
        case .count(let count): String(count)
        case .amount(let amount): amount.map(NumberText.amount) ?? "?"
        case .quantity(let quantity): FigureText.withSpread(quantity)
        case .against(let share, _):
            "\(FigureText.withSpread(share.quantity)) (\(FigureText.utilization(share)))"
        case .timed(let range, let period, isSpelledOut: true):
            "\(FigureText.cycles(range)) = \(FigureText.times(range.scaled(by: period)))"
        case .range(let range), .timed(let range, _, _): FigureText.range(range)
        case .times(let range): FigureText.times(range)
        case .share(let share, _): FigureText.utilization(share)
        case .adjusted(let requested, let used): requested == used ? "\(used)" : "\(used) (asked \(requested))"
        }
    }
}
