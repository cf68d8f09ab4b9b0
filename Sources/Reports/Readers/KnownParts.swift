public import Devices
import Synchronization
import Wire

/// Parts of a device database by the names that reports give them, each looked up once: the reports of one design all
/// name the same part.
public final class PartIndex: Sendable {
    /// No part's name is longer, so that a broken report does not have its text compared with every name there is.
    private static let maximumLength = 100
    private static let maximumCount = 1000

    private let catalogue: DeviceCatalogue
    private let found = Mutex<[String: Part?]>([:])
    private let everything = Mutex<[Part]?>(nil)

    /// The index of the shipped database.
    public static let shipped = PartIndex(.shipped)

    /// Creates the index of a database.
    public init(_ catalogue: DeviceCatalogue) {
        self.catalogue = catalogue
    }

    /// Every part of the database.
    var all: [Part] {
        everything.withLock { parts in
            let known = parts ?? (try? catalogue.parts()) ?? []
            parts = known
            return known
        }
    }

    /// The part of a name as a report prints it; nil when the database has none.
    func part(named name: String) -> Part? {
        guard name.utf8.count <= Self.maximumLength else { return nil }
        if let known = found.withLock({ $0[name] }) { return known }
        let part = try? catalogue.resolve(name).part
        found.withLock { parts in
            if parts.count >= Self.maximumCount { parts = [:] }
            parts[name] = .some(part)
        }
        return part
    }
}

/// The database that the file being read is held against; `ReportReaders.read` sets it for each file.
enum KnownParts {
    @TaskLocal static var index = PartIndex.shipped

    /// Every part of the database.
    static var all: [Part] { index.all }

    /// The part of a name as a report prints it; nil when the database has none.
    static func part(named name: String) -> Part? { index.part(named: name) }
}
