/// How far a figure can be trusted.
public enum Confidence: String, CaseIterable, Comparable, Hashable, Sendable {
    /// Memory or derivation only, or a rounded figure.
    case low
    /// One real source.
    case medium
    /// At least two independent real sources.
    case high

    /// Order from low to high.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// What a figure was taken from, best evidence first.
public enum EvidenceKind: String, CaseIterable, Hashable, Sendable {
    /// The `Available` column of a report written by the vendor's tool.
    case toolReport = "tool-report"
    /// Such a report quoted in an issue or a guide.
    case pastedReport = "pasted-report"
    /// A document of the vendor.
    case vendorDocument = "vendor-document"
    /// A document of the vendor as somebody else quotes it.
    case quotedVendorDocument = "quoted-vendor-document"
    /// A property of the whole family, such as having no UltraRAM.
    case architecture
    /// The device model of a tool.
    case toolModel = "tool-model"
    /// A table kept by hand by a third party.
    case thirdPartyTable = "third-party-table"
    /// A newspaper or magazine.
    case press
    /// A forum.
    case forum
    /// Calculated from other figures.
    case derived
    /// A tool's table of rounded figures.
    case roundedToolModel = "rounded-tool-model"
    /// Nobody's document: remembered and not verified.
    case memory

    /// Whether the figure needs another source before it is relied on.
    public var isWeak: Bool {
        switch self {
        case .derived, .roundedToolModel, .memory: true
        default: false
        }
    }
}

/// One number of a part with the evidence for it.
public struct Figure: Hashable, Sendable {
    /// A value some source gives that was not taken.
    public struct OtherValue: Hashable, Sendable {
        /// The value.
        public var value: Double
        /// What it was taken from.
        public var kinds: [EvidenceKind]
        /// The sources.
        public var sources: [String]
    }

    /// The value, in the unit of its key.
    public var value: Double
    /// How far it can be trusted.
    public var confidence: Confidence
    /// Number of independent real sources: repositories or documents.
    public var independentSources: Int
    /// What it was taken from.
    public var kinds: [EvidenceKind]
    /// Examples of the sources: `repository@commit:path` or a document's number.
    public var sources: [String]
    /// Whether it counts what is on the die rather than what the tools let a design use.
    public var isOfDie = false
    /// The step the source rounds to, nil for exact figures.
    public var roundedTo: Double?
    /// Values of other sources.
    public var otherValues: [OtherValue] = []

    /// Whether the figure needs another source before it is relied on: memory, derivation or a rounded table only.
    public var isWeak: Bool { confidence == .low || kinds.allSatisfy(\.isWeak) }

    /// The value as a whole number, nil when it is not one.
    public var count: Int? { Int(exactly: value) }
}
