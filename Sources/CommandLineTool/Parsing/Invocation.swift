/// A command line understood: the operands and option values given to one command.
struct Invocation: Sendable {
    /// Words that are no options, in order.
    var operands: [String] = []
    private var values: [String: [String]] = [:]

    /// Records one use of an option; a flag's value is empty.
    mutating func record(_ option: Option, value: String) {
        values[option.name, default: []].append(value)
    }

    /// Whether an option was given.
    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// The value given last, as shells and make files expect.
    func value(of option: Option) -> String? { values[option.name]?.last }

    /// Every value given, in order.
    func values(of option: Option) -> [String] { values[option.name] ?? [] }

    /// Every value given, with lists such as `a,b` taken apart.
    ///
    /// A comma inside angle brackets belongs to the value, so that `ap_fixed<16,6>,ap_fixed<8,3>` is two types.
    func list(of option: Option) -> [String] {
        values(of: option).flatMap { CommaList.split($0) }
    }
}

/// Lists as people type them.
enum CommaList {
    /// Splits at commas that are outside angle brackets; empty elements are dropped.
    static func split(_ text: String) -> [String] {
        var elements: [String] = []
        var current = ""
        var depth = 0
        for character in text {
            switch character {
            case "<": depth += 1
            case ">": depth -= 1
            default: break
            }
            if character == ",", depth <= 0 {
                elements.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        elements.append(current)
        return elements.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    func trimmingSpaces() -> String {
        let head = drop { $0.isWhitespace }
        guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(head[...last])
    }
}
