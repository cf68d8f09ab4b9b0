/// A board or card: the part on it, and what its shell leaves to the user.
public struct Board: Hashable, Sendable {
    /// Clock frequencies of a board's oscillators or of the flows that target it.
    public struct Clocks: Hashable, Sendable {
        /// Frequencies in MHz.
        public var mhz: [Double]
        /// How far they can be trusted.
        public var confidence: Confidence
        /// The sources.
        public var sources: [String]
    }

    /// The board's name, such as `pynq-z2`.
    public var name: String
    /// Other spellings.
    public var aliases: [String]
    /// The ordering code of the part on it.
    public var part: String
    /// Ordering codes other versions of the board carry.
    public var otherParts: [String]
    /// How far the pairing of board and part can be trusted.
    public var confidence: Confidence
    /// Sources of the pairing.
    public var sources: [String]
    /// Its clocks, where known.
    public var clocks: Clocks?
    /// Whether it is always used under a shell, so that a design never gets the whole part.
    public var hasShell: Bool
    /// The shells known for it; budgets differ by version, so none of them is the default.
    public var shells: [Shell]
    /// What to beware of.
    public var notes: [String]

    /// The shell a platform name such as `xilinx_u250_gen3x16_xdma_4_1_202210_1` means.
    ///
    /// - Parameter name: A shell's name or version in any spelling.
    /// - Returns: The only shell with this name or version.
    public func shell(named name: String) -> Shell? {
        let key = SearchKey(name).text
        guard !key.isEmpty else { return nil }
        let matches = shells.filter { shell in
            [shell.name, shell.version].contains { $0.map { SearchKey($0).text } == key }
        }
        return matches.count == 1 ? matches.first : nil
    }
}

/// The fixed logic of an accelerator card, and what it leaves to the user.
public struct Shell: Hashable, Sendable {
    /// The name, with the version where the name alone says too little.
    public var name: String
    /// The version, which decides the budget.
    public var version: String?
    /// What the user can use, where a source says so.
    public var statedBudget: [FigureKey: Double]?
    /// What the shell itself uses.
    public var used: [FigureKey: Double]?
    /// What the user can use in each region.
    public var perSLR: [[FigureKey: Double]]
    /// How far the figures can be trusted.
    public var confidence: Confidence
    /// The sources.
    public var sources: [String]
    /// What to beware of.
    public var notes: [String]

    /// What a user's design can use on a part.
    ///
    /// The stated budget counts; without one, the sum over the regions; without these, the part less the shell.
    /// - Parameter part: The part on the board.
    /// - Returns: The known kinds only.
    public func userBudget(on part: Part) -> ResourceUse {
        var budget = ResourceUse()
        for kind in ResourceKind.allCases {
            let key = FigureKey(kind)
            if let stated = statedBudget {
                budget[kind] = stated[key]
            } else if !perSLR.isEmpty {
                let amounts = perSLR.compactMap { $0[key] }
                budget[kind] = amounts.count == perSLR.count ? amounts.reduce(0, +) : nil
            } else if let taken = used?[key], let total = part.available[kind] {
                budget[kind] = max(0, total - taken)
            }
        }
        return budget
    }
}
