/// What the products of a latency dense layer become: wires, adders, DSP blocks or logic.
///
/// Per input, equal weights share one product. In canonical signed digits (CSD) a weight of one positive digit is wires;
/// one negative digit a subtraction from zero; two digits one adder, or two when both are negative; three or more a
/// multiplication. An adder is as wide as the input and the top exponent and one: all 31, 199 and 224 shift-adds of
/// three layers of Vitis HLS 2022.2 carry exactly these widths.
///
/// DSP: exact in 61 of 63 distinct module reports of Vivado HLS 2019.2 to 2020.1 and Vitis HLS 2021.1 to 2025.1 whose
/// weights belong to the build (types per element apart). Vivado HLS builds 11 and 13 (not -11, -13) from two adders,
/// unless it shares multipliers.
struct DenseLatencyProducts: Hashable, Sendable {
    /// The layer's counts.
    let statistics: WeightStatistics
    /// Type of the inputs.
    let data: Precision
    /// The target's rule for DSP or logic.
    let mapping: MultiplierMapping
    /// The tool.
    let flow: Flow
    /// Multipliers that may exist at one time; nil when nothing limits them.
    let limit: Int?

    /// Multiplications of constants with three or more signed digits.
    var multiplications: Double { statistics.multipliesByBits.total }

    /// Whether the limit makes products share multipliers.
    var sharesMultipliers: Bool { limit.map { Double($0) < multiplications.rounded() } ?? false }

    /// Constants 11 and 13 that are built from adders.
    var elevensFromAdders: Double {
        flow.tool == .vivadoHLS && !sharesMultipliers ? statistics.elevensAndThirteens : 0
    }

    /// Share of the multiplications that exist at one time.
    var physicalShare: Double {
        guard let limit, multiplications > 0 else { return 1 }
        return min(1, Double(limit) / multiplications)
    }

    /// Multiplications by width of the constant, those from adders left out.
    var multipliesByBits: [(bits: Int, count: Double)] {
        statistics.multipliesByBits.entries.map { entry in
            (entry.bits, entry.bits == 5 ? max(0, entry.count - elevensFromAdders) : entry.count)
        }
    }

    /// DSP blocks one product by a constant of this width takes.
    func blocks(constantBits bits: Int) -> Int {
        mapping.blocks(data.width, bits, isSignedA: data.isSigned)
    }

    /// Products in DSP blocks, and the blocks they take, without any limit.
    var dspProducts: (count: Double, blocks: Double) {
        multipliesByBits.reduce(into: (0, 0)) { sum, entry in
            let blocks = blocks(constantBits: entry.bits)
            guard blocks > 0 else { return }
            sum.count += entry.count
            sum.blocks += entry.count * Double(blocks)
        }
    }

    /// Products in logic, without any limit.
    var fabricProducts: Double { multiplications - elevensFromAdders - dspProducts.count }

    /// DSP blocks in all.
    var dsp: Double {
        let all = dspProducts
        guard sharesMultipliers, all.count > 0, let limit else { return all.blocks }
        return min(all.blocks, Double(limit) * (all.blocks / all.count).rounded(.up))
    }

    /// The additions and subtractions that replace multiplications.
    func shiftAdds(packsTernaryAdders: Bool) -> [Component] {
        var parts: [Component] = []
        func append(_ exponent: Int, _ count: Double, chained: Bool) {
            let width = data.width &+ exponent &+ 1
            guard packsTernaryAdders else {
                // Vitis HLS 2021.1 charges an adder for the width of the one that follows (6 of 6 layers, 10 to 22 %).
                let share = flow.tool == .vitisHLS ? 1.16 : 1
                parts.append(Component(.logicCells(lut: share * Double(width), ff: 0), count: count))
                return
            }
            parts.append(Component(chained ? .chainedAdd(width: width) : .add(width: width), count: count))
        }
        for entry in statistics.singleAddersByExponent.entries { append(entry.bits, entry.count, chained: false) }
        for entry in statistics.negationsByExponent.entries { append(entry.bits, entry.count, chained: false) }
        for entry in statistics.doubleAddersByExponent.entries { append(entry.bits, 2 * entry.count, chained: true) }
        if elevensFromAdders > 0 { append(3, 2 * elevensFromAdders, chained: true) }
        return parts
    }

    /// Number of additions and subtractions that replace multiplications.
    var shiftAddCount: Double {
        statistics.singleAddersByExponent.total + statistics.negationsByExponent.total
            + 2 * (statistics.doubleAddersByExponent.total + elevensFromAdders)
    }
}
