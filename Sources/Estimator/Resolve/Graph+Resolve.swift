public import Devices
public import Networks

extension Graph {
    /// Applies options the way the real flow would before synthesis.
    ///
    /// Strategy, reuse factor and precision are overridden, the reuse factor is repaired to the nearest valid one
    /// (`ReuseFactor`), and the style of the top function is derived again when an option could change it.
    ///
    /// - Parameters:
    ///   - target: What to estimate for.
    ///   - options: What the user overrides.
    /// - Returns: The design.
    /// - Throws: `EstimateError.unknownLayer` when an option names a layer that does not exist.
    public func resolve(target: Target, options: DesignOptions) throws(EstimateError) -> Design {
        for name in options.layers.keys.sorted() where !layers.contains(where: { $0.name == name }) {
            throw .unknownLayer(name, known: layers.map(\.name))
        }
        var diagnostics: [Diagnostic] = []
        let tensors =
            options.all.precision.map { precision in
                self.tensors.map { Tensor(name: $0.name, shape: $0.shape, precision: precision) }
            } ?? self.tensors
        let ioType = options.ioType ?? self.ioType
        let resolved = layers.map { layer in
            layer.resolve(
                tensors: tensors, overrides: options.overrides(for: layer.name), diagnostics: &diagnostics)
        }
        return Design(
            name: name, target: target, ioType: ioType,
            topLevel: topLevel(
                hasLoops: resolved.contains { $0.strategy?.isLoop ?? false }, ioType: ioType,
                mayChange: options.mayChangeTopLevel),
            layers: resolved,
            inputs: inputs.filter(tensors.indices.contains).map { tensors[$0] },
            outputs: outputs.filter(tensors.indices.contains).map { tensors[$0] },
            inputIndices: inputs.filter(tensors.indices.contains),
            outputIndices: outputs.filter(tensors.indices.contains), diagnostics: diagnostics)
    }

    /// The style of the top function: what the project says, unless an option could have changed it.
    ///
    /// hls4ml's rule (pipeline style auto): streams and any resource-strategy layer make a dataflow region,
    /// everything else one pipeline.
    func topLevel(hasLoops: Bool, ioType: IOType, mayChange: Bool) -> TopLevelStyle {
        if let topLevel, !mayChange { return topLevel }
        if ioType == .stream { return .dataflow }
        return hasLoops ? .dataflow : .pipeline
    }
}

extension Strategy {
    /// Whether hls4ml takes a layer of this strategy for a reason to make the top function a dataflow region.
    var isLoop: Bool { self == .resource || self == .compressed }
}

extension DesignOptions {
    /// Whether an option could have changed the style of the top function.
    var mayChangeTopLevel: Bool {
        ioType != nil || all.strategy != nil || layers.values.contains { $0.strategy != nil }
    }
}

extension DesignOptions {
    /// The overrides for one layer: its own win over those for all.
    func overrides(for layer: String) -> LayerOptions {
        let own = layers[layer] ?? LayerOptions()
        return LayerOptions(
            reuseFactor: own.reuseFactor ?? all.reuseFactor, strategy: own.strategy ?? all.strategy,
            precision: own.precision ?? all.precision)
    }
}

extension Layer {
    /// Applies the overrides and repairs the reuse factor.
    fileprivate func resolve(
        tensors: [Tensor], overrides: DesignOptions.LayerOptions, diagnostics: inout [Diagnostic]
    ) -> ResolvedLayer {
        var outputs = self.outputs.filter(tensors.indices.contains).map { tensors[$0] }
        var operation = operation
        if let precision = overrides.precision {
            operation.apply(precision)
            for index in outputs.indices { outputs[index].precision = precision }
        }
        let strategy = self.strategy == nil ? nil : overrides.strategy ?? self.strategy
        let requested = overrides.reuseFactor ?? requestedReuseFactor ?? reuseFactor
        let used = operation.usedReuseFactor(overrides.reuseFactor ?? reuseFactor, strategy: strategy)
        if used != requested {
            diagnostics.append(Legality.repairedReuseFactor(name, requested: requested, used: used))
        }
        return ResolvedLayer(
            name: name, configName: configName, operation: operation,
            inputs: inputs.filter(tensors.indices.contains).map { tensors[$0] }, outputs: outputs,
            inputIndices: inputs.filter(tensors.indices.contains),
            outputIndices: self.outputs.filter(tensors.indices.contains), strategy: strategy,
            requestedReuseFactor: requested, usedReuseFactor: used)
    }
}

extension Operation {
    /// The reuse factor the flow makes of the one asked for: that of the first matrix product, which all share.
    fileprivate func usedReuseFactor(_ wanted: Int, strategy: Strategy?) -> Int {
        products.first?.reuseRule.used(requested: wanted, strategy: strategy) ?? max(1, wanted)
    }
}
