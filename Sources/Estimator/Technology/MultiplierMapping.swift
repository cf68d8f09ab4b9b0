public import Devices
import Networks

/// What a multiplication of two variable operands becomes on AMD devices.
///
/// Fabric or DSP: the HLS tools take DSP blocks once the wider operand has at least 11 bits and the narrower one at
/// least 5; otherwise logic. Checked on the 21,000 multiplications in module reports of Vivado HLS 2018.2 to 2020.1 and
/// Vitis HLS 2021.1 to 2024.2 that no `config_op` binds: 6 x 11, 12 x 6, 16 x 5 take a DSP; 8 x 8, 10 x 10, 6 x 10 and
/// 16 x 4 do not. `config_op mul -impl` overrides the choice.
///
/// Number of blocks: the smaller of `ceil(a / wide) * ceil(b / narrow)` and the same with the operands exchanged, with
/// an unsigned operand counted one bit wider. 16 x 16 and 20 x 14: 1; 20 x 20, 28 x 5, 32 x 16: 2; 32 x 32: 4, all as reported.
public struct MultiplierMapping: Hashable, Sendable {
    /// Width of the narrowest wider operand for which DSP blocks are taken.
    public static let smallestWiderOperand = 11
    /// Width of the narrowest narrower operand for which DSP blocks are taken.
    public static let smallestNarrowerOperand = 5

    /// The block of the device; nil builds everything from logic.
    public var block: DSPBlock?
    /// How the project binds multiplications.
    public var binding: MultiplierBinding

    /// Creates the mapping of a device.
    public init(block: DSPBlock?, binding: MultiplierBinding = .automatic) {
        self.block = block
        self.binding = binding
    }

    /// Creates the mapping of a target.
    public init(_ target: Target) {
        self.init(block: target.dspBlock, binding: target.multiplierBinding)
    }

    /// DSP blocks that a multiplication takes; 0 when it is built from logic.
    ///
    /// - Parameters:
    ///   - widthA: Width of one operand in bits.
    ///   - widthB: Width of the other.
    ///   - isSignedA: Whether the first operand is signed.
    ///   - isSignedB: Whether the second operand is signed.
    /// - Returns: The number of blocks.
    public func blocks(_ widthA: Int, _ widthB: Int, isSignedA: Bool = true, isSignedB: Bool = true) -> Int {
        guard let block, widthA > 1, widthB > 1 else { return 0 }
        switch binding {
        case .fabric: return 0
        case .dsp: break
        case .automatic:
            guard max(widthA, widthB) >= Self.smallestWiderOperand,
                min(widthA, widthB) >= Self.smallestNarrowerOperand
            else { return 0 }
        }
        let a = isSignedA ? widthA : widthA &+ 1
        let b = isSignedB ? widthB : widthB &+ 1
        let ports = block.portWidths
        let straight = a.dividedRoundingUp(by: ports.wide) &* b.dividedRoundingUp(by: ports.narrow)
        let crossed = a.dividedRoundingUp(by: ports.narrow) &* b.dividedRoundingUp(by: ports.wide)
        return max(1, min(straight, crossed))
    }

    /// The component a multiplication becomes.
    ///
    /// - Parameters:
    ///   - widthA: Width of one operand in bits.
    ///   - widthB: Width of the other.
    ///   - isSignedA: Whether the first operand is signed.
    ///   - isSignedB: Whether the second operand is signed.
    /// - Returns: A multiplier in DSP blocks or in logic; one-bit operands only select or negate.
    public func component(
        _ widthA: Int, _ widthB: Int, isSignedA: Bool = true, isSignedB: Bool = true
    ) -> Component.Kind {
        let narrow = min(widthA, widthB)
        let wide = max(widthA, widthB)
        guard narrow > 1 else { return .select(width: max(1, wide)) }
        let blocks = blocks(widthA, widthB, isSignedA: isSignedA, isSignedB: isSignedB)
        guard blocks == 0 else { return .dspMultiply(widthA: widthA, widthB: widthB, blocks: blocks) }
        return .fabricMultiply(widthA: wide, widthB: narrow)
    }
}
