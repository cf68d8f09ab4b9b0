import Devices
import Networks

extension Design {
    /// Joins the layers into the whole design.
    func compose(_ circuits: [Circuit?], context: LayerContext) -> DesignEstimate {
        let estimates = layers.indices.map { index in
            LayerEstimate(layers[index], circuits[index], context: context)
        }
        let terms = zip(layers, circuits).map { JoinTerm($0, $1) }
        let join =
            switch topLevel {
            case .pipeline: pipelineJoin(terms, context: context)
            case .dataflow: dataflowJoin(terms, context: context)
            }
        let joins =
            ioType == .stream
            ? .unknown(context.technology.kinds) : join.resources(context.technology, context.calibration)
        var csynth = ResourceEstimate()
        for kind in context.technology.kinds {
            csynth[kind] = Quantity.sum(estimates.map { $0.csynth[kind] } + [joins[kind]])
        }
        return DesignEstimate(
            modelName: name, target: target, ioType: ioType, topLevel: topLevel, layers: estimates, joins: joins,
            csynth: csynth, synthesis: .unknown(context.technology.kinds), latencyCycles: join.latencyCycles,
            intervalCycles: join.intervalCycles, why: join.why,
            diagnostics: diagnostics + circuits.flatMap { $0?.diagnostics ?? [] }
                + join.diagnostics + streamDiagnostics)
    }

    /// Streams between layers have no model: their channels' costs are unknown and totals lower bounds.
    private var streamDiagnostics: [Diagnostic] {
        guard ioType == .stream else { return [] }
        return [
            Diagnostic(
                .warning, code: .streamJoinsNotModelled,
                message: "the channels between layers in io_stream have no model; totals are lower bounds")
        ]
    }
}
