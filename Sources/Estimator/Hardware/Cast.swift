import Devices
import Networks

/// A conversion from one fixed-point type to another, as the HLS tools build the assignment of `ap_fixed` values.
///
/// Let d be the fraction bits dropped and u the integer bits dropped. Truncation and wrap-around are wires.
/// - Rounding (d > 0): an adder of the result's width; the modes that look at the bits below the half (all but `RND`)
///   add a comparison of d - 1 bits and two gates.
/// - Saturation: two comparisons of u bits (all zeros, all ones; none for u = 1, where the sign bits are compared), two
///   choices of the result's width for a signed value, one for a value known not to be negative, and the gates.
///
/// Operators equal to those of all 45 distinct ReLU modules of Vivado HLS 2019.2 and 2020.1 and Vitis HLS 2021.1 to
/// 2025.1 in the corpus (`ap_fixed<16,6>` to `ap_ufixed<6,0,RND_CONV,SAT>`, `<16,4>` to `ap_ufixed<8,1,RND_CONV,SAT>`,
/// `<27,12>` to `ap_ufixed<6,0,RND_CONV,SAT>`, ...), and to the saturated difference of 19 softmax modules.
struct Cast: Hashable, Sendable {
    /// The type converted from.
    let source: Precision
    /// The type converted to.
    let result: Precision
    /// Whether the value is known not to be negative where the result is used.
    let isNotNegative: Bool

    /// Fraction bits dropped.
    var droppedFraction: Int { max(0, source.fractionBits &- result.fractionBits) }

    /// Integer bits dropped.
    var droppedInteger: Int { max(0, source.integerBits &- result.integerBits) }

    /// Whether anything is added for rounding.
    var rounds: Bool {
        guard droppedFraction > 0 else { return false }
        switch result.rounding {
        case .truncate: return false
        case .truncateToZero: return source.isSigned && !isNotNegative
        case .round, .roundToZero, .roundToInfinity, .roundToMinusInfinity, .roundConvergent: return true
        }
    }

    /// Whether values outside the range are replaced.
    var saturates: Bool {
        guard result.overflow != .wrap else { return false }
        let losesSign = source.isSigned && !result.isSigned && !isNotNegative
        return droppedInteger > 0 || rounds || losesSign
    }

    /// Width of the bits below the half that rounding looks at; 0 when it does not.
    private var stickyWidth: Int {
        guard rounds, result.rounding != .round else { return 0 }
        return result.rounding == .truncateToZero ? droppedFraction : droppedFraction &- 1
    }

    /// Bits of the result that carry information; a value known not to be negative has no sign bit.
    var resultWidth: Int {
        let lowest = min(source.fractionBits, result.fractionBits)
        let sourceTop = source.integerBits &- (isNotNegative && source.isSigned ? 1 : 0)
        let dropsSign = isNotNegative && result.isSigned && (saturates || droppedInteger == 0)
        let resultTop = result.integerBits &- (dropsSign ? 1 : 0)
        return max(1, min(result.width, min(sourceTop, resultTop) &+ lowest))
    }

    /// The operators of one conversion.
    func components(_ traits: ToolTraits) -> [Component] {
        var parts: [Component] = []
        if rounds {
            parts.append(Component(.adder(width: result.width)))
            if isNotNegative, result.isSigned, saturates { parts.append(Component(.adder(width: resultWidth))) }
            if stickyWidth > 0 {
                parts.append(Component(.compare(width: stickyWidth)))
                parts.append(Component(.logic(width: 1), count: 2))
            }
        }
        if saturates { parts += isNotNegative ? upperSaturation(traits) : signedSaturation(traits) }
        return parts
    }

    private func upperSaturation(_ traits: ToolTraits) -> [Component] {
        var parts = [Component(.select(width: resultWidth))]
        if droppedInteger > 0 { parts.append(Component(.compare(width: droppedInteger), count: rounds ? 2 : 1)) }
        guard rounds else { return parts }
        parts.append(Component(.select(width: 1), count: traits.limitSelects))
        parts.append(Component(.logic(width: 1), count: traits.limitGates + (result.isSigned ? 2 : 0)))
        return parts
    }

    private func signedSaturation(_ traits: ToolTraits) -> [Component] {
        var parts = [
            Component(.select(width: result.width), count: 2),
            Component(.logic(width: 1), count: traits.signedSaturationGates),
        ]
        if traits.hasWideSaturationGate { parts.append(Component(.logic(width: 2))) }
        if droppedInteger > 1 { parts.append(Component(.compare(width: droppedInteger), count: 2)) }
        return parts
    }

    /// Delay in ns.
    ///
    /// After the comparison of the low bits, 1.45 adder delays in Vivado HLS (7-series grade 1: 4.14 and 4.32
    /// ns reported for 3 and 4 low bits; UltraScale+: 1.23) and 2.1 in Vitis HLS (7-series grade 2: 3.55, UltraScale+: 1.79).
    func delayNs(_ technology: any Technology) -> Double {
        guard rounds || saturates else { return 0 }
        let delays = technology.delays
        if rounds {
            return delays.compare(width: stickyWidth) + technology.traits.roundingDelayInAdders * delays.add
        }
        return delays.compare(width: droppedInteger) + 2 * delays.select
    }
}
