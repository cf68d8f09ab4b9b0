/// One device: what it has, and how well that is known.
public struct Part: Hashable, Sendable {
    /// The silicon a part is made of.
    public struct Die: Hashable, Sendable {
        /// The device that uses all of it.
        public var name: String
        /// Whether software lets a design use only a share of it, so that slice and mux counts mislead.
        public var isSoftwareLimited: Bool
    }

    /// The dies of a part that has several side by side.
    public struct SuperLogicRegions: Hashable, Sendable {
        /// Number of regions.
        public var count: Figure
        /// Total / count as Vivado HLS prints it in `Available SLR`; not the real content of one region.
        public var average: [FigureKey: Figure]
        /// Wires across each boundary.
        public var wiresPerBoundary: Figure?
    }

    /// The device stem, such as `xcvu13p`: no package, no speed grade.
    public var name: String
    /// Other spellings of the stem.
    public var aliases: [String]
    /// The maker.
    public var vendor: Vendor
    /// The family whose building blocks it has, such as `ultrascale-plus`.
    public var family: String
    /// The product line, such as `Virtex UltraScale+`.
    public var line: String
    /// The multiplier block, nil for families whose block is not modelled.
    public var dspBlock: DSPBlock?
    /// Ordering codes seen in real projects.
    public var orderingCodes: [String]
    /// The silicon, where it is another device's.
    public var die: Die?
    /// What it has; an absent figure is unknown.
    public var figures: [FigureKey: Figure]
    /// Its regions, nil for parts with one and for those whose number is not known.
    public var slr: SuperLogicRegions?
    /// Transceivers by package and kind.
    public var transceivers: [String: [String: Int]]
    /// What to beware of.
    public var notes: [String]

    /// What a design can use, of the kinds the vendor's reports count; unknown kinds are absent.
    public var available: ResourceUse {
        var use = ResourceUse()
        for kind in ResourceKind.allCases {
            guard let figure = figures[FigureKey(kind)], !figure.isOfDie else { continue }
            use[kind] = figure.value
        }
        return use
    }

    /// What one region has on average, nil for parts with one region or unknown ones.
    public var availablePerSLR: ResourceUse? {
        guard let slr, !slr.average.isEmpty else { return nil }
        var use = ResourceUse()
        for kind in ResourceKind.allCases { use[kind] = slr.average[FigureKey(kind)]?.value }
        return use
    }

    /// The least trust among the figures of the vendor's own resource kinds, nil when none is known.
    public var confidence: Confidence? {
        vendor.resourceKinds.compactMap { figures[FigureKey($0)]?.confidence }.min()
    }
}
