extension Int {
    /// The quotient rounded up; 0 when the divisor is not positive.
    func dividedRoundingUp(by divisor: Int) -> Int {
        guard divisor > 0, self > 0 else { return 0 }
        return (self - 1) / divisor + 1
    }

    /// Bits of a non-negative number in binary; 0 for 0.
    var bitCount: Int { self <= 0 ? 0 : Int.bitWidth - leadingZeroBitCount }

    /// Levels of a balanced tree with so many leaves, 0 for one and none.
    var treeLevels: Int { self > 1 ? (self - 1).bitCount : 0 }

    /// The smallest power of two that is not below, at most 2^40.
    var upToPowerOfTwo: Int { 1 << Swift.max(0, Swift.min(40, (self - 1).bitCount)) }
}
