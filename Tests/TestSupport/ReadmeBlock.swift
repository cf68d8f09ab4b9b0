import Foundation

/// A part of the README that a command writes, between two comments.
public enum ReadmeBlock {
    /// Puts text between `<!-- NAME: ... -->` and the next `<!-- end -->`.
    ///
    /// - Parameters:
    ///   - name: The block's name, such as `accuracy`.
    ///   - text: The new content.
    /// - Throws: An error of the file system; a README without the block stays as it is.
    public static func replace(_ name: String, with text: String) throws {
        let path = Package.root + "/README.md"
        let readme = try String(contentsOfFile: path, encoding: .utf8)
        guard let start = readme.range(of: "<!-- \(name):"),
            let open = readme.range(of: "-->\n", range: start.upperBound..<readme.endIndex),
            let close = readme.range(of: "<!-- end -->", range: open.upperBound..<readme.endIndex)
        else { return }
        let updated = readme.replacingCharacters(in: open.upperBound..<close.lowerBound, with: text + "\n")
        guard updated != readme else { return }
        try updated.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
