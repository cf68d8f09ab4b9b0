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
    func dataflowJoin(_ estimates: [LayerEstimate]) -> LayerArchitecture {
        let interval = QuantityRange(
            min: .maximum(estimates.map { Self.occupation($0.latencyCycles.min, $0.intervalCycles.min) }),
            max: .maximum(estimates.map { Self.occupation($0.latencyCycles.max, $0.intervalCycles.max) }))
        let links = CriticalPath(self)
        let path = links.longest(
            cycles: estimates.map { $0.latencyCycles.max.value ?? 0 }, hop: [Double](repeating: 1, count: layers.count))
        let hops = Double(max(0, path.count - 1))
        let latency = QuantityRange(
            min: estimates.latencySum(along: path, \.min).offset(by: hops),
            max: estimates.latencySum(along: path, \.max).offset(by: hops))
        return LayerArchitecture(
            components: parallelChannels(), latencyCycles: latency,
            intervalCycles: interval,
            why: [
                Reason(
                    "latency_cycles", rule: "dataflow-sum",
                    detail: "sum of the layers + \(Int(hops)) channels crossed = \(latency.min.text)"),
                Reason(
                    "interval_cycles", rule: "dataflow-slowest",
                    detail: "slowest layer \(Self.slowest(estimates)) occupies its hardware \(interval.max.text) cycles"
                ),
            ])
    }

    /// Cycles for which a layer cannot accept the next start.
    private static func occupation(_ latency: Quantity, _ interval: Quantity) -> Quantity {
        guard let latencyValue = latency.value, let intervalValue = interval.value else { return .unknown }
        return intervalValue < latencyValue || intervalValue <= 1 ? interval : latency.offset(by: 1)
    }

    private static func slowest(_ estimates: [LayerEstimate]) -> String {
        let known = estimates.filter { $0.intervalCycles.max.value != nil }
        return known.max { ($0.intervalCycles.max.value ?? 0) < ($1.intervalCycles.max.value ?? 0) }?.name ?? "unknown"
    }

    private func parallelChannels() -> [Component] {
        var components: [Component] = []
        for tensor in layers.dropLast().flatMap(\.outputs) {
            components.append(
                Component(.fifo(wordBits: tensor.precision.width, depth: 2), count: tensor.count))
            components.append(Component(.logicCells(lut: 13, ff: 1), count: tensor.count))
        }
        guard layers.count > 1 else { return components }
        let hasSecondEntry = (target.flow.version ?? Flow.Version(2020, 1)) >= Flow.Version(2020, 1)
        for input in inputs {
            let (bits, overflow) = input.count.multipliedReportingOverflow(by: input.precision.width)
            let wordBits = overflow ? Int.max / 64 : bits
            components.append(Component(.fifo(wordBits: wordBits, depth: 2), count: hasSecondEntry ? 2 : 1))
        }
        components.append(
            hasSecondEntry
                ? Component(.logicCells(lut: 2 * 38 + 11, ff: 2 * 3 + 2)) : Component(.logicCells(lut: 29, ff: 3)))
        return components
    }
}
