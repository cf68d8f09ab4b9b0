/// Why a device or a document of the database cannot be had.
public enum DeviceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No part, board or family has this name.
    case unknownDevice(name: String, nearest: [String])
    /// Documents do not follow their schema.
    case invalidDocuments([DatabaseFinding])
    /// A file or folder cannot be read.
    case unreadable(path: String, reason: String)

    /// The message for the user, one line per fault.
    public var description: String {
        switch self {
        case .unknownDevice(let name, let nearest):
            let known = nearest.isEmpty ? "" : " (nearest known: \(nearest.joined(separator: ", ")))"
            return "error: expected a part or board of the database\(known), found '\(name.prefix(120))'"
        case .invalidDocuments(let findings):
            return findings.map(\.description).joined(separator: "\n")
        case .unreadable(let path, let reason):
            return "\(path): error: expected a readable file or folder, found \(reason)"
        }
    }
}
