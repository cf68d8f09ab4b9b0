import Devices
import Estimator

/// A heading with where its subject comes from.
struct Title: Hashable, Sendable {
    var text: String
    /// Said less loudly beside it, cut in its middle where it is too long.
    var aside: String?
    /// What stands before the aside and is never cut.
    var lead = ""
}

/// A name and what it stands for.
struct Fact: Hashable, Sendable {
    var label: Label
    var value: Phrase

    init(_ label: Label, _ value: Phrase) {
        self.label = label
        self.value = value
    }
}

/// Something the user should know.
struct Note: Hashable, Sendable {
    var severity: Diagnostic.Severity
    /// The stable identifier.
    var code: DiagnosticCode
    /// The layers, or the line, it is about.
    var places: [String] = []
    var message: String
}

/// The answer to a question, what decides it, and the figures to see first.
struct Headline: Hashable, Sendable {
    /// A figure in large print.
    struct Figure: Hashable, Sendable {
        var label: String
        var cycles: QuantityRange
        var clockPeriodNs: Double
    }

    /// The answer in a word or two.
    var words: String
    var ink: Ink
    /// The sign by which pages mark it.
    var sign: Sign?
    /// What was judged by what, for pages.
    var subject: String?
    /// What decides, as a sentence without its full stop.
    var sentence: String?
    /// What else decides, for pages.
    var remarks: [Phrase] = []
    var figures: [Figure] = []
}

/// Which marks of figures need an explanation.
struct Legend: Hashable, Sendable {
    var bases: Set<Quantity.Basis>
}

/// A part of a document with a heading.
struct Section: Hashable, Sendable {
    /// The heading, nil where what it holds has one.
    var title: String?
    /// The fragment by which it is referred to.
    var anchor: String
    /// Whether it stands for itself, as one of several answers does.
    var isArticle = false
    /// Whether it is folded away where that is possible.
    var isFolded = false
    /// Whether terminals indent what it holds.
    var isIndented = false
    var blocks: [Block]
}
