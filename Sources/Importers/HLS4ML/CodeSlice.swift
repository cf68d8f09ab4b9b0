/// A run of words of a source file.
struct CodeSlice: Sendable {
    /// The file.
    let text: CodeText
    /// The words, as indices into `text.words`.
    var range: Range<Int>

    /// Whether no word is left.
    var isEmpty: Bool { range.isEmpty }

    /// Line of the first word.
    var line: Int? { range.isEmpty ? nil : Int(text.words[range.lowerBound].line) }

    /// The first word, nil at the end.
    var first: CodeWord? { range.isEmpty ? nil : text.words[range.lowerBound] }

    /// The word at a distance from the first, nil beyond the end.
    subscript(offset: Int) -> CodeWord? {
        offset >= 0 && offset < range.count ? text.words[range.lowerBound + offset] : nil
    }

    /// Whether the word at a distance is exactly this text.
    func has(_ word: StaticString, at offset: Int = 0) -> Bool {
        self[offset].map { text.is($0, word) } ?? false
    }

    /// The word at a distance if it is a name.
    func name(at offset: Int = 0) -> String? {
        guard let word = self[offset], word.kind == .name else { return nil }
        return text.text(word)
    }

    /// The slice without its first words.
    func dropping(_ count: Int) -> CodeSlice {
        CodeSlice(text: text, range: min(range.lowerBound + max(0, count), range.upperBound)..<range.upperBound)
    }

    /// The slice of its first words.
    func prefix(_ count: Int) -> CodeSlice {
        CodeSlice(text: text, range: range.lowerBound..<min(range.lowerBound + max(0, count), range.upperBound))
    }

    /// The words with nothing between them, such as `ap_fixed<16,6>`; comments are left out.
    var joined: String {
        var output = ""
        for word in text.words[range] where word.kind != .comment { output += text.text(word) }
        return output
    }

    /// Distance of the first word that is this symbol outside of all brackets.
    func firstIndex(of symbol: StaticString, anglesNest: Bool = false) -> Int? {
        var depth = 0
        for offset in 0..<range.count {
            if depth == 0, has(symbol, at: offset) { return offset }
            depth += nesting(at: offset, anglesNest: anglesNest)
        }
        return nil
    }

    /// The parts between commas that are outside of all brackets.
    func split(at symbol: StaticString, anglesNest: Bool) -> [CodeSlice] {
        var parts: [CodeSlice] = []
        var rest = self
        while let comma = rest.firstIndex(of: symbol, anglesNest: anglesNest) {
            parts.append(rest.prefix(comma))
            rest = rest.dropping(comma + 1)
        }
        if !rest.isEmpty || !parts.isEmpty { parts.append(rest) }
        return parts
    }

    /// Distance of the bracket that closes the one at `offset`; nil when it is never closed.
    func closing(of offset: Int, anglesNest: Bool = false) -> Int? {
        var depth = 0
        var index = offset
        while index < range.count {
            depth += nesting(at: index, anglesNest: anglesNest)
            if depth <= 0 { return index }
            index += 1
        }
        return nil
    }

    private func nesting(at offset: Int, anglesNest: Bool) -> Int {
        guard let word = self[offset], word.kind == .symbol else { return 0 }
        if text.is(word, "(") || text.is(word, "[") || text.is(word, "{") { return 1 }
        if text.is(word, ")") || text.is(word, "]") || text.is(word, "}") { return -1 }
        guard anglesNest else { return 0 }
        if text.is(word, "<") { return 1 }
        return text.is(word, ">") ? -1 : 0
    }
}
