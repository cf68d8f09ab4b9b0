/// Reads one JSON document (RFC 8259) from bytes, with bounded depth and errors that name the line.
public struct JSONReader {
    /// Nesting deeper than this is refused, so that hostile input cannot exhaust the stack.
    public static let maximumDepth = 200

    private let bytes: [UInt8]
    private let file: String
    private let skipped: [String]
    private let allowsNonFinite: Bool
    private var position = 0

    private init(_ bytes: [UInt8], file: String, skipping skipped: [String], allowsNonFinite: Bool) {
        self.bytes = bytes
        self.file = file
        self.skipped = skipped
        self.allowsNonFinite = allowsNonFinite
    }

    /// Reads a whole document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 text; a byte order mark is skipped.
    ///   - file: The name used in errors.
    ///   - skipped: Keys of members that are passed over, for speed; only brackets and strings in them are checked.
    ///   - allowsNonFinite: Whether `NaN`, `Infinity` and `-Infinity`, which Python writes, are taken, as `null`.
    /// - Returns: The value, without the members passed over.
    /// - Throws: `InputError` with the line of the first fault.
    public static func read(
        _ bytes: [UInt8], file: String, skipping skipped: [String] = [], allowsNonFinite: Bool = false
    ) throws(InputError) -> JSONValue {
        var reader = JSONReader(bytes, file: file, skipping: skipped, allowsNonFinite: allowsNonFinite)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        reader.skipSpace()
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.fault("the end of the JSON document") }
        return value
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        position = bytes.withUnsafeBufferPointer { buffer in
            var index = position
            while index < buffer.count {
                let byte = buffer[index]
                guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
                index &+= 1
            }
            return index
        }
    }

    private func fault(_ expected: String) -> InputError {
        let end = min(position + 20, bytes.count)
        let rest = String(decoding: bytes[min(position, end)..<end], as: UTF8.self)
        let found = rest.isEmpty ? "end of file" : "'\(rest)'"
        var line = 1
        for byte in bytes.prefix(position) where byte == 0x0A { line += 1 }
        return InputError(file: file, line: line, expected: expected, found: found)
    }

    private mutating func value(depth: Int) throws(InputError) -> JSONValue {
        guard depth < Self.maximumDepth else { throw fault("at most \(Self.maximumDepth) nested levels") }
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N") where allowsNonFinite: return try word("NaN", .null)
        case UInt8(ascii: "I") where allowsNonFinite: return try word("Infinity", .null)
        case UInt8(ascii: "-") where allowsNonFinite && bytes[position...].starts(with: "-Infinity"):
            return try word("-Infinity", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(InputError) -> JSONValue {
        let length = text.utf8CodeUnitCount
        let end = position + length
        guard end <= bytes.count, bytes[position..<end].elementsEqual(text.description.utf8) else {
            throw fault("a JSON value")
        }
        position = end
        return value
    }

    private mutating func array(depth: Int) throws(InputError) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return .array([])
        }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            if try closes(with: UInt8(ascii: "]")) { return .array(elements) }
        }
    }

    private mutating func object(depth: Int) throws(InputError) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return .object([])
        }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw fault("a key in double quotes") }
            let key = try string()
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw fault("':' after the key \"\(key)\"") }
            position += 1
            skipSpace()
            if skipped.contains(key) {
                try skipValue()
            } else {
                members.append(JSONValue.Member(key, try value(depth: depth + 1)))
            }
            if try closes(with: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    /// Moves behind a value without building it.
    private mutating func skipValue() throws(InputError) {
        let end = bytes.withUnsafeBufferPointer { buffer in
            var index = position
            var depth = 0
            while index < buffer.count {
                switch buffer[index] {
                case UInt8(ascii: "\""):
                    index &+= 1
                    while index < buffer.count, buffer[index] != UInt8(ascii: "\"") {
                        index &+= buffer[index] == UInt8(ascii: "\\") ? 2 : 1
                    }
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth &+= 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"):
                    if depth == 0 { return index }
                    depth &-= 1
                case UInt8(ascii: ",") where depth == 0: return index
                default: break
                }
                index &+= 1
            }
            return buffer.count
        }
        let isEmpty = end == position
        position = end
        if isEmpty { throw fault("a JSON value") }
    }

    /// The end of the run of plain characters at the position, inside a string.
    private var endOfRun: Int {
        bytes.withUnsafeBufferPointer { buffer in
            var index = position
            while index < buffer.count {
                let byte = buffer[index]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
                index &+= 1
            }
            return index
        }
    }

    /// Steps over `,` and answers false, or over the closing byte and answers true.
    private mutating func closes(with close: UInt8) throws(InputError) -> Bool {
        skipSpace()
        guard let byte = current, byte == close || byte == UInt8(ascii: ",") else {
            throw fault("',' or '\(Character(UnicodeScalar(close)))'")
        }
        position += 1
        return byte == close
    }

    private mutating func number() throws(InputError) -> JSONValue {
        let start = position
        var isInteger = true
        while let byte = current {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isInteger = false
            default:
                return try finishNumber(from: start, isInteger: isInteger)
            }
            position += 1
        }
        return try finishNumber(from: start, isInteger: isInteger)
    }

    private mutating func finishNumber(from start: Int, isInteger: Bool) throws(InputError) -> JSONValue {
        guard Self.isNumber(bytes[start..<position]) else {
            position = start
            throw fault("a JSON value")
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let value = Int(text) { return .integer(value) }
        if let value = Double(text), value.isFinite { return .number(value) }
        position = start
        throw fault("a JSON value")
    }

    private mutating func string() throws(InputError) -> String {
        position += 1
        let start = position
        position = endOfRun
        var text = String(decoding: bytes[start..<position], as: UTF8.self)
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return text
            case UInt8(ascii: "\\"):
                text.unicodeScalars.append(try escape())
            case 0..<0x20:
                throw fault("no control character inside a string")
            default:
                let runStart = position
                position = endOfRun
                text += String(decoding: bytes[runStart..<position], as: UTF8.self)
            }
        }
        throw fault("'\"' at the end of the string")
    }

    private mutating func escape() throws(InputError) -> UnicodeScalar {
        position += 1
        guard let byte = current else { throw fault("a character after '\\'") }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(byte)
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw fault("one of \\n \\t \\r \\b \\f \\\" \\\\ \\/ \\u")
        }
    }

    private mutating func unicodeEscape() throws(InputError) -> UnicodeScalar {
        let high = try fourHexDigits()
        guard (0xD800..<0xDC00).contains(high), current == UInt8(ascii: "\\") else {
            return UnicodeScalar(high) ?? "\u{FFFD}"
        }
        position += 1
        guard current == UInt8(ascii: "u") else { throw fault("the second half of a surrogate pair") }
        position += 1
        let low = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
        return UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func fourHexDigits() throws(InputError) -> UInt32 {
        guard position + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits") }
        position += 4
        return value
    }
}

extension JSONReader {
    /// Whether bytes are a number as RFC 8259 has it: no plus sign, no leading zeros, digits on both sides of a point.
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        func isDigit(_ byte: UInt8?) -> Bool {
            byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        }
        func dropDigits() -> Bool {
            guard isDigit(rest.first) else { return false }
            while isDigit(rest.first) { rest.removeFirst() }
            return true
        }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let integer = rest
        guard dropDigits(), !startsWithZero || integer.count - rest.count == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard dropDigits() else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard dropDigits() else { return false }
        }
        return rest.isEmpty
    }
}
