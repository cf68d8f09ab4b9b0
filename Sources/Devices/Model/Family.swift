/// The building blocks that the parts of a family share.
public struct Family: Hashable, Sendable {
    /// The hard multiplier block as the vendor describes it.
    public struct MultiplierBlock: Hashable, Sendable {
        /// Its name, such as `DSP48E2`.
        public var name: String
        /// Widths of the multipliers it can be.
        public var multiplier: String
    }

    /// The part to take when only the family is named.
    public struct Representative: Hashable, Sendable {
        /// The device stem.
        public var part: String
        /// Why this one.
        public var reason: String
        /// The sources, empty when it is an assumption.
        public var sources: [String]
    }

    /// One property of a building block.
    public struct Primitive: Hashable, Sendable {
        /// The block, such as `DSP48E2` or `BRAM`.
        public var block: String
        /// The property, such as `aspect ratios`.
        public var property: String
        /// Its value as text.
        public var value: String
        /// The product line it holds for, nil for the whole family.
        public var line: String?
        /// How far it can be trusted.
        public var confidence: Confidence
        /// The sources.
        public var sources: [String]
    }

    /// The highest clock of a block at one speed grade, before any routing.
    public struct BlockLimit: Hashable, Sendable {
        /// The block, such as `DSP48E2`.
        public var block: String
        /// How it is used, such as `all registers`.
        public var mode: String
        /// The speed grade without its dash, such as `2` or `2L`.
        public var speedGrade: String
        /// The core voltage the limit holds at, where the grade alone does not say.
        public var coreVolt: Double?
        /// The limit in MHz.
        public var mhz: Double
        /// The product line it holds for, nil for the whole family.
        public var line: String?
        /// How far it can be trusted.
        public var confidence: Confidence
        /// The sources.
        public var sources: [String]
    }

    /// The family's name in the database, such as `ultrascale-plus`.
    public var name: String
    /// The name as people write it.
    public var title: String
    /// The maker.
    public var vendor: Vendor
    /// Its product lines.
    public var lines: [String]
    /// Feature size in nm.
    public var processNm: Int
    /// Inputs of one look-up table.
    public var lutInputs: Int
    /// The multiplier block.
    public var multiplierBlock: MultiplierBlock?
    /// The part to take when only the family is named, nil when none is known to be meant.
    public var representative: Representative?
    /// Properties of the building blocks.
    public var primitives: [Primitive]
    /// Clock limits of the blocks.
    public var blockLimits: [BlockLimit]

    /// The clock limits that hold for a product line and speed grade.
    ///
    /// - Parameters:
    ///   - line: The product line.
    ///   - speedGrade: A grade such as `2L`; nil asks for all.
    /// - Returns: Limits of the exact grade where there are any, else those of its number.
    public func blockLimits(line: String, speedGrade: String?) -> [BlockLimit] {
        let ofLine = blockLimits.filter { $0.line == nil || $0.line == line }
        guard let speedGrade = speedGrade?.uppercased() else { return ofLine }
        let exact = ofLine.filter { $0.speedGrade == speedGrade }
        return exact.isEmpty ? ofLine.filter { $0.speedGrade == String(speedGrade.prefix(1)) } : exact
    }
}
