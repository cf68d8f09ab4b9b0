/// One document of the database as it is compiled into the binary.
struct EmbeddedDocument: Sendable {
    let path: StaticString
    let text: StaticString

    init(_ path: StaticString, _ text: StaticString) {
        self.path = path
        self.text = text
    }

    var bytes: [UInt8] { [UInt8](text.bytes) }

    func isIn(folder: String) -> Bool {
        path.bytes.starts(with: folder.utf8) && path.bytes.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
    }
}

/// One entry of the index from names to documents, sorted by name.
struct EmbeddedName: Sendable {
    let name: StaticString
    let document: Int

    init(_ name: StaticString, _ document: Int) {
        self.name = name
        self.document = document
    }
}

extension StaticString {
    /// The bytes of a literal of at least one ASCII letter, which lives as long as the program.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension EmbeddedDatabase {
    /// The document at a path, by binary search.
    static func document(at path: String) -> EmbeddedDocument? {
        search(documents, for: Array(path.utf8)) { $0.path.bytes }.map { documents[$0] }
    }

    /// The number of the document with a name, by binary search.
    static func document(named name: [UInt8]) -> Int? {
        search(names, for: name) { $0.name.bytes }.map { names[$0].document }
    }

    private static func search<Element>(
        _ elements: [Element], for key: [UInt8], bytes: (Element) -> UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var low = 0
        var high = elements.count
        while low < high {
            let middle = low + (high - low) / 2
            if bytes(elements[middle]).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low < elements.count && bytes(elements[low]).elementsEqual(key) ? low : nil
    }
}
