import Devices
import Networks
import Wire

/// Reads `presynth.graph/1`, presynth's own form of a network; `Documentation/graph.md` describes it.
public struct NativeGraph: ModelImporter {
    /// The schema's name in documents.
    public static let schema = "presynth.graph/1"
    /// Larger documents are refused.
    static let maximumBytes = 512 << 20

    /// Creates the importer.
    public init() {}

    /// The name shown to users.
    public var name: String { "graph" }

    /// What the importer reads, for messages.
    public var summary: String { "a graph document (\(Self.schema))" }

    /// Whether the file's first bytes name the schema.
    public func recognises(path: String) -> Bool {
        guard BoundedFile.kind(path) == .file, let head = BoundedFile.prefix(of: path, count: 256) else { return false }
        return String(decoding: head, as: UTF8.self).contains(Self.schema)
    }

    /// Reads a document and the `.npy` files it names.
    public func read(path: String) throws -> ImportedModel {
        let document = try JSONReader.read(BoundedFile.read(path, limit: Self.maximumBytes), file: path)
        var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if folder.isEmpty { folder = path.hasPrefix("/") ? "/" : "." }
        return try GraphReader(file: path, folder: folder).model(document)
    }
}
