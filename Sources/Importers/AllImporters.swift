import Wire

/// Every model format there is; a new one is a folder beside this file and an entry here.
public enum ModelImporters {
    /// The importers, in the order in which they are asked.
    public static let all: [any ModelImporter] = []

    /// Reads a model with the first importer that recognises it.
    ///
    /// - Parameter path: A file or folder.
    /// - Returns: The graph with what the project says of itself.
    /// - Throws: `InputError` when nobody recognises the path, and whatever the importer throws.
    public static func read(path: String) throws -> ImportedModel {
        guard let importer = all.first(where: { $0.recognises(path: path) }) else {
            let kinds = all.map(\.name).joined(separator: ", ")
            throw InputError(
                file: path, expected: "a model of a known kind (\(kinds))", found: "something else or nothing")
        }
        return try importer.read(path: path)
    }
}
