import Devices
import Networks

extension Design {
    /// The top function as one pipeline; see `PipelineSchedule` and `PipelineControl`.
    ///
    /// Besides the control: FF of every element built of a tensor at a registered boundary (see `UnbuiltElements`), and
    /// the latched inputs.
    func pipelineJoin(_ terms: [JoinTerm], context: LayerContext) -> Circuit {
        var schedule = PipelineSchedule()
        schedule.run(
            terms, LayerLinks(self), usablePeriodNs: target.usablePeriodNs,
            spread: context.calibration.cycles(.pipelineSum))
        var components: [Component] = []
        for index in layers.indices where schedule.isRegistered[index] {
            components += resultRegisters(index, context: context)
        }
        return Circuit(
            components: components + schedule.control.components + inputLatches(context),
            latencyCycles: QuantityRange(schedule.latencyCycles), intervalCycles: schedule.intervalCycles,
            why: [
                Reason(
                    .latency,
                    .join(
                        .pipelineLatency(
                            layers: schedule.layerCycles, boundaries: schedule.boundaries,
                            handovers: schedule.handovers, total: schedule.latencyCycles))),
                Reason(.interval, .join(.pipelineInterval(schedule.intervalCycles.max))),
            ],
            evidence: CircuitEvidence(.joins))
    }

    /// The registers that keep a layer's results.
    func resultRegisters(_ index: Int, context: LayerContext) -> [Component] {
        zip(layers[index].outputs, layers[index].outputIndices).map { output, tensor in
            Component(
                .register(width: output.precision.width),
                count: max(0, output.count - (context.unbuiltElements[tensor] ?? 0)))
        }
    }

    /// The latch of the inputs (`*_preg`) with its valid bit and four two-input multiplexers each; all reports have it but
    /// those of Vitis HLS 2021.1.
    func inputLatches(_ context: LayerContext) -> [Component] {
        guard context.technology.traits.latchesInputs else { return [] }
        return inputs.flatMap { input in
            [
                Component(.register(width: input.precision.width), count: input.count),
                Component(.register(width: 1)), Component(.multiplexer(inputs: 2, width: 1), count: 4),
            ]
        }
    }
}
