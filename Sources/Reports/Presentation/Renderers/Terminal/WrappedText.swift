import Wire

/// Words broken into lines at spaces, each word with its colour.
struct WrappedText {
    /// A piece of one colour.
    private struct Piece {
        var text: String
        var ink: Ink
    }

    private var pieces: [[Piece]] = []

    /// Breaks words into a first line and the rest of given widths; a longer word has a line of its own.
    init(_ phrase: Phrase, first: Int, rest: Int) {
        var width = 0
        var room = first
        for word in Self.words(phrase) {
            let count = word.reduce(0) { $0 + $1.text.count }
            if width > 0, width + 1 + count <= room {
                append(word)
                width += 1 + count
            } else {
                if !pieces.isEmpty { room = rest }
                pieces.append(word)
                width = count
            }
        }
    }

    /// The lines, painted.
    func lines(_ painter: Painter) -> [String] {
        pieces.map { line in line.map { painter.paint($0.text, $0.ink) }.joined() }
    }

    private mutating func append(_ word: [Piece]) {
        let line = pieces.count - 1
        for (index, piece) in word.enumerated() {
            let space = index == 0 ? " " : ""
            if let last = pieces[line].last, last.ink == piece.ink {
                pieces[line][pieces[line].count - 1].text += space + piece.text
            } else {
                if !space.isEmpty { pieces[line].append(Piece(text: space, ink: .plain)) }
                pieces[line].append(piece)
            }
        }
    }

    /// Words with no space in between are one, whatever their colours.
    private static func words(_ phrase: Phrase) -> [[Piece]] {
        var words: [[Piece]] = []
        var isOpen = false
        for run in phrase.runs {
            let text = run.text.printable
            for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { isOpen = false }
                guard !part.isEmpty else { continue }
                let piece = Piece(text: String(part), ink: run.ink)
                if isOpen { words[words.count - 1].append(piece) } else { words.append([piece]) }
                isOpen = true
            }
        }
        return words
    }
}
