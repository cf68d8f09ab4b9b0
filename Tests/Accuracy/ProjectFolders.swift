/// Folders of real projects with their reports, by what is known of them.
struct ProjectFolders {
    /// How surely a report belongs to the project beside it.
    enum Consistency: String {
        /// Every configuration the report names is in the project: the trusted core.
        case ok
        /// The report names no configuration, so the project may be of another build.
        case unknown
    }

    /// Folders by repository.
    private(set) var families: [String: [String]] = [:]

    /// All folders, sorted.
    var all: [String] { families.values.flatMap(\.self).sorted() }

    /// Projects of official hls4ml sources: io_parallel networks without a wrapper around them.
    init(corpus: String, _ consistency: Consistency) throws {
        for row in try CSVTable(path: corpus + "/synth/designs.csv").rows {
            let source = row["hls4ml_source"] ?? ""
            guard let project = row["project"], !project.isEmpty, row["consistency"] == consistency.rawValue,
                row["top_kind"] == "core",
                source.hasPrefix("official") || source.hasPrefix("near_official"), row["io_type"] == "io_parallel"
            else { continue }
            let folder = "\(corpus)/projects/\(project)"
            let repository = row["repo"] ?? ""
            if families[repository]?.contains(folder) != true { families[repository, default: []].append(folder) }
        }
    }
}
