extension JSONValue {
    /// The document as UTF-8 text.
    ///
    /// - Parameter pretty: Two-space indentation, one member a line; otherwise no white space at all.
    /// - Returns: Text without a final line break.
    public func text(pretty: Bool = true) -> String {
        var writer = JSONWriter()
        writer.write(self, indent: pretty ? 0 : nil)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Whether it stands on one line.
    fileprivate var isScalar: Bool {
        switch self {
        case .null, .bool, .integer, .number, .string: true
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        }
    }
}

/// Writes documents as bytes into one buffer.
private struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(1 << 14)
    }

    mutating func write(_ value: JSONValue, indent: Int?) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .integer(let value): append(value)
        case .number(let value): append(value)
        case .string(let text): appendQuoted(text)
        case .array(let elements): writeArray(elements, indent: indent)
        case .object(let members): writeObject(members, indent: indent)
        }
    }

    private mutating func writeArray(_ elements: [JSONValue], indent: Int?) {
        let inner = elements.allSatisfy(\.isScalar) ? nil : indent
        bytes.append(UInt8(ascii: "["))
        for index in elements.indices {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(inner, deeper: 2)
            write(elements[index], indent: inner.map { $0 + 2 })
        }
        if !elements.isEmpty { breakLine(inner, deeper: 0) }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func writeObject(_ members: [JSONValue.Member], indent: Int?) {
        let isFlat = members.count <= 4 && members.allSatisfy { $0.value.isScalar }
        let inner = isFlat ? nil : indent
        bytes.append(UInt8(ascii: "{"))
        for index in members.indices {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(inner, deeper: 2)
            appendQuoted(members[index].key)
            bytes.append(UInt8(ascii: ":"))
            if indent != nil { bytes.append(UInt8(ascii: " ")) }
            write(members[index].value, indent: inner.map { $0 + 2 })
        }
        if !members.isEmpty { breakLine(inner, deeper: 0) }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func breakLine(_ indent: Int?, deeper: Int) {
        guard let indent else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indent + deeper { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func append(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let first = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

    private mutating func append(_ value: Double) {
        guard value.isFinite else { return append("null") }
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return append(whole) }
        bytes.append(contentsOf: value.description.utf8)
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { characters in
            var start = 0
            for index in characters.indices where characters[index].needsEscape {
                bytes.append(contentsOf: characters[start..<index])
                appendEscape(characters[index])
                start = index + 1
            }
            bytes.append(contentsOf: characters[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        default:
            let digits = String(byte, radix: 16)
            append(digits.utf8.count == 1 ? "\\u000" : "\\u00")
            bytes.append(contentsOf: digits.utf8)
        }
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
