/// Multipliers shared by more products than are allowed at one time.
struct SharedMultipliers: Sendable {
    /// Operators per element, the multipliers scaled to the limit.
    let perElement: [Component]
    /// Products that need a multiplier.
    let multiplications: Double
    /// Times each multiplier is used.
    let rounds: Int

    /// Limits the multipliers among the operators of each element.
    init(_ operators: [Component], elements: Int, limit: Int) {
        let perElementCount = operators.reduce(0.0) { $0 + ($1.kind.isMultiplication ? $1.count : 0) }
        multiplications = (perElementCount * Double(elements)).rounded()
        let share = multiplications > Double(limit) ? Double(limit) / multiplications : 1
        rounds = max(1, Int((1 / max(share, 1e-6)).rounded(.up)))
        perElement = operators.map { $0.kind.isMultiplication ? Component($0.kind, count: $0.count * share) : $0 }
    }

    /// Adds the rounds to a schedule.
    func delay(_ circuit: inout Circuit, _ calibration: Calibration) {
        guard rounds > 1 else { return }
        let spread = calibration.cycles(.sharedElementProducts)
        let latency = circuit.latencyCycles.max.offset(by: Double(rounds - 1))
        circuit.latencyCycles = QuantityRange(latency.widened(below: spread.below, above: spread.above))
        let wait = calibration.cycles(.sharedElementProducts, .interval)
        circuit.intervalCycles = QuantityRange(.around(Double(rounds), wait))
    }
}
