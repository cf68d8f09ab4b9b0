import Devices
import Networks

extension LayerArchitecture {
    /// The resources of everything the layer consists of, with the intervals its bases state.
    func resources(_ technology: Technology) -> ResourceEstimate {
        var sum = ComponentCost()
        for component in components {
            sum.add(technology.cost(of: component.kind), count: component.count)
        }
        var estimate = ResourceEstimate()
        estimate[.dsp] = bases.dsp.quantity(sum.dsp)
        estimate[.lut] = bases.lut.quantity(sum.lut)
        estimate[.ff] = bases.ff.quantity(sum.ff)
        estimate[.bram18] = bases.bram18.quantity(sum.bram18)
        estimate[.uram] = bases.uram.quantity(sum.uram)
        return estimate
    }
}

extension LayerBases.Figure {
    /// The rounded figure with its interval.
    func quantity(_ value: Double) -> Quantity {
        guard value.isFinite else { return .unknown }
        let rounded = value.rounded()
        switch basis {
        case .exact: return .exact(rounded)
        case .unknown: return .unknown
        case .modelled, .assumed:
            return .between(
                rounded, low: (value * (1 - spread.below)).rounded(.down),
                high: (value * (1 + spread.above)).rounded(.up), basis: basis)
        }
    }
}

extension LayerEstimate {
    /// The estimate of a layer whose model gave this architecture; all figures unknown where there is none.
    init(_ layer: ResolvedLayer, _ architecture: LayerArchitecture?, technology: Technology) {
        self.init(
            name: layer.name, configName: layer.configName, kind: layer.operation.kindName, strategy: layer.strategy,
            requestedReuseFactor: layer.requestedReuseFactor, usedReuseFactor: layer.usedReuseFactor,
            csynth: architecture?.resources(technology) ?? .unknown(ResourceKind.amd),
            synthesis: .unknown(ResourceKind.amd), latencyCycles: architecture?.latencyCycles ?? .unknown,
            intervalCycles: architecture?.intervalCycles ?? .unknown, why: architecture?.why ?? [])
    }
}
