internal import Devices
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
struct MultiplierMapping: Hashable, Sendable {
    /// Width of the narrowest wider operand for which DSP blocks are taken.
    static let smallestWiderOperand = 11
    /// Width of the narrowest narrower operand for which DSP blocks are taken.
    static let smallestNarrowerOperand = 5

    /// The block of the device; nil builds everything from logic.
    var block: DSPBlock?
    /// How the project binds multiplications.
    var binding: MultiplierBinding

    /// Creates the mapping of a device.
    init(block: DSPBlock?, binding: MultiplierBinding = .automatic) {
        self.block = block
        self.binding = binding
    }

    /// Creates the mapping of a target.
    init(_ target: Target) {
        self.init(block: target.dspBlock, binding: target.multiplierBinding)
    }

    /// DSP blocks that a multiplication takes; 0 when it is built from logic.
    ///
    /// - Parameters:
    ///   - a: One operand.
    ///   - b: The other.
    /// - Returns: The number of blocks.
    func blocks(_ a: Operand, _ b: Operand) -> Int {
        guard let block, a.width > 1, b.width > 1 else { return 0 }
        switch binding {
        case .fabric: return 0
        case .dsp: break
        case .automatic:
            guard max(a.width, b.width) >= Self.smallestWiderOperand,
                min(a.width, b.width) >= Self.smallestNarrowerOperand
            else { return 0 }
        }
        let widthA = a.isSigned ? a.width : a.width &+ 1
        let widthB = b.isSigned ? b.width : b.width &+ 1
        let ports = block.portWidths
        let straight = widthA.dividedRoundingUp(by: ports.wide) &* widthB.dividedRoundingUp(by: ports.narrow)
        let crossed = widthA.dividedRoundingUp(by: ports.narrow) &* widthB.dividedRoundingUp(by: ports.wide)
        return max(1, min(straight, crossed))
    }
}
