import Networks

/// How many block RAM halves the copies of a lookup table take.
///
/// A ROM has two ports. Vivado HLS and Vitis HLS 2024.1 and later build ceil(reads / 2) copies, one half each for
/// 1024 x 18 bits (24 modules); Vitis HLS 2022.2 counts a whole block, two halves, per copy (2 modules); Vitis HLS 2021.1
/// builds one copy per read, with one copy fewer for softmax's exponentials (7 modules of 2, 5, 10 and 16 classes).
struct TableCopies: Sendable {
    private let traits: ToolTraits

    init(_ traits: ToolTraits) {
        self.traits = traits
    }

    /// Copies for a number of reads per cycle.
    func copies(reads: Int) -> Int {
        traits.copiesTablePerRead ? max(1, reads &- 1) : reads.dividedRoundingUp(by: 2)
    }

    /// What copies of one table are; a small table becomes logic.
    func memory(copies: Int, wordBits: Int, depth: Int) -> (components: [Component], terms: TableCopiesTerms) {
        let kind = Operator.rom(wordBits: wordBits, depth: depth)
        return (
            [Component(kind, count: copies * traits.halvesPerTableCopy)],
            TableCopiesTerms(copies: copies, depth: depth, wordBits: wordBits, halvesEach: traits.halvesPerTableCopy)
        )
    }
}
