import Estimator

/// Rows of typed cells below columns that are stated once.
struct Table: Hashable, Sendable {
    /// What a table is, as far as its looks depend on it.
    enum Role: Hashable, Sendable {
        case plain
        /// Totals against a device; terminals show its rows as columns.
        case totals
        /// Layers with their parts of a total.
        case layers
        /// Answers to compare; terminals show interval and share of a figure below it.
        case sideBySide
    }

    /// More rows than a terminal is for.
    struct Limit: Hashable, Sendable {
        var rows: Int
        /// What the rest is and where to find it.
        var remark: String
    }

    var role = Role.plain
    /// What the table shows; above it on pages.
    var caption: Phrase?
    /// The table's name for those who cannot see it.
    var name = ""
    /// Whether readers of a page may sort it.
    var isSortable = false
    /// Whether a terminal continues columns that find no room in further tables.
    var isContinued = false
    /// Spaces between columns in terminals.
    var gap = 2
    /// Whether a narrow terminal has no room for more than one.
    var isTight = false
    var limit: Limit?
    private(set) var columns: [Column]
    private(set) var rows: [Row]

    /// A table of subjects, one row each.
    init<Subject>(
        _ fields: [Field<Subject>], _ subjects: [Subject], role: Role = .plain,
        row: (Subject, [Cell]) -> Row = { Row(cells: $1) }
    ) {
        self.role = role
        columns = fields.map(\.column)
        rows = subjects.map { subject in row(subject, fields.map { $0.cell(subject) }) }
    }

    /// The same without the rows that are to be left out.
    mutating func keepRows(where isKept: (Row) -> Bool) { rows.removeAll { !isKept($0) } }

    /// The row of the whole, where there is one.
    var total: Row? { rows.first { $0.kind == .total } }
}

/// A column with what it shows of a subject.
struct Field<Subject> {
    let column: Column
    let cell: (Subject) -> Cell

    init(_ column: Column, _ cell: @escaping (Subject) -> Cell) {
        self.column = column
        self.cell = cell
    }

    /// A column of numbers without further ado.
    init(_ label: Label, expendability: Int = 0, media: Media = .all, _ cell: @escaping (Subject) -> Cell) {
        self.init(Column(label, expendability: expendability, media: media), cell)
    }
}

/// A row and what it stands for.
struct Row: Hashable, Sendable {
    /// What rows can be.
    enum Kind: Hashable, Sendable {
        case body
        /// What belongs to none of the others.
        case aside
        /// The whole, which terminals and Markdown state elsewhere.
        case total
    }

    var cells: [Cell]
    var kind = Kind.body
    var media = Media.all
    /// What is said of it below it, for pages.
    var detail: Detail?
}

/// Why a row is as it is.
struct Detail: Hashable, Sendable {
    /// Whose reasons these are.
    var name: String
    var text: Phrase
    var reasons: [Reason]
}
