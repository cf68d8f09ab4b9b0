extension JSONValue {
    /// The document as UTF-8 text.
    ///
    /// - Parameter pretty: Two-space indentation, one member a line; otherwise no white space at all.
    /// - Returns: Text without a final line break.
    public func text(pretty: Bool = true) -> String {
        var output = ""
        write(to: &output, indent: pretty ? 0 : nil)
        return output
    }

    private func write(to output: inout String, indent: Int?) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .number(let value): output += Self.numberText(value)
        case .string(let text): Self.writeQuoted(text, to: &output)
        case .array(let elements):
            let isFlat = elements.allSatisfy { $0.isScalar }
            Self.writeList(elements, "[", "]", indent: isFlat ? nil : indent, to: &output) { element, inner, output in
                element.write(to: &output, indent: inner)
            }
        case .object(let members):
            let isFlat = members.count <= 4 && members.allSatisfy { $0.value.isScalar }
            Self.writeList(members, "{", "}", indent: isFlat ? nil : indent, to: &output) { member, inner, output in
                Self.writeQuoted(member.key, to: &output)
                output += indent == nil ? ":" : ": "
                member.value.write(to: &output, indent: inner)
            }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .null, .bool, .integer, .number, .string: true
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], _ open: String, _ close: String, indent: Int?, to output: inout String,
        body: (Element, Int?, inout String) -> Void
    ) {
        output += open
        for (index, element) in elements.enumerated() {
            if index > 0 { output += indent == nil ? "," : "," }
            if let indent { output += "\n" + String(repeating: " ", count: indent + 2) }
            body(element, indent.map { $0 + 2 }, &output)
        }
        if let indent, !elements.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
        output += close
    }

    private static func numberText(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
        return "\(value)"
    }

    private static func writeQuoted(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
