import Devices
import Estimator
import Wire

/// Turns a document into plain text: aligned with spaces, no line longer than the terminal is wide.
struct TerminalRenderer {
    /// Columns of the terminal.
    let columns: Int
    /// Applies colour.
    let painter: Painter
    /// Where the values of facts begin.
    private static let factIndent = 11

    init(columns: Int, painter: Painter) {
        self.columns = columns
        self.painter = painter
    }

    /// The text of a document, ending in a line break; nothing for nothing.
    func text(_ document: Document) -> String {
        let lines = lines(document.blocks)
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private func lines(_ blocks: [Block]) -> [String] {
        var lines: [String] = []
        for block in blocks where block.media.contains(.terminal) {
            let own = self.lines(block.content)
            guard !own.isEmpty else { continue }
            if !lines.isEmpty, !block.isAttached { lines.append("") }
            lines += own
        }
        return lines
    }

    private func lines(_ content: Content) -> [String] {
        switch content {
        case .title(let title): [line(title)]
        case .paragraph(let phrase): paragraph(phrase)
        case .terms(let terms): lines(terms)
        case .facts(let facts): facts.flatMap(lines)
        case .list(let points): points.flatMap { hanging($0, head: "  ", rest: columns - 4, indent: 4) }
        case .table(let table): TerminalTable(table, columns: columns).lines(painter)
        case .grids(let tables): SideBySide(tables, columns: columns).lines(painter)
        case .notes(let notes, _): notes.flatMap(lines)
        case .answer(let answer): lines(answer)
        case .legend(let legend): lines(legend)
        case .section(let section): lines(section)
        case .chart, .reasons: []
        }
    }

    private func line(_ title: Title) -> String {
        let text = String.shortened(title.text.printable, to: columns)
        let painted = painter.paint(text, .heading)
        let room = columns - text.count - 2
        guard let aside = title.aside?.printable, room >= 24 else { return painted }
        let lead = title.lead.printable
        return painted + "  " + painter.paint(lead + String.shortened(aside, to: room - lead.count), .faint)
    }

    private func paragraph(_ phrase: Phrase) -> [String] {
        hanging(phrase, first: columns, rest: columns - 2, indent: 2)
    }

    private func lines(_ terms: [String]) -> [String] {
        let line = terms.joined(separator: ", ").printable
        return line.count <= columns ? [line] : terms.flatMap { paragraph(Phrase($0)) }
    }

    private func lines(_ fact: Fact) -> [String] {
        let label = fact.label.short
        let head = label + String(repeating: " ", count: max(1, Self.factIndent - label.count))
        return hanging(fact.value, head: head, rest: columns - Self.factIndent, indent: Self.factIndent)
    }

    private func lines(_ note: Note) -> [String] {
        let head = note.severity.rawValue + ": "
        return hanging(
            Phrase("\(note.text) [\(note.code.rawValue)]"), head: painter.paint(head, note.severity.ink),
            first: columns - head.count, rest: columns - 2, indent: 2)
    }

    private func lines(_ answer: Headline) -> [String] {
        let words = answer.words.uppercased()
        return hanging(
            Phrase(answer.sentence ?? ""), head: painter.paint(words, answer.ink) + "  ",
            rest: columns - words.count - 2, indent: words.count + 2)
    }

    /// Explains the marks that need it.
    private func lines(_ legend: Legend) -> [String] {
        var parts: [String] = []
        if legend.bases.contains(.assumed) { parts.append("~ rests on an assumption, see below") }
        if legend.bases.contains(.unknown) { parts.append("? not known, >= at least") }
        return parts.isEmpty ? [] : [painter.paint(parts.joined(separator: "; "), .faint)]
    }

    private func lines(_ section: Section) -> [String] {
        let heading = section.title.map { [painter.paint($0.printable, .heading)] } ?? []
        guard section.isIndented else { return heading + lines(section.blocks) }
        let inner = TerminalRenderer(columns: columns - 2, painter: painter).lines(section.blocks)
        return heading + inner.map { $0.isEmpty ? "" : "  " + $0 }
    }

    /// Words in lines, the first after a head, the others indented.
    private func hanging(
        _ phrase: Phrase, head: String = "", first: Int? = nil, rest: Int, indent: Int
    ) -> [String] {
        let lines = WrappedText(phrase, first: max(20, first ?? rest), rest: max(20, rest)).lines(painter)
        let margin = String(repeating: " ", count: indent)
        return lines.isEmpty ? [head] : lines.enumerated().map { ($0 == 0 ? head : margin) + $1 }
    }
}
