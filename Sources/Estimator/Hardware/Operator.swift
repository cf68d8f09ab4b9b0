public import Networks

/// One operand of a multiplication.
public struct Operand: Hashable, Sendable {
    /// Width in bits.
    public var width: Int
    /// Whether it can be negative.
    public var isSigned: Bool

    /// Creates an operand.
    public init(width: Int, isSigned: Bool = true) {
        self.width = width
        self.isSigned = isSigned
    }

    /// The operand that a value of this type is.
    public init(_ type: Precision) {
        self.init(width: type.width, isSigned: type.isSigned)
    }
}

/// What a circuit asks a technology for; widths in bits, no word on how a vendor builds it.
public enum Operator: Hashable, Sendable {
    /// A multiplication of two variable operands; the technology decides between multiplier blocks and logic.
    case multiply(Operand, Operand)
    /// A multiplication by a constant of `bits` bits that the technology does not put into a multiplier block.
    case multiplyByConstant(width: Int, bits: Int)
    /// A hard multiplier block that is known to be used.
    case multiplierBlock
    /// Logic beside a multiplication by a constant that is in a multiplier block; `isStaged` with registers inside.
    case multiplierGlue(width: Int, bits: Int, isStaged: Bool)
    /// A two-input add or subtract that stands alone.
    case add(width: Int)
    /// A two-input add or subtract packed with the next one into a ternary adder.
    case chainedAdd(width: Int)
    /// A two-input add or subtract at what this version of the tool charges on this device family.
    case adder(width: Int)
    /// One bit of a two-input adder in a tree, where only the sum of all widths is known.
    case adderBit
    /// A comparison.
    case compare(width: Int)
    /// A choice between two values.
    case select(width: Int)
    /// A bitwise and, or, xor.
    case logic(width: Int)
    /// A multiplexer with `inputs` data inputs in the logic of a function.
    case multiplexer(inputs: Int, width: Int)
    /// The choice of one array element by a variable index, an instance of its own.
    case elementChoice(inputs: Int, width: Int)
    /// A shift by a variable amount.
    case barrelShift(width: Int)
    /// Flip-flops.
    case register(width: Int)
    /// A value that waits three cycles and more, as the tools count it.
    case delayLine
    /// A read-only memory; a small one becomes logic.
    case rom(wordBits: Int, depth: Int)
    /// A read-only memory that a pragma binds to block RAM, however small.
    case blockROM(wordBits: Int, depth: Int)
    /// A table partitioned into logic.
    case logicTable(wordBits: Int, depth: Int)
    /// A memory written and read.
    case ram(wordBits: Int, depth: Int)
    /// A FIFO channel.
    case fifo(wordBits: Int, depth: Int)
    /// Something whose rows in reports are known only as a sum.
    case lump(Lump)

    /// A product of two operands; one-bit operands only select or negate.
    public static func product(_ a: Operand, _ b: Operand) -> Operator {
        min(a.width, b.width) > 1 ? .multiply(a, b) : .select(width: max(1, max(a.width, b.width)))
    }

    /// Whether it multiplies.
    var isMultiplication: Bool {
        switch self {
        case .multiply, .multiplyByConstant, .multiplierBlock: true
        default: false
        }
    }
}

/// Parts of circuits whose single rows in reports are not understood; a technology states their cost as one sum.
///
/// The raw value is the key in technology documents.
public enum Lump: Hashable, Sendable {
    /// Synchronisation of one channel between the processes of a dataflow region.
    case channel
    /// The process that takes the inputs into a dataflow region.
    case entryProcess
    /// The process that waits for the entry processes.
    case blockProcess
    /// The control of a pipelined top function.
    case topControl
    /// A result kept while a pipeline stalls.
    case keptResult
    /// The choice of operands of multipliers used twice.
    case reusedOperands
    /// The wrapper of a multiplier instance.
    case multiplierInstance
    /// The wrapper of a multiplier instance with registers inside.
    case stagedMultiplierInstance
    /// What joins the blocks of a multiplication that takes several.
    case splitMultiplier
    /// The control of a shift of a whole input word; `size` is the bits of its width in binary.
    case inputShiftControl(size: Int)
    /// The stages of a shift of a whole input word of `size` bits.
    case inputShiftStages(size: Int)

    /// The key in technology documents.
    public var key: String {
        switch self {
        case .channel: "channel"
        case .entryProcess: "entry_process"
        case .blockProcess: "block_process"
        case .topControl: "top_control"
        case .keptResult: "kept_result"
        case .reusedOperands: "reused_operands"
        case .multiplierInstance: "multiplier_instance"
        case .stagedMultiplierInstance: "staged_multiplier_instance"
        case .splitMultiplier: "split_multiplier"
        case .inputShiftControl: "input_shift_control"
        case .inputShiftStages: "input_shift_stages"
        }
    }

    /// How often the part of the cost that grows with a size is taken.
    public var size: Int {
        switch self {
        case .inputShiftControl(let size), .inputShiftStages(let size): size
        default: 0
        }
    }
}
