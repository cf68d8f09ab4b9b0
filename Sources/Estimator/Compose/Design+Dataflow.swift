import Devices
import Networks

extension Design {
    /// The top function as a dataflow region of concurrent layers.
    ///
    /// Read from the top reports of 12 io_parallel designs, Vivado HLS 2019.2 and 2020.1:
    /// - Interval: the slowest layer, where a layer that overlaps its runs (interval <= latency, a rewinding loop or a
    ///   function pipeline) counts with its interval and one that does not counts with its latency + 1.
    /// - Latency: the sum of the layers' latencies plus one cycle for each channel crossed, least and largest apart
    ///   (exact at both ends in 2 designs of 3 and 4 layers and 119 of 122 sweeps of 2 and 3 layers; 2 cycles more with 11).
    /// - Every element of a tensor between layers is a channel of its own, with one synchronisation flip-flop, 9 LUT of
    ///   multiplexer and 4 LUT of logic (1570, 1622, 517, 262, 212, 149 and 16 channels: exact within 1 %).
    /// - The input passes an entry process: 29 LUT and 3 FF and one channel of the whole input's width; 2020.1 builds
    ///   two of them (38 LUT, 3 FF each) and a block process (11 LUT, 2 FF).
    func dataflowJoin(_ estimates: [LayerEstimate], context: LayerContext) -> Circuit {
        let interval = QuantityRange(
            min: .maximum(estimates.map { Self.occupation($0, \.min) }),
            max: .maximum(estimates.map { Self.occupation($0, \.max) }))
        let links = CriticalPath(self)
        let path = links.longest(
            cycles: estimates.map { $0.latencyCycles.max.value ?? 0 }, hop: [Double](repeating: 1, count: layers.count))
        let hops = Double(max(0, path.count - 1))
        let latency = QuantityRange(
            min: estimates.latencySum(along: path, \.min).offset(by: hops),
            max: estimates.latencySum(along: path, \.max).offset(by: hops))
        return Circuit(
            components: parallelChannels(context.technology.traits), latencyCycles: latency,
            intervalCycles: interval,
            why: [
                Reason(.latency, .join(.dataflowLatency(channels: Int(hops), total: latency.min))),
                Reason(
                    .interval, .join(.dataflowInterval(layer: Self.slowest(estimates), cycles: interval.max))),
            ],
            evidence: CircuitEvidence(.joins))
    }

    /// Cycles for which a layer cannot accept the next start, at one end; whether it overlaps its runs is decided once
    /// for both ends, by the longest run.
    private static func occupation(_ layer: LayerEstimate, _ end: KeyPath<QuantityRange, Quantity>) -> Quantity {
        guard let longest = layer.latencyCycles.max.value, let interval = layer.intervalCycles.max.value,
            layer.latencyCycles[keyPath: end].value != nil
        else { return .unknown }
        let overlaps = interval < longest || interval <= 1
        return overlaps ? layer.intervalCycles[keyPath: end] : layer.latencyCycles[keyPath: end].offset(by: 1)
    }

    private static func slowest(_ estimates: [LayerEstimate]) -> String {
        let known = estimates.filter { $0.intervalCycles.max.value != nil }
        return known.max { ($0.intervalCycles.max.value ?? 0) < ($1.intervalCycles.max.value ?? 0) }?.name ?? "unknown"
    }

    private func parallelChannels(_ traits: ToolTraits) -> [Component] {
        var components: [Component] = []
        for tensor in layers.dropLast().flatMap(\.outputs) {
            components.append(
                Component(.fifo(wordBits: tensor.precision.width, depth: 2), count: tensor.count))
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
