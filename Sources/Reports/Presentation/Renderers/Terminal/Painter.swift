/// Paints text for a terminal, or leaves it as it is.
struct Painter: Sendable {
    /// Whether colour is wanted.
    var usesColor: Bool

    init(usesColor: Bool) {
        self.usesColor = usesColor
    }

    /// The text in its colour (ECMA-48 SGR); unchanged without colour.
    func paint(_ text: String, _ ink: Ink) -> String {
        guard usesColor, !text.isEmpty, let code = code(ink) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func code(_ ink: Ink) -> String? {
        switch ink {
        case .plain: nil
        case .heading: "1"
        case .faint: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "1;31"
        }
    }
}
