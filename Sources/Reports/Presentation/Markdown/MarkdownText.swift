import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Pieces of Markdown.
enum MarkdownText {
    /// A table; the first columns stand at the left, the rest at the right.
    static func table(_ titles: [String], _ rows: [[String]], leftColumns: Int) -> [String] {
        let alignment = titles.indices.map { $0 < leftColumns ? ":--" : "--:" }
        return ([titles, alignment] + rows.map { $0.map(escaped) }).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    /// Diagnostics as a list, nothing when there are none.
    static func diagnostics(_ diagnostics: [Diagnostic]) -> [String] {
        let entries = DiagnosticText.entries(diagnostics)
        guard !entries.isEmpty else { return [] }
        return [""] + entries.map { "- **\($0.severity.rawValue)**: \(escaped($0.text)) (`\($0.code)`)" }
    }

    /// Text in which nothing is taken for markup.
    static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "|", "\\", "`", "*", "_", "[", "]", "#", "~": "\\\(character)"
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            case "\n", "\r", "\r\n": " "
            default: String(character)
            }
        }.joined()
    }
}
