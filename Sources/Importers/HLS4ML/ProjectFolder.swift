import Wire

/// Where the files of an hls4ml project are.
struct ProjectFolder: Sendable {
    /// The folder with the scripts and `hls4ml_config.yml`.
    var root: String
    /// The folder with `parameters.h` and, since hls4ml 0.2, `defines.h`.
    var firmware: String

    /// Finds a project by its root, its firmware folder, a file of either, or a folder that holds exactly one project.
    ///
    /// - Throws: `InputError` when a folder holds several projects.
    static func find(_ path: String) throws(InputError) -> ProjectFolder? {
        if let folder = at(path) { return folder }
        guard BoundedFile.kind(path) == .folder else { return nil }
        let found = BoundedFile.names(in: path).prefix(1000).compactMap { name in
            BoundedFile.kind("\(path)/\(name)/firmware/parameters.h") == .file ? name : nil
        }
        guard found.count < 2 else {
            throw InputError(
                file: path, expected: "one hls4ml project",
                found: "\(found.count): \(found.prefix(5).joined(separator: ", "))")
        }
        return found.first.flatMap { at("\(path)/\($0)") }
    }

    private static func at(_ path: String) -> ProjectFolder? {
        if BoundedFile.kind(path) == .file {
            let known = ["hls4ml_config.yml", "parameters.h", "defines.h", "project.tcl", "build_prj.tcl"]
            guard known.contains(where: { path == $0 || path.hasSuffix("/\($0)") }) else { return nil }
            return at(parent(of: path))
        }
        if isFirmware("\(path)/firmware") { return ProjectFolder(root: path, firmware: "\(path)/firmware") }
        guard isFirmware(path) else { return nil }
        let isInside = path == "firmware" || path.hasSuffix("/firmware")
        return ProjectFolder(root: isInside ? parent(of: path) : path, firmware: path)
    }

    private static func isFirmware(_ path: String) -> Bool {
        BoundedFile.kind("\(path)/parameters.h") == .file
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The configuration file.
    var configuration: String { "\(root)/hls4ml_config.yml" }

    /// Scripts from the least to the most authoritative: those the tool wrote into its solution, then the project's.
    ///
    /// `project.tcl` (hls4ml 0.7 and later) sets the variables that `build_prj.tcl` uses.
    var scripts: [String] {
        var found: [String] = []
        for name in BoundedFile.names(in: root) where name.hasSuffix("_prj") {
            for solution in BoundedFile.names(in: "\(root)/\(name)").prefix(8) {
                let script = "\(root)/\(name)/\(solution)/script.tcl"
                if BoundedFile.kind(script) == .file { found.append(script) }
            }
        }
        for name in ProjectFolder.ownScripts where BoundedFile.kind("\(root)/\(name)") == .file {
            found.append("\(root)/\(name)")
        }
        return found
    }

    /// The project's own scripts, from the least to the most authoritative.
    private static let ownScripts = ["vivado_synth.tcl", "script.tcl", "project.tcl", "build_prj.tcl"]

    /// The place of a script, named relative to the root, in `scripts`; nil for one that is not among them.
    static func authority(ofScript name: String) -> Int? {
        if let index = ownScripts.firstIndex(of: name) { return index + 1 }
        let path = name.split(separator: "/")
        return path.count == 3 && path[0].hasSuffix("_prj") && path[2] == "script.tcl" ? 0 : nil
    }

    /// The file of the top function: the named one, else the only one that is no wrapper or bridge.
    func topFile(named name: String?) -> (path: String, function: String)? {
        if let name, BoundedFile.kind("\(firmware)/\(name).cpp") == .file { return ("\(firmware)/\(name).cpp", name) }
        let sources = BoundedFile.names(in: firmware).filter { $0.hasSuffix(".cpp") }.map { String($0.dropLast(4)) }
        let tops = sources.filter { source in
            !["_axi", "_test", "_bridge", "_wrapper"].contains { source.hasSuffix($0) }
        }
        guard tops.count == 1, let only = tops.first else { return nil }
        return ("\(firmware)/\(only).cpp", only)
    }
}
