import Devices
import Networks

/// One of the two ends of a range.
enum RangeEnd {
    case min
    case max
}

extension QuantityRange {
    /// The figure at one end.
    subscript(end: RangeEnd) -> Quantity { end == .min ? min : max }
}

/// What one layer brings to the joins of the top function.
struct JoinTerm: Sendable {
    /// Cycles from input to output.
    var latencyCycles: QuantityRange
    /// Cycles between two starts.
    var intervalCycles: QuantityRange
    /// Delays at its edges, nil when not modelled.
    var timing: EdgeTiming?
    /// Whether anything is built for it.
    var hasHardware: Bool
    /// Whether it computes matrix products.
    var hasProducts: Bool

    /// The term of a layer; all unknown without a circuit.
    init(_ layer: ResolvedLayer, _ circuit: Circuit?) {
        latencyCycles = circuit?.latencyCycles ?? .unknown
        intervalCycles = circuit?.intervalCycles ?? .unknown
        timing = circuit?.timing
        hasHardware = layer.hasHardware
        hasProducts = !layer.operation.products.isEmpty
    }

    /// The longest latency, 0 when it is not known.
    var longestCycles: Double { latencyCycles.max.value ?? 0 }

    /// Whether it hands its result over one cycle after its own latency has passed.
    ///
    /// Matrix products of two or more cycles whose interval is 1: top latency = layers + boundaries + these in 11 of 11
    /// designs with such layers (Vivado HLS 2020.1, Vitis HLS 2021.1), and none in the 15 with an interval of 2 or more.
    var handsOverLate: Bool { hasProducts && intervalCycles.max.value == 1 && longestCycles >= 2 }
}
