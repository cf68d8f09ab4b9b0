import Devices

extension Quantity {
    /// This figure where another version of the tool gives another: assumed, with an interval that covers both.
    func covering(_ other: Quantity) -> Quantity {
        guard self != other else { return self }
        guard let value, let low, let high, basis != .unknown else { return self }
        guard let otherHigh = other.high, other.basis != .unknown else { return .atLeast(min(low, other.low ?? low)) }
        return .between(
            value, low: min(low, other.low ?? low), high: max(high, otherHigh), basis: .assumed)
    }
}

extension QuantityRange {
    fileprivate func covering(_ other: QuantityRange) -> QuantityRange {
        QuantityRange(min: min.covering(other.min), max: max.covering(other.max))
    }
}

extension ResourceEstimate {
    fileprivate func covering(_ other: ResourceEstimate) -> ResourceEstimate {
        var covering = self
        for kind in kinds { covering[kind] = self[kind].covering(other[kind]) }
        return covering
    }
}

extension DesignEstimate {
    /// Widens every figure so that it covers what another version of the tool gives; a figure that differs is assumed.
    mutating func cover(_ other: DesignEstimate) {
        for (index, layer) in zip(layers.indices, other.layers) {
            layers[index].csynth = layers[index].csynth.covering(layer.csynth)
            layers[index].synthesis = layers[index].synthesis.covering(layer.synthesis)
            layers[index].latencyCycles = layers[index].latencyCycles.covering(layer.latencyCycles)
            layers[index].intervalCycles = layers[index].intervalCycles.covering(layer.intervalCycles)
        }
        joins = joins.covering(other.joins)
        csynth = csynth.covering(other.csynth)
        synthesis = synthesis.covering(other.synthesis)
        latencyCycles = latencyCycles.covering(other.latencyCycles)
        intervalCycles = intervalCycles.covering(other.intervalCycles)
    }
}
