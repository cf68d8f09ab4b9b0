/// Operators in sequence, placed into clock cycles as the HLS schedulers do: each goes into the current cycle when it
/// still fits, else into the next.
struct OperationChain: Sendable {
    /// Time a cycle offers, in ns.
    let usablePeriodNs: Double
    /// The current cycle, from 0.
    private(set) var cycle = 0
    /// Time used of the current cycle, in ns.
    private(set) var elapsedNs = 0.0

    init(usablePeriodNs: Double) {
        self.usablePeriodNs = usablePeriodNs.isFinite ? max(0.1, usablePeriodNs) : 1000
    }

    /// Adds an operator; one longer than a cycle takes several.
    mutating func add(_ delayNs: Double) {
        guard delayNs > 0, delayNs.isFinite else { return }
        if elapsedNs > 0, elapsedNs + delayNs > usablePeriodNs { nextCycle() }
        elapsedNs += delayNs
        while elapsedNs > usablePeriodNs, cycle < 10_000 {
            cycle += 1
            elapsedNs -= usablePeriodNs
        }
    }

    /// Reads a memory: the address settles in one cycle, the word arrives in the next.
    mutating func readMemory(_ delayNs: Double) {
        add(min(delayNs, usablePeriodNs))
        nextCycle()
        elapsedNs = min(delayNs, usablePeriodNs)
    }

    /// Starts the next cycle.
    mutating func nextCycle() {
        cycle += 1
        elapsedNs = 0
    }

    /// Moves on by whole cycles.
    mutating func skip(_ cycles: Int) {
        guard cycles > 0 else { return }
        cycle += cycles
        elapsedNs = 0
    }
}
