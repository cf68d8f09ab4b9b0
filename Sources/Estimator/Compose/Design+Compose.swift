import Devices

extension Design {
    /// Joins the layers into the whole design.
    func compose(_ architectures: [LayerArchitecture?], context: LayerContext) -> DesignEstimate {
        let estimates = zip(layers, architectures).map { layer, architecture in
            LayerEstimate(layer, architecture, technology: context.technology)
        }
        let join =
            switch topLevel {
            case .pipeline: pipelineJoin(estimates, architectures)
            case .dataflow: dataflowJoin(estimates)
            }
        let joins = join.resources(context.technology)
        var csynth = ResourceEstimate()
        for kind in ResourceKind.amd {
            csynth[kind] = Quantity.sum(estimates.map { $0.csynth[kind] } + [joins[kind]])
        }
        return DesignEstimate(
            modelName: name, target: target, ioType: ioType, topLevel: topLevel, layers: estimates, joins: joins,
            csynth: csynth, synthesis: .unknown(ResourceKind.amd), latencyCycles: join.latencyCycles,
            intervalCycles: join.intervalCycles, why: join.why,
            diagnostics: diagnostics + architectures.flatMap { $0?.diagnostics ?? [] }
                + join.diagnostics)
    }
}
