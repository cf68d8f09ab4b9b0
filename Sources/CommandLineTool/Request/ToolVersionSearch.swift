import Devices
import Readers
import Wire

/// Looks for the version of the tool where a project itself names none: in C-synthesis reports and logs beside it.
///
/// Only the places where the tools and hls4ml leave them are looked at: the project's folder, its `reports`, and the
/// `*_prj` folders with their solutions. At most so many files are opened, each up to a bounded size.
struct ToolVersionSearch {
    /// A version with the file that states it.
    struct Found: Hashable {
        var version: Flow.Version
        var path: String
    }

    private static let maximumFiles = 16
    private static let maximumFolders = 64
    private static let maximumBytes = 8 << 20

    private let project: String
    private let tool: Flow.Tool

    /// Creates a search.
    ///
    /// - Parameters:
    ///   - project: The project's folder.
    ///   - tool: The tool whose version is wanted; files of other tools say nothing of it.
    init(project: String, tool: Flow.Tool) {
        self.project = project
        self.tool = tool
    }

    /// The first version found, in the order of the paths; nil when nothing beside the project states one.
    var found: Found? {
        guard BoundedFile.kind(project) == .folder else { return nil }
        for path in folders.prefix(Self.maximumFolders).flatMap(candidates).prefix(Self.maximumFiles) {
            guard let bytes = try? BoundedFile.read(path, limit: Self.maximumBytes),
                let measurements = try? ReportReaders.read(ReportFile(path: path, bytes: bytes))
            else { continue }
            for measurement in measurements where measurement.source.tool == toolName {
                let version = measurement.source.toolVersion.flatMap(Flow.Version.init(parsing:))
                if let version { return Found(version: version, path: path) }
            }
        }
        return nil
    }

    private var toolName: String { Flow(tool).label }

    private var folders: [String] {
        let runs = BoundedFile.names(in: project).filter { $0.hasSuffix("_prj") }.map { "\(project)/\($0)" }
        let solutions = runs.flatMap { run in
            BoundedFile.names(in: run).filter { $0.hasPrefix("solution") }.map { "\(run)/\($0)" }
        }
        return [project, project + "/reports"] + runs + solutions + solutions.map { $0 + "/syn/report" }
    }

    /// Files of a folder that state a version: reports and logs of C synthesis.
    private func candidates(_ folder: String) -> [String] {
        BoundedFile.names(in: folder).filter { name in
            name.hasSuffix("csynth.rpt") || name.hasSuffix("csynth.xml") || name == "vivado_hls.log"
                || name == "vitis_hls.log"
        }.map { "\(folder)/\($0)" }
    }
}
