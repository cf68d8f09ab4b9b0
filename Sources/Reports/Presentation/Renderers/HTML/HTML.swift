/// A piece of HTML in which interpolated text is escaped, so that no name from an input becomes markup.
///
/// A string literal is markup as it stands; `\(text)` of a `String` is escaped for element content and for
/// double-quoted attributes; `\(html)` of another piece is inserted as it is.
struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
    /// The markup.
    private(set) var markup: String

    init(stringLiteral value: String) { markup = value }
    init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

    /// Nothing.
    static let empty: HTML = ""

    static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum += right
        return sum
    }

    static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

    /// Collects the pieces of an interpolated literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { markup += literal }
        mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
        mutating func appendInterpolation(_ number: Int) { markup += String(number) }
        mutating func appendInterpolation(_ text: String) { Self.escape(text, into: &markup) }

        /// Escapes what has a meaning in HTML; control characters, which HTML forbids, and those that turn the writing
        /// direction of what follows become U+FFFD.
        private static func escape(_ text: String, into output: inout String) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": output += "&amp;"
                case "<": output += "&lt;"
                case ">": output += "&gt;"
                case "\"": output += "&quot;"
                case "'": output += "&#39;"
                case "\t", "\n", "\r": output += " "
                case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                    output += "\u{FFFD}"
                default: output.unicodeScalars.append(scalar)
                }
            }
        }
    }
}

extension Sequence where Element == HTML {
    /// The pieces one after another.
    func joined(_ separator: HTML = .empty) -> HTML {
        var output = HTML.empty
        for (index, piece) in enumerated() {
            if index > 0 { output += separator }
            output += piece
        }
        return output
    }
}

extension Sequence {
    /// One piece for each element, one after another.
    func html(_ piece: (Element) -> HTML) -> HTML { map(piece).joined() }
}
