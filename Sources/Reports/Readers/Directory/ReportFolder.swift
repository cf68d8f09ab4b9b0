public import Devices
public import Wire

/// The reports below a folder, sorted into designs and, within each, into stages.
public struct ReportFolder: Hashable, Sendable {
    /// The path as the user gave it.
    public var path: String
    /// The designs in the order of their paths.
    public var designs: [DesignReports]
    /// Reports that are damaged, and where.
    public var unreadable: [InputError]
    /// How many files were looked at, whatever they hold.
    public var fileCount: Int
    /// What is to be said of the folder as a whole, such as why it holds no report.
    public var diagnostics: [Diagnostic]

    /// Reads every report below a folder, chosen by content.
    ///
    /// Hidden files and folders are left out. A file that no reader recognises is no fault here: project folders hold
    /// sources and weights beside their reports.
    /// - Parameters:
    ///   - path: The folder.
    ///   - parts: The database that figures are held against.
    public init(_ path: String, parts: PartIndex = .shipped) {
        self.path = path
        let walk = FolderWalk(path)
        fileCount = walk.files.count
        let inputs = Parallel.map(walk.files, chunkSize: 8) { Self.readIfReport($0, parts) }
        let measurements = inputs.flatMap { $0?.measurements ?? [] }
        unreadable = inputs.flatMap { $0?.errors ?? [] }
        designs = DesignGrouping(measurements, root: path).designs
        diagnostics = []
        if !walk.isComplete {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .folderTooLarge,
                    message: "Only the first \(walk.files.count) files below this folder were looked at."))
        }
        if measurements.isEmpty { diagnostics.append(MissingReports.explanation(of: walk, errors: unreadable)) }
    }

    /// Reads a file whose first 64 KB look like a report; nil for other files.
    private static func readIfReport(_ path: String, _ parts: PartIndex) -> ParsedInput? {
        guard let head = BoundedFile.prefix(of: path, count: 65_536), ReportReaders.reader(for: head) != nil else {
            return nil
        }
        return ReportInputs.readFile(path, parts: parts)
    }
}

/// What the reports below a folder say of one design.
public struct DesignReports: Hashable, Sendable {
    /// The folder that all its reports are below; its first report where one folder has several designs of one name.
    public var folder: String
    /// The design's name, part and device, each from the first report that knows it.
    public var design: MeasuredDesign
    /// One merged measurement per stage, in the order of the flow.
    public var stages: [MeasuredStage]
    /// Reports of single functions below the top, which the top's report already counts.
    public var modules: [Measurement]
    /// Steps of the flow that left no report, and why as far as the files say.
    public var missing: [Diagnostic]

    /// The measurement of one stage.
    public subscript(stage: Stage) -> Measurement? {
        stages.first { $0.measurement.stage == stage }?.measurement
    }
}

/// One stage of a design: the figures of all its reports as one measurement.
public struct MeasuredStage: Hashable, Sendable {
    /// The figures; where two reports differ, the richer one's, with a diagnostic.
    public var measurement: Measurement
    /// The reports they come from, the richest first.
    public var sources: [Measurement.Source]
}

/// The files below a folder, within bounds that no honest project exceeds.
struct FolderWalk {
    /// Paths of regular files, sorted within each folder.
    private(set) var files: [String] = []
    /// Whether every file was found.
    private(set) var isComplete = true

    private static let maximumFiles = 50_000
    private static let maximumDepth = 24

    init(_ root: String) {
        var path = root
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        visit(path, depth: 0)
    }

    private mutating func visit(_ folder: String, depth: Int) {
        let prefix = folder == "/" ? "/" : folder + "/"
        for name in BoundedFile.names(in: folder) {
            guard files.count < Self.maximumFiles, depth < Self.maximumDepth else {
                isComplete = false
                return
            }
            switch BoundedFile.kind(prefix + name) {
            case .file: files.append(prefix + name)
            case .folder: visit(prefix + name, depth: depth + 1)
            case nil: break
            }
        }
    }
}
