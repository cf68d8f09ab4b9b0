import Wire

/// A project that is kept without its C++ code and scripts, as when they may not be shared: what they decide stands in
/// two files beside `firmware/parameters.h` and the weights.
///
/// - `tcl_settings.txt`: the lines of each script that set something, below a line `# <script's name>`.
/// - `graph.json`: the top function: `calls`, each with `fn`, `targs` (template arguments), `args` and `name`,
///   `top_pragmas` such as `PIPELINE`, and `fifo_depths` by variable.
///
/// All 87 projects of the collection are kept this way; where the code itself is there, it is read and these are not.
enum ProjectFacts {
    /// The settings of the scripts, from the least to the most authoritative.
    ///
    /// - Returns: The lines of each script; none when there is no such file.
    /// - Throws: `InputError` when the file is there but cannot be read.
    static func scripts(of folder: ProjectFolder) throws(InputError) -> [[UInt8]] {
        let file = "\(folder.root)/tcl_settings.txt"
        guard BoundedFile.kind(file) == .file else { return [] }
        let bytes = try BoundedFile.read(file, limit: HLS4MLProject.maximumFileSize)
        var parts: [(name: String, lines: [UInt8])] = [("", [])]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: "# ".utf8) {
                parts.append((String(decoding: line.dropFirst(2), as: UTF8.self), []))
            }
            parts[parts.count - 1].lines += line + [UInt8(ascii: "\n")]
        }
        let ranked = parts.compactMap { part in
            ProjectFolder.authority(ofScript: part.name).map { (rank: $0, lines: part.lines) }
        }
        return ranked.sorted { $0.rank < $1.rank }.map(\.lines)
    }

    /// The top function; nil when the file is not there or holds no calls.
    ///
    /// - Parameters:
    ///   - folder: The project.
    ///   - name: The function's name, as scripts or configuration say; hls4ml's own default is `myproject`.
    /// - Returns: The function with its calls.
    /// - Throws: `InputError` when the file is no JSON.
    static func topFunction(of folder: ProjectFolder, named name: String?) throws(InputError) -> TopFunction? {
        let file = "\(folder.root)/graph.json"
        guard BoundedFile.kind(file) == .file else { return nil }
        let facts = try JSONReader.read(BoundedFile.read(file, limit: HLS4MLProject.maximumFileSize), file: file)
        guard let calls = facts["calls"]?.array, !calls.isEmpty else { return nil }
        var top = TopFunction(name: name ?? "myproject", file: file)
        for pragma in facts["top_pragmas"]?.array ?? [] {
            top.apply(
                directive: (pragma.string ?? "").split { TopFunction.pragmaSeparators.contains($0) })
        }
        for member in facts["fifo_depths"]?.members ?? [] {
            if let depth = member.value.integer, depth > 0 { top.streamDepths[member.key] = depth }
        }
        top.calls = calls.compactMap { call(from: $0, file: file) }
        return top
    }

    private static func call(from facts: JSONValue, file: String) -> LayerCall? {
        guard let function = facts["fn"]?.string else { return nil }
        func slices(_ key: String) -> [CodeSlice] {
            (facts[key]?.array ?? []).compactMap(\.string).map { CodeText(Array($0.utf8), file: file).all }
        }
        return LayerCall(
            function: function, templateArguments: slices("targs"), arguments: slices("args"),
            comment: facts["name"]?.string, line: 1)
    }
}
