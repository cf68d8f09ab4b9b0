import Devices
import Networks

/// How the cycles of a latency dense layer are cut: multiplication first, then levels of the adder tree.
///
/// The scheduler fills a cycle up to the clock period less its uncertainty. Latency = cuts. Exact in 66 and within
/// one in 86 of 98 layers of seven repositories (Vivado HLS 2019.2 to 2020.1, Vitis HLS 2021.1 and 2022.2; 2.4 to 22 ns);
/// six of the others are builds of one layer of 784 inputs that reports 48 cycles at every reuse factor.
struct ConstantProductSchedule: Hashable, Sendable {
    /// What stands at a cut between two cycles.
    enum Cut: Hashable, Sendable {
        /// A multiplication in progress: its inputs.
        case operands
        /// The products.
        case products
        /// Partial sums after this many levels.
        case sums(level: Int)
    }

    /// The cuts in order; none in a combinational layer.
    let cuts: [Cut]
    /// Cycles a shared multiplier needs for all its products; 0 when none is shared.
    let rounds: Int
    /// Cycles from input to output if every output has a balanced tree.
    let balancedLatency: Int
    /// Cycles from input to output.
    let latency: Int
    /// Whether a DSP multiplication takes more than one cycle.
    let isMultiplierStaged: Bool
    /// Adder levels that fit one cycle.
    let addersPerCycle: Int
    /// Delay from the input to the first cut or the output, and from the last cut or the input to the output, in ns.
    let timing: EdgeTiming

    /// Schedules a layer.
    init(_ products: ConstantProductTerms, delays: AccumulationDelays, usablePeriodNs period: Double) {
        let add = max(0.01, delays.add)
        addersPerCycle = Int(max(1, min(64, (period / add + 1e-9).rounded(.down))))
        let start = ConstantProductStart(products, delays: delays, period: period, addersPerCycle: addersPerCycle)
        let levels = (Self.leaves(products, addersPerCycle: addersPerCycle) - 1).bitCount
        var cuts = [Cut](repeating: .operands, count: max(0, start.fullCycles - 1))
        if start.fullCycles > 0 { cuts.append(.products) }
        var filled = start.delay
        var firstDelay: Double?
        for level in 0..<max(0, levels) {
            if filled > 0, filled + add > period + 1e-9 {
                cuts.append(level == 0 ? .products : .sums(level: level))
                firstDelay = firstDelay ?? filled
                filled = 0
            }
            filled += add
        }
        self.cuts = cuts
        isMultiplierStaged = start.isMultiplierStaged
        timing = EdgeTiming(
            inputDelayNs: start.fullCycles > 0 ? period : firstDelay ?? filled, outputDelayNs: filled)
        rounds = products.sharesMultipliers ? Self.rounds(products) : 0
        let tail = Self.tail(products, start, addersPerCycle: addersPerCycle, delays: delays)
        balancedLatency = rounds > 2 ? max(cuts.count, rounds + tail) : max(cuts.count, rounds > 0 ? 1 : 0)
        latency = max(balancedLatency, Self.chain(products))
    }

    /// Cycles of a layer too large for one balanced tree per output; 0 for all others.
    ///
    /// Above 4,096 products Vitis HLS sums groups of four inputs one after the other, a group a cycle: used inputs / 4
    /// rounded up, + 1. Seen in the only layer of that size (196 x 56, 186 inputs in use: 48 cycles at reuse factors 1,
    /// 2 and 100, Vitis HLS 2021.1), while 3,584 products still make trees; so the trees' latency stays in the interval.
    private static func chain(_ products: ConstantProductTerms) -> Int {
        guard products.traits.chainsLargeSums, products.statistics.count > 4096 else { return 0 }
        return (Int(exactly: (products.statistics.usedRows / 4).rounded(.up)) ?? 0) + 1
    }

    /// Cycles from the last shared multiplication to the result.
    ///
    /// What is left of the tree then is summed one level more a cycle than adders fit it, the first levels in the cycle of
    /// the last round: levels / (adders + 1) rounded up - 1, none for trees of up to 8 terms; a multiplication that takes several cycles adds two
    /// (Vitis HLS 2021.1, 7-series, 3.33 and 5 ns: 18 of 20 layers exact; the two off are one layer of 10 and one of 5
    /// inputs that share a single DSP). Where several adders fit a cycle one cycle is left (Vivado HLS 2020.1,
    /// UltraScale+: 21 of 21 sweep rows).
    private static func tail(
        _ products: ConstantProductTerms, _ start: ConstantProductStart, addersPerCycle: Int, delays: AccumulationDelays
    ) -> Int {
        guard delays.isSlow else { return 1 }
        let levels = (products.statistics.mostTerms - 1).bitCount
        let perCycle = addersPerCycle + 1
        return (levels <= 3 ? 0 : (levels + perCycle - 1) / perCycle - 1) + (start.isMultiplierStaged ? 2 : 0)
    }

    /// Terms of the largest tree when the first cycle is over.
    ///
    /// Where each level takes a cycle, terms that need no multiplication, the bias among them, are summed in pairs while the
    /// others are multiplied.
    private static func leaves(_ products: ConstantProductTerms, addersPerCycle: Int) -> Int {
        let terms = products.statistics.mostTerms
        let all = products.statistics.distinctCount
        guard addersPerCycle < 2, products.multiplications >= 0.5, all > 0 else { return terms }
        let quick = 1 - min(1, products.multiplications / all)
        let pairs = ((Double(terms - 1) * quick + 1) / 2).rounded(.down)
        return terms - (Int(exactly: pairs) ?? 0)
    }

    private static func rounds(_ products: ConstantProductTerms) -> Int {
        guard let limit = products.limit, limit > 0 else { return 0 }
        return Int(exactly: (products.multiplications.rounded() / Double(limit)).rounded(.up)) ?? 0
    }
}

/// How long the products of a layer take before the first adder of the trees.
struct ConstantProductStart: Hashable, Sendable {
    /// Whole cycles before the products are ready; 0 when they share the first cycle with adders.
    var fullCycles = 0
    /// Delay in the cycle in which the first adder may follow, in ns.
    var delay = 0.0
    /// Whether a DSP multiplication takes more than one cycle.
    var isMultiplierStaged = false

    /// Takes the slowest kind of product.
    ///
    /// Vivado HLS and Vitis HLS 2021.1 add a cycle to a multiplication that does not fit one (5 of 5 layers).
    init(_ products: ConstantProductTerms, delays: AccumulationDelays, period: Double, addersPerCycle: Int) {
        let isDSP = products.dspProducts >= 0.5
        let multiply = isDSP ? delays.dspMultiply : delays.fabricMultiply
        if isDSP || products.fabricProducts >= 0.5 {
            if multiply <= period {
                delay = multiply
            } else {
                let cycles = min(64, (multiply / max(0.01, period)).rounded(.up))
                let isLate = isDSP && products.traits.addsCycleToLongMultiply
                fullCycles = (Int(exactly: cycles) ?? 1) + (isLate ? 1 : 0)
                isMultiplierStaged = isDSP
            }
        }
        guard fullCycles == 0, products.shiftAddCount >= 0.5 else { return }
        let isDouble = products.statistics.doubleAddersByExponent.total >= 0.5 && addersPerCycle >= 2
        delay = max(delay, (isDouble ? 2 : 1) * delays.shiftAdd)
    }
}
