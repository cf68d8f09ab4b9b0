import Devices
import Estimator
import Foundation
import Networks
import TestSupport
import Testing

@Suite struct QuantizerTests {
    /// Types with the values the C++ library gives for the numbers in the first row.
    static let table: (numbers: [Double], rows: [(type: String, values: [Double])]) = {
        let path = Package.root + "/Tests/Fixtures/quantizer/ap_fixed.csv"
        let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n")
        func numbers(_ line: Substring) -> [Double] {
            line.drop { $0 != "," }.split(separator: ",").compactMap { Double($0) }
        }
        let rows = lines.dropFirst().map { line in
            (line.prefix { $0 != "," }.replacingOccurrences(of: ";", with: ","), numbers(line))
        }
        return (numbers(lines.first ?? ""), rows)
    }()

    @Test func agreesWithTheLibrary() throws {
        #expect(QuantizerTests.table.rows.count == 252)
        for row in QuantizerTests.table.rows {
            let precision = try #require(Precision(parsing: row.type))
            let quantizer = try #require(Quantizer(precision))
            let values = QuantizerTests.table.numbers.map { quantizer.quantized($0) }
            #expect(values == row.values, "\(row.type)")
        }
    }

    @Test(arguments: [(-0.1, -1), (0.0, 1), (0.1, 1), (1.0, 1), (-1.0, -1)]) func xnor(value: Double, code: Int) throws
    {
        let quantizer = try #require(Quantizer(Precision(kind: .xnor, width: 1, integerBits: 1)))
        #expect(quantizer.code(value) == code)
    }

    @Test(arguments: [(0.0, 0), (1.0, 1), (-1.0, -1), (0.9, 0)]) func ternary(value: Double, code: Int) throws {
        let quantizer = try #require(Quantizer(Precision(width: 2, integerBits: 2)))
        #expect(quantizer.code(value) == code)
    }

    @Test(arguments: [(0.5, 0.5), (-0.25, -0.25), (3.1, 4.0), (100.0, 8.0), (0.0, 1.0 / 16), (1e-30, 1.0 / 16)])
    func powerOfTwo(value: Double, expected: Double) throws {
        let quantizer = try #require(Quantizer(Precision(kind: .powerOfTwo, width: 4, integerBits: 4)))
        #expect(quantizer.quantized(value) == expected)
        #expect(quantizer.code(value).magnitude.nonzeroBitCount == 1)
    }

    @Test func refusesWhatHasNoCodes() {
        #expect(Quantizer(Precision(kind: .floating, width: 32, integerBits: 32)) == nil)
        #expect(Quantizer(Precision(width: 61, integerBits: 6)) == nil)
        #expect(Quantizer(Precision(width: 0, integerBits: 0)) == nil)
    }

    @Test(arguments: Precision.Rounding.allCases, Precision.Overflow.allCases)
    func neverTraps(rounding: Precision.Rounding, overflow: Precision.Overflow) {
        let numbers: [Double] = [
            0, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity, .nan, -1e300,
            9.3e18, -9.3e18, 0.1,
        ]
        for width in [1, 2, 17, 60] {
            for integerBits in [-4096, -3, 0, 1, 17, 60, 4096] {
                for isSigned in [true, false] {
                    let precision = Precision(
                        width: width, integerBits: integerBits, isSigned: isSigned, rounding: rounding,
                        overflow: overflow)
                    guard let quantizer = Quantizer(precision) else { continue }
                    for number in numbers { _ = quantizer.quantized(number) }
                }
            }
        }
    }
}
