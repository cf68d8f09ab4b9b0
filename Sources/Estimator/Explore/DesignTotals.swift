public import Devices

/// What a whole design needs, without layers and reasons: what a search compares.
public struct DesignTotals: Hashable, Sendable {
    /// Resources of the whole at the stage it was evaluated for.
    public var resources: ResourceEstimate
    /// Cycles from first input to last output.
    public var latencyCycles: QuantityRange
    /// Cycles between two starts.
    public var intervalCycles: QuantityRange
    /// Figures of layers that are not known, latencies and intervals included.
    public var unknownFigures: Int
    /// Whether the flow refuses something.
    public var hasErrors: Bool
}

extension DesignTotals {
    /// The totals of an estimate at one stage.
    public init(_ estimate: DesignEstimate, stage: Stage) {
        let kinds = estimate.target.vendor.resourceKinds
        resources = estimate.resources(at: stage)
        latencyCycles = estimate.latencyCycles
        intervalCycles = estimate.intervalCycles
        unknownFigures = estimate.layers.reduce(0) { count, layer in
            count + Self.unknown(layer.resources(at: stage), kinds, layer.latencyCycles, layer.intervalCycles)
        }
        hasErrors = estimate.diagnostics.contains { $0.severity == .error }
    }

    /// How many figures of a layer are not known.
    static func unknown(
        _ resources: ResourceEstimate, _ kinds: [ResourceKind], _ latency: QuantityRange, _ interval: QuantityRange
    ) -> Int {
        kinds.count { resources[$0].basis == .unknown } + (latency.max.basis == .unknown ? 1 : 0)
            + (interval.max.basis == .unknown ? 1 : 0)
    }

    /// Widens every figure so that it covers what another version of the tool gives.
    mutating func cover(_ other: DesignTotals) {
        for kind in resources.kinds { resources[kind] = resources[kind].covering(other.resources[kind]) }
        latencyCycles.min = latencyCycles.min.covering(other.latencyCycles.min)
        latencyCycles.max = latencyCycles.max.covering(other.latencyCycles.max)
        intervalCycles.min = intervalCycles.min.covering(other.intervalCycles.min)
        intervalCycles.max = intervalCycles.max.covering(other.intervalCycles.max)
    }
}
