public import Devices
public import Networks

/// What a layer model may look at besides the layer itself.
public struct LayerContext: Sendable {
    /// The target.
    public var target: Target
    /// How layers exchange data.
    public var ioType: IOType
    /// The style of the top function.
    public var topLevel: TopLevelStyle
    /// What operators become and cost.
    public var technology: any Technology
    /// The intervals of figures.
    public var calibration: Calibration
    /// Indices of the tensors that enter the design.
    public var designInputs: Set<Int>
    /// Indices of the tensors that leave the design.
    public var designOutputs: Set<Int>
    /// Data inputs of the design's last multiplexer instance, nil when there is none; see `ResourceProduct`.
    public var lastMultiplexerInputs: Int?
    /// How many elements of a tensor are not built, by its index; see `UnbuiltElements`.
    public var unbuiltElements: [Int: Int] = [:]

    /// Creates a context.
    public init(
        target: Target, ioType: IOType, topLevel: TopLevelStyle, technology: any Technology,
        calibration: Calibration, designInputs: Set<Int> = [], designOutputs: Set<Int> = [],
        lastMultiplexerInputs: Int? = nil
    ) {
        self.target = target
        self.ioType = ioType
        self.topLevel = topLevel
        self.technology = technology
        self.calibration = calibration
        self.designInputs = designInputs
        self.designOutputs = designOutputs
        self.lastMultiplexerInputs = lastMultiplexerInputs
    }

    /// The context of a design's layers, with everything built.
    init(_ design: Design, _ technology: any Technology, _ calibration: Calibration) {
        self.init(
            target: design.target, ioType: design.ioType, topLevel: design.topLevel, technology: technology,
            calibration: calibration, designInputs: Set(design.inputIndices),
            designOutputs: Set(design.outputIndices))
    }

    /// Elements of a layer that are built: those its result has, less constants and what nothing reads.
    func builtElements(of layer: ResolvedLayer, among elements: Int) -> Int {
        guard let output = layer.outputIndices.first else { return elements }
        return Swift.max(0, elements - (unbuiltElements[output] ?? 0))
    }

    /// Whether a layer reads an input of the design.
    func readsDesignInput(_ layer: ResolvedLayer) -> Bool { layer.inputIndices.contains(where: designInputs.contains) }

    /// Whether a layer writes an output of the design.
    func writesDesignOutput(_ layer: ResolvedLayer) -> Bool {
        layer.outputIndices.contains(where: designOutputs.contains)
    }
}
