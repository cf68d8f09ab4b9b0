import Devices
import Networks
import Wire

/// One `struct … { … };` of `parameters.h`.
struct ConfigStruct: Sendable {
    /// Its name, such as `config2` or `relu_config4`.
    var name: String
    /// The comment in front of it, which hls4ml writes as the layer's name.
    var comment: String?
    /// The struct it inherits from without its namespace, such as `dense_config`.
    var base: String?
    /// File it is declared in.
    var file: String
    /// Line it starts on.
    var line: Int
    /// Initialisers of its constants by name.
    var constants: [String: CodeSlice] = [:]
    /// Types given a name by `typedef` or `using`.
    var types: [String: CodeSlice] = [:]
    /// Types of plain members by name, for the structs that stand for weights.
    var members: [String: CodeSlice] = [:]

    /// The layer's number in its name: the digits behind `config`, as in `relu1_config5`; empty when there are none.
    var number: String {
        var rest = name[...]
        while !rest.isEmpty {
            if rest.hasPrefix("config") { return String(rest.dropFirst(6).prefix { $0.isNumber }) }
            rest = rest.dropFirst()
        }
        return ""
    }
}

/// All that `defines.h` and `parameters.h` declare.
struct Declarations: Sendable {
    /// The layer configurations in the order of the file.
    private(set) var configs: [ConfigStruct] = []
    /// Types by name.
    private(set) var types: [String: CodeSlice] = [:]
    /// Macros and constants by name; `config20::slope` for those defined behind their struct.
    private(set) var constants: [String: CodeSlice] = [:]
    private var configIndices: [String: Int] = [:]
    /// The latest comment in front of a struct: hls4ml writes one for all structs of a layer.
    private var layerComment: String?

    /// Adds what a file declares; later declarations of a name replace earlier ones.
    mutating func add(_ text: CodeText) {
        layerComment = nil
        for (name, range) in text.macros { constants[name] = CodeSlice(text: text, range: range) }
        add(statements: text.all, depth: 0)
    }

    /// The configuration of this name, nil when there is none.
    func config(_ name: String) -> ConfigStruct? { configIndices[name].map { configs[$0] } }

    private mutating func add(statements: CodeSlice, depth: Int) {
        var reader = StatementReader(statements)
        while let statement = reader.next() {
            let code = statement.code
            if code.has("namespace"), depth < 16 {
                if let body = statement.body { add(statements: body, depth: depth + 1) }
            } else if code.has("struct") || code.has("class") || (code.has("typedef") && code.has("struct", at: 1)) {
                add(structure: statement)
            } else if code.has("typedef") || code.has("using") {
                if let (name, type) = Declarations.alias(code) { types[name] = type }
            } else if let (name, value) = Declarations.constant(code) {
                constants[name] = value
            }
        }
    }

    private mutating func add(structure statement: Statement) {
        let isTypedef = statement.code.has("typedef")
        let head = statement.code.dropping(isTypedef ? 2 : 1)
        guard let body = statement.body, let name = head.name() ?? statement.trailer?.name() else { return }
        layerComment = statement.comment ?? layerComment
        var config = ConfigStruct(
            name: isTypedef ? statement.trailer?.name() ?? name : name, comment: layerComment,
            file: head.text.file, line: statement.code.line ?? 1)
        if let colon = head.firstIndex(of: ":") {
            let bases = head.dropping(colon + 1)
            config.base = (0..<bases.range.count).compactMap { bases.name(at: $0) }
                .last { !["public", "private", "protected", "nnet"].contains($0) }
        }
        fill(&config, with: body)
        if let index = configIndices[config.name] {
            configs[index] = config
        } else {
            configIndices[config.name] = configs.count
            configs.append(config)
        }
    }

    private func fill(_ config: inout ConfigStruct, with body: CodeSlice) {
        var reader = StatementReader(body)
        while let statement = reader.next() {
            let code = statement.code
            if code.has("typedef") || code.has("using") || code.has("template") {
                if let (name, type) = Declarations.alias(code) { config.types[name] = type }
            } else if let (name, value) = Declarations.constant(code) {
                config.constants[name] = value
            } else if code.range.count > 1, let name = code.name(at: code.range.count - 1) {
                config.members[name] = code.prefix(code.range.count - 1)
            }
        }
    }

