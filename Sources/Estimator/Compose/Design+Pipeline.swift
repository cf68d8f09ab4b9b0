import Devices
import Networks

extension Design {
    /// The top function as one pipeline.
    ///
    /// Read from 49 top reports, Vivado HLS 2019.1-2020.1 and Vitis HLS 2021.1-2025.1:
    /// - Interval: the largest of the layers (64 of 67 reports).
    /// - Latency: the sum of the layers plus one cycle for each boundary that is registered; a combinational layer
    ///   (latency 0) is chained behind the one before it when both fit one clock period.
    /// - FF: every element built of a tensor at a registered boundary (see `UnbuiltElements`), the input latch with its valid bit (Vitis HLS 2021 has none),
    ///   one enable bit per overlapped start = floor(latency / interval), one state bit per cycle of the interval,
    ///   one start bit per pipelined layer when the interval is above 1.
    /// - LUT: four two-input multiplexers per latched input, the state multiplexer of interval + 1 inputs,
    ///   6 (Vivado HLS) or 2 to 4 (Vitis HLS) of logic.
    func pipelineJoin(
        _ estimates: [LayerEstimate], _ circuits: [Circuit?], context: LayerContext
    ) -> Circuit {
        let interval = QuantityRange(
            min: .maximum(estimates.map(\.intervalCycles.min)), max: .maximum(estimates.map(\.intervalCycles.max)))
        let links = CriticalPath(self)
        let registered = registeredBoundaries(links, estimates, circuits)
        let late = lateHandovers(estimates)
        let path = links.longest(
            cycles: zip(estimates, late).map { ($0.latencyCycles.max.value ?? 0) + ($1 ? 1 : 0) },
            hop: registered.map { $0 ? 1 : 0 })
        let boundaries = path.dropLast().count { registered[$0] }
        let handovers = path.count { late[$0] }
        let sum = estimates.latencySum(along: path, \.max)
        let spread = context.calibration.cycles(.pipelineSum)
        let latency = sum.offset(by: Double(boundaries + handovers)).widened(
            below: boundaries > 0 ? spread.below : 0,
            above: Swift.min(spread.above, Double(Swift.max(0, path.count - 1 - boundaries) + 1)))
        let why = [
            Reason(
                .latency,
                .join(
                    .pipelineLatency(layers: sum, boundaries: boundaries, handovers: handovers, total: latency))),
            Reason(.interval, .join(.pipelineInterval(interval.max))),
        ]
        return Circuit(
            components: boundaryRegisters(registered, context: context)
                + control(estimates, latency: latency, interval: interval.max, context: context),
            latencyCycles: QuantityRange(latency), intervalCycles: interval, why: why,
            evidence: CircuitEvidence(.joins))
    }

    /// Layers of matrix products that hand their result over one cycle after their own latency has passed.
    ///
    /// Those of two or more cycles whose interval is 1: top latency = layers + boundaries + these in 11 of 11 designs
    /// with such layers (Vivado HLS 2020.1, Vitis HLS 2021.1), and none in the 15 with an interval of 2 or more.
    private func lateHandovers(_ estimates: [LayerEstimate]) -> [Bool] {
        layers.indices.map { index in
            guard !layers[index].operation.products.isEmpty, estimates[index].intervalCycles.max.value == 1 else {
                return false
            }
            return (estimates[index].latencyCycles.max.value ?? 0) >= 2
        }
    }

    /// For each layer: whether its result is registered before the first layer that reads it.
    private func registeredBoundaries(
        _ links: CriticalPath, _ estimates: [LayerEstimate], _ circuits: [Circuit?]
    ) -> [Bool] {
        let consumers = links.firstConsumers
        var isRegistered = [Bool](repeating: false, count: layers.count)
        var chainedNs = [Double](repeating: 0, count: layers.count)
        for index in layers.indices {
            let timing = circuits[index]?.timing
            let isCombinational = estimates[index].latencyCycles.max.value == 0
            let arrivalNs = links.producers[index].map { isRegistered[$0] ? 0 : chainedNs[$0] }.max() ?? 0
            chainedNs[index] = (timing?.outputDelayNs ?? 0) + (isCombinational ? arrivalNs : 0)
            guard let consumer = consumers[index], layers[index].hasHardware, layers[consumer].hasHardware else {
                continue
            }
            guard estimates[consumer].latencyCycles.max.value == 0, timing != nil,
                let nextDelayNs = circuits[consumer]?.timing?.inputDelayNs
            else {
                isRegistered[index] = true
                continue
            }
            isRegistered[index] = chainedNs[index] + nextDelayNs > target.usablePeriodNs
        }
        return isRegistered
    }

    private func boundaryRegisters(_ registered: [Bool], context: LayerContext) -> [Component] {
        var components: [Component] = []
        for index in layers.indices where registered[index] {
            for (output, tensor) in zip(layers[index].outputs, layers[index].outputIndices) {
                let unbuilt = context.unbuiltElements[tensor] ?? 0
                components.append(
                    Component(.register(width: output.precision.width), count: max(0, output.count - unbuilt)))
            }
        }
        return components
    }

    private func control(
        _ estimates: [LayerEstimate], latency: Quantity, interval: Quantity, context: LayerContext
    ) -> [Component] {
        let intervalCycles = max(1, Int(exactly: (interval.value ?? 1).rounded()) ?? 1)
        let latencyCycles = max(0, Int(exactly: (latency.value ?? 0).rounded()) ?? 0)
        let pipelined = estimates.count { ($0.latencyCycles.max.value ?? 0) > 0 }
        var components = [
            Component(.register(width: 1), count: latencyCycles / intervalCycles + intervalCycles),
            Component(.register(width: 1), count: intervalCycles > 1 ? pipelined : min(1, pipelined)),
            Component(.lump(.topControl)),
        ]
        // All reports have the latch (`*_preg`) but those of Vitis HLS 2021.1.
        if context.technology.traits.latchesInputs {
            for input in inputs {
                components.append(Component(.register(width: input.precision.width), count: input.count))
                components.append(Component(.register(width: 1)))
                components.append(Component(.multiplexer(inputs: 2, width: 1), count: 4))
            }
        }
        if intervalCycles > 1 {
            components.append(Component(.multiplexer(inputs: intervalCycles + 1, width: 1)))
            components.append(Component(.multiplexer(inputs: 2, width: 1), count: 2))
        }
        return components
    }
}
