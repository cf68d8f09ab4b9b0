import Foundation

/// The collection of real projects and reports, which is not part of the repository.
public enum Corpus {
    /// Its folder: `$PRESYNTH_CORPUS`, else `../shared/corpus` beside the package; nil where it is absent.
    public static let folder: String? = {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let candidates: [String?] = [
            ProcessInfo.processInfo.environment["PRESYNTH_CORPUS"],
            package.deletingLastPathComponent().appendingPathComponent("shared/corpus").path,
        ]
        return candidates.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0) }
    }()

    /// Whether tests that need it can run.
    public static var isAvailable: Bool { folder != nil }

    /// Names of the real projects, which are kept as facts without their C++ code, sorted; empty without a corpus.
    public static let projects: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: project(""))) ?? []
        return names.filter { FileManager.default.fileExists(atPath: project($0) + "/graph.json") }.sorted()
    }()

    /// The folder of a project.
    public static func project(_ name: String) -> String { "\(folder ?? "")/projects/\(name)" }
}

/// The package's own folder, for fixtures and snapshots.
public enum Package {
    /// Absolute path of the package's root.
    public static let root: String = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
}
