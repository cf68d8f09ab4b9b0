import Wire

/// The words of one C++ source file as hls4ml writes it, cut once from its bytes.
///
/// Conditional blocks are decided as C synthesis does (`__SYNTHESIS__` is defined; every other `#if…` takes its first
/// branch), `#pragma` lines and comments stay as words of their own, and object-like macros are collected.
struct CodeText: Sendable {
    /// The path used in errors.
    let file: String
    /// The words in order.
    private(set) var words: [CodeWord] = []
    /// Replacement of each `#define NAME …` as a range of `words` behind the text's own.
    private(set) var macros: [String: Range<Int>] = [:]
    /// How many of `words` are the text's own.
    private(set) var count = 0

    private let bytes: [UInt8]

    /// Cuts a text into words.
    init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.bytes = bytes
        var lexer = CodeLexer(bytes)
        lexer.run()
        words = lexer.words
        count = words.count
        for definition in lexer.definitions {
            let start = words.count
            words += CodeLexer.words(of: bytes, in: definition.body, line: definition.line)
            macros[text(definition.name)] = start..<words.count
        }
    }

    /// All words of the text itself as one slice.
    var all: CodeSlice { CodeSlice(text: self, range: 0..<count) }

    /// The word's characters.
    func text(_ word: CodeWord) -> String {
        String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
    }

    /// Whether the word is exactly this text.
    func `is`(_ word: CodeWord, _ text: StaticString) -> Bool {
        let length = Int(word.end - word.start)
        guard text.utf8CodeUnitCount == length else { return false }
        return text.withUTF8Buffer { buffer in
            bytes[Int(word.start)..<Int(word.end)].elementsEqual(buffer)
        }
    }
}

/// One word of a source file.
struct CodeWord: Sendable {
    /// What kind of word it is.
    enum Kind: UInt8 {
        case name
        case number
        case string
        case symbol
        case pragma
        case comment
    }

    /// What kind of word it is.
    var kind: Kind
    /// First byte.
    var start: UInt32
    /// Byte behind the last one.
    var end: UInt32
    /// Line, counted from 1.
    var line: UInt32
}

/// Cuts bytes into words.
struct CodeLexer {
    struct Definition {
        var name: CodeWord
        var body: Range<Int>
        var line: Int
    }

    private(set) var words: [CodeWord] = []
    private(set) var definitions: [Definition] = []
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var line: Int
    /// Whether the bytes are the inside of a directive, where `#` is an ordinary symbol.
    private let isDirective: Bool
    /// For each open conditional block, whether its present branch is read.
    private var branches: [Bool] = []
    /// How many of the open blocks are in a branch that is not read.
    private var skippedCount = 0

    init(_ bytes: [UInt8]) {
        self.init(bytes, range: 0..<bytes.count, line: 1, isDirective: false)
    }

    private init(_ bytes: [UInt8], range: Range<Int>, line: Int, isDirective: Bool) {
        self.bytes = bytes
        self.line = line
        self.isDirective = isDirective
        position = range.lowerBound
        end = range.upperBound
    }

    /// The words of the inside of a directive, comments left out.
    static func words(of bytes: [UInt8], in range: Range<Int>, line: Int) -> [CodeWord] {
        var lexer = CodeLexer(bytes, range: range, line: line, isDirective: true)
        lexer.run()
        return lexer.words.filter { $0.kind != .comment }
    }

