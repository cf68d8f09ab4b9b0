/// The parts, boards and families presynth knows: those it is shipped with, and those of the user.
///
/// Shipped documents are string literals with a sorted index of names; one is parsed when it is asked for and not
/// before. A user's document of the same name takes the place of a shipped one.
public struct DeviceCatalogue: Sendable {
    /// The database compiled into the binary.
    public static let shipped = DeviceCatalogue()

    /// The user's documents by path, and by the search keys of their names.
    var userDocuments: [String: [UInt8]] = [:]
    var userItems: [String: CatalogueItem] = [:]

    /// The same catalogue with documents added or overridden.
    ///
    /// - Parameter documents: JSON text by path relative to the user's database folder.
    /// - Returns: A catalogue in which the user's names come first.
    /// - Throws: `DeviceError.invalidDocuments` with everything that is wrong.
    public func loading(overlay documents: [String: [UInt8]]) throws(DeviceError) -> DeviceCatalogue {
        var catalogue = self
        var errors: [DatabaseFinding] = []
        for (path, bytes) in documents.sorted(by: { $0.key < $1.key }) {
            var log = FindingLog(path: path)
            let item = CatalogueItem.read(bytes, log: &log)
            errors += log.findings.filter { $0.severity == .error }
            catalogue.userDocuments[path] = bytes
            for name in item?.names ?? [] { catalogue.userItems[SearchKey(name).text] = item }
        }
        guard errors.isEmpty else { throw .invalidDocuments(errors) }
        return catalogue
    }

    /// The bytes of a document.
    ///
    /// - Parameter path: Its path under the database folder, such as `technology/vivado-hls.json`.
    /// - Returns: The user's document, else the shipped one, nil when there is neither.
    public func document(at path: String) -> [UInt8]? {
        userDocuments[path] ?? EmbeddedDatabase.document(at: path)?.bytes
    }

    /// The sorted paths of all documents in a folder of the database, such as `technology`.
    public func documentPaths(in folder: String) -> [String] {
        let shipped = EmbeddedDatabase.documents.map(\.path.description)
        return Set(shipped + userDocuments.keys).filter { $0.hasPrefix(folder + "/") }.sorted()
    }

    /// The part with this stem or alias.
    ///
    /// - Throws: `DeviceError` for an unknown stem; use `resolve` for ordering codes and boards.
    public func part(named stem: String) throws(DeviceError) -> Part {
        guard case .part(let part)? = try item(named: SearchKey(stem)) else { throw unknown(stem) }
        return part
    }

    /// The board with this name or alias.
    ///
    /// - Throws: `DeviceError` for an unknown name.
    public func board(named name: String) throws(DeviceError) -> Board {
        guard case .board(let board)? = try item(named: SearchKey(name)) else { throw unknown(name) }
        return board
    }

    /// The family with this name.
    ///
    /// - Throws: `DeviceError` for an unknown name.
    public func family(named name: String) throws(DeviceError) -> Family {
        guard case .family(let family)? = try item(named: SearchKey(name)) else { throw unknown(name) }
        return family
    }

    /// The item a name means exactly, user's first; nil for an unknown name.
    func item(named key: SearchKey) throws(DeviceError) -> CatalogueItem? {
        if let item = userItems[key.text] { return item }
        guard let index = EmbeddedDatabase.document(named: key.bytes) else { return nil }
        return try Self.item(at: index)
    }

    /// Parses a shipped document.
    static func item(at index: Int) throws(DeviceError) -> CatalogueItem? {
        let document = EmbeddedDatabase.documents[index]
        var log = FindingLog(path: document.path.description)
        let item = CatalogueItem.read(document.bytes, log: &log)
        if let error = log.firstError { throw .invalidDocuments([error]) }
        return item
    }

    /// Every item of the catalogue, shipped ones first, in the order of their paths; parses all of them.
    func items(in folder: String) throws(DeviceError) -> [CatalogueItem] {
        var items: [CatalogueItem] = []
        for index in EmbeddedDatabase.documents.indices
        where EmbeddedDatabase.documents[index].isIn(folder: folder) {
            guard let item = try Self.item(at: index), let name = item.names.first,
                userItems[SearchKey(name).text] == nil
            else { continue }
            items.append(item)
        }
        return items
            + userItems.filter { $1.names.first.map { SearchKey($0).text } == $0 }.sorted { $0.key < $1.key }
            .map(\.value)
    }

    /// All parts; parses every part's document.
    ///
    /// - Throws: `DeviceError` when a document cannot be read.
    public func parts() throws(DeviceError) -> [Part] {
        try items(in: "parts").compactMap { if case .part(let part) = $0 { part } else { nil } }
    }

    /// All boards; parses every board's document.
    ///
    /// - Throws: `DeviceError` when a document cannot be read.
    public func boards() throws(DeviceError) -> [Board] {
        try items(in: "boards").compactMap { if case .board(let board) = $0 { board } else { nil } }
    }

    /// All families; parses every family's document.
    ///
    /// - Throws: `DeviceError` when a document cannot be read.
    public func families() throws(DeviceError) -> [Family] {
        try items(in: "families").compactMap { if case .family(let family) = $0 { family } else { nil } }
    }
}
