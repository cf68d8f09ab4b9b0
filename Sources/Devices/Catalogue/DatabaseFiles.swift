import FoundationEssentials

/// Reads the JSON documents of a user's database folder.
public enum DatabaseFiles {
    /// Documents beyond this size are refused.
    public static let maximumBytes = 16 << 20

    /// Reads every `.json` file in a folder and its subfolders, or one file.
    ///
    /// - Parameter path: A folder laid out in any way, or a document.
    /// - Returns: The documents by path relative to the folder; a single file by its name.
    /// - Throws: `DeviceError.unreadable` for what cannot be read or is too large.
    public static func read(_ path: String) throws(DeviceError) -> [String: [UInt8]] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(path: path, reason: "nothing")
        }
        guard isFolder else {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return [name: try contents(of: path)]
        }
        var documents: [String: [UInt8]] = [:]
        for relative in try subpaths(of: path) where relative.hasSuffix(".json") && !relative.hasSuffix(".schema.json")
        {
            documents[relative] = try contents(of: path + "/" + relative)
        }
        guard !documents.isEmpty else { throw .unreadable(path: path, reason: "a folder without .json files") }
        return documents
    }

    private static func subpaths(of folder: String) throws(DeviceError) -> [String] {
        do {
            return try FileManager.default.subpathsOfDirectory(atPath: folder)
        } catch {
            throw .unreadable(path: folder, reason: "a folder that cannot be listed")
        }
    }

    private static func contents(of path: String) throws(DeviceError) -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int, size > maximumBytes {
            throw .unreadable(path: path, reason: "\(size) bytes, more than \(maximumBytes)")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path, reason: "a file that cannot be opened")
        }
        return [UInt8](data)
    }
}
