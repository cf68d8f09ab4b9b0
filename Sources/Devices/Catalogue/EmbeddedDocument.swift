/// One document of the database as it is compiled into the binary.
struct EmbeddedDocument: Sendable {
    let path: StaticString
    let text: StaticString

    init(_ path: StaticString, _ text: StaticString) {
        self.path = path
        self.text = text
    }

    var bytes: [UInt8] { [UInt8](text.bytes) }
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
    /// The bytes of the literal.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
