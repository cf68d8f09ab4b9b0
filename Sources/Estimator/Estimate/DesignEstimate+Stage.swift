public import Devices
import Networks

extension LayerEstimate {
    /// The resources at one stage.
    public func resources(at stage: Stage) -> ResourceEstimate {
        switch stage {
        case .csynth: csynth
        case .synthesis: synthesis
        case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: .unknown(ResourceKind.amd)
        }
    }
}

extension DesignEstimate {
    /// The resources of the whole at one stage.
    public func resources(at stage: Stage) -> ResourceEstimate {
        switch stage {
        case .csynth: csynth
        case .synthesis: synthesis
        case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: .unknown(ResourceKind.amd)
        }
    }

    /// The share of the device that the whole takes, as a fraction; nil when either is unknown.
    ///
    /// A kind the device does not have gives nil unless none is needed, which gives 0.
    public func utilization(of kind: ResourceKind, at stage: Stage) -> Double? {
        share(of: kind, at: stage, available: target.available[kind])
    }

    /// The share of one die (SLR), as a fraction; nil for single-die parts and unknown figures.
    public func utilizationOfSLR(of kind: ResourceKind, at stage: Stage) -> Double? {
        share(of: kind, at: stage, available: target.availablePerSLR?[kind])
    }

    private func share(of kind: ResourceKind, at stage: Stage, available: Double?) -> Double? {
        guard let available, let value = resources(at: stage)[kind].value else { return nil }
        return available > 0 ? value / available : value == 0 ? 0 : nil
    }

    /// Time from first input to last output, in ns.
    public var latencyNs: QuantityRange { latencyCycles.scaled(by: target.clockPeriodNs) }
    /// Time between two starts, in ns.
    public var intervalNs: QuantityRange { intervalCycles.scaled(by: target.clockPeriodNs) }
}

extension Quantity {
    /// This figure in another unit; the factor must be positive.
    public func scaled(by factor: Double) -> Quantity {
        guard let value, factor.isFinite, factor > 0 else { return .unknown }
        guard let high else { return basis == .unknown ? .atLeast(value * factor) : .unknown }
        if basis == .exact { return .exact(value * factor) }
        return .between(value * factor, low: (low ?? value) * factor, high: high * factor, basis: basis)
    }
}

extension QuantityRange {
    /// This range in another unit.
    public func scaled(by factor: Double) -> QuantityRange {
        QuantityRange(min: min.scaled(by: factor), max: max.scaled(by: factor))
    }
}
