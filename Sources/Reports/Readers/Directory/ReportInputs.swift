public import Devices
public import Wire

/// What a path that a user named turned out to hold.
public enum ParsedInput: Sendable {
    /// A report: one measurement per design or stage it speaks of.
    case file([Measurement])
    /// A folder of reports, sorted by design and stage.
    case folder(ReportFolder)
    /// Nothing that can be read, and why.
    case unreadable(InputError)

    /// Every measurement of this input: a file's own, a folder's merged ones.
    public var measurements: [Measurement] {
        switch self {
        case .file(let measurements): measurements
        case .folder(let folder): folder.designs.flatMap { $0.stages.map(\.measurement) }
        case .unreadable: []
        }
    }

    /// What keeps this input, or a file in its folder, from being read.
    public var errors: [InputError] {
        switch self {
        case .file: []
        case .folder(let folder): folder.unreadable
        case .unreadable(let error): [error]
        }
    }
}

/// Reads reports and folders of reports from disk, several at the same time.
public enum ReportInputs {
    /// Larger files are refused.
    public static let maximumBytes = 512 << 20

    /// Reads every input, in parallel; the answer keeps their order.
    ///
    /// - Parameters:
    ///   - paths: Files and folders.
    ///   - given: Content already at hand by path, such as standard input.
    ///   - parts: The database that figures are held against.
    /// - Returns: One answer per path.
    public static func read(_ paths: [String], given: [String: [UInt8]] = [:], parts: PartIndex = .shipped)
        -> [ParsedInput]
    {
        Parallel.map(paths, chunkSize: paths.count > 64 ? 4 : 1) { path in
            if let bytes = given[path] { return read(ReportFile(path: path, bytes: bytes, parts: parts)) }
            guard BoundedFile.kind(path) == .folder else { return readFile(path, parts: parts) }
            return .folder(ReportFolder(path, parts: parts))
        }
    }

    /// Reads one report of any kind.
    static func readFile(_ path: String, parts: PartIndex) -> ParsedInput {
        do {
            return read(ReportFile(path: path, bytes: try BoundedFile.read(path, limit: maximumBytes), parts: parts))
        } catch {
            return .unreadable(error)
        }
    }

    private static func read(_ file: ReportFile) -> ParsedInput {
        do {
            return .file(try ReportReaders.read(file))
        } catch {
            return .unreadable(error)
        }
    }
}
