import Glibc

/// Turns real numbers into the codes of a type exactly as the HLS libraries do.
///
/// A value is `code * 2^-fractionBits`. Fixed-point types follow `ap_fixed` for all quantisation and overflow modes with
/// no saturation bits (UG1399 "Quantization modes", "Overflow modes"): checked for 252 types on the C++ library, code
/// by code. Xnor codes are -1 and +1; codes of power-of-two types have one digit.
public struct Quantizer: Sendable {
    /// Bits right of the binary point of a code.
    public let fractionBits: Int

    private let precision: Precision
    private let minimum: Int
    private let maximum: Int

    /// Widest fixed-point type whose codes fit a machine word with room to spare.
    public static let maximumWidth = 60

    /// Creates a quantiser; nil for floating-point types and those wider than 60 bits, which have no such codes.
    public init?(_ precision: Precision) {
        self.precision = precision
        switch precision.kind {
        case .floating: return nil
        case .fixed:
            guard (1...Quantizer.maximumWidth).contains(precision.width) else { return nil }
            fractionBits = precision.fractionBits
            maximum = precision.isSigned ? (1 << (precision.width - 1)) - 1 : (1 << precision.width) - 1
            minimum = precision.isSigned ? -maximum - 1 : 0
        case .xnor:
            fractionBits = 0
            maximum = 1
            minimum = -1
        case .powerOfTwo:
            // The exponent has one bit less than the type; codes reach over at most 60 of its values.
            guard precision.width > 1 else { return nil }
            let exponentBits = min(precision.width - 1, 7)
            let lowest = precision.isSigned ? -(1 << (exponentBits - 1)) : 0
            let highest = precision.isSigned ? -lowest - 1 : (1 << exponentBits) - 1
            minimum = max(lowest, -30)
            maximum = min(highest, minimum + 60)
            fractionBits = -minimum
        }
    }

    /// The code of a number; values that are no number count as zero.
    public func code(_ value: Double) -> Int {
        guard value.isFinite else { return 0 }
        switch precision.kind {
        case .fixed: return fixedCode(value)
        case .xnor: return value >= 0 ? 1 : -1
        case .powerOfTwo: return powerCode(value)
        case .floating: return 0
        }
    }

    /// The number that a code stands for.
    public func value(ofCode code: Int) -> Double {
        scalbn(Double(code), Int32(clamping: -fractionBits))
    }

    /// The number after quantisation.
    public func quantized(_ value: Double) -> Double { self.value(ofCode: code(value)) }

    /// The nearest power of two in the exponent's range.
    private func powerCode(_ value: Double) -> Int {
        let magnitude = abs(value)
        let exponent = magnitude > 0 ? Int(log2(magnitude).rounded()) : minimum
        let power = 1 << (max(minimum, min(maximum, exponent)) - minimum)
        return value < 0 ? -power : power
    }

    private func fixedCode(_ value: Double) -> Int {
        // Scaling by a power of two is exact; what is too large for a double is a multiple of every 2^width.
        let scaled = scalbn(value, Int32(clamping: fractionBits))
        guard scaled.isFinite else { return overflowed(residue: 0, isNegative: value < 0, nextBit: false) }
        let rounded = self.rounded(scaled)
        if rounded >= Double(minimum), rounded <= Double(maximum) {
            let code = Int(rounded)
            let isForbidden = precision.overflow == .saturateSymmetric && precision.isSigned && code == minimum
            return isForbidden ? overflowed(residue: 0, isNegative: true, nextBit: false) : code
        }
        // The bit that sign-magnitude wrapping looks at is the one before rounding.
        let nextBit = residue(scaled.rounded(.down)) >> precision.width == 1
        let residue = residue(rounded) & ((1 << precision.width) - 1)
        return overflowed(residue: residue, isNegative: rounded < 0, nextBit: nextBit)
    }

    /// The lowest `width + 1` bits of a whole number in two's complement.
    private func residue(_ whole: Double) -> Int {
        let residue = Int(fmod(whole, scalbn(1, Int32(precision.width + 1))))
        return residue < 0 ? residue + (1 << (precision.width + 1)) : residue
    }

    /// Rounds to a whole number by the quantisation mode, without the rounding error of adding a half.
    private func rounded(_ scaled: Double) -> Double {
        let whole = scaled.rounded(.towardZero)
        let rest = abs(scaled - whole)
        guard rest > 0 else { return whole }
        let isNegative = scaled < 0
        let away = isNegative ? whole - 1 : whole + 1
        switch precision.rounding {
        case .truncate: return isNegative ? away : whole
        case .truncateToZero: return whole
        case .round: return rest > 0.5 || (rest == 0.5 && !isNegative) ? away : whole
        case .roundToZero: return rest > 0.5 ? away : whole
        case .roundToInfinity: return rest >= 0.5 ? away : whole
        case .roundToMinusInfinity: return rest > 0.5 || (rest == 0.5 && isNegative) ? away : whole
        case .roundConvergent:
            if rest == 0.5 { return whole.truncatingRemainder(dividingBy: 2) == 0 ? whole : away }
            return rest > 0.5 ? away : whole
        }
    }

    /// The code of a value outside the range by the overflow mode.
    ///
    /// - Parameters:
    ///   - residue: The value's lowest `width` bits.
    ///   - isNegative: Its sign.
    ///   - nextBit: The lowest bit that is cut off, which sign-magnitude wrapping looks at.
    /// - Returns: The code.
    private func overflowed(residue: Int, isNegative: Bool, nextBit: Bool) -> Int {
        switch precision.overflow {
        case .wrap: return wrapped(residue)
        case .saturate: return isNegative ? minimum : maximum
        case .saturateToZero: return 0
        case .saturateSymmetric:
            // The library sets the lowest bit of the minimum, which for one bit is the minimum itself.
            return isNegative ? precision.isSigned ? minimum | 1 : 0 : maximum
        case .wrapSignMagnitude:
            guard precision.isSigned else { return wrapped(residue) }
            let signBit = residue >> (precision.width - 1) & 1 == 1
            guard signBit != nextBit else { return wrapped(residue) }
            let mask = (1 << (precision.width - 1)) - 1
            return wrapped((~residue & mask) | (nextBit ? mask + 1 : 0))
        }
    }

    /// The lowest `width` bits read with the type's sign.
    private func wrapped(_ residue: Int) -> Int { residue > maximum ? residue - (1 << precision.width) : residue }
}

extension WeightTensor {
    /// The codes of all values after quantisation, row after row; nil when the values or codes are not known.
    public var codes: [Int]? {
        guard case .values(let values) = knowledge, let quantizer = Quantizer(precision) else { return nil }
        return values.map { quantizer.code($0) }
    }
}
