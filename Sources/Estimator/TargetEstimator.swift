import Devices
public import Networks

/// A target with one version of the tool, and what follows from both.
struct TargetVersion: Sendable {
    let target: Target
    let technology: any Technology
    let calibration: Calibration
}

/// An estimator for one target, with everything looked up that does not depend on the design.
public struct TargetEstimator: Sendable {
    /// The versions of the tool: the one that is shown first, the others only where nobody names one.
    let versions: [TargetVersion]
    /// What the user should know of the version.
    let note: Diagnostic?

    /// Estimates a whole design.
    ///
    /// - Throws: `EstimateError` when a layer has no model or an option names an unknown layer.
    public func estimate(
        _ graph: Graph, options: DesignOptions = DesignOptions()
    ) throws(EstimateError) -> DesignEstimate {
        var estimate = try estimate(graph, options, versions[0])
        for version in versions.dropFirst() { estimate.cover(try self.estimate(graph, options, version)) }
        if let note { estimate.diagnostics.insert(note, at: 0) }
        return estimate
    }

    private func estimate(
        _ graph: Graph, _ options: DesignOptions, _ version: TargetVersion
    ) throws(EstimateError) -> DesignEstimate {
        var design = try graph.resolve(target: version.target, options: options)
        let context = design.prepare(version.technology, version.calibration)
        let circuits = design.layers.map { LayerModels.lower($0, context: context) }
        let missing = design.layersWithoutModel(circuits)
        guard missing.isEmpty || options.allowsUnknown else { throw .unsupportedLayers(missing) }
        var estimate = design.compose(circuits, context: context)
        estimate.diagnostics += missing.map { layer in
            Diagnostic(
                .warning, code: .layerNotModelled, layer: layer.layer,
                message: "no model for this layer (\(layer.reason)); its figures are unknown, totals are lower bounds")
        }
        return estimate
    }
}
