import Devices
import Estimator
import Networks
import TestSupport
import Testing

@Suite("Counts over weights")
struct WeightStatisticsTests {
    private static let sixteen = Precision(width: 16, integerBits: 6)

    @Test("a small matrix counted by hand")
    func byHand() throws {
        // Codes of ap_fixed<8,8>: rows are inputs, columns outputs.
        let values: [Double] = [
            4, -4, 4, 0,
            21, 21, -21, 11,
            5, -5, 7, 13,
            0, 0, 0, 0,
        ]
        let statistics = try #require(
            WeightStatistics(
                values: values, columns: 4, precision: Precision(width: 8, integerBits: 8),
                biasIsNonzero: [true, false, false, false]))
        #expect(statistics.count == 16)
        #expect(statistics.zeroCount == 5)
        #expect(statistics.usedRows == 3)
        #expect(statistics.wiresByExponent.total == 1)
        #expect(statistics.negationsByExponent[2] == 1)
        #expect(statistics.multipliesByBits.total == 4)
        #expect(statistics.multipliesByBits[6] == 2)
        #expect(statistics.elevensAndThirteens == 2)
        #expect(statistics.singleAddersByExponent.total == 2)
        #expect(statistics.doubleAddersByExponent[2] == 1)
        #expect(
            statistics.outputTerms == [
                .init(terms: 2, outputs: 1), .init(terms: 3, outputs: 2), .init(terms: 4, outputs: 1),
            ])
        #expect(statistics.termCount == 12)
    }

    @Test("the expected counts of a distribution are the mean of drawn matrices", arguments: [4, 8, 12, 16])
    func expectation(bits: Int) throws {
        let precision = Precision(width: bits, integerBits: 1)
        let deviation = 0.2
        let expected = try #require(
            WeightStatistics(
                expected: .normal(standardDeviation: deviation), rows: 48, columns: 24, precision: precision))
        var generator = SeededGenerator(seed: 7)
        var sums = (multiplies: 0.0, adders: 0.0, terms: 0.0, zeros: 0.0)
        let draws = 20
        for _ in 0..<draws {
            let values = (0..<(48 * 24)).map { _ in deviation * Self.normal(&generator) }
            let drawn = try #require(
                WeightStatistics(
                    values: values.map { min(max($0, -1), 0.999) }, columns: 24, precision: precision,
                    biasIsNonzero: [Bool](repeating: true, count: 24)))
            sums.multiplies += drawn.multipliesByBits.total / Double(draws)
            sums.adders += drawn.singleAddersByExponent.total / Double(draws)
            sums.terms += drawn.termCount / Double(draws)
            sums.zeros += Double(drawn.zeroCount) / Double(draws)
        }
        #expect(abs(expected.multipliesByBits.total - sums.multiplies) <= 0.03 * sums.multiplies + 2)
        #expect(abs(expected.singleAddersByExponent.total - sums.adders) <= 0.05 * sums.adders + 3)
        #expect(abs(expected.termCount - sums.terms) <= 0.02 * sums.terms)
        #expect(abs(Double(expected.zeroCount) - sums.zeros) <= 0.05 * sums.zeros + 5)
    }

    @Test("a stated share of zeros leaves that many terms", arguments: [0.0, 0.5, 0.75, 1.0])
    func zeros(share: Double) throws {
        let statistics = try #require(
            WeightStatistics(
                expected: .trainedDefault, rows: 64, columns: 32, precision: Self.sixteen, leastZeroShare: share))
        let terms = statistics.termCount - 32
        #expect(terms <= (1 - share) * 2048 + 0.1)
        #expect(terms >= (1 - share) * 2048 * 0.99 - 0.1)
        #expect(statistics.multipliesByBits.total <= (1 - share) * 2048 + 0.1)
    }

    @Test("types and shapes without codes give no counts")
    func refused() {
        let float = Precision(kind: .floating, width: 32, integerBits: 0)
        #expect(WeightStatistics(values: [1], columns: 1, precision: float, biasIsNonzero: []) == nil)
        #expect(WeightStatistics(values: [1, 2, 3], columns: 2, precision: Self.sixteen, biasIsNonzero: []) == nil)
        #expect(WeightStatistics(values: [], columns: 0, precision: Self.sixteen, biasIsNonzero: []) == nil)
        #expect(WeightStatistics(expected: .uniform, rows: 0, columns: 4, precision: Self.sixteen) == nil)
        #expect(WeightStatistics(expected: .uniform, rows: .max, columns: 4, precision: Self.sixteen) == nil)
        #expect(WeightStatistics(expected: .uniform, rows: 4, columns: 4, precision: float) == nil)
    }

    /// The sum of twelve uniform numbers, less its mean.
    private static func normal(_ generator: inout SeededGenerator) -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
    }
}
