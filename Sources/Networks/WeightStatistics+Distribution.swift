import Glibc

extension WeightStatistics {
    /// Standard deviation that training leaves, times the square root of the number of inputs.
    ///
    /// 132 distinct dense layers of 26 project folders: median 1.8, from 1.0 (10 %) to 5.1 (90 %); the median kurtosis is
    /// 3.1, hence a normal distribution.
    static let trainedDeviation = 1.8

    /// The expected statistics of a matrix whose weights are drawn independently.
    ///
    /// A value that a weight takes with probability p is among the distinct ones of a row of n with 1 - (1 - p)^n. The
    /// result is nil when the type is not fixed-point or wider than 60 bits, or a size is not positive.
    ///
    /// - Parameters:
    ///   - distribution: The distribution, in real units.
    ///   - rows: Number of inputs.
    ///   - columns: Number of outputs; each is taken to have a bias.
    ///   - precision: The type the weights are quantised to.
    ///   - leastZeroShare: Share of weights known to be zero, as projects state it beside pruned weights.
    public init?(
        expected distribution: WeightDistribution, rows: Int, columns: Int, precision: Precision,
        leastZeroShare: Double = 0
    ) {
        let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
        guard rows > 0, columns > 0, !overflow, let law = WeightLaw(distribution, rows: rows, precision: precision)
        else { return nil }
        self.init(count: count, zeroCount: 0)
        let zeroShare = min(1, max(law.zeroProbability, leastZeroShare))
        let scale = law.zeroProbability < 1 ? (1 - zeroShare) / (1 - law.zeroProbability) : 0
        law.forEach { code, plainProbability in
            guard code != 0 else { return }
            let probability = plainProbability * scale
            nonzeroByBits[Int.bitWidth - code.magnitude.leadingZeroBitCount] += probability * Double(count)
            let seen = 1 - pow(1 - min(1, probability / law.spacing), Double(columns))
            addDistinct(code, times: seen * law.spacing * Double(rows))
        }
        zeroCount = Int(zeroShare * Double(count))
        usedRows = Double(rows) * (1 - pow(zeroShare, Double(columns)))
        outputTerms = Self.around((1 - zeroShare) * Double(rows) + 1, outputs: Double(columns))
    }

    /// Outputs shared between the two whole numbers next to a mean.
    private static func around(_ mean: Double, outputs: Double) -> [OutputTerms] {
        let below = mean.rounded(.down)
        let share = mean - below
        let terms = Int(exactly: below) ?? 0
        let groups = [
            OutputTerms(terms: terms, outputs: outputs * (1 - share)),
            OutputTerms(terms: terms + 1, outputs: outputs * share),
        ]
        return groups.filter { $0.outputs > 0.001 }
    }
}

/// The values a weight may take, with their probabilities; wide types are sampled at an odd spacing.
private struct WeightLaw {
    private let lowest: Int
    private let highest: Int
    /// Each sampled value stands for this many.
    let spacing: Double
    /// Standard deviation in units of the last place; nil for a uniform law.
    private let deviation: Double?
    private let centre: Double
    private let step: Int

    /// Creates the law of a type; nil when it is not fixed-point or too wide.
    init?(_ distribution: WeightDistribution, rows: Int, precision: Precision) {
        guard precision.kind == .fixed, (1...Quantizer.maximumWidth).contains(precision.width) else { return nil }
        let unit = scalbn(1, Int32(clamping: -precision.fractionBits))
        let real: Double? =
            switch distribution {
            case .uniform: nil
            case .normal(let deviation): deviation
            case .trainedDefault: WeightStatistics.trainedDeviation / Double(rows).squareRoot()
            }
        deviation = real.map { max(0.05, min(0x1p61, $0 / unit)) }
        centre = precision.rounding == .truncate ? 0.5 : 0
        let reach = Int(min(0x1p61, 6 * (deviation ?? 0x1p62)) + 2)
        let limit = 1 << (precision.isSigned ? precision.width - 1 : precision.width)
        lowest = max(precision.isSigned ? -limit : 0, -reach)
        highest = min(limit - 1, reach)
        let samples = 1 << 14
        let range = highest - lowest + 1
        step = range <= samples ? 1 : (range / samples) | 1
        spacing = Double(step)
    }

    /// Probability of zero; 0 where sampling leaves it out.
    var zeroProbability: Double {
        guard total > 0, lowest <= 0, highest >= 0, (0 - lowest).isMultiple(of: step) else { return 0 }
        return density(0) / total
    }

    private var total: Double {
        stride(from: lowest, through: highest, by: step).reduce(0) { $0 + density($1) }
    }

    func forEach(_ body: (Int, Double) -> Void) {
        let total = total
        guard total > 0 else { return }
        for code in stride(from: lowest, through: highest, by: step) {
            body(code, density(code) / total)
        }
    }

    private func density(_ code: Int) -> Double {
        guard let deviation else { return 1 }
        let distance = (Double(code) + centre) / deviation
        return exp(-0.5 * distance * distance)
    }
}
