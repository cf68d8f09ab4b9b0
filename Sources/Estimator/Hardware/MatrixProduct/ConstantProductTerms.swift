import Devices
import Networks

/// What the products of a latency dense layer become: wires, adders, DSP blocks or logic.
///
/// Per input, equal weights share one product. In canonical signed digits (CSD) a weight of one positive digit is wires;
/// one negative digit a subtraction from zero; two digits one adder, or two when both are negative; three or more a
/// multiplication. An adder is as wide as the input and the top exponent and one: all 31, 199 and 224 shift-adds of
/// three layers of Vitis HLS 2022.2 carry exactly these widths.
///
/// DSP: exact in 96 of 98 layers of seven repositories (Vivado HLS 2019.2 to 2020.1, Vitis HLS 2021.1 and 2022.2; the two
/// others lie beside weights of another build) and in all 63 rows of a sweep (Vivado HLS 2020.1). Vivado HLS builds 11 and 13 (not -11, -13) from two adders,
/// unless it shares multipliers.
struct ConstantProductTerms: Hashable, Sendable {
    /// The layer's counts.
    let statistics: WeightStatistics
    /// Type of the inputs.
    let data: Precision
    /// What the tool does in its own way.
    let traits: ToolTraits
    /// Multipliers that may exist at one time; nil when nothing limits them.
    let limit: Int?

    /// Multiplications of constants with three or more signed digits.
    let multiplications: Double
    /// Constants 11 and 13 that are built from adders.
    let elevensFromAdders: Double
    /// Multiplications by width of the constant, those from adders left out, and the DSP blocks each takes.
    let multipliers: [Multipliers]
    /// Products in DSP blocks, without any limit.
    let dspProducts: Double
    /// Number of additions and subtractions that replace multiplications.
    let shiftAddCount: Double

    /// Equal multiplications.
    struct Multipliers: Hashable, Sendable {
        /// Width of the constant as a signed number.
        let bits: Int
        /// How many, without any limit.
        let count: Double
        /// DSP blocks each takes; 0 in logic.
        let blocks: Int
    }

    /// Classifies the products of a layer.
    init(_ statistics: WeightStatistics, data: Precision, technology: any Technology, limit: Int?) {
        self.statistics = statistics
        self.data = data
        traits = technology.traits
        self.limit = limit
        let all = statistics.multipliesByBits.total
        let shares = limit.map { Double($0) < all.rounded() } ?? false
        let elevens = technology.traits.buildsElevenFromAdders && !shares ? statistics.elevensAndThirteens : 0
        multiplications = all
        elevensFromAdders = elevens
        multipliers = statistics.multipliesByBits.entries.map { entry in
            Multipliers(
                bits: entry.bits, count: entry.bits == 5 ? max(0, entry.count - elevens) : entry.count,
                blocks: technology.multiplierBlocks(Operand(data), Operand(width: entry.bits)))
        }
        dspProducts = multipliers.reduce(0) { $0 + ($1.blocks > 0 ? $1.count : 0) }
        shiftAddCount =
            statistics.singleAddersByExponent.total + statistics.negationsByExponent.total
            + 2 * (statistics.doubleAddersByExponent.total + elevens)
    }

    /// Whether the limit makes products share multipliers.
    var sharesMultipliers: Bool { limit.map { Double($0) < multiplications.rounded() } ?? false }

    /// Share of the multiplications that exist at one time.
    var physicalShare: Double {
        guard let limit, multiplications > 0 else { return 1 }
        return min(1, Double(limit) / multiplications)
    }

    /// Products in logic, without any limit.
    var fabricProducts: Double { multiplications - elevensFromAdders - dspProducts }

    /// DSP blocks in all.
    var dsp: Double {
        let blocks = multipliers.reduce(0) { $0 + $1.count * Double($1.blocks) }
        guard sharesMultipliers, dspProducts > 0, let limit else { return blocks }
        return min(blocks, Double(limit) * (blocks / dspProducts).rounded(.up))
    }

    /// The additions and subtractions that replace multiplications.
    func shiftAdds() -> [Component] {
        var parts: [Component] = []
        func append(_ exponent: Int, _ count: Double, chained: Bool) {
            let width = data.width &+ exponent &+ 1
            guard traits.packsTernaryAdders else {
                // Vitis HLS 2021.1 charges an adder for the width of the one that follows (6 of 6 layers, 10 to 22 %).
                parts.append(Component(.adderBit, count: traits.shiftAddCharge * Double(width) * count))
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
}
