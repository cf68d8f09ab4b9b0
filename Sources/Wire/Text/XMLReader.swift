import Glibc

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
    private let dropped: [String: StaticString]
    private var position = 0
    /// The error of the place where the file ends too early.
    private var cut: InputError?

    /// Reads a document; of one that is cut short, what stands before its end.
    ///
    /// An element that the end of the file cuts keeps its children, but has no text.
    /// - Parameters:
    ///   - bytes: UTF-8 text.
    ///   - file: The name used in errors.
    ///   - skipped: Elements whose content is passed over unread, for speed; they must not hold one of their own name.
    ///   - dropped: Elements to leave out altogether, by a text that marks their start tags; the same holds of them.
    /// - Returns: The root element, and the error of the place where the file ends, nil when it is whole.
    /// - Throws: `InputError` with the line of a fault that is not the end of the file.
    public static func read(
        _ bytes: [UInt8], file: String, skipping skipped: Set<String> = [],
        dropping dropped: [String: StaticString] = [:]
    ) throws(InputError) -> (root: XMLElement, cut: InputError?) {
        var reader = XMLReader(bytes: bytes, file: file, skipped: skipped, dropped: dropped)
        try reader.skipProlog()
        guard let root = try reader.element(depth: 0) else { throw reader.cut ?? reader.fault("an XML element") }
        return (root, reader.cut)
    }

    private init(bytes: [UInt8], file: String, skipped: Set<String>, dropped: [String: StaticString]) {
        self.bytes = bytes
        self.file = file
        self.skipped = skipped
        self.dropped = dropped
    }

    private func fault(_ expected: String) -> InputError {
        let end = min(position + 24, bytes.count)
        let found = position < bytes.count ? String(decoding: bytes[position..<end], as: UTF8.self) : "end of file"
        let line = bytes.prefix(position).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        return InputError(file: file, line: line, expected: expected, found: found)
    }

    /// The same where the file ends too early, which is remembered.
    private mutating func ranOut(_ expected: String) -> InputError {
        position = bytes.count
        let error = fault(expected)
        cut = error
        return error
    }

    /// The place of the next such byte.
    private func next(_ byte: UInt8, from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard start < buffer.count, let base = buffer.baseAddress,
                let found = memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Moves to the end tag of the element whose start tag was just read.
    private mutating func skipContent(of name: String) {
        let endTag = Array("</\(name)".utf8)
        while let open = next(UInt8(ascii: "<"), from: position) {
            let end = open + endTag.count
            if end < bytes.count, bytes[open + 1] == UInt8(ascii: "/"), Self.endsName(bytes[end]),
                bytes[open..<end].elementsEqual(endTag)
            {
                position = open
                return
            }
            position = open + 1
        }
        position = bytes.count
    }

    /// Moves past the next occurrence of a marker.
    private mutating func skip(past marker: StaticString) throws(InputError) {
        guard let range = bytes[position...].firstRange(of: marker) else { throw ranOut("'\(marker)'") }
        position = range.upperBound
    }

    private mutating func skipProlog() throws(InputError) {
        while let open = next(UInt8(ascii: "<"), from: position) {
            position = open
            let rest = bytes[position...]
            if rest.starts(with: "<!--") {
                try skip(past: "-->")
            } else if rest.starts(with: "<?") || rest.starts(with: "<!") {
                try skip(past: ">")
            } else {
                return
            }
        }
        throw ranOut("an XML element")
    }

    /// Reads an element from its start tag on; nil for one that is left out.
    private mutating func element(depth: Int) throws(InputError) -> XMLElement? {
        guard depth < Self.maximumDepth else { throw fault("at most \(Self.maximumDepth) nested elements") }
        let start = position
        position += 1
        let name = try self.name()
        if !dropped.isEmpty, let mark = dropped[name], let end = next(UInt8(ascii: ">"), from: position),
            bytes[start..<end].contains(mark)
        {
            try leaveOut(name, tagEnd: end)
            return nil
        }
        var element = XMLElement(name: name, attributes: [:], children: [], text: "")
        if try attributes(of: &element) { return element }
        if skipped.contains(name) { skipContent(of: name) }
        do throws(InputError) {
            try readContent(of: &element, depth: depth)
        } catch {
            guard cut != nil else { throw error }
        }
        return element
    }

    private mutating func leaveOut(_ name: String, tagEnd: Int) throws(InputError) {
        position = tagEnd + 1
        guard bytes[tagEnd - 1] != UInt8(ascii: "/") else { return }
        skipContent(of: name)
        try skip(past: ">")
    }

    /// Reads text and children up to and with the end tag.
    private mutating func readContent(of element: inout XMLElement, depth: Int) throws(InputError) {
        var text: [UInt8] = []
        while let open = next(UInt8(ascii: "<"), from: position) {
            if bytes[position..<open].contains(where: { $0 > 0x20 }) || !text.isEmpty { text += bytes[position..<open] }
            position = open
            let rest = bytes[position...]
            if rest.starts(with: "</") {
                try readEndTag(of: element.name)
                element.text = Self.resolved(text[...].trimmedLines)
                return
            } else if rest.starts(with: "<!--") {
                try skip(past: "-->")
            } else if rest.starts(with: "<![CDATA[") {
                let start = position + 9
                try skip(past: "]]>")
                text += bytes[min(start, position)..<max(min(start, position), position - 3)]
            } else {
                try readChild(of: &element, depth: depth)
                if cut != nil { return }
            }
        }
        throw ranOut("</\(element.name)>")
    }

    /// Reads one child; one whose start tag the end of the file cuts is left out.
    private mutating func readChild(of element: inout XMLElement, depth: Int) throws(InputError) {
        do throws(InputError) {
            if let child = try self.element(depth: depth + 1) { element.children.append(child) }
        } catch {
            guard cut != nil else { throw error }
        }
    }

    private mutating func readEndTag(of name: String) throws(InputError) {
        position += 2
        guard try self.name() == name else {
            throw position < bytes.count ? fault("</\(name)>") : ranOut("</\(name)>")
        }
        try skip(past: ">")
    }

    private mutating func name() throws(InputError) -> String {
        let start = position
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        guard position > start else {
            throw position < bytes.count ? fault("an element's name") : ranOut("an element's name")
        }
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
                position += 1
                return false
            case UInt8(ascii: "/"):
                try skip(past: ">")
                return true
            case 0...0x20:
                position += 1
            default:
                let key = try name()
                guard position < bytes.count else { break }
                guard bytes[position] == UInt8(ascii: "=") else { throw fault("'='") }
                position += 1
                guard position < bytes.count else { break }
                let quote = bytes[position]
                guard quote == 0x22 || quote == 0x27 else { throw fault("a quote") }
                let start = position + 1
                guard let end = next(quote, from: start) else { throw ranOut("a closing quote") }
                element.attributes[key] = Self.resolved(bytes[start..<end])
                position = end + 1
            }
        }
        throw ranOut("'>'")
    }

    /// Text with the five named entities and the numeric references of XML resolved; what is neither stays as it is.
    public static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes
        while let first = rest.first {
            if first == UInt8(ascii: "&"), let (text, length) = reference(rest) {
                output += Array(text.utf8)
                rest = rest.dropFirst(length)
            } else {
                output.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let entities: [String: String] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    /// `&#x10FFFF;` is the longest reference that means something.
    private static let longestReference = 12

    /// The character that a reference at the start stands for, with the reference's length.
    private static func reference(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
        guard let end = bytes.prefix(longestReference).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
        let length = end - bytes.startIndex + 1
        if let text = entities[name] { return (text, length) }
        guard name.hasPrefix("#") else { return nil }
        let isHexadecimal = name.hasPrefix("#x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(code), code >= 0x20 || [0x9, 0xA, 0xD].contains(code)
        else { return nil }
        return (String(Character(scalar)), length)
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
