extension Precision {
    /// The stored integer of a real value, as `ap_fixed` assigns a `double` (UG1399, quantisation and overflow modes).
    ///
    /// - Parameter value: The real value.
    /// - Returns: The integer that `value` becomes in units of the last place; nil when the type is not fixed-point,
    ///   wider than 62 bits, or the value is not a number.
    func quantised(_ value: Double) -> Int64? {
        guard kind == .fixed, width > 0, width <= 62, abs(fractionBits) <= 512, value.isFinite else { return nil }
        let scaled = Double(sign: .plus, exponent: fractionBits, significand: 1) * value
        let rounded = scaled.rounded(by: rounding)
        guard abs(rounded) < 0x1p62 else { return overflowed(isNegative: rounded < 0, wrapped: 0) }
        return limited(Int64(rounded))
    }

    /// Smallest stored integer.
    var minimum: Int64 { isSigned ? -(Int64(1) << Int64(width - 1)) : 0 }

    /// Largest stored integer.
    var maximum: Int64 { (Int64(1) << Int64(isSigned ? width - 1 : width)) - 1 }

    private func limited(_ integer: Int64) -> Int64 {
        let smallest = overflow == .saturateSymmetric && isSigned ? minimum + 1 : minimum
        if integer >= smallest, integer <= maximum { return integer }
        let mask = (Int64(1) << Int64(width)) - 1
        let low = integer & mask
        let wrapped = isSigned && low > maximum ? low - mask - 1 : low
        return overflowed(isNegative: integer < 0, wrapped: wrapped)
    }

    private func overflowed(isNegative: Bool, wrapped: Int64) -> Int64 {
        switch overflow {
        case .wrap, .wrapSignMagnitude: wrapped
        case .saturate: isNegative ? minimum : maximum
        case .saturateToZero: 0
        case .saturateSymmetric: isNegative ? (isSigned ? minimum + 1 : 0) : maximum
        }
    }
}

extension Double {
    fileprivate func rounded(by mode: Precision.Rounding) -> Double {
        switch mode {
        case .truncate: rounded(.down)
        case .truncateToZero: rounded(.towardZero)
        case .round: (self + 0.5).rounded(.down)
        case .roundConvergent: rounded(.toNearestOrEven)
        case .roundToInfinity: rounded(.toNearestOrAwayFromZero)
        case .roundToZero: (magnitude - 0.5).rounded(.up) * (self < 0 ? -1 : 1)
        case .roundToMinusInfinity: (self - 0.5).rounded(.up)
        }
    }
}
