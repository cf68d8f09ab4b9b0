import Devices
import Networks

extension Design {
    /// Joins the layers into the whole design.
    func compose(_ architectures: [LayerArchitecture?], context: LayerContext) -> DesignEstimate {
        let estimates = layers.indices.map { index in
            LayerEstimate(layers[index], architectures[index], technology: context.technology)
        }
        let join =
            switch topLevel {
            case .pipeline: pipelineJoin(estimates, architectures, context: context)
            case .dataflow: dataflowJoin(estimates)
            }
        let joins = ioType == .stream ? .unknown(ResourceKind.amd) : join.resources(context.technology)
        var csynth = ResourceEstimate()
        for kind in ResourceKind.amd {
            csynth[kind] = Quantity.sum(estimates.map { $0.csynth[kind] } + [joins[kind]])
        }
        return DesignEstimate(
            modelName: name, target: target, ioType: ioType, topLevel: topLevel, layers: estimates, joins: joins,
            csynth: csynth, synthesis: .unknown(ResourceKind.amd), latencyCycles: join.latencyCycles,
            intervalCycles: join.intervalCycles, why: join.why,
            diagnostics: diagnostics + architectures.flatMap { $0?.diagnostics ?? [] }
                + join.diagnostics + streamDiagnostics)
    }

    /// Streams between layers have no model: their channels' costs are unknown and totals lower bounds.
    private var streamDiagnostics: [Diagnostic] {
        guard ioType == .stream else { return [] }
        return [
            Diagnostic(
                .warning, code: "stream-joins-not-modelled",
                message: "the channels between layers in io_stream have no model; totals are lower bounds")
        ]
    }
}
