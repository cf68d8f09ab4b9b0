/// What a circuit's figure rests on: a rule of the calibration table.
public enum Evidence: Int, CaseIterable, Hashable, Sendable {
    case wires
    case joins
    case constantProducts
    case sharedConstantProducts
    case binaryProducts
    case unrolledBlocks
    case compressedBlocks
    case blockMultipliers
    case splitBlockMultipliers
    case fusedInLogic
    case resourceLoop
    case resourceLoopUnlike
    case weightMemory
    case computedIndexMemory
    case rewindingLoop
    case computedIndices
    case elementOperators
    case derivedElementOperators
    case elementRegisters
    case sharedElementProducts
    case normalisation
    case logicTable
    case tableCopies
    case tableEntries
    case softmaxOperators
    case softmaxRegisters
    case derivedSoftmaxRegisters
    case pipelineSum

    /// The key in calibration tables.
    public var key: String {
        switch self {
        case .wires: "wires"
        case .joins: "joins"
        case .constantProducts: "constant-products"
        case .sharedConstantProducts: "shared-constant-products"
        case .binaryProducts: "binary-products"
        case .unrolledBlocks: "unrolled-blocks"
        case .compressedBlocks: "compressed-blocks"
        case .blockMultipliers: "block-multipliers"
        case .splitBlockMultipliers: "split-block-multipliers"
        case .fusedInLogic: "fused-in-logic"
        case .resourceLoop: "resource-loop"
        case .resourceLoopUnlike: "resource-loop-unlike"
        case .weightMemory: "weight-memory"
        case .computedIndexMemory: "computed-index-memory"
        case .rewindingLoop: "rewinding-loop"
        case .computedIndices: "computed-indices"
        case .elementOperators: "element-operators"
        case .derivedElementOperators: "derived-element-operators"
        case .elementRegisters: "element-registers"
        case .sharedElementProducts: "shared-element-products"
        case .normalisation: "normalisation"
        case .logicTable: "logic-table"
        case .tableCopies: "table-copies"
        case .tableEntries: "table-entries"
        case .softmaxOperators: "softmax-operators"
        case .softmaxRegisters: "softmax-registers"
        case .derivedSoftmaxRegisters: "derived-softmax-registers"
        case .pipelineSum: "pipeline-sum"
        }
    }
}

/// What is known of the constants a figure depends on.
public enum Knowledge: Int, CaseIterable, Hashable, Sendable {
    /// Their values, or counts gathered from them.
    case values
    /// An assumed distribution only.
    case distribution
}

/// What each figure of a circuit rests on.
public struct CircuitEvidence: Hashable, Sendable {
    /// Hard multiplier blocks.
    public var multipliers: Evidence
    /// Look-up tables and what other vendors call them.
    public var logic: Evidence
    /// Flip-flops.
    public var registers: Evidence
    /// Memory blocks, but those of the largest kind, which nothing is bound to yet.
    public var memory: Evidence
    /// What is known of the weights.
    public var knowledge: Knowledge

    /// Creates the evidence of a circuit.
    public init(
        multipliers: Evidence, logic: Evidence, registers: Evidence, memory: Evidence, knowledge: Knowledge = .values
    ) {
        self.multipliers = multipliers
        self.logic = logic
        self.registers = registers
        self.memory = memory
        self.knowledge = knowledge
    }

    /// All figures on one row.
    public init(_ evidence: Evidence, knowledge: Knowledge = .values) {
        self.init(
            multipliers: evidence, logic: evidence, registers: evidence, memory: evidence, knowledge: knowledge)
    }
}