    mutating func run() {
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                position += 1
            case 0...0x20: position += 1
            case UInt8(ascii: "#") where !isDirective: directive()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): lineComment()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): blockComment()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
            case _ where CodeLexer.isNameStart(byte): add(.name, while: CodeLexer.isNamePart)
            case _ where startsNumber(byte): number()
            case UInt8(ascii: ":") where peek(1) == UInt8(ascii: ":"): add(.symbol, length: 2)
            default: add(.symbol, length: 1)
            }
        }
    }

    private func peek(_ distance: Int) -> UInt8? { position + distance < end ? bytes[position + distance] : nil }

    private var isActive: Bool { skippedCount == 0 }

    private mutating func open(_ isRead: Bool) {
        branches.append(isRead)
        if !isRead { skippedCount += 1 }
    }

    private mutating func close() -> Bool? {
        guard let last = branches.popLast() else { return nil }
        if !last { skippedCount -= 1 }
        return last
    }

    private mutating func add(_ kind: CodeWord.Kind, length: Int) {
        if isActive {
            words.append(
                CodeWord(kind: kind, start: UInt32(position), end: UInt32(position + length), line: UInt32(line)))
        }
        position += length
    }

    private mutating func add(_ kind: CodeWord.Kind, while belongs: (UInt8) -> Bool) {
        var length = 1
        while let byte = peek(length), belongs(byte) { length += 1 }
        add(kind, length: length)
    }

    private mutating func number() {
        var length = 1
        while let byte = peek(length) {
            let before = bytes[position + length - 1] | 0x20
            let isExponentSign =
                (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && before == UInt8(ascii: "e")
            guard CodeLexer.isNamePart(byte) || byte == UInt8(ascii: ".") || isExponentSign else { break }
            length += 1
        }
        add(.number, length: length)
    }

    private mutating func quoted(_ quote: UInt8) {
        var length = 1
        while let byte = peek(length), byte != quote, byte != UInt8(ascii: "\n") {
            length += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        add(.string, length: min(length + (peek(length) == quote ? 1 : 0), end - position))
    }

    private mutating func lineComment() {
        add(.comment, length: lineLength())
    }

    private mutating func blockComment() {
        position += 2
        while position < end, !(bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
        position = min(position + 2, end)
    }

    /// Bytes up to the end of the line, a carriage return left out.
    private func lineLength() -> Int {
        var length = 0
        while let byte = peek(length), byte != UInt8(ascii: "\n") { length += 1 }
        if length > 0, bytes[position + length - 1] == UInt8(ascii: "\r") { length -= 1 }
        return length
    }

    private mutating func directive() {
        var length = lineLength()
        while length > 0, bytes[position + length - 1] == UInt8(ascii: "\\"), position + length < end {
            length += 1
            while let byte = peek(length), byte != UInt8(ascii: "\n") { length += 1 }
        }
        let stop = min(position + length, end)
        let content = CodeLexer.words(of: bytes, in: (position + 1)..<max(stop, position + 1), line: line)
        let keyword = content.first.map { bytes[Int($0.start)..<Int($0.end)] } ?? []
        if keyword.elementsEqual("pragma".utf8) {
            add(.pragma, length: stop - position)
        } else {
            conditional(keyword, content)
            if isActive, keyword.elementsEqual("define".utf8), content.count > 1 { define(content, stop) }
            for index in position..<stop where bytes[index] == UInt8(ascii: "\n") { line += 1 }
            position = stop
        }
    }

    private mutating func define(_ content: [CodeWord], _ stop: Int) {
        let name = content[1]
        let isFunction = Int(name.end) < stop && bytes[Int(name.end)] == UInt8(ascii: "(")
        guard name.kind == .name, !isFunction else { return }
        definitions.append(Definition(name: name, body: Int(name.end)..<stop, line: line))
    }

    private mutating func conditional(_ keyword: ArraySlice<UInt8>, _ content: [CodeWord]) {
        let argument = content.dropFirst().first.map { bytes[Int($0.start)..<Int($0.end)] } ?? []
        let isSynthesis = argument.elementsEqual("__SYNTHESIS__".utf8)
        if keyword.elementsEqual("ifndef".utf8) {
            open(!isSynthesis)
        } else if keyword.elementsEqual("ifdef".utf8) {
            open(true)
        } else if keyword.elementsEqual("if".utf8) {
            open(!argument.elementsEqual("0".utf8))
        } else if keyword.elementsEqual("else".utf8) || keyword.elementsEqual("elif".utf8) {
            if let last = close() { open(!last) }
        } else if keyword.elementsEqual("endif".utf8) {
            _ = close()
        }
    }

    private func startsNumber(_ byte: UInt8) -> Bool {
        CodeLexer.isDigit(byte) || (byte == UInt8(ascii: ".") && peek(1).map(CodeLexer.isDigit) == true)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return byte == UInt8(ascii: "_") || byte >= 0x80 || (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z"))
    }

    private static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
}
