/// Turns words into an invocation of one command, by the command's own description.
struct ArgumentParser {
    private let command: Command
    /// The words that selected the command, such as `devices show`.
    private let path: String
    private var invocation = Invocation()

    private init(_ command: Command, path: String) {
        self.command = command
        self.path = path
    }

    /// Understands the words that follow the command's name.
    ///
    /// `--name=value` and `--name value`, `-o value` and `-ovalue`, `--` before operands that begin with a dash,
    /// and `-` as an operand or value (standard input or output) are all accepted.
    ///
    /// - Throws: `UsageError` naming the nearest option where one was mistyped.
    static func parse(_ words: [String], for command: Command, path: String) throws(UsageError) -> Invocation {
        var parser = ArgumentParser(command, path: path)
        try parser.consume(words[...])
        try parser.checkOperands()
        return parser.invocation
    }

    private mutating func consume(_ words: ArraySlice<String>) throws(UsageError) {
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                invocation.operands += rest
                return
            } else if word.hasPrefix("--") {
                try consumeLong(word.dropFirst(2), rest: &rest)
            } else if word.hasPrefix("-"), word.count > 1 {
                try consumeShort(word.dropFirst(), rest: &rest)
            } else {
                invocation.operands.append(word)
            }
        }
    }

    private mutating func consumeLong(_ text: Substring, rest: inout ArraySlice<String>) throws(UsageError) {
        let equals = text.firstIndex(of: "=")
        let name = String(text[..<(equals ?? text.endIndex)])
        let attached = equals.map { String(text[text.index(after: $0)...]) }
        guard let option = command.options.first(where: { $0.name == name }) else {
            throw unknownOption("--" + name)
        }
        try take(option, attached: attached, rest: &rest)
    }

    private mutating func consumeShort(_ text: Substring, rest: inout ArraySlice<String>) throws(UsageError) {
        guard let letter = text.first, let option = command.options.first(where: { $0.letter == letter }) else {
            throw unknownOption("-" + text)
        }
        var attached: String? = String(text.dropFirst())
        if attached?.hasPrefix("=") == true { attached?.removeFirst() }
        if attached?.isEmpty == true { attached = nil }
        try take(option, attached: attached, rest: &rest)
    }

    private mutating func take(
        _ option: Option, attached: String?, rest: inout ArraySlice<String>
    ) throws(UsageError) {
        guard let valueName = option.value else {
            if attached != nil { throw fault("--\(option.name) takes no value") }
            invocation.record(option, value: "")
            return
        }
        guard let value = attached ?? rest.popFirst(), attached != nil || !looksLikeOption(value) else {
            throw fault("--\(option.name) needs a value", hint: "Give it as --\(option.name) \(valueName).")
        }
        if invocation.has(option), !option.isRepeatable {
            throw fault("--\(option.name) is given twice", hint: "It takes one value.")
        }
        try check(value, of: option)
        invocation.record(option, value: value)
    }

    /// Whether a word in the place of a value is really the next option.
    private func looksLikeOption(_ word: String) -> Bool {
        guard word.hasPrefix("--") else { return false }
        let name = word.dropFirst(2).prefix { $0 != "=" }
        return command.options.contains { $0.name == name }
    }

    private func check(_ value: String, of option: Option) throws(UsageError) {
        guard !option.choices.isEmpty else { return }
        for element in option.isRepeatable ? CommaList.split(value) : [value] {
            guard !option.choices.contains(element) else { continue }
            let nearest = Nearest.match(element, among: option.choices).map { "Did you mean '\($0)'? " } ?? ""
            throw fault(
                "--\(option.name) cannot be '\(element)'",
                hint: nearest + "It is one of: \(option.choices.joined(separator: ", ")).")
        }
    }

    private func checkOperands() throws(UsageError) {
        let needed = command.operands.filter { !$0.isOptional }.count
        if invocation.operands.count < needed {
            let missing = command.operands[invocation.operands.count]
            throw fault("\(missing.name) is missing", hint: "\(missing.name): \(missing.summary)")
        }
        if !command.operands.contains(where: \.isRepeatable), invocation.operands.count > command.operands.count {
            throw fault("'\(invocation.operands[command.operands.count])' is one word too many")
        }
    }

    private func unknownOption(_ spelling: String) -> UsageError {
        let word = String(spelling.drop { $0 == "-" })
        let nearest = Nearest.match(word, among: command.options.map(\.name))
        return fault("unknown option '\(spelling)'", hint: nearest.map { "Did you mean '--\($0)'?" })
    }

    private func fault(_ problem: String, hint: String? = nil) -> UsageError {
        UsageError(problem, hint: hint, command: path)
    }
}
