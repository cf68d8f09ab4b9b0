/// A fault in something the user gave: where it is, what was expected there, and what was found.
///
/// Rendered as `path:line: error: expected …, found …`, which editors and CI systems link to the place.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Path of the file as the user wrote it, or a name such as `standard input`.
    public var file: String
    /// Line counted from 1, nil when the fault belongs to the whole file.
    public var line: Int?
    /// What a valid file has there.
    public var expected: String
    /// What this file has there, shortened to a readable length.
    public var found: String

    /// Creates an error; `found` is cut to 120 characters and freed of control characters.
    public init(file: String, line: Int? = nil, expected: String, found: String) {
        self.file = file
        self.line = line
        self.expected = expected
        self.found = InputError.readable(found)
    }

    /// The message in the form `path:line: error: expected …, found …`.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): error: expected \(expected), found \(found)"
    }

    private static func readable(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(120) {
            cleaned.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
        }
        return text.unicodeScalars.count > 120 ? String(cleaned) + "…" : String(cleaned)
    }
}
