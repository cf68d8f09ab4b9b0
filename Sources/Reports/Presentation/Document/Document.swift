import Estimator

/// An answer as facts, tables, notes and charts, which renderers turn into text.
struct Document: Hashable, Sendable {
    /// What answered, such as `presynth estimate`.
    let kind: String
    /// What it is about.
    let title: String
    /// What stands below the title of a page.
    var facts: [Fact] = []
    /// The content, in order.
    private(set) var blocks: [Block] = []
    /// Where it will be shown; what is for other media is never made.
    let media: Media

    /// Creates a document without content.
    init(kind: String, title: String, media: Media = .all) {
        self.kind = kind
        self.title = title
        self.media = media
    }

    /// Adds content for all media.
    mutating func add(isAttached: Bool = false, _ content: @autoclosure () -> Content?) {
        blocks.add(media, isAttached: isAttached, content())
    }

    /// Adds content for some of the media.
    mutating func add(_ shown: Media, isAttached: Bool = false, _ content: @autoclosure () -> Content?) {
        blocks.add(media.intersection(shown), isAttached: isAttached, content())
    }
}

/// A piece of a document.
struct Block: Hashable, Sendable {
    /// Where it is shown.
    var media: Media
    /// Whether it belongs directly below what stands before it.
    var isAttached: Bool
    /// What it says.
    var content: Content
}

extension [Block] {
    /// Adds content for some of the media; for none of them it is not made.
    mutating func add(_ media: Media, isAttached: Bool = false, _ content: @autoclosure () -> Content?) {
        guard !media.isEmpty, let content = content(), !content.isEmpty else { return }
        append(Block(media: media, isAttached: isAttached, content: content))
    }
}

/// What a block can say.
indirect enum Content: Hashable, Sendable {
    /// A heading above what follows.
    case title(Title)
    /// Running text.
    case paragraph(Phrase)
    /// Terms that stand in one line where they find room, else in one each.
    case terms([String])
    /// Names and what they stand for.
    case facts([Fact])
    /// Points of equal rank.
    case list([Phrase])
    /// Rows and columns.
    case table(Table)
    /// Small tables that may stand beside one another.
    case grids([Table])
    /// What the user should know; the flag asks for a word where there is nothing.
    case notes([Note], saysNone: Bool)
    /// The answer to a question.
    case answer(Headline)
    /// A drawing.
    case chart(Chart)
    /// What the marks of figures with these bases mean.
    case legend(Legend)
    /// Why figures are as they are.
    case reasons([Reason])
    /// A part with a heading of its own.
    case section(Section)

    /// Whether there is nothing to show.
    var isEmpty: Bool {
        switch self {
        case .title, .table, .answer, .chart, .legend, .paragraph: false
        case .facts(let facts): facts.isEmpty
        case .terms(let terms): terms.isEmpty
        case .list(let points): points.isEmpty
        case .grids(let tables): tables.isEmpty
        case .notes(let notes, let saysNone): notes.isEmpty && !saysNone
        case .reasons(let reasons): reasons.isEmpty
        case .section(let section): section.blocks.isEmpty
        }
    }
}
