import Devices

/// What one layer adds to a design under one choice, ready to be summed.
///
/// One reference each, since tables of rows are read far more often than filled.
final class LayerRow: Sendable {
    /// Its resources.
    private let resources: ResourceEstimate
    /// What it brings to the joins.
    let term: JoinTerm
    /// The cost of keeping its results, where they are registered.
    let resultRegisters: PerResource<Double>
    /// Figures that are not known.
    let unknownFigures: Int
    /// Whether a model exists.
    let isModelled: Bool
    /// Whether the flow refuses it.
    let hasErrors: Bool

    /// The row of a layer, unknown without a circuit.
    init(_ layer: ResolvedLayer, _ circuit: Circuit?, registers: [Component], context: LayerContext) {
        let technology = context.technology
        term = JoinTerm(layer, circuit)
        resources = circuit?.resources(technology, context.calibration) ?? .unknown(technology.kinds)
        resultRegisters = technology.cost(of: registers)
        unknownFigures = DesignTotals.unknown(
            resources, technology.kinds, term.latencyCycles, term.intervalCycles)
        isModelled = circuit != nil
        hasErrors = circuit?.diagnostics.contains { $0.severity == .error } ?? false
    }

    /// Adds its resources to sums by kind.
    func add(to sums: inout [QuantitySum], _ kinds: [ResourceKind]) {
        for (place, kind) in kinds.enumerated() { sums[place].add(resources[kind]) }
    }
}
