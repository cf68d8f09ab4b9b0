/// The numeric type of a tensor, weight or accumulator, as the HLS libraries define it.
///
/// A fixed-point value of `width` bits has `integerBits` bits left of the binary point (the sign included),
/// so one unit in the last place is `2^(integerBits - width)`.
public struct Precision: Hashable, Sendable {
    /// How the bits are to be read.
    public enum Kind: Hashable, Sendable {
        /// `ap_fixed`, `ap_ufixed`, `ap_int`, `ap_uint`, `ac_fixed`, `ac_int`.
        case fixed
        /// One bit standing for -1 and +1 (`XnorPrecisionType`, `nnet::product::xnor`).
        case xnor
        /// A power of two, `exponent_type`: sign bit plus exponent; products are shifts.
        case powerOfTwo
        /// IEEE `float` or `double`.
        case floating
    }

    /// What happens to bits below the last place (UG1399, quantization modes of ap_fixed).
    public enum Rounding: String, CaseIterable, Hashable, Sendable {
        case truncate = "TRN"
        case truncateToZero = "TRN_ZERO"
        case round = "RND"
        case roundToZero = "RND_ZERO"
        case roundToInfinity = "RND_INF"
        case roundToMinusInfinity = "RND_MIN_INF"
        case roundConvergent = "RND_CONV"
    }

    /// What happens to values outside the range (UG1399, overflow modes of ap_fixed).
    public enum Overflow: String, CaseIterable, Hashable, Sendable {
        case wrap = "WRAP"
        case saturate = "SAT"
        case saturateToZero = "SAT_ZERO"
        case saturateSymmetric = "SAT_SYM"
        case wrapSignMagnitude = "WRAP_SM"
    }

    /// How the bits are read.
    public var kind: Kind
    /// Bits in all.
    public var width: Int
    /// Bits left of the binary point, sign bit included; may be negative or exceed `width`.
    public var integerBits: Int
    /// Whether negative values exist.
    public var isSigned: Bool
    /// Quantisation mode.
    public var rounding: Rounding
    /// Overflow mode.
    public var overflow: Overflow

    /// Creates a type; the defaults are those of `ap_fixed<width, integerBits>`.
    public init(
        kind: Kind = .fixed, width: Int, integerBits: Int, isSigned: Bool = true, rounding: Rounding = .truncate,
        overflow: Overflow = .wrap
    ) {
        self.kind = kind
        self.width = width
        self.integerBits = integerBits
        self.isSigned = isSigned
        self.rounding = rounding
        self.overflow = overflow
    }

    /// Bits right of the binary point.
    public var fractionBits: Int { width - integerBits }

    /// hls4ml's default model type, `ap_fixed<16,6>`.
    public static let hls4mlDefault = Precision(width: 16, integerBits: 6)
}

extension Precision: CustomStringConvertible {
    /// The type as HLS code spells it, such as `ap_fixed<16,6,RND,SAT>`; default modes are left out.
    public var description: String {
        switch kind {
        case .xnor: return "xnor"
        case .floating: return width == 64 ? "double" : width == 32 ? "float" : "half"
        case .powerOfTwo: return "exponent_type<\(width)>"
        case .fixed: break
        }
        let prefix = isSigned ? "ap_" : "ap_u"
        let isPlain = rounding == .truncate && overflow == .wrap
        if fractionBits == 0, isPlain { return "\(prefix)int<\(width)>" }
        let modes = isPlain ? "" : ",\(rounding.rawValue),\(overflow.rawValue)"
        return "\(prefix)fixed<\(width),\(integerBits)\(modes)>"
    }
}
