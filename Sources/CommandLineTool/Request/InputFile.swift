import FoundationEssentials
import Wire

/// Reads the small text files that options name.
enum InputFile {
    /// Files larger than this are refused.
    static let maximumBytes = 16 << 20

    /// The bytes of a file, or of standard input for `-`, with the name used in errors.
    ///
    /// - Throws: `InputError` when there is no such file or it is too large.
    static func read(_ path: String, console: Console) throws(InputError) -> (bytes: [UInt8], name: String) {
        if path == "-" { return (console.readInput(), "standard input") }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else {
            throw InputError(file: path, expected: "a readable file", found: isFolder ? "a folder" : "nothing")
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
        guard size <= maximumBytes else {
            throw InputError(file: path, expected: "at most \(maximumBytes) bytes", found: "\(size)")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw InputError(file: path, expected: "a readable file", found: "one that cannot be opened")
        }
        return ([UInt8](data), path)
    }
}