    /// The name and type of `typedef TYPE NAME` or `[template<…>] using NAME = TYPE`.
    private static func alias(_ code: CodeSlice) -> (name: String, type: CodeSlice)? {
        if code.has("typedef") {
            let last = code.range.count - 1
            return code.name(at: last).map { ($0, code.dropping(1).prefix(last - 1)) }
        }
        var rest = code
        if rest.has("template"), let close = rest.dropping(1).closing(of: 0, anglesNest: true) {
            rest = rest.dropping(close + 2)
        }
        guard rest.has("using"), let name = rest.name(at: 1), rest.has("=", at: 2) else { return nil }
        return (name, rest.dropping(3))
    }

    /// The name and initialiser of `static const TYPE NAME = VALUE` or `const TYPE SCOPE::NAME = VALUE`.
    private static func constant(_ code: CodeSlice) -> (name: String, value: CodeSlice)? {
        guard code.has("static") || code.has("const") || code.has("constexpr") || code.has("unsigned"),
            let equals = code.firstIndex(of: "=", anglesNest: true), equals > 0,
            let name = code.name(at: equals - 1)
        else { return nil }
        let value = code.dropping(equals + 1)
        if code.has("::", at: equals - 2), let scope = code.name(at: equals - 3) { return (scope + "::" + name, value) }
        return (name, value)
    }
}

/// A statement: words up to `;`, with the block it may have.
struct Statement {
    /// The words in front of the block or `;`.
    var code: CodeSlice
    /// The words inside of `{ … }`, when the statement has a block.
    var body: CodeSlice?
    /// The words between the block and `;`.
    var trailer: CodeSlice?
    /// Text of the last comment on a line of its own in front of the statement.
    var comment: String?
    /// Text of a comment behind the statement on its line.
    var note: String?
}

/// Cuts words into statements.
struct StatementReader {
    private var rest: CodeSlice
    private var comment: String?

    init(_ slice: CodeSlice) {
        rest = slice
    }

    /// The next statement, nil at the end; stray symbols and pragmas are stepped over.
    mutating func next() -> Statement? {
        while let word = rest.first {
            if word.kind == .comment {
                comment = StatementReader.content(of: word, in: rest.text)
            } else if word.kind != .pragma, !rest.has(";"), !rest.has("}") {
                return statement()
            }
            rest = rest.dropping(1)
        }
        return nil
    }

    private mutating func statement() -> Statement {
        let start = rest
        var length = 0
        var depth = 0
        while let word = start[length] {
            if word.kind == .symbol {
                if start.has("(", at: length) || start.has("[", at: length) { depth += 1 }
                if start.has(")", at: length) || start.has("]", at: length) { depth -= 1 }
                if depth <= 0, start.has(";", at: length) || start.has("{", at: length) || start.has("}", at: length) {
                    break
                }
            }
            length += 1
        }
        var statement = Statement(code: start.prefix(length), comment: comment)
        comment = nil
        rest = start.dropping(length)
        if rest.has("{") { takeBlock(of: &statement) }
        if rest.has(";") {
            let line = rest.first?.line
            rest = rest.dropping(1)
            if let word = rest.first, word.kind == .comment, word.line == line {
                statement.note = StatementReader.content(of: word, in: rest.text)
                rest = rest.dropping(1)
            }
        }
        return statement
    }

    /// Takes `{ … }`; an initialiser's block and what follows up to `;` stay with the statement.
    private mutating func takeBlock(of statement: inout Statement) {
        guard let close = rest.closing(of: 0) else {
            statement.body = rest.dropping(1)
            rest = rest.dropping(rest.range.count)
            return
        }
        statement.body = rest.dropping(1).prefix(close - 1)
        rest = rest.dropping(close + 1)
        guard let end = rest.firstIndex(of: ";"), StatementReader.endsWithBlock(statement.code) == false else { return }
        statement.trailer = rest.prefix(end)
        rest = rest.dropping(end)
    }

    /// Whether the block ends the statement: functions, namespaces, conditions; not structs and initialisers.
    private static func endsWithBlock(_ code: CodeSlice) -> Bool {
        if code.has("struct") || code.has("class") || code.has("enum") || code.has("typedef") { return false }
        return code.firstIndex(of: "=", anglesNest: true) == nil
    }

    private static func content(of word: CodeWord, in text: CodeText) -> String {
        let content = text.text(word).drop { $0 == "/" || $0 == " " || $0 == "*" }
        return String(content.reversed().drop { $0.isWhitespace }.reversed())
    }
}
