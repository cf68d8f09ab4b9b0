import Devices
import Networks

/// A multiplication by a constant: wires, shifted adders, or a multiplier, by the constant's signed digits.
///
/// One non-zero digit is a shift, two are one adder, three or more a multiplier that takes a DSP block or logic by the
/// widths (rule of the dense layers in the latency strategy, where it is checked on 200 layers).
struct ConstantMultiply: Sendable {
    /// The operators, with expected counts where the constant is not known.
    var components: [Component]
    /// Delay in ns.
    var delayNs: Double

    /// The product of a value with a constant; nil stands for an unknown constant, taken as a full multiplication.
    init(_ data: Precision, by constant: Double?, type: Precision, context: LayerContext) {
        let delays = context.technology.delays
        guard let constant, let integer = Quantizer(type)?.code(constant) else {
            self.init(multiplying: data, bits: type.width, context: context)
            return
        }
        let digits = SignedDigits(integer)
        let isNegative = integer < 0
        switch digits.count {
        case 0: self.init(components: [], delayNs: 0)
        case 1 where !isNegative: self.init(components: [], delayNs: 0)
        case 1: self.init(components: [Component(.adder(width: data.width))], delayNs: delays.add)
        case 2:
            let width = data.width &+ digits.topExponent
            self.init(components: [Component(.adder(width: width))], delayNs: delays.add)
        default: self.init(multiplying: data, bits: digits.signedBits, context: context)
        }
    }

    private init(components: [Component], delayNs: Double) {
        self.components = components
        self.delayNs = delayNs
    }

    private init(multiplying data: Precision, bits: Int, context: LayerContext) {
        let constant = Operand(width: bits)
        components = [Component(.product(Operand(data), constant))]
        delayNs = context.technology.multiplyDelayNs(Operand(data), constant)
    }
}
