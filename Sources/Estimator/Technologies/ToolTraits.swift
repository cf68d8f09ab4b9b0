/// What a tool does in its own way, by version and device family; read from the tool's technology document.
///
/// Each trait is a quirk seen in reports; the evidence stands where a model asks for it. Counts and factors are per
/// occurrence.
public struct ToolTraits: Hashable, Sendable {
    // MARK: Top function
    /// Processes through which the inputs of a dataflow region pass.
    public var entryProcesses = 1
    /// Whether a pipelined top function keeps its inputs in a latch.
    public var latchesInputs = true

    // MARK: Conversions
    /// One-bit selects of a rounded upper saturation.
    public var limitSelects = 1
    /// Gates of a rounded upper saturation.
    public var limitGates = 0
    /// One-bit gates of a signed saturation.
    public var signedSaturationGates = 2
    /// Whether a signed saturation has a gate of two bits besides.
    public var hasWideSaturationGate = false
    /// Delay of rounding behind the comparison of the low bits, in adder delays.
    public var roundingDelayInAdders = 1.0

    // MARK: Tables
    /// Whether a lookup table is copied for each read but one instead of each two reads.
    public var copiesTablePerRead = false
    /// Block RAM halves counted for a copy of a table, as a multiple of what it needs.
    public var halvesPerTableCopy = 1

    // MARK: Element-wise functions
    /// Inputs of the multiplexer that keeps a registered result.
    public var keptResultInputs = 2

    // MARK: Constant products
    /// Whether 11 and 13 are built from two adders.
    public var buildsElevenFromAdders = false
    /// Whether an adder that stands alone is charged more than one packed into a ternary adder.
    public var packsTernaryAdders = true
    /// What an adder that replaces a multiplication is charged, in bits of its width, where adders are not packed.
    public var shiftAddCharge = 1.0
    /// Whether terms that wait for slow multiplications go to shift registers.
    public var delaysTermsInShiftRegisters = false
    /// Whether a multiplication that does not fit one cycle takes one cycle more.
    public var addsCycleToLongMultiply = false
    /// Whether fully pipelined functions keep their inputs.
    public var keepsInputsOfPipelines = false
    /// Whether products beyond 4,096 are summed in a chain of groups of four inputs.
    public var chainsLargeSums = false

    // MARK: Resource loop
    /// Whether a multiplier and the adder behind it share a block.
    public var fusesMultiplyAdd = false
    /// Whether multipliers are instances of their own.
    public var wrapsMultipliers = false
    /// Whether held inputs are chosen among three in loops of two stages.
    public var holdsInputsInThreeWayChoices = false
    /// Whether adders cost their width even when they stand alone.
    public var hasPlainAdders = false
    /// Whether outputs share the multiplexers of their inputs.
    public var sharesInputMultiplexers = false
    /// Whether the inputs of a multiplexer instance are rounded up to a power of two.
    public var widensMultiplexers = true
    /// Whether a multiplexer instance of a resource loop costs what a row of the Multiplexer table costs.
    public var hasMultiplexersAsRows = false
    /// Whether every multiplexer instance of a design is charged what the last one costs.
    public var chargesLastMultiplexer = false
    /// Whether the index of the last products counts from the end.
    public var countsIndexFromEnd = false
    /// Whether a write that two outputs share is spelled as two more selects.
    public var spellsWritesAsSelects = false
    /// Whether an index that waits goes to a shift register.
    public var delaysIndexInShiftRegister = false
    /// Whether narrow loop counters have a cost of their own.
    public var hasNarrowCounters = false
    /// Whether results of a stream wrapper take a cycle of their own below 6 ns.
    public var holdsStreamResults = false
    /// Whether a stream has one handshake per word instead of one per element.
    public var handshakesPerWord = false
    /// Cycles of a stream wrapper beyond one per word.
    public var wordLoopCycles = 4

    // MARK: Softmax
    /// Whether each level of a reduction takes a cycle of its own, and sums are kept before they address a table.
    public var separatesReductionLevels = false
    /// Whether the comparisons of a maximum take a gate besides.
    public var hasGatedMaximum = false
    /// Whether a saturated difference takes a third choice.
    public var hasThirdDifferenceSelect = false
    /// One-bit gates of a saturated difference.
    public var differenceGates = 2
    /// Two-bit gates of a sum of exponentials.
    public var sumGates = 1
    /// Delay of a level of the maximum as a multiple of its operators'.
    public var maximumDelayFactor = 1.0
    /// Delay of a product of exponential and inverse in a DSP as a multiple of a multiplication's.
    public var exponentialProductFactor = 1.0
    /// Delay of an adder of exponentials as a share of an adder's.
    public var exponentialSumShare = 1.0
    /// Cycles of a staged product beyond its delay in cycles.
    public var stagedProductCycles = 0
    /// Whether products in several cycles are registered.
    public var keepsStagedProducts = false
    /// Whether a call keeps its operands and results.
    public var keepsCallOperands = false

    // MARK: Limits
    /// Whether more than 4,096 unrolled operations are refused.
    public var refusesLargeUnrolling = false
    /// Whether words of streams are limited.
    public var limitsStreamWords = false

    /// Creates the traits of a tool without quirks.
    public init() {}
}

/// Shares that were fitted to reports, since the rows behind them are not understood yet.
///
/// They stand in the technology documents; `make fit` fits them.
public struct FittedShares: Hashable, Sendable {
    /// Adders of constant products that stand alone where several levels fit a cycle.
    public var aloneAdders = 0.0
    /// Values between cycles that are kept where the interval is above one.
    public var keptBits = 0.0
    /// Products that wait for a shared multiplier.
    public var waitingProducts = 0.0
    /// Sums kept under shared multipliers, one level a cycle.
    public var sharedSumsOneLevel = 0.0
    /// Sums kept under shared multipliers, several levels a cycle.
    public var sharedSums = 0.0
    /// Terms per cycle of waiting that go to shift registers.
    public var delayedTerms = 0.0
    /// Multiplexers of second operands per shared multiplier.
    public var secondOperands = 0.0
    /// Multiplexers per product beyond the limit where each multiplier is used twice.
    public var sharedOperands = 0.0

    /// Creates shares of a technology that has none.
    public init() {}
}
