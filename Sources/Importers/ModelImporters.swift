import Wire

/// Every importer presynth has, in the order in which they are tried.
public enum ModelImporters {
    /// The importers.
    public static let all: [any ModelImporter] = [HLS4MLProject(), NativeGraph()]

    /// Reads a model with the first importer that recognises it.
    ///
    /// - Parameter path: A file or folder.
    /// - Returns: The model.
    /// - Throws: `InputError` when nothing is there, nothing recognises it, or its importer finds a fault.
    public static func read(path: String) throws -> ImportedModel {
        guard BoundedFile.kind(path) != nil else {
            throw InputError(file: path, expected: "a model's file or folder", found: "nothing that can be read")
        }
        guard let importer = all.first(where: { $0.recognises(path: path) }) else {
            let kinds = all.map(\.summary).joined(separator: " or ")
            throw InputError(file: path, expected: kinds, found: "neither")
        }
        return try importer.read(path: path)
    }
}
