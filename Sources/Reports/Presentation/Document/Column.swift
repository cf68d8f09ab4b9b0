/// A column of a table.
struct Column: Hashable, Sendable {
    /// How terminals show the interval of a figure, which takes a column of its own.
    enum Spread: Hashable, Sendable {
        case none
        /// Its larger half.
        case half(expendability: Int)
        /// Both halves.
        case whole(expendability: Int)
    }

    var label: Label
    /// Whether cells stand at the left; numbers stand at the right.
    var isLeft: Bool
    /// Whether its cells say what a row is about.
    var isHead: Bool
    /// Columns with the highest number are left out first, together, when space is short; 0 stays.
    var expendability: Int
    /// The width below which cells are not cut; nil for columns that are never cut.
    var minimumWidth: Int?
    var media: Media
    /// Whether its cells are names that may break anywhere.
    var isName = false
    var spread = Spread.none
    /// For parts of the total row: terminals add each part's share, in a column as expendable as this.
    var shareExpendability: Int?

    init(
        _ label: Label, isLeft: Bool = false, isHead: Bool = false, expendability: Int = 0, minimumWidth: Int? = nil,
        media: Media = .all, spread: Spread = .none, shareExpendability: Int? = nil
    ) {
        self.label = label
        self.isLeft = isLeft || isHead
        self.isHead = isHead
        self.expendability = expendability
        self.minimumWidth = minimumWidth
        self.media = media
        self.spread = spread
        self.shareExpendability = shareExpendability
    }

    /// A column of words.
    static func words(
        _ label: Label, expendability: Int = 0, minimumWidth: Int? = nil, media: Media = .all
    ) -> Column {
        Column(label, isLeft: true, expendability: expendability, minimumWidth: minimumWidth, media: media)
    }

    /// The column that says what a row is about.
    static func head(_ label: Label, minimumWidth: Int? = nil, media: Media = .all) -> Column {
        Column(label, isHead: true, minimumWidth: minimumWidth, media: media)
    }
}
