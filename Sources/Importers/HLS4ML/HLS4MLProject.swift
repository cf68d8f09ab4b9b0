import Devices
import Networks
import Wire

/// Reads the folder that hls4ml writes for Vivado HLS or Vitis HLS.
///
/// Checked on projects of hls4ml 0.2 to 1.3: backends Vivado, VivadoAccelerator, Vitis and VitisAccelerator. The
/// C++ code decides over the yml wherever the two disagree, because it is what gets synthesised.
public struct HLS4MLProject: ModelImporter {
    /// Source files larger than this are refused; the largest real ones have some hundred kB.
    static let maximumFileSize = 4 << 20

    /// Creates the importer.
    public init() {}

    /// The name shown to users.
    public var name: String { "hls4ml" }

    /// What the importer reads, for messages.
    public var summary: String { "an hls4ml project folder (firmware/parameters.h)" }

    /// Whether the path is or holds a project: `firmware/parameters.h` or `hls4ml_config.yml`.
    public func recognises(path: String) -> Bool {
        if BoundedFile.kind("\(path)/hls4ml_config.yml") == .file { return true }
        do throws(InputError) {
            return try ProjectFolder.find(path) != nil
        } catch {
            return true
        }
    }

    /// Reads the project.
    ///
    /// - Parameter path: The project's folder, its firmware folder, a file of either, or a folder with one project.
    /// - Returns: The graph and what the project says about part, clock and tool.
    /// - Throws: `InputError` with file and line.
    public func read(path: String) throws -> ImportedModel {
        var reader = try ProjectReader(path: path)
        return try reader.model()
    }
}

/// One run of the importer.
private struct ProjectReader {
    private let path: String
    private let folder: ProjectFolder
    private let configuration: ProjectConfiguration?
    private var tcl = ProjectTcl()
    private var declarations = Declarations()
    private var diagnostics: [Diagnostic]

    init(path: String) throws(InputError) {
        self.path = path
        let found = try ProjectFolder.find(path)
        (configuration, diagnostics) = try ProjectReader.configuration(in: [path, found?.root ?? path])
        guard let found else {
            throw InputError(file: path, expected: "firmware/parameters.h", found: "none")
        }
        folder = found
        for script in folder.scripts { tcl.add(try BoundedFile.read(script, limit: HLS4MLProject.maximumFileSize)) }
        if folder.scripts.isEmpty { for script in try ProjectFacts.scripts(of: folder) { tcl.add(script) } }
        for name in ["defines.h", "parameters.h"] {
            let file = "\(folder.firmware)/\(name)"
            guard name == "parameters.h" || BoundedFile.kind(file) == .file else { continue }
            declarations.add(CodeText(try BoundedFile.read(file, limit: HLS4MLProject.maximumFileSize), file: file))
        }
    }

    /// Reads the yml; an unsupported backend ends the import, a broken file only costs what it says.
    private static func configuration(
        in folders: [String]
    ) throws(InputError) -> (ProjectConfiguration?, [Diagnostic]) {
        let files = folders.map { "\($0)/hls4ml_config.yml" }
        guard let file = files.first(where: { BoundedFile.kind($0) == .file }) else { return (nil, []) }
        let configuration: ProjectConfiguration
        do throws(InputError) {
            configuration = try ProjectConfiguration(
                try BoundedFile.read(file, limit: HLS4MLProject.maximumFileSize), file: file)
        } catch {
            let message = "\(error); the C++ code alone is used"
            return (nil, [Diagnostic(.warning, code: .configurationUnreadable, message: message)])
        }
        if let backend = configuration.backend { _ = try ProjectBackend.tool(backend, file: file) }
        return (configuration, [])
    }

    mutating func model() throws(InputError) -> ImportedModel {
        let flow = try flow()
        let graph = try graph()
        compareClock()
        return ImportedModel(
            graph: graph, importerName: "hls4ml", path: path, partName: tcl.part ?? configuration?.part,
            clockPeriodNs: tcl.clockPeriodNs ?? configuration?.clockPeriodNs, clockUncertainty: clockUncertainty,
            flow: flow, multiplierBinding: tcl.multiplierBinding ?? .automatic, diagnostics: diagnostics)
    }

    /// The clock uncertainty that the C-synthesis really sees, nil for the tool's default.
    ///
    /// A kernel of the VitisAccelerator backend is compiled by v++, which reads no `project.tcl`: the report of such a
    /// project whose `project.tcl` says 12.5 % states the default of 27 % (Vitis HLS 2022.2).
    private var clockUncertainty: ClockUncertainty? {
        let backend = (tcl.backend ?? configuration?.backend)?.lowercased()
        guard backend != "vitisaccelerator" else { return nil }
        return tcl.clockUncertainty.flatMap(ClockUncertainty.init(parsing:))
            ?? (tcl.clockPeriodNs == nil ? configuration?.clockUncertainty : nil)
    }

