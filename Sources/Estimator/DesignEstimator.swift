public import Devices
public import Networks

/// The entry to the estimator: a graph, a target and options in, an estimate out.
public struct DesignEstimator: Sendable {
    /// The costs of physical things by tool.
    public var technologies: [Technology]

    /// Creates an estimator.
    public init(technologies: [Technology]) {
        self.technologies = technologies
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
        guard let general = technologies.first(where: { $0.tool == target.flow.tool }) else {
            throw .unsupportedTarget("\(target.flow.tool.rawValue) is not modelled yet; use vivado-hls or vitis-hls")
        }
        guard target.vendor == .amd else {
            throw .unsupportedTarget("\(target.partName): \(target.vendor.rawValue) devices are not modelled yet")
        }
        let technology = general.specialised(for: target)
        var design = try graph.resolve(target: target, options: options)
        let unbuilt = UnbuiltElements(design)
        for index in design.layers.indices {
            if let dense = unbuilt.remaining(design.layers[index]) { design.layers[index].operation = .dense(dense) }
        }
        var context = design.layerContext(technology)
        context.unbuiltElements = unbuilt.counts(design.layers.flatMap(\.outputs))
        let architectures = design.layers.map { LayerModels.lower($0, context: context) }
        let missing = design.layersWithoutModel(architectures)
        guard missing.isEmpty || options.allowsUnknown else { throw .unsupportedLayers(missing) }
        var estimate = design.compose(architectures, context: context)
        estimate.diagnostics += missing.map { layer in
            Diagnostic(
                .warning, code: "layer-not-modelled", layer: layer.layer,
                message: "no model for this layer (\(layer.reason)); its figures are unknown, totals are lower bounds")
        }
        return estimate
    }
}

extension Design {
    /// The layers no architecture was found for.
    func layersWithoutModel(_ architectures: [LayerArchitecture?]) -> [EstimateError.UnsupportedLayerName] {
        layers.indices.filter { architectures[$0] == nil }.map { index in
            EstimateError.UnsupportedLayerName(
                layer: layers[index].name, reason: layers[index].unsupportedReason(ioType: ioType))
        }
    }

    /// What every layer model of this design may look at.
    func layerContext(_ technology: Technology) -> LayerContext {
        var context = LayerContext(
            target: target, ioType: ioType, topLevel: topLevel, technology: technology,
            designInputs: inputs.map(\.name), designOutputs: outputs.map(\.name))
        for layer in layers {
            guard case .dense(let dense) = layer.operation, layer.strategy == .resource else { continue }
            let last = DenseResourceModel.lastMultiplexerInputs(layer, dense, context: context)
            context.lastMultiplexerInputs = last ?? context.lastMultiplexerInputs
        }
        return context
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
