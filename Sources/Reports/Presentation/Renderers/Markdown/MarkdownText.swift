import Wire

/// Pieces of Markdown.
enum MarkdownText {
    /// A table; numbers stand at the right.
    static func table(_ titles: [(text: String, isLeft: Bool)], _ rows: [[String]]) -> [String] {
        let head = [titles.map { escaped($0.text) }, titles.map { $0.isLeft ? ":--" : "--:" }]
        return (head + rows.map { $0.map(escaped) }).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    /// Words, some of them marked up.
    static func inline(_ phrase: Phrase) -> String {
        phrase.runs.map { run in
            switch run.sort {
            case .strong: "**\(escaped(run.text))**"
            case .code: "`\(run.text.printable)`"
            case .plain, .name, .missing, .reason: escaped(run.text)
            }
        }.joined()
    }

    /// Text in which nothing is taken for markup and nothing steers what follows.
    static func escaped(_ text: String) -> String {
        text.printable.map { character in
            switch character {
            case "|", "\\", "`", "*", "_", "[", "]", "#", "~": "\\\(character)"
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            default: String(character)
            }
        }.joined()
    }
}
