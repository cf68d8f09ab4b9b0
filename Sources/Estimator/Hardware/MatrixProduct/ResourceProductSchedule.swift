import Devices
import Networks

/// How many cycles one iteration of the reuse loop takes, from the delays of the operations in it.
///
/// Stage 0 addresses the weight memory; then memory output, multiplication, choice of accumulator and additions fill
/// cycle after cycle, each operation in the cycle where it still fits. A DSP multiplication that is longer than the
/// cycle gets registers inside and takes three cycles, four below 3.3 ns.
/// The loop restarts every cycle and rewinds: interval = reuse factor, latency = reuse factor + depth - 2 at least and
/// one more at most (66 of 66 module reports of Vivado HLS 2019.1 to 2020.1, all 689 designs of a one-layer sweep, and 5 of
/// 5 of Vitis HLS 2024.2).
struct ResourceProductSchedule: Hashable, Sendable {
    /// Cycles of one iteration.
    let depth: Int

    /// Lays out one iteration.
    init(_ core: ResourceProductCore) {
        var plan = StagePlan(usablePeriodNs: core.usablePeriodNs)
        plan.add(core.delays.rom)
        if core.multiplierBlocks > 0 {
            plan.addMultiplier(core.delays.dspMultiply)
        } else {
            plan.add(core.delays.fabricMultiply * (core.isNarrowMultiply ? 0.65 : 1))
        }
        for delay in core.accumulationDelays { plan.add(delay) }
        depth = plan.stage + core.inputShiftCycles
    }
}

/// Operations laid into cycles in order.
struct StagePlan {
    /// By how much the tools let an operation exceed the cycle before they pipeline it.
    static let toleratedNs = 0.6

    let usablePeriodNs: Double
    var stage = 2
    var filledNs = 0.0

    mutating func add(_ delay: Double) {
        if filledNs > 0, filledNs + delay > usablePeriodNs + 0.02 {
            stage += 1
            filledNs = delay
        } else {
            filledNs += delay
        }
    }

    /// A multiplication that exceeds the cycle by more than what the tools let pass is pipelined inside.
    mutating func addMultiplier(_ delay: Double) {
        guard delay > usablePeriodNs + Self.toleratedNs else { return add(delay) }
        if filledNs > 0 { stage += 1 }
        stage += usablePeriodNs > 3.3 ? 2 : 3
        filledNs = usablePeriodNs
    }
}

extension ResourceProductCore {
    /// Width of the wider operand from which a product with a narrow one is built from a few adders.
    static let narrowMultiplyWidth = 11

    /// Whether products are built from a few adders although one operand is wide.
    var isNarrowMultiply: Bool {
        max(operands.data.width, operands.weight.width) >= ResourceProductCore.narrowMultiplyWidth
    }

    /// The delays from product to accumulator; a ternary adder takes hardly longer than a binary one, a multiplexer
    /// instance about 3.4 selects more than a select of two.
    var accumulationDelays: [Double] {
        guard !shape.sharesMultipliers else {
            let halvings = Double(max(1, (shape.outputsPerMultiplier - 1).bitCount))
            let instance = shape.outputMultiplexers > 0 ? 3.4 * delays.select : 0
            return [instance + delays.select * halvings, delays.add]
        }
        let levels = (shape.productsPerOutput - 1).bitCount + 1
        return (0..<levels.dividedRoundingUp(by: 2)).map { pair in
            delays.add + (2 * pair + 1 < levels ? 0.07 : 0)
        }
    }

    /// Cycles spent on shifting a whole input word by a variable amount.
    var inputShiftCycles: Int {
        guard readsWideInput else { return 0 }
        let cycles = Double(delays.barrelShiftCycles) * 4.375 / usablePeriodNs
        return Int(exactly: cycles.rounded()) ?? 0
    }
}
