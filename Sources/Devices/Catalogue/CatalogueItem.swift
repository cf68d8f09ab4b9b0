import Wire

/// A document of the database, read by its schema.
enum CatalogueItem: Hashable, Sendable {
    case part(Part)
    case board(Board)
    case family(Family)
    /// A document that is found by path and read elsewhere: technology, calibration.
    case other(schema: String)

    /// Reads a document of any schema.
    ///
    /// - Parameters:
    ///   - bytes: The JSON text.
    ///   - log: Takes every fault by field.
    /// - Returns: Nil when the text is not even a document.
    static func read(_ bytes: [UInt8], log: inout FindingLog) -> CatalogueItem? {
        let document: JSONValue
        do {
            document = try JSONReader.read(bytes, file: log.path)
        } catch {
            log.error("", line: error.line, expected: error.expected, found: error.found)
            return nil
        }
        switch document["schema"]?.string {
        case Part.schema: return Part(document, log: &log).map(CatalogueItem.part)
        case Board.schema: return Board(document, log: &log).map(CatalogueItem.board)
        case Family.schema: return Family(document, log: &log).map(CatalogueItem.family)
        case .some(let schema) where schema.hasPrefix("presynth."): return .other(schema: schema)
        case let schema:
            let schemas = [Part.schema, Board.schema, Family.schema].joined(separator: ", ")
            log.error("schema", expected: "one of \(schemas)", found: schema.map { "'\($0)'" } ?? "nothing")
            return nil
        }
    }

    /// The item's own name followed by its aliases.
    var names: [String] {
        switch self {
        case .part(let part): [part.name] + part.aliases
        case .board(let board): [board.name] + board.aliases
        case .family(let family): [family.name]
        case .other: []
        }
    }

    /// Whether the item stands for a part, so that a target can be named by it.
    var isDevice: Bool {
        switch self {
        case .part, .board: true
        case .family(let family): family.representative != nil
        case .other: false
        }
    }
}
