public import Devices
public import Networks

/// Reads one kind of model into a graph.
public protocol ModelImporter: Sendable {
    /// The name shown to users and in JSON, such as `hls4ml`.
    var name: String { get }
    /// What it reads, for messages, such as `an hls4ml project folder`.
    var summary: String { get }
    /// Whether this path looks like a model of this kind; reads as little as possible.
    func recognises(path: String) -> Bool
    /// Reads the model.
    ///
    /// - Parameter path: A file or folder.
    /// - Returns: The graph with what the project says of itself.
    /// - Throws: `InputError` with file and line.
    func read(path: String) throws -> ImportedModel
}

/// A graph and what its project says about the target.
public struct ImportedModel: Sendable {
    /// The network.
    public var graph: Graph
    /// The importer that read it.
    public var importerName: String
    /// The path as the user gave it.
    public var path: String
    /// Part, as written in the project.
    public var partName: String?
    /// Clock period in ns.
    public var clockPeriodNs: Double?
    /// Clock uncertainty, when stated.
    public var clockUncertainty: ClockUncertainty?
    /// Tool, with version when stated.
    public var flow: Flow?
    /// Multiplier binding from the project's tcl.
    public var multiplierBinding: MultiplierBinding
    /// What the user should know about the input.
    public var diagnostics: [Diagnostic]

    /// Creates an imported model.
    public init(
        graph: Graph, importerName: String, path: String, partName: String? = nil, clockPeriodNs: Double? = nil,
        clockUncertainty: ClockUncertainty? = nil, flow: Flow? = nil, multiplierBinding: MultiplierBinding = .automatic,
        diagnostics: [Diagnostic] = []
    ) {
        self.graph = graph
        self.importerName = importerName
        self.path = path
        self.partName = partName
        self.clockPeriodNs = clockPeriodNs
        self.clockUncertainty = clockUncertainty
        self.flow = flow
        self.multiplierBinding = multiplierBinding
        self.diagnostics = diagnostics
    }
}

extension ImportedModel {
    /// Clock uncertainty in ns at the period the project states, when both are stated.
    public var clockUncertaintyNs: Double? {
        clockPeriodNs.flatMap { period in clockUncertainty?.ns(periodNs: period) }
    }
}
