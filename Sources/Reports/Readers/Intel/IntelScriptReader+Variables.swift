import Wire

extension IntelScriptReader {
    /// One `var name = value;` of a script.
    struct Variable {
        /// The variable's name.
        let name: String
        /// The value's JSON text, quotes of a JavaScript string taken off.
        let text: ArraySlice<UInt8>
    }

    /// The variables at the beginnings of lines; values end at the next one.
    static func variables(of script: ArraySlice<UInt8>) -> [Variable] {
        let lines = TextLines(Array(script))
        var starts: [Int] = []
        for line in 0..<lines.count where lines[line].withoutByteOrderMark.starts(with: "var ") { starts.append(line) }
        var variables: [Variable] = []
        for (index, line) in starts.enumerated() {
            let begin = lines[line].startIndex
            let end = index + 1 < starts.count ? lines[starts[index + 1]].startIndex : lines.bytes.count
            let statement = lines.bytes[begin..<max(begin, end)]
            guard let sign = statement.prefix(120).firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = statement[..<sign].withoutByteOrderMark.dropFirst(4).trimmed.text
            var value = statement[(sign + 1)...].drop { $0 <= 0x20 }
            if value.first == UInt8(ascii: "'") {
                value = LooseJSON.unquoted(value).text[...]
            } else {
                while let last = value.last, last <= 0x20 || last == UInt8(ascii: ";") { value = value.dropLast() }
            }
            variables.append(Variable(name: name, text: value))
        }
        return variables
    }
}
