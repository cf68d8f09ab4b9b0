import Comparing
import Devices
import Estimator
import Importers
import Networks
import Presentation
import Readers
import Wire

/// What `presynth compare` was given: one estimate with reports, or a tree of projects.
struct ComparisonInputs {
    /// A model or saved estimate and where its reports are.
    struct Pair: Sendable {
        /// The model's folder or file, or a saved estimate.
        var model: String
        /// Reports and folders of reports.
        var reports: [String]
        /// The name in the output.
        var name: String
    }

    /// The pairs in the order of their paths.
    var pairs: [Pair]
    /// Whether a tree was asked for.
    var isTree: Bool

    /// The name of standard input in messages.
    static let standardInput = "standard input"

    /// Understands the operands: `MODEL REPORT...` or `DIR...`.
    ///
    /// - Throws: `UsageError` when nothing is there to compare, `InputError` for a path that cannot be read.
    init(_ operands: [String]) throws {
        let (first, rest) = (operands[0], operands.dropFirst())
        guard operands.count(where: { $0 == "-" }) < 2 else {
            throw UsageError("standard input was named twice", hint: "Give '-' once.", command: "compare")
        }
        for path in operands where path != "-" && BoundedFile.kind(path) == nil {
            throw InputError(file: path, expected: "a file or folder", found: "nothing that can be read")
        }
        let isModel = first == "-" || BoundedFile.kind(first) == .file || ModelImporters.isModel(first)
        if isModel, !rest.isEmpty, !rest.contains(where: ModelImporters.isModel) {
            pairs = [Pair(model: first, reports: Array(rest), name: Self.lastComponent(first))]
            isTree = false
            return
        }
        if isModel, rest.isEmpty, BoundedFile.kind(first) == .folder {
            pairs = [Pair(model: first, reports: [first], name: Self.lastComponent(first))]
            isTree = false
            return
        }
        if let file = operands.first(where: { $0 == "-" || BoundedFile.kind($0) == .file }) {
            throw UsageError(
                "'\(file)' stands alone", hint: "Give a model and its reports, or folders of projects.",
                command: "compare")
        }
        pairs = operands.flatMap { root in
            Self.projects(below: root, depth: 0).map { folder in
                Pair(model: folder, reports: [folder], name: Self.name(of: folder, below: root))
            }
        }
        isTree = true
        guard !pairs.isEmpty else {
            throw InputError(file: first, expected: "a folder that holds projects", found: "none below it")
        }
    }

    /// Project folders below a folder; a project inside a project belongs to the outer one.
    private static func projects(below folder: String, depth: Int) -> [String] {
        guard depth < 16 else { return [] }
        if ModelImporters.isModel(folder) { return [folder] }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return BoundedFile.names(in: folder).map { prefix + $0 }.filter { BoundedFile.kind($0) == .folder }.flatMap {
            projects(below: $0, depth: depth + 1)
        }
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? path
    }

    /// A project's folder as seen from the root, down to the innermost one that is still the whole project.
    private static func name(of project: String, below root: String) -> String {
        var folder = project
        for _ in 0..<16 {
            let inner = BoundedFile.names(in: folder).filter { name in
                name != "firmware" && BoundedFile.kind("\(folder)/\(name)") == .folder
                    && ModelImporters.recognises("\(folder)/\(name)")
            }
            guard inner.count == 1 else { break }
            folder += "/" + inner[0]
        }
        let rest = folder.dropFirst(root.count).drop { $0 == "/" }
        return rest.isEmpty ? lastComponent(folder) : String(rest)
    }
}

extension ModelImporters {
    /// Whether any importer takes the path for a model.
    static func recognises(_ path: String) -> Bool { all.contains { $0.recognises(path: path) } }

    /// Whether a path is one model, and no folder with several directly below it.
    static func isModel(_ path: String) -> Bool {
        guard recognises(path) else { return false }
        guard BoundedFile.kind(path) == .folder else { return true }
        let folders = BoundedFile.names(in: path).lazy.map { "\(path)/\($0)" }.filter {
            BoundedFile.kind($0) == .folder
        }
        return folders.filter { recognises($0) }.prefix(2).count < 2
    }
}
