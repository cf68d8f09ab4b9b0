/// One element of an XML document.
public struct XMLElement: Hashable, Sendable {
    /// The tag's name.
    public var name: String
    /// Attributes in their order.
    public var attributes: [String: String]
    /// Elements inside it, in their order.
    public var children: [XMLElement]
    /// Text directly inside it, trimmed, entities resolved.
    public var text: String
    /// The line of its start tag, counted from 1.
    public var line: Int

    /// The first child of this name.
    public subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The element at the end of a path of names below this one.
    public func descendant(_ path: String...) -> XMLElement? {
        path.reduce(Optional(self)) { element, name in element?[name] }
    }

    /// All children of this name.
    public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// Reads the XML that tools write: elements, attributes, text, comments, CDATA; no external entities, no namespaces.
public struct XMLReader {
    /// Nesting deeper than this is refused.
    public static let maximumDepth = 100

    private let bytes: [UInt8]
    private let file: String
    private let skipped: Set<String>
    private var position = 0
    private var line = 1

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 text.
    ///   - file: The name used in errors.
    ///   - skipped: Elements whose content is passed over unread, for speed; they must not hold one of their own name.
    /// - Returns: The root element.
    /// - Throws: `InputError` with the line of the first fault.
    public static func read(
        _ bytes: [UInt8], file: String, skipping skipped: Set<String> = []
    ) throws(InputError) -> XMLElement {
        var reader = XMLReader(bytes: bytes, file: file, skipped: skipped)
        try reader.skipProlog()
        return try reader.element(depth: 0)
    }

    private init(bytes: [UInt8], file: String, skipped: Set<String>) {
        self.bytes = bytes
        self.file = file
        self.skipped = skipped
    }

    private func fault(_ expected: String) -> InputError {
        let end = min(position + 24, bytes.count)
        let found = position < bytes.count ? String(decoding: bytes[position..<end], as: UTF8.self) : "end of file"
        return InputError(file: file, line: line, expected: expected, found: found)
    }

    private mutating func advance(to index: Int) {
        let end = min(index, bytes.count)
        let range = position..<max(position, end)
        line += bytes.withUnsafeBufferPointer { buffer in
            var breaks = 0
            for index in range where buffer[index] == 0x0A { breaks &+= 1 }
            return breaks
        }
        position = end
    }

    /// Moves to the end tag of the element whose start tag was just read.
    private mutating func skipContent(of name: String) {
        let endTag = Array("</\(name)".utf8)
        let found = bytes.withUnsafeBufferPointer { buffer in
            var index = position
            let limit = buffer.count - endTag.count
            while index < limit {
                if buffer[index] == 0x3C, buffer[index &+ 1] == 0x2F, Self.endsName(buffer[index + endTag.count]),
                    buffer[index..<index + endTag.count].elementsEqual(endTag)
                {
                    return index
                }
                index &+= 1
            }
            return buffer.count
        }
        advance(to: found)
    }

    /// Moves past the next occurrence of a marker.
    private mutating func skip(past marker: StaticString) throws(InputError) {
        guard let range = bytes[position...].firstRange(of: marker) else { throw fault("'\(marker)'") }
        advance(to: range.upperBound)
    }

    private mutating func skipProlog() throws(InputError) {
        while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            advance(to: open)
            let rest = bytes[position...]
            if rest.starts(with: "<!--") {
                try skip(past: "-->")
            } else if rest.starts(with: "<?") || rest.starts(with: "<!") {
                try skip(past: ">")
            } else {
                return
            }
        }
        advance(to: bytes.count)
        throw fault("an XML element")
    }

    private mutating func element(depth: Int) throws(InputError) -> XMLElement {
        guard depth < Self.maximumDepth else { throw fault("at most \(Self.maximumDepth) nested elements") }
        let startLine = line
        advance(to: position + 1)
        let name = try self.name()
        var element = XMLElement(name: name, attributes: [:], children: [], text: "", line: startLine)
        if try attributes(of: &element) { return element }
        if skipped.contains(name) { skipContent(of: name) }
        var text: [UInt8] = []
        while position < bytes.count {
            guard let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
            if bytes[position..<open].contains(where: { $0 > 0x20 }) || !text.isEmpty { text += bytes[position..<open] }
            advance(to: open)
            let rest = bytes[position...]
            if rest.starts(with: "</") {
                advance(to: position + 2)
                guard try self.name() == name else { throw fault("</\(name)>") }
                try skip(past: ">")
                element.text = Self.resolved(text[...].trimmedLines)
                return element
            } else if rest.starts(with: "<!--") {
                try skip(past: "-->")
            } else if rest.starts(with: "<![CDATA[") {
                let start = position + 9
                try skip(past: "]]>")
                text += bytes[min(start, position)..<max(min(start, position), position - 3)]
            } else {
                element.children.append(try self.element(depth: depth + 1))
            }
        }
        throw fault("</\(name)>")
    }

    private mutating func name() throws(InputError) -> String {
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        guard position > start else { throw fault("an element's name") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
            || byte == UInt8(ascii: "<")
    }

    /// Reads attributes up to the end of the tag; true when the tag closes its own element.
    private mutating func attributes(of element: inout XMLElement) throws(InputError) -> Bool {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"):
                advance(to: position + 1)
                return false
            case UInt8(ascii: "/"):
                try skip(past: ">")
                return true
            case 0...0x20:
                advance(to: position + 1)
            default:
                let key = try name()
                guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw fault("'='") }
                position += 1
                guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else { throw fault("a quote") }
                let start = position + 1
                guard let end = bytes[start...].firstIndex(of: bytes[position]) else { throw fault("a closing quote") }
                element.attributes[key] = Self.resolved(bytes[start..<end])
                advance(to: end + 1)
            }
        }
        throw fault("'>'")
    }

    /// Text with the five named entities of XML resolved.
    public static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        var output = ""
        var rest = Substring(text)
        let entities: [(Substring, String)] = [
            ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
        ]
        while let first = rest.first {
            if first == "&", let entity = entities.first(where: { rest.hasPrefix($0.0) }) {
                output += entity.1
                rest = rest.dropFirst(entity.0.count)
            } else {
                output.append(first)
                rest = rest.dropFirst()
            }
        }
        return output
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without white space and line breaks at both ends.
    fileprivate var trimmedLines: ArraySlice<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        return self[start..<end]
    }
}
