import Wire

/// The panels of a Quartus report: boxes with a title, found in one pass over the beginnings of the lines.
///
/// A panel stands after an empty line: a ruler, the title between semicolons, a ruler, and a table or text. Only the
/// title's place is kept, so that panels nobody asks for cost nothing.
/// Seen in reports of Quartus 16.0 to 25.3, Standard and Pro.
struct QuartusPanels {
    /// One panel.
    struct Panel {
        /// The title without its frame.
        let title: ArraySlice<UInt8>
        /// The line of the title, counted from 0.
        let line: Int
    }

    /// The report.
    let lines: TextLines
    /// Every panel in the report's order.
    let panels: [Panel]

    init(_ lines: TextLines) {
        var panels: [Panel] = []
        var line = 1
        while line + 1 < lines.count {
            if Self.isTitle(line, in: lines) {
                let title = lines[line].trimmed.dropFirst().dropLast().trimmed
                panels.append(Panel(title: title, line: line))
                line += 1
            }
            line += 1
        }
        self.lines = lines
        self.panels = panels
    }

    private static func isTitle(_ line: Int, in lines: TextLines) -> Bool {
        guard lines.startsWithSemicolon(line), lines.startsWithRuler(line - 1), lines.startsWithRuler(line + 1),
            lines[line].trimmed.last == UInt8(ascii: ";")
        else { return false }
        return line < 2 || lines[line - 2].trimmed.isEmpty
    }

    /// The first panel with one of these titles.
    func first(titled titles: StaticString...) -> Panel? {
        panels.first { panel in titles.contains { panel.title.equals($0) } }
    }

    /// The table of a panel.
    func table(of panel: Panel) -> QuartusTable { QuartusTable(in: lines, belowTitle: panel.line) }
}

extension TextLines {
    func startsWithSemicolon(_ line: Int) -> Bool {
        ranges.indices.contains(line) && ranges[line].count > 2 && bytes[ranges[line].lowerBound] == UInt8(ascii: ";")
    }

    func startsWithRuler(_ line: Int) -> Bool {
        guard ranges.indices.contains(line), ranges[line].count > 2 else { return false }
        let first = bytes[ranges[line].lowerBound]
        return (first == UInt8(ascii: "+") || first == UInt8(ascii: "-"))
            && bytes[ranges[line].lowerBound + 1] == UInt8(ascii: "-")
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are exactly this ASCII text.
    func equals(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && starts(with: text) }

    /// Whether the bytes end with this ASCII text.
    func ends(with text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && suffix(text.utf8CodeUnitCount).equals(text)
    }
}
