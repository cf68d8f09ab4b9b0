/// Words with what some of them are.
struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
    /// Words of one sort.
    struct Run: Hashable, Sendable, ExpressibleByStringInterpolation {
        /// What words can be.
        enum Sort: Hashable, Sendable {
            case plain, strong, name, code
            /// What stands for a figure that is not known.
            case missing
            /// A reason, on a line of its own where there is room.
            case reason
        }

        var text: String
        var sort: Sort = .plain
        var ink: Ink = .plain

        init(_ text: String, _ sort: Sort = .plain, ink: Ink = .plain) {
            self.text = text
            self.sort = sort
            self.ink = ink
        }

        init(stringLiteral value: String) { text = value }

        static func strong(_ text: String) -> Run { Run(text, .strong) }
        static func name(_ text: String) -> Run { Run(text, .name) }
        static func code(_ text: String) -> Run { Run(text, .code) }
    }

    var runs: [Run]

    init(_ runs: [Run]) { self.runs = runs }
    init(_ text: String, ink: Ink = .plain) { runs = [Run(text, ink: ink)] }
    init(stringLiteral value: String) { runs = [Run(value)] }
    init(arrayLiteral elements: Run...) { runs = elements }

    /// The words alone.
    var text: String { runs.map(\.text).joined() }
    /// Whether it says nothing.
    var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.runs + right.runs) }
}

/// A name of few letters for a narrow column, and another where there is room.
struct Label: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// As terminals show it.
    var short: String
    /// As pages show it; nil for the short one with a capital.
    private var long: String?

    init(_ short: String, long: String? = nil) {
        self.short = short
        self.long = long
    }

    init(stringLiteral value: String) { short = value }

    /// The name where there is room.
    var full: String { long ?? short }
    /// The name as a heading where there is room.
    var heading: String { long ?? short.sentenceCase }
}

extension String {
    /// The text with a capital first letter.
    var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}
