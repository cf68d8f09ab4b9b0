/// When the layers of a pipelined top function run, with room that is used again for the next design.
///
/// Read from 49 top reports, Vivado HLS 2019.1-2020.1 and Vitis HLS 2021.1-2025.1:
/// - Interval: the largest of the layers (64 of 67 reports).
/// - Latency: the sum of the layers plus one cycle for each boundary that is registered; a combinational layer
///   (latency 0) is chained behind the one before it when both fit one clock period.
struct PipelineSchedule: Sendable {
    /// For each layer: whether its result is registered before the first layer that reads it.
    private(set) var isRegistered: [Bool] = []
    /// Registered boundaries on the longest chain.
    private(set) var boundaries = 0
    /// Late handovers on the longest chain; see `JoinTerm.handsOverLate`.
    private(set) var handovers = 0
    /// Cycles of the layers on the longest chain.
    private(set) var layerCycles = Quantity.unknown
    /// Cycles from first input to last output.
    private(set) var latencyCycles = Quantity.unknown
    /// Cycles between two starts.
    private(set) var intervalCycles = QuantityRange.unknown
    /// Layers that take any cycles.
    private(set) var pipelinedLayers = 0
    private var chainedNs: [Double] = []
    private var path = CriticalPath()

    /// Schedules a design.
    mutating func run(_ terms: [JoinTerm], _ links: LayerLinks, usablePeriodNs: Double, spread: Spread) {
        registerBoundaries(terms, links, usablePeriodNs: usablePeriodNs)
        let registered = isRegistered
        path.find(
            links, cycles: { terms[$0].longestCycles + (terms[$0].handsOverLate ? 1 : 0) },
            hop: { registered[$0] ? 1 : 0 })
        boundaries = 0
        handovers = 0
        for (place, layer) in path.layers.enumerated() {
            if place > 0, registered[layer] { boundaries += 1 }
            if terms[layer].handsOverLate { handovers += 1 }
        }
        layerCycles = path.latencySum(terms, .max)
        latencyCycles = layerCycles.offset(by: Double(boundaries + handovers)).widened(
            below: boundaries > 0 ? spread.below : 0,
            above: min(spread.above, Double(max(0, path.layers.count - 1 - boundaries) + 1)))
        var (least, most) = (QuantityMaximum(), QuantityMaximum())
        pipelinedLayers = 0
        for term in terms {
            least.add(term.intervalCycles.min)
            most.add(term.intervalCycles.max)
            if term.longestCycles > 0 { pipelinedLayers += 1 }
        }
        intervalCycles = QuantityRange(min: least.total, max: most.total)
    }

    private mutating func registerBoundaries(_ terms: [JoinTerm], _ links: LayerLinks, usablePeriodNs: Double) {
        isRegistered.removeAll(keepingCapacity: true)
        chainedNs.removeAll(keepingCapacity: true)
        for index in terms.indices {
            let term = terms[index]
            var arrivalNs = 0.0
            for source in links.producers[index] where !isRegistered[source] {
                arrivalNs = max(arrivalNs, chainedNs[source])
            }
            let isCombinational = term.latencyCycles.max.value == 0
            chainedNs.append((term.timing?.outputDelayNs ?? 0) + (isCombinational ? arrivalNs : 0))
            guard let consumer = links.firstConsumers[index], term.hasHardware, terms[consumer].hasHardware else {
                isRegistered.append(false)
                continue
            }
            guard terms[consumer].latencyCycles.max.value == 0, term.timing != nil,
                let nextDelayNs = terms[consumer].timing?.inputDelayNs
            else {
                isRegistered.append(true)
                continue
            }
            isRegistered.append(chainedNs[index] + nextDelayNs > usablePeriodNs)
        }
    }

    /// The control of the top function.
    var control: PipelineControl {
        PipelineControl(
            latencyCycles: max(0, Int(exactly: (latencyCycles.value ?? 0).rounded()) ?? 0),
            intervalCycles: max(1, Int(exactly: (intervalCycles.max.value ?? 1).rounded()) ?? 1),
            pipelinedLayers: pipelinedLayers)
    }
}

/// The control of a pipelined top function.
///
/// FF: one enable bit per overlapped start = floor(latency / interval), one state bit per cycle of the interval, one start
/// bit per pipelined layer when the interval is above 1. LUT: the state multiplexer of interval + 1 inputs and the lump
/// `topControl` (6 in Vivado HLS, 2 to 4 in Vitis HLS).
struct PipelineControl: Hashable, Sendable {
    /// Cycles from first input to last output.
    var latencyCycles: Int
    /// Cycles between two starts.
    var intervalCycles: Int
    /// Layers that take any cycles.
    var pipelinedLayers: Int

    /// What it consists of.
    var components: [Component] {
        var parts = [
            Component(.register(width: 1), count: latencyCycles / intervalCycles + intervalCycles),
            Component(.register(width: 1), count: intervalCycles > 1 ? pipelinedLayers : min(1, pipelinedLayers)),
            Component(.lump(.topControl)),
        ]
        if intervalCycles > 1 {
            parts.append(Component(.multiplexer(inputs: intervalCycles + 1, width: 1)))
            parts.append(Component(.multiplexer(inputs: 2, width: 1), count: 2))
        }
        return parts
    }
}
