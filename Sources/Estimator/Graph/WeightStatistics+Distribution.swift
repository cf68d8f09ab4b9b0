extension WeightStatistics {
    /// Standard deviation that training leaves, times the square root of the number of inputs.
    ///
    /// 132 distinct dense layers of 26 project folders: median 1.8, from 1.0 (10 %) to 5.1 (90 %); the median kurtosis is
    /// 3.1, hence a normal distribution.
    static let trainedDeviation = 1.8

    /// The expected statistics of a matrix whose weights are drawn independently.
    ///
    /// A value that a weight takes with probability p is among the distinct ones of a row of n with 1 - (1 - p)^n. The
    /// result is nil when the type is not fixed-point or wider than 62 bits, or a size is not positive.
    ///
    /// - Parameters:
    ///   - distribution: The distribution, in real units.
    ///   - rows: Number of inputs.
    ///   - columns: Number of outputs; each is taken to have a bias.
    ///   - precision: The type the weights are quantised to.
    public init?(expected distribution: WeightDistribution, rows: Int, columns: Int, precision: Precision) {
        let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
        guard rows > 0, columns > 0, !overflow, precision.quantised(0) != nil else { return nil }
        let law = WeightLaw(distribution, rows: rows, precision: precision)
        self.init(count: count, zeroCount: 0)
        var zeroShare = 0.0
        law.forEach { integer, probability in
            guard integer != 0 else {
                zeroShare += probability
                return
            }
            nonzeroByBits[64 - integer.magnitude.leadingZeroBitCount] += probability * Double(count)
            let seen = 1 - (1 - min(1, probability / law.spacing)).power(columns)
            addDistinct(
                SignedDigits(integer), isElevenOrThirteen: integer == 11 || integer == 13,
                times: seen * law.spacing * Double(rows))
        }
        zeroCount = Int(zeroShare * Double(count))
        usedRows = Double(rows) * (1 - zeroShare.power(columns))
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
    let lowest: Int64
    let highest: Int64
    /// Each sampled value stands for this many.
    let spacing: Double
    /// Standard deviation in units of the last place; nil for a uniform law.
    private let deviation: Double?
    private let centre: Double
    private let step: Int64

    init(_ distribution: WeightDistribution, rows: Int, precision: Precision) {
        let unit = Double(sign: .plus, exponent: -precision.fractionBits, significand: 1)
        let real: Double? =
            switch distribution {
            case .uniform: nil
            case .normal(let deviation): deviation
            case .trainedDefault: WeightStatistics.trainedDeviation / Double(rows).squareRoot()
            }
        deviation = real.map { max(0.05, min(0x1p61, $0 / unit)) }
        centre = precision.rounding == .truncate ? 0.5 : 0
        let reach = Int64(min(0x1p61, 6 * (deviation ?? 0x1p62)) + 2)
        lowest = max(precision.minimum, -reach)
        highest = min(precision.maximum, reach)
        let samples: Int64 = 1 << 14
        let range = highest - lowest + 1
        step = range <= samples ? 1 : (range / samples) | 1
        spacing = Double(step)
    }

    func forEach(_ body: (Int64, Double) -> Void) {
        var total = 0.0
        for integer in stride(from: lowest, through: highest, by: Int64.Stride(step)) { total += density(integer) }
        guard total > 0 else { return }
        for integer in stride(from: lowest, through: highest, by: Int64.Stride(step)) {
            body(integer, density(integer) / total)
        }
    }

    private func density(_ integer: Int64) -> Double {
        guard let deviation else { return 1 }
        let distance = (Double(integer) + centre) / deviation
        return (-0.5 * distance * distance).exponential
    }
}

extension Double {
    /// `self` to a whole power that is not negative.
    fileprivate func power(_ exponent: Int) -> Double {
        var result = 1.0
        var factor = self
        var rest = max(0, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result *= factor }
            factor *= factor
            rest >>= 1
        }
        return result
    }

    /// e to the power of a number that is not positive: a Taylor polynomial of its 1024th part, to the power of 1024.
    fileprivate var exponential: Double {
        guard self > -700 else { return 0 }
        let part = self / 1024
        return (1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))).power(1024)
    }
}
