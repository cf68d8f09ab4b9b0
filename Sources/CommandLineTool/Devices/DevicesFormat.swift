import Comparing
import Presentation
import Readers
import Wire

/// The forms in which `presynth devices` answers.
enum DevicesFormat: String, CaseIterable, Sendable {
    /// Tables for people.
    case table
    /// One JSON document.
    case json
    /// Names alone, one a line, as shells complete them.
    case names
}

/// Pieces of text that the answers of `presynth devices` share.
enum DevicesText {
    /// A number with its thousands grouped; a fraction is kept.
    static func number(_ value: Double) -> String {
        Int(exactly: value).map(NumberText.grouped) ?? NumberText.fixed(value, decimals: 1)
    }

    /// The mark behind a figure that needs another source.
    static let weakMark = "*"

    /// What the mark means.
    static let weakLegend =
        "\(weakMark) from memory, derived or rounded only: look for another source before relying on it"

    /// The heading of a section.
    static func heading(_ text: String, _ painter: Painter) -> String { painter.paint(text, .heading) }

    /// Text folded at spaces, with an indent on the lines after the first.
    static func folded(_ text: String, width: Int, indent: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let limit = max(20, lines.isEmpty ? width : width - indent)
            if !line.isEmpty, line.count + 1 + word.count > limit {
                lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        if !line.isEmpty { lines.append((lines.isEmpty ? "" : String(repeating: " ", count: indent)) + line) }
        return lines
    }
}
