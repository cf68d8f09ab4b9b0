import Devices
import Synchronization
import Wire

/// Parts of the device database by the names that reports give them, each looked up once: the reports of one design all
/// name the same part.
enum KnownParts {
    /// No part's name is longer, so that a broken report does not have its text compared with every name there is.
    private static let maximumLength = 100
    private static let maximumCount = 1000
    private static let found = Mutex<[String: Part?]>([:])

    /// Every part of the database.
    static let all = (try? DeviceCatalogue.shipped.parts()) ?? []

    /// The part of a name as a report prints it; nil when the database has none.
    static func part(named name: String) -> Part? {
        guard name.utf8.count <= maximumLength else { return nil }
        if let known = found.withLock({ $0[name] }) { return known }
        let part = try? DeviceCatalogue.shipped.resolve(name).part
        found.withLock { parts in
            if parts.count >= maximumCount { parts = [:] }
            parts[name] = .some(part)
        }
        return part
    }
}
