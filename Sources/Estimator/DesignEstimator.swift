public import Devices
public import Networks

/// The entry to the estimator: a graph, a target and options in, an estimate out.
public struct DesignEstimator: Sendable {
    /// Where technologies come from, one source a tool.
    public var sources: [any TechnologySource]
    /// The intervals of figures.
    public var calibration: CalibrationTable

    /// Creates an estimator.
    public init(sources: [any TechnologySource], calibration: CalibrationTable) {
        self.sources = sources
        self.calibration = calibration
    }

    /// Estimates a whole design.
    ///
    /// - Parameters:
    ///   - graph: The network.
    ///   - target: What to estimate for.
    ///   - options: What the user overrides.
    /// - Returns: Figures per layer and in total.
    /// - Throws: `EstimateError` when a layer or the target has no model, or an option names an unknown layer.
    public func estimate(
        _ graph: Graph, target: Target, options: DesignOptions = DesignOptions()
    ) throws(EstimateError) -> DesignEstimate {
        try prepare(target).estimate(graph, options: options)
    }

    /// Looks up everything that depends on the target alone, for estimating many designs on it.
    ///
    /// - Parameter target: What to estimate for; without a version of the tool every figure covers the supported ones.
    /// - Returns: An estimator for that target.
    /// - Throws: `EstimateError.unsupportedTarget` when the tool or the device has no model.
    public func prepare(_ target: Target) throws(EstimateError) -> TargetEstimator {
        let source = try source(for: target)
        var flows = [target.flow]
        if target.flow.version == nil {
            flows = [Flow(source.tool, version: source.assumedVersion, isVersionAssumed: true)]
            flows += source.versions.filter { $0 != source.assumedVersion }.map { Flow(source.tool, version: $0) }
        }
        var versions: [TargetVersion] = []
        for flow in flows {
            var target = target
            target.flow = flow
            guard let technology = source.technology(for: target) else {
                throw .unsupportedTarget("\(target.partName): \(target.vendor.rawValue) devices are not modelled yet")
            }
            versions.append(
                TargetVersion(
                    target: target, technology: technology, calibration: calibration.calibration(for: flow)))
        }
        return TargetEstimator(versions: versions, note: flows.count > 1 ? source.assumptionNote : nil)
    }

    func source(for target: Target) throws(EstimateError) -> any TechnologySource {
        guard let source = sources.first(where: { $0.tool == target.flow.tool }) else {
            throw .unsupportedTarget("\(target.flow.tool.rawValue) is not modelled yet; use vivado-hls or vitis-hls")
        }
        return source
    }
}

extension TechnologySource {
    /// What the user should know where nobody names a version of the tool.
    fileprivate var assumptionNote: Diagnostic {
        let range = "\(versions.first ?? assumedVersion) to \(versions.last ?? assumedVersion)"
        return Diagnostic(
            .note, code: .toolVersionAssumed,
            message:
                "nothing names the version of \(Flow(tool).label): \(assumedVersion) is assumed and intervals cover "
                + "\(range); --flow \(tool.rawValue)@VERSION names it")
    }
}

extension Design {
    /// Takes out what is not built, and gathers what every layer model of this design may look at.
    mutating func prepare(_ technology: any Technology, _ calibration: Calibration) -> LayerContext {
        let unbuilt = UnbuiltElements(self)
        for index in layers.indices {
            guard let remaining = unbuilt.remaining(layers[index]) else { continue }
            layers[index].operation.updateProducts { $0 = remaining }
        }
        var context = LayerContext(self, technology, calibration)
        context.unbuiltElements = unbuilt.counts(layers.flatMap(\.outputIndices))
        guard technology.traits.chargesLastMultiplexer else { return context }
        for layer in layers where layer.strategy == .resource {
            context.lastMultiplexerInputs =
                lastMultiplexerInputs(of: layer, context: context) ?? context.lastMultiplexerInputs
        }
        return context
    }

    /// Data inputs of the last multiplexer that a layer generates, nil when it generates none.
    func lastMultiplexerInputs(of layer: ResolvedLayer, context: LayerContext) -> Int? {
        layer.operation.products.reduce(nil) { last, product in
            ResourceProduct.lastMultiplexerInputs(layer, product, context: context) ?? last
        }
    }

    /// The layers no circuit was found for.
    func layersWithoutModel(_ circuits: [Circuit?]) -> [EstimateError.UnsupportedLayerName] {
        layers.indices.filter { circuits[$0] == nil }.map { index in
            EstimateError.UnsupportedLayerName(
                layer: layers[index].name, reason: layers[index].unsupportedReason(ioType: ioType))
        }
    }
}

extension ResolvedLayer {
    /// Why no model took this layer, in a few words.
    func unsupportedReason(ioType: IOType) -> String {
        if case .unsupported(let layer) = operation { return "\(layer.function): \(layer.reason)" }
        let strategyText = strategy.map { " with strategy \($0.rawValue)" } ?? ""
        return operation.kindName + strategyText + (ioType == .stream ? " in io_stream" : "")
    }
}
