/// A constant factor as canonical signed digits, which is how HLS tools judge a multiplication by a constant.
///
/// The canonical form has the fewest non-zero digits -1 and +1 and no two next to each other: 7 = 8 - 1, 11 = 8 + 4 - 1.
package struct SignedDigits: Hashable, Sendable {
    /// Number of non-zero digits.
    package let count: Int
    /// Exponent of the topmost non-zero digit; 0 for zero.
    package let topExponent: Int
    /// Whether every non-zero digit is negative.
    package let isAllNegative: Bool
    /// Width in bits as a signed number of either sign: the magnitude's bits and one for the sign.
    package let signedBits: Int

    /// Recodes a constant; magnitudes from 2^61 are treated as 2^61 - 1.
    package init(_ value: Int) {
        let magnitude = min(UInt64(value.magnitude), (1 << 61) - 1)
        let tripled = magnitude &* 3
        let positive = (tripled & ~magnitude) >> 1
        let negative = (~tripled & magnitude) >> 1
        count = (positive | negative).nonzeroBitCount
        topExponent = max(0, 63 - (positive | negative).leadingZeroBitCount)
        isAllNegative = count > 0 && (value < 0 ? negative == 0 : positive == 0)
        signedBits = 65 - magnitude.leadingZeroBitCount
    }
}
