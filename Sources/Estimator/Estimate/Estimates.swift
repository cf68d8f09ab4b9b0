public import Devices
public import Networks

/// Lowest and highest of a figure that depends on the data, such as a latency.
public struct QuantityRange: Hashable, Sendable {
    /// The smallest value the tool reports.
    public var min: Quantity
    /// The largest value the tool reports.
    public var max: Quantity

    /// Creates a range.
    public init(min: Quantity, max: Quantity) {
        self.min = min
        self.max = max
    }

    /// A range whose ends are the same.
    public init(_ both: Quantity) {
        self.init(min: both, max: both)
    }

    /// Both ends unknown.
    public static let unknown = QuantityRange(.unknown)
}

/// The estimate of one layer.
public struct LayerEstimate: Sendable {
    /// The layer's name.
    public var name: String
    /// The configuration it is instantiated with, which reports name.
    public var configName: String
    /// The kind, such as `dense`.
    public var kind: String
    /// The strategy used, nil for layers that have none.
    public var strategy: Strategy?
    /// The reuse factor the project or user asked for.
    public var requestedReuseFactor: Int
    /// The reuse factor the flow will really use.
    public var usedReuseFactor: Int
    /// Resources as the C-synthesis report will state them.
    public var csynth: ResourceEstimate
    /// Resources after logic synthesis.
    public var synthesis: ResourceEstimate
    /// Cycles from first input to last output.
    public var latencyCycles: QuantityRange
    /// Cycles between two starts.
    public var intervalCycles: QuantityRange
    /// The rules behind the figures.
    public var why: [Reason]

    /// Creates a layer estimate.
    public init(
        name: String, configName: String, kind: String, strategy: Strategy?, requestedReuseFactor: Int,
        usedReuseFactor: Int, csynth: ResourceEstimate, synthesis: ResourceEstimate, latencyCycles: QuantityRange,
        intervalCycles: QuantityRange, why: [Reason]
    ) {
        self.name = name
        self.configName = configName
        self.kind = kind
        self.strategy = strategy
        self.requestedReuseFactor = requestedReuseFactor
        self.usedReuseFactor = usedReuseFactor
        self.csynth = csynth
        self.synthesis = synthesis
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
        self.why = why
    }
}

/// Where a model was read from.
public struct ModelOrigin: Hashable, Sendable {
    /// The importer that read it, such as `hls4ml`.
    public var importerName: String
    /// The path as the user gave it.
    public var path: String

    /// Creates an origin.
    public init(importerName: String, path: String) {
        self.importerName = importerName
        self.path = path
    }
}

/// One thing the user asked for in place of what the project says.
public struct Override: Hashable, Sendable {
    /// The option, such as `reuse`, or `fc1.reuse` for one layer.
    public var option: String
    /// What the project says, nil when it says nothing.
    public var projectValue: String?
    /// What was asked for.
    public var value: String

    /// Creates an override.
    public init(option: String, projectValue: String?, value: String) {
        self.option = option
        self.projectValue = projectValue
        self.value = value
    }
}

/// The estimate of a whole design on one target.
public struct DesignEstimate: Sendable {
    /// The model's name.
    public var modelName: String
    /// What it was estimated for.
    public var target: Target
    /// How layers exchange data.
    public var ioType: IOType
    /// The style of the top function.
    public var topLevel: TopLevelStyle
    /// The layers in call order.
    public var layers: [LayerEstimate]
    /// What joins the layers: registers, FIFOs and control of the top function, as a row of its own.
    public var joins: ResourceEstimate
    /// Resources of the whole as the C-synthesis report will state them.
    public var csynth: ResourceEstimate
    /// Resources of the whole after logic synthesis.
    public var synthesis: ResourceEstimate
    /// Cycles from first input to last output of the whole.
    public var latencyCycles: QuantityRange
    /// Cycles between two starts of the whole.
    public var intervalCycles: QuantityRange
    /// The rules behind the totals.
    public var why: [Reason]
    /// What the user should know.
    public var diagnostics: [Diagnostic]
    /// Where the model came from, nil for a graph that was never a file.
    public var origin: ModelOrigin?
    /// What the user overrode; several estimates shown side by side are told apart by it.
    public var overrides: [Override] = []

    /// Creates a design estimate.
    public init(
        modelName: String, target: Target, ioType: IOType, topLevel: TopLevelStyle, layers: [LayerEstimate],
        joins: ResourceEstimate, csynth: ResourceEstimate, synthesis: ResourceEstimate,
        latencyCycles: QuantityRange, intervalCycles: QuantityRange, why: [Reason], diagnostics: [Diagnostic]
    ) {
        self.modelName = modelName
        self.target = target
        self.ioType = ioType
        self.topLevel = topLevel
        self.layers = layers
        self.joins = joins
        self.csynth = csynth
        self.synthesis = synthesis
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
        self.why = why
        self.diagnostics = diagnostics
    }
}
