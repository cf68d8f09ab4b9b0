import Devices
import Networks

/// The adder trees that sum the products of each output.
///
/// n terms (non-zero weights, and a non-zero bias) take n - 1 adders: 27 of 29 distinct layers within 1 %. A tree is
/// balanced; an adder is as wide as its widest operand and one, at most the accumulator. Products lose the bits below the
/// accumulator's last place.
struct ConstantProductAdders: Hashable, Sendable {
    /// Adders of all outputs.
    let count: Double
    /// Sum of their widths in bits.
    let totalWidth: Double
    private let widths: [Double]

    /// Sums the trees of a layer.
    init(_ statistics: WeightStatistics, data: Precision, weightFractionBits: Int, accumulator: Precision) {
        let dropped = max(0, data.fractionBits &+ weightFractionBits &- accumulator.fractionBits)
        widths = Self.widthByLevel(statistics, data: data, dropped: dropped, limit: max(1, accumulator.width))
        var count = 0.0
        var total = 0.0
        for group in statistics.outputTerms {
            var left = group.terms
            var level = 0
            while left > 1 {
                let pairs = Double(left / 2) * group.outputs
                count += pairs
                total += pairs * widths[min(level, widths.count - 1)]
                left -= left / 2
                level += 1
            }
        }
        self.count = count
        totalWidth = total
    }

    /// Width of a sum after a number of levels.
    func width(afterLevels levels: Double) -> Double {
        let index = Int(exactly: min(60, max(1, levels)).rounded(.up)) ?? 1
        return widths[min(index, widths.count) - 1]
    }

    /// Mean width of an adder.
    var meanWidth: Double { count > 0 ? totalWidth / count : 0 }

    /// Expected width of the widest among the terms of one adder, doubling per level, and one bit per level.
    private static func widthByLevel(
        _ statistics: WeightStatistics, data: Precision, dropped: Int, limit: Int
    ) -> [Double] {
        let all = max(1, statistics.nonzeroByBits.total)
        let bitRange = 0...statistics.nonzeroByBits.largest
        var powers = [Double](repeating: 0, count: bitRange.count)
        var cumulative = 0.0
        for bits in bitRange {
            cumulative += statistics.nonzeroByBits[bits] / all
            powers[bits] = min(1, cumulative)
        }
        var levels: [Double] = []
        for level in 1...6 {
            var mean = 0.0
            var previous = 0.0
            for bits in bitRange {
                powers[bits] *= powers[bits]
                let width = max(1, min(limit, data.width &+ bits &- dropped))
                mean += (powers[bits] - previous) * Double(min(limit, width &+ level))
                previous = powers[bits]
            }
            levels.append(mean)
        }
        levels.append(Double(limit))
        return levels
    }
}
