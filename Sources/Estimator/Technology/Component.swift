import Devices
import Networks

/// A physical thing the tool builds, with how many of it there are.
public struct Component: Hashable, Sendable {
    /// The kinds of things; widths in bits.
    public enum Kind: Hashable, Sendable {
        /// A multiplication bound to `blocks` DSP blocks in the expression table or as an instance.
        case dspMultiply(widthA: Int, widthB: Int, blocks: Int)
        /// A multiplication built from logic.
        case fabricMultiply(widthA: Int, widthB: Int)
        /// A two-input add or subtract that stands alone: `width` + 7 LUT.
        case add(width: Int)
        /// A two-input add or subtract packed with the next one into a ternary adder: `width` LUT.
        case chainedAdd(width: Int)
        /// A two-input add or subtract at what this version of the tool charges on this device family.
        case adder(width: Int)
        /// A comparison.
        case compare(width: Int)
        /// A choice between two values.
        case select(width: Int)
        /// A bitwise and, or, xor.
        case logic(width: Int)
        /// A multiplexer with `inputs` data inputs, as the Multiplexer table counts it.
        case multiplexer(inputs: Int, width: Int)
        /// A multiplexer that is an instance of its own: the choice of one array element by a variable index.
        case multiplexerInstance(inputs: Int)
        /// A shift by a variable amount.
        case barrelShift(width: Int)
        /// Flip-flops.
        case register(width: Int)
        /// A chain of `depth` registers kept in shift-register LUTs.
        case shiftRegister(width: Int, depth: Int)
        /// A read-only memory; a small one becomes logic.
        case rom(wordBits: Int, depth: Int)
        /// A read-only memory that a pragma binds to block RAM, however small.
        case blockROM(wordBits: Int, depth: Int)
        /// A memory written and read.
        case ram(wordBits: Int, depth: Int)
        /// A FIFO channel.
        case fifo(wordBits: Int, depth: Int)
        /// Costs known only as a sum, in LUT and FF.
        case logicCells(lut: Double, ff: Double)
    }

    /// What it is.
    public var kind: Kind
    /// How many; an expected value when weights are not known, so not always whole.
    public var count: Double

    /// Creates a component.
    public init(_ kind: Kind, count: Double = 1) {
        self.kind = kind
        self.count = count
    }

    /// Creates a component.
    public init(_ kind: Kind, count: Int) {
        self.init(kind, count: Double(count))
    }
}
