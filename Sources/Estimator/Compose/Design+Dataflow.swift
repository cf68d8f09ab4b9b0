import Devices
import Networks

extension Design {
    /// The top function as a dataflow region of concurrent layers; see `DataflowSchedule`.
    func dataflowJoin(_ terms: [JoinTerm], context: LayerContext) -> Circuit {
        var schedule = DataflowSchedule()
        schedule.run(terms, LayerLinks(self))
        return Circuit(
            components: parallelChannels(context.technology.traits), latencyCycles: schedule.latencyCycles,
            intervalCycles: schedule.intervalCycles,
            why: [
                Reason(
                    .latency,
                    .join(.dataflowLatency(channels: schedule.channels, total: schedule.latencyCycles.min))),
                Reason(
                    .interval,
                    .join(.dataflowInterval(layer: slowest(terms), cycles: schedule.intervalCycles.max))),
            ],
            evidence: CircuitEvidence(.joins))
    }

    private func slowest(_ terms: [JoinTerm]) -> String {
        let known = layers.indices.filter { terms[$0].intervalCycles.max.value != nil }
        let slowest = known.max {
            (terms[$0].intervalCycles.max.value ?? 0) < (terms[$1].intervalCycles.max.value ?? 0)
        }
        return slowest.map { layers[$0].name } ?? "unknown"
    }

    /// The channels between the processes, in io_parallel.
    ///
    /// - Every element of a tensor between layers is a channel of its own, with one synchronisation flip-flop, 9 LUT of
    ///   multiplexer and 4 LUT of logic (1570, 1622, 517, 262, 212, 149 and 16 channels: exact within 1 %).
    /// - The input passes an entry process: 29 LUT and 3 FF and one channel of the whole input's width; Vivado HLS 2020.1
    ///   builds two of them (38 LUT, 3 FF each) and a block process (11 LUT, 2 FF).
    func parallelChannels(_ traits: ToolTraits) -> [Component] {
        var components: [Component] = []
        for tensor in layers.dropLast().flatMap(\.outputs) {
            components.append(Component(.fifo(wordBits: tensor.precision.width, depth: 2), count: tensor.count))
            components.append(Component(.lump(.channel), count: tensor.count))
        }
        guard layers.count > 1 else { return components }
        for input in inputs {
            let (bits, overflow) = input.count.multipliedReportingOverflow(by: input.precision.width)
            let wordBits = overflow ? Int.max / 64 : bits
            components.append(Component(.fifo(wordBits: wordBits, depth: 2), count: traits.entryProcesses))
        }
        components.append(Component(.lump(.entryProcess), count: traits.entryProcesses))
        components.append(Component(.lump(.blockProcess)))
        return components
    }
}