    /// The tool: what a generated script says, else the backend's, else none.
    ///
    /// hls4ml 0.8.1 and older write `vivado` into the `project.tcl` of Vitis projects too, so that the yml knows better.
    private func flow() throws(InputError) -> Flow? {
        try ProjectBackend.check(declarations, file: "\(folder.firmware)/defines.h")
        if let backend = tcl.backend { _ = try ProjectBackend.tool(backend, file: "\(folder.root)/project.tcl") }
        if let flow = tcl.flow { return flow }
        guard let backend = configuration?.backend ?? tcl.backend else { return nil }
        return Flow(try ProjectBackend.tool(backend, file: folder.configuration))
    }

    private mutating func compareClock() {
        guard let tcl = tcl.clockPeriodNs, let yml = configuration?.clockPeriodNs, tcl != yml else { return }
        let message = "hls4ml_config.yml says a clock of \(yml) ns, the tcl \(tcl) ns; the tcl wins"
        diagnostics.append(Diagnostic(.note, code: .sourcesDisagree, message: message))
    }

    private mutating func graph() throws(InputError) -> Graph {
        let (plan, top) = try plan()
        diagnostics += plan.diagnostics
        var factory = LayerFactory(
            declarations: declarations, shapes: TensorShapes(declarations: declarations),
            weights: WeightFolder(path: "\(folder.firmware)/weights"), configuration: configuration,
            tensors: plan.tensors)
        var layers: [Layer] = []
        for layer in plan.layers { layers.append(try factory.layer(layer)) }
        guard !layers.isEmpty else {
            throw InputError(
                file: top?.file ?? "\(folder.firmware)/parameters.h", expected: "calls of layers", found: "none")
        }
        diagnostics += factory.diagnostics
        if let stale = factory.staleDiagnostic { diagnostics.append(stale) }
        var graph = Graph(
            name: top?.name ?? tcl.projectName ?? configuration?.projectName ?? "myproject",
            ioType: try ioType(plan), topLevel: top?.style, topLevelIntervalCycles: top?.intervalCycles,
            tensors: factory.tensors, layers: layers, inputs: plan.inputs, outputs: plan.outputs)
        for (index, tensor) in plan.tensors.enumerated() {
            if let depth = top?.streamDepths[tensor.name] { graph.streamDepths[index] = depth }
        }
        return graph
    }

    /// The plan by the top function's calls, else by the configurations alone.
    private mutating func plan() throws(InputError) -> (GraphPlan, TopFunction?) {
        // `set_top` comes last: for VivadoAccelerator it names the wrapper, `myproject_axi`.
        let name = tcl.projectName ?? configuration?.projectName ?? tcl.top
        guard let (file, function) = folder.topFile(named: name) else {
            if let top = try ProjectFacts.topFunction(of: folder, named: name) {
                return (try CallWiring.plan(top, declarations: declarations), top)
            }
            let missing = "\(name ?? "the top function").cpp is missing in \(folder.firmware)"
            diagnostics.append(
                Diagnostic(
                    .warning, code: .topFunctionMissing,
                    message: "\(missing); order and wiring of the layers are derived from parameters.h and defines.h"))
            return (try DerivedWiring.plan(declarations, folder: folder), nil)
        }
        let text = CodeText(try BoundedFile.read(file, limit: HLS4MLProject.maximumFileSize), file: file)
        guard let top = TopFunction(named: function, in: text) else {
            throw InputError(file: file, expected: "the function \(function)", found: "none")
        }
        return (try CallWiring.plan(top, declarations: declarations), top)
    }

    /// How layers exchange data: what the C++ code does, which wins over the yml.
    private mutating func ioType(_ plan: GraphPlan) throws(InputError) -> IOType {
        let declarations = declarations
        let words = declarations.configs.lazy.compactMap { declarations.word("io_type", in: $0) }
        let word = words.first { $0.hasPrefix("io_") } ?? configuration?.ioType
        if word == "io_serial" {
            throw InputError(
                file: "\(folder.firmware)/parameters.h", expected: "io_parallel or io_stream", found: "io_serial")
        }
        let ioType: IOType = plan.hasStreams || word == "io_stream" ? .stream : .parallel
        if let asked = configuration?.ioType, asked != ioType.hls4mlName {
            let message = "hls4ml_config.yml says \(asked), the C++ code is \(ioType.hls4mlName); the code wins"
            diagnostics.append(Diagnostic(.note, code: .sourcesDisagree, message: message))
        }
        return ioType
    }
}
