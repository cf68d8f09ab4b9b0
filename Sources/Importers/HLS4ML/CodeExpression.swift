/// Evaluates the constant whole-number expressions of hls4ml's headers.
///
/// Grammar: `?:`, `==`, `!=`, `<`, `>`, `<<`, `+ - * / %`, unary minus, brackets, names, and calls of `DIV_ROUNDUP`,
/// `MIN`, `MAX` and `ceillog2`. Overflow, division by zero and anything else give nil, never a trap.
struct CodeExpression {
    private var rest: CodeSlice
    private var depth = 0
    private let lookUp: (String) -> Int?

    private init(_ slice: CodeSlice, lookUp: @escaping (String) -> Int?) {
        rest = slice
        self.lookUp = lookUp
    }

    /// The value, with names (`N_LAYER_2`, `config2::n_in`) resolved by `lookUp`.
    static func evaluate(_ slice: CodeSlice, lookUp: @escaping (String) -> Int?) -> Int? {
        var expression = CodeExpression(slice, lookUp: lookUp)
        guard let value = expression.ternary(), expression.rest.isEmpty else { return nil }
        return value
    }

    private mutating func take(_ symbol: StaticString) -> Bool {
        guard rest.has(symbol) else { return false }
        rest = rest.dropping(1)
        return true
    }

    /// Takes a symbol of two characters, which the lexer leaves as two words.
    private mutating func take(_ first: StaticString, _ second: StaticString) -> Bool {
        guard rest.has(first), rest.has(second, at: 1) else { return false }
        rest = rest.dropping(2)
        return true
    }

    private mutating func ternary() -> Int? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64, let condition = comparison() else { return nil }
        guard take("?") else { return condition }
        guard let yes = ternary(), take(":"), let no = ternary() else { return nil }
        return condition != 0 ? yes : no
    }

    private mutating func comparison() -> Int? {
        guard var value = shift() else { return nil }
        while true {
            if take("=", "=") {
                guard let right = shift() else { return nil }
                value = value == right ? 1 : 0
            } else if take("!", "=") {
                guard let right = shift() else { return nil }
                value = value != right ? 1 : 0
            } else if !rest.has("<", at: 1), take("<") {
                guard let right = shift() else { return nil }
                value = value < right ? 1 : 0
            } else if !rest.has(">", at: 1), take(">") {
                guard let right = shift() else { return nil }
                value = value > right ? 1 : 0
            } else {
                return value
            }
        }
    }

    private mutating func shift() -> Int? {
        guard var value = sum() else { return nil }
        while take("<", "<") {
            guard let right = sum(), (0..<62).contains(right) else { return nil }
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 1 << right)
            guard !overflow else { return nil }
            value = shifted
        }
        return value
    }

    private mutating func sum() -> Int? {
        guard var value = product() else { return nil }
        while true {
            let isSum = take("+")
            guard isSum || take("-") else { return value }
            guard let right = product() else { return nil }
            let (result, overflow) =
                isSum ? value.addingReportingOverflow(right) : value.subtractingReportingOverflow(right)
            guard !overflow else { return nil }
            value = result
        }
    }

    private mutating func product() -> Int? {
        guard var value = unary() else { return nil }
        while true {
            let result: (partialValue: Int, overflow: Bool)
            if take("*") {
                guard let right = unary() else { return nil }
                result = value.multipliedReportingOverflow(by: right)
            } else if take("/") {
                guard let right = unary() else { return nil }
                result = value.dividedReportingOverflow(by: right)
            } else if take("%") {
                guard let right = unary() else { return nil }
                result = value.remainderReportingOverflow(dividingBy: right)
            } else {
                return value
            }
            guard !result.overflow else { return nil }
            value = result.partialValue
        }
    }

    private mutating func unary() -> Int? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64 else { return nil }
        if take("-") {
            guard let value = unary() else { return nil }
            let (result, overflow) = (0).subtractingReportingOverflow(value)
            return overflow ? nil : result
        }
        if take("+") { return unary() }
        if take("(") {
            guard let value = ternary(), take(")") else { return nil }
            return value
        }
        guard let word = rest.first else { return nil }
        switch word.kind {
        case .number:
            rest = rest.dropping(1)
            return CodeExpression.integer(rest.text.text(word))
        case .name: return named()
        case .string, .symbol, .pragma, .comment: return nil
        }
    }

    private mutating func named() -> Int? {
        guard var name = rest.name() else { return nil }
        rest = rest.dropping(1)
        while rest.has("::"), let part = rest.name(at: 1) {
            name += "::" + part
            rest = rest.dropping(2)
        }
        guard take("(") else { return name == "true" ? 1 : name == "false" ? 0 : lookUp(name) }
        var arguments: [Int] = []
        repeat {
            guard let value = ternary() else { return nil }
            arguments.append(value)
        } while take(",")
        guard take(")") else { return nil }
        return CodeExpression.call(name, arguments)
    }

    private static func call(_ name: String, _ arguments: [Int]) -> Int? {
        let function = name.split(separator: ":").last.map { $0.lowercased() }
        switch (function, arguments.count) {
        case ("div_roundup", 2):
            guard arguments[0] >= 0, arguments[1] > 0 else { return nil }
            return arguments[0] / arguments[1] + (arguments[0] % arguments[1] == 0 ? 0 : 1)
        case ("min", 2): return min(arguments[0], arguments[1])
        case ("max", 2): return max(arguments[0], arguments[1])
        case ("ceillog2", 1):
            guard arguments[0] > 0 else { return nil }
            return Int.bitWidth - (arguments[0] - 1).leadingZeroBitCount
        default: return nil
        }
    }

    /// A C++ integer literal: decimal, hexadecimal, with `u` and `l` suffixes.
    static func integer(_ text: String) -> Int? {
        var digits = Substring(text.lowercased())
        while let last = digits.last, last == "u" || last == "l" { digits.removeLast() }
        return digits.hasPrefix("0x") ? Int(digits.dropFirst(2), radix: 16) : Int(digits)
    }
}
