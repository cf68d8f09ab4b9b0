import Wire

/// Figures of devices in words.
enum DevicesText {
    /// A number with its thousands grouped; a fraction is kept.
    static func number(_ value: Double) -> String {
        Int(exactly: value).map(NumberText.grouped) ?? NumberText.fixed(value, decimals: 1)
    }

    /// The mark behind a figure that needs another source.
    static let weakMark = "*"

    /// What the mark means.
    static let weakLegend: Phrase =
        "\(weakMark) from memory, derived or rounded only: look for another source before relying on it"

    /// A figure with a mark where it needs another source.
    static func cell(_ value: Double, isWeak: Bool) -> Cell {
        Cell(number(value) + (isWeak ? weakMark : " "), isWeak ? .warning : .plain)
    }
}
