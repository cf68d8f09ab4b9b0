public import Foundation

/// Projects of the corpus, whose C++ top function and tcl scripts are kept as facts (`graph.json`,
/// `tcl_settings.txt`), put back into the form hls4ml writes.
public enum RebuiltProject {
    /// Names of all projects in the corpus, sorted; empty without a corpus.
    public static let names: [String] = {
        guard let folder = Corpus.folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/projects")) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(folder)/projects/\($0)/graph.json") }.sorted()
    }()

    /// Rebuilds a project of the corpus below a temporary folder.
    ///
    /// - Parameters:
    ///   - name: Its folder below `projects`.
    ///   - folder: Where to put it, nil for a new temporary folder; an earlier copy is replaced.
    /// - Returns: Path of the project.
    /// - Throws: An error of the file system, or of JSON.
    public static func rebuild(_ name: String, into folder: String? = nil) throws -> String {
        let source = URL(fileURLWithPath: "\(Corpus.folder ?? "")/projects/\(name)")
        return try rebuild(at: source, into: folder ?? newFolder)
    }

    /// Rebuilds the project in a folder of the corpus's form.
    ///
    /// - Parameters:
    ///   - source: Folder with `graph.json`, `tcl_settings.txt` and `firmware`.
    ///   - folder: Where to put it.
    /// - Returns: Path of the project.
    /// - Throws: An error of the file system, or of JSON.
    public static func rebuild(at source: URL, into folder: String) throws -> String {
        let files = FileManager.default
        let root = URL(fileURLWithPath: folder).appendingPathComponent(source.lastPathComponent)
        try? files.removeItem(at: root)
        let firmware = root.appendingPathComponent("firmware")
        try files.createDirectory(at: firmware, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: source.appendingPathComponent("firmware").path) {
            try files.createSymbolicLink(
                at: firmware.appendingPathComponent(name),
                withDestinationURL: source.appendingPathComponent("firmware/\(name)"))
        }
        let configuration = source.appendingPathComponent("hls4ml_config.yml")
        if files.fileExists(atPath: configuration.path) {
            try files.createSymbolicLink(
                at: root.appendingPathComponent("hls4ml_config.yml"), withDestinationURL: configuration)
        }
        let graph = try JSONDecoder().decode(
            TopGraph.self, from: Data(contentsOf: source.appendingPathComponent("graph.json")))
        let top = topName(of: source)
        try Data(graph.code(top: top).utf8).write(to: firmware.appendingPathComponent(top + ".cpp"))
        try writeScripts(from: source.appendingPathComponent("tcl_settings.txt"), to: root)
        return root.path
    }

    /// Rebuilds a project of the corpus for the time of a closure.
    ///
    /// - Parameters:
    ///   - name: Its folder below `projects`.
    ///   - body: What to do with the project's path.
    /// - Returns: What the closure returns.
    /// - Throws: An error of the file system, of JSON, or the closure's.
    public static func with<Result>(_ name: String, _ body: (String) throws -> Result) throws -> Result {
        let folder = newFolder
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(try rebuild(name, into: folder))
    }

    private static var newFolder: String {
        FileManager.default.temporaryDirectory.appendingPathComponent("presynth-\(UUID().uuidString)").path
    }

    /// The top function: the core's name in the manifest without the wrapper's suffix.
    private static func topName(of source: URL) -> String {
        struct Manifest: Decodable {
            struct Design: Decodable {
                var top: String
                var top_kind: String
            }
            var designs: [Design]
        }
        let data = try? Data(contentsOf: source.appendingPathComponent("manifest.json"))
        let manifest = data.flatMap { try? JSONDecoder().decode(Manifest.self, from: $0) }
        return manifest?.designs.first { $0.top_kind == "core" }?.top ?? "myproject"
    }

    /// Puts each `# file` part of the settings into its file.
    private static func writeScripts(from settings: URL, to root: URL) throws {
        guard let text = try? String(contentsOf: settings, encoding: .utf8) else { return }
        var parts: [(name: String, lines: [Substring])] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                parts.append((String(line.dropFirst(2)), []))
            } else if !parts.isEmpty {
                parts[parts.count - 1].lines.append(line)
            }
        }
        for part in parts {
            let file = root.appendingPathComponent(part.name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(part.lines.joined(separator: "\n").utf8).write(to: file)
        }
    }
}

/// `graph.json`: the facts of a top function.
private struct TopGraph: Decodable {
    struct Call: Decodable {
        var fn: String
        var targs: [String]
        var args: [String]
        var name: String?
    }

    var calls: [Call]
    var top_pragmas: [String]
    var fifo_depths: [String: Int]

    /// The top function as hls4ml would write it, its variables undeclared because their sizes are not kept.
    func code(top: String) -> String {
        var lines = ["#include \"parameters.h\"", "", "void \(top)("]
        let written = Set(calls.compactMap { $0.args.dropFirst().first })
        let read = Set(calls.compactMap(\.args.first))
        var parameters: [String] = []
        for call in calls {
            guard let first = call.args.first, call.args.count > 1, call.targs.count > 1 else { continue }
            if !written.contains(first), !parameters.contains("    \(call.targs[0]) \(first)") {
                parameters.append("    \(call.targs[0]) \(first)")
            }
            if !read.contains(call.args[1]) { parameters.append("    \(call.targs[1]) \(call.args[1])") }
        }
        lines += [parameters.joined(separator: ",\n"), ") {"]
        lines += top_pragmas.map { "    #pragma HLS \($0)" }
        lines += fifo_depths.sorted { $0.key < $1.key }.map { name, depth in
            "    #pragma HLS STREAM variable=\(name) depth=\(depth)"
        }
        lines += calls.map { call in
            let code = "nnet::\(call.fn)<\(call.targs.joined(separator: ", "))>(\(call.args.joined(separator: ", ")));"
            return "    \(code)" + (call.name.map { " // \($0)" } ?? "")
        }
        return (lines + ["}", ""]).joined(separator: "\n")
    }
}
