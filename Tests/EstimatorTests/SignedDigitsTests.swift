import Testing

@testable import Devices
@testable import Estimator
@testable import Networks

@Suite("Canonical signed digits")
struct SignedDigitsTests {
    @Test(
        "digits, top exponent, signs and width of known constants",
        arguments: [
            (0, 0, 0, false, 1), (1, 1, 0, false, 2), (-1, 1, 0, true, 2), (64, 1, 6, false, 8), (-64, 1, 6, true, 8),
            (3, 2, 2, false, 3), (-3, 2, 2, false, 3), (7, 2, 3, false, 4), (-5, 2, 2, true, 4), (5, 2, 2, false, 4),
            (11, 3, 4, false, 5), (13, 3, 4, false, 5), (-11, 3, 4, false, 5), (21, 3, 4, false, 6),
            (96, 2, 7, false, 8),
            (-21, 3, 4, true, 6), (171, 5, 8, false, 9),
        ])
    func known(value: Int, count: Int, top: Int, isAllNegative: Bool, bits: Int) {
        let digits = SignedDigits(value)
        #expect(digits.count == count)
        #expect(digits.topExponent == top)
        #expect(digits.isAllNegative == isAllNegative)
        #expect(digits.signedBits == bits)
    }

    @Test("extreme values are recoded without a trap", arguments: [Int.min, Int.max, Int.min + 1, 1 << 62])
    func extremes(value: Int) {
        #expect(SignedDigits(value).count > 0)
    }

    @Test("recoding agrees with the textbook loop for every 12-bit value")
    func textbook() {
        for value in -2048..<2048 {
            var rest = abs(value)
            var digits: [Int] = []
            while rest != 0 {
                let digit = rest & 1 == 0 ? 0 : 2 - rest & 3
                digits.append(value < 0 ? -digit : digit)
                rest = (rest - digit) / 2
            }
            let recoded = SignedDigits(value)
            #expect(recoded.count == digits.count { $0 != 0 })
            #expect(recoded.topExponent == max(0, digits.count - 1))
            #expect(recoded.isAllNegative == (value != 0 && digits.allSatisfy { $0 <= 0 }))
        }
    }
}
