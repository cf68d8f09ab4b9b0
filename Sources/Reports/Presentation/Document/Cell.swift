import Estimator

/// A cell: a value that each renderer writes in its way, and how it is painted.
struct Cell: Hashable, Sendable {
    /// What a cell can hold.
    enum Value: Hashable, Sendable {
        /// Nothing applies here.
        case none
        /// Words.
        case text(Label)
        /// A name below others in a hierarchy.
        case nested(String, depth: Int)
        /// A name that leads to a section of the document.
        case link(String, anchor: String)
        /// A whole number.
        case count(Int)
        /// A measured or stated amount, nil when unknown.
        case amount(Double?)
        /// An estimated figure.
        case quantity(Quantity)
        /// An estimated figure of a kind that others of its column count.
        case notCounted
        /// Both ends of an estimated figure.
        case range(QuantityRange)
        /// Cycles with the time they take, which Markdown says where there is room.
        case timed(QuantityRange, clockPeriodNs: Double, isSpelledOut: Bool)
        /// Times in ns.
        case times(QuantityRange)
        /// An estimated figure with its share of a device.
        case against(DeviceShare, scale: Double)
        /// The share of a device, or of a part of one, by which alone nothing is judged.
        case share(DeviceShare, isOfPart: Bool = false)
        /// The share of a device as a bar.
        case meter(DeviceShare, scale: Double, dies: Int)
        /// What was asked for and what was used.
        case adjusted(requested: Int, used: Int)
        /// An answer, with the sign by which pages mark it.
        case answer(Label, sign: Sign?)
    }

    var value: Value
    var ink: Ink
    /// A word beside it on pages, with its ink.
    var tag: Tag?

    /// A word of warning.
    struct Tag: Hashable, Sendable {
        var text: String
        var ink: Ink
    }

    init(_ value: Value, _ ink: Ink = .plain, tag: Tag? = nil) {
        self.value = value
        self.ink = ink
        self.tag = tag
    }

    init(_ text: String, _ ink: Ink = .plain) { self.init(.text(Label(text)), ink) }
}

/// A sign that tells an answer without colour.
enum Sign: String, Hashable, Sendable {
    case yes = "✓"
    case no = "✕"
    case doubtful = "!"
    case unknown = "?"
}

/// What a piece of text is, as far as colour is concerned.
enum Ink: Hashable, Sendable {
    case plain
    /// A title.
    case heading
    /// Something that matters less.
    case faint
    /// All is well.
    case good
    /// Getting tight.
    case warning
    /// Too much, or wrong.
    case bad

    /// The ink of a share of the device: bad above all of it, a warning above four fifths.
    static func utilization(_ fraction: Double?) -> Ink {
        guard let fraction else { return .warning }
        return fraction > 1 ? .bad : fraction > 0.8 ? .warning : fraction > 0 ? .good : .faint
    }
}
