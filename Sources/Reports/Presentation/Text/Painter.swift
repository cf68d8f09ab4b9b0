import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// What a piece of text is, as far as colour is concerned.
package enum Ink: Hashable, Sendable {
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

/// Paints text for a terminal, or leaves it as it is.
package struct Painter: Sendable {
    /// Whether colour is wanted.
    package var usesColor: Bool

    package init(usesColor: Bool) {
        self.usesColor = usesColor
    }

    /// The text in its colour (ECMA-48 SGR); unchanged without colour.
    package func paint(_ text: String, _ ink: Ink) -> String {
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
