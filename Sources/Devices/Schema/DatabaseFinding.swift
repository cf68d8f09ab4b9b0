/// One thing that is wrong, or hard to believe, in a document of the database.
public struct DatabaseFinding: Error, Hashable, Sendable, CustomStringConvertible {
    /// How bad a finding is.
    public enum Severity: String, CaseIterable, Hashable, Sendable {
        /// The document cannot be used.
        case error
        /// The document can be used, but a figure contradicts another one or physics.
        case doubt
    }

    /// Path of the document.
    public var path: String
    /// The field, such as `figures.lut.value`; empty for the whole document.
    public var field: String
    /// The line, for a document that is no JSON.
    public var line: Int?
    /// What a good document has there.
    public var expected: String
    /// What this document has there.
    public var found: String
    /// How bad it is.
    public var severity: Severity

    /// Creates a finding.
    public init(
        path: String, field: String, line: Int? = nil, expected: String, found: String, severity: Severity = .error
    ) {
        self.path = path
        self.field = field
        self.line = line
        self.expected = expected
        self.found = found
        self.severity = severity
    }

    /// The message in the form `path: error: field: expected …, found …`, with `:line` behind the path if known.
    public var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return
            "\(place): \(severity.rawValue): \(field.isEmpty ? "" : field + ": ")expected \(expected), found \(found)"
    }
}

/// The findings of one document while it is read.
struct FindingLog {
    let path: String
    private(set) var findings: [DatabaseFinding] = []

    init(path: String) { self.path = path }

    mutating func error(_ field: String, line: Int? = nil, expected: String, found: String) {
        findings.append(DatabaseFinding(path: path, field: field, line: line, expected: expected, found: found))
    }

    mutating func doubt(_ field: String, expected: String, found: String) {
        findings.append(DatabaseFinding(path: path, field: field, expected: expected, found: found, severity: .doubt))
    }

    var firstError: DatabaseFinding? { findings.first { $0.severity == .error } }
}
