import Devices
import Networks

extension LayerEstimate {
    /// The estimate of a layer whose model gave this circuit; all figures unknown where there is none.
    init(_ layer: ResolvedLayer, _ circuit: Circuit?, context: LayerContext) {
        let unknown = ResourceEstimate.unknown(context.technology.kinds)
        self.init(
            name: layer.name, configName: layer.configName, kind: layer.operation.kindName, strategy: layer.strategy,
            requestedReuseFactor: layer.requestedReuseFactor, usedReuseFactor: layer.usedReuseFactor,
            csynth: circuit?.resources(context.technology, context.calibration) ?? unknown, synthesis: unknown,
            latencyCycles: circuit?.latencyCycles ?? .unknown, intervalCycles: circuit?.intervalCycles ?? .unknown,
            why: circuit?.reasons(context.calibration) ?? [])
    }
}
