import Devices
import Networks

/// Registers of a latency dense layer: every value that crosses from one cycle to the next, at its width.
struct ConstantProductRegisters: Hashable, Sendable {
    /// The products.
    let products: ConstantProductTerms
    /// The cuts between cycles.
    let schedule: ConstantProductSchedule
    /// The adder trees.
    let adders: ConstantProductAdders
    /// Bits right of the binary point of a weight.
    let weightFractionBits: Int
    /// Type of the accumulators.
    let accumulator: Precision
    /// Bits of all outputs.
    let outputBits: Double
    /// Delays on the target.
    let delays: AccumulationDelays
    /// Shares fitted to reports.
    let shares: FittedShares
    /// Clock period less its uncertainty, in ns.
    let usablePeriodNs: Double
    /// Cycles between two starts that the reuse factor asks for.
    let reuseFactor: Int

    private var isPipelinedFully: Bool { reuseFactor <= 1 && schedule.latency > 0 }

    /// Flip-flops, without those inside multipliers and shift registers.
    var flipFlops: Double {
        if schedule.rounds > 2 { return sharedFlipFlops }
        var bits = 0.0
        for (index, cut) in schedule.cuts.enumerated() { bits += crossing(cut, isFirst: index == 0) }
        guard schedule.latency > 0 else { return 0 }
        if isPipelinedFully {
            bits += outputBits + 1
            if products.traits.keepsInputsOfPipelines { bits += inputBits }
            return bits
        }
        // With an interval above one a value stays in place instead of moving on with every cycle.
        let waiting = products.sharesMultipliers ? products.multiplications * (1 - products.physicalShare) : 0
        return shares.keptBits * bits + Double(schedule.latency + 1)
            + shares.waitingProducts * waiting * Double(accumulator.width)
    }

    /// Values that wait for slow multiplications, each in a shift register of 32 LUT and 64 FF.
    ///
    /// 0.06 of the terms per cycle of waiting (0.12 in four layers at two cycles, 0.05 at one, none in eight without;
    /// Vitis HLS 2021.1).
    var shiftRegisters: Double {
        guard isPipelinedFully, products.traits.delaysTermsInShiftRegisters else { return 0 }
        return shares.delayedTerms * Double(schedule.cuts.count { $0 == .operands }) * products.statistics.termCount
    }

    private var inputBits: Double { products.statistics.usedRows * Double(products.data.width) }

    /// Products wait for the shared multipliers, partial sums for the next product.
    private var sharedFlipFlops: Double {
        let isOnePerCycle = schedule.addersPerCycle < 2
        let sums = (isOnePerCycle ? shares.sharedSumsOneLevel : shares.sharedSums) * adders.totalWidth
        return inputBits + sums + (isOnePerCycle ? productBits : 0) + Double(schedule.rounds)
    }

    /// Bits of all distinct products but wires, cut to the accumulator.
    private var productBits: Double {
        let statistics = products.statistics
        let dropped = max(0, products.data.fractionBits &+ weightFractionBits &- accumulator.fractionBits)
        func sum(_ histogram: BitHistogram, _ added: Int) -> Double {
            histogram.entries.reduce(0) { total, entry in
                let width = products.data.width &+ entry.bits &+ added &- dropped
                return total + entry.count * Double(max(1, min(accumulator.width, width)))
            }
        }
        return sum(statistics.singleAddersByExponent, 1) + sum(statistics.negationsByExponent, 1)
            + sum(statistics.doubleAddersByExponent, 1) + sum(statistics.multipliesByBits, 0)
    }

    private func crossing(_ cut: ConstantProductSchedule.Cut, isFirst: Bool) -> Double {
        switch cut {
        case .operands: return inputBits
        case .products where isFirst && usablePeriodNs >= slowestProduct: return firstCut
        case .products: return productBits
        case .sums where isFirst: return firstCut
        case .sums(let level): return sums(levels: Double(level), isLast: true)
        }
    }

    private var slowestProduct: Double {
        products.dspProducts > 0 ? delays.dspMultiply : products.fabricProducts > 0 ? delays.fabricMultiply : 0
    }

    /// Partial sums at the end of the first cycle: quick products have come further than slow ones.
    private var firstCut: Double {
        let statistics = products.statistics
        let all = max(1, statistics.distinctCount)
        let single = statistics.singleAddersByExponent.total + statistics.negationsByExponent.total
        let classes = [
            (statistics.multipliesByBits.total, slowestProduct), (single, delays.shiftAdd),
            (statistics.doubleAddersByExponent.total, 2 * delays.shiftAdd), (statistics.wiresByExponent.total, 0),
        ]
        return classes.reduce(0) { total, kind in
            let levels = max(0, (usablePeriodNs - kind.1) / max(0.01, delays.lastAdd))
            let share = kind.0 / all
            guard levels < 1 else { return total + share * sums(levels: levels, isLast: false) }
            return total + share * (levels * sums(levels: 1, isLast: false) + (1 - levels) * productBits)
        }
    }

    /// Bits of the partial sums that are left after a number of levels.
    private func sums(levels: Double, isLast: Bool) -> Double {
        let divisor = Self.powerOfTwo(levels)
        let width = adders.width(afterLevels: levels)
        return products.statistics.outputTerms.reduce(0) { total, group in
            let terms = Double(group.terms)
            guard group.terms > (isLast ? 1 : 0) else { return total }
            return total + group.outputs * max(1, terms / divisor) * width
        }
    }

    /// 2 to a power, linear between whole powers.
    private static func powerOfTwo(_ exponent: Double) -> Double {
        let whole = min(60, exponent).rounded(.down)
        return Double(sign: .plus, exponent: Int(whole), significand: 1) * (1 + min(60, exponent) - whole)
    }
}
