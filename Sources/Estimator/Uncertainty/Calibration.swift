import Devices

/// On how many layers of real reports a rule was checked.
public struct EvidenceCount: Hashable, Sendable {
    /// Layers for which it gives the reported figure.
    public var right: Int
    /// Layers it was checked on.
    public var seen: Int
}

/// How far a figure may be off, and what it rests on.
public struct Spread: Hashable, Sendable {
    /// What it rests on.
    public var basis: Quantity.Basis
    /// By how much it may be lower: a share of the value, or cycles.
    public var below: Double
    /// By how much it may be higher: a share of the value, or cycles.
    public var above: Double
    /// On how many reported layers it was checked, nil where the table does not say.
    public var check: EvidenceCount?

    /// Creates a spread.
    public init(_ basis: Quantity.Basis, below: Double = 0, above: Double = 0, check: EvidenceCount? = nil) {
        self.basis = basis
        self.below = below
        self.above = above
        self.check = check
    }

    /// The rounded figure with its interval, for spreads that are shares.
    public func quantity(_ value: Double) -> Quantity {
        guard value.isFinite else { return .unknown }
        let rounded = value.rounded()
        switch basis {
        case .exact: return .exact(rounded)
        case .unknown: return .unknown
        case .modelled, .assumed:
            return .between(
                rounded, low: (value * (1 - below)).rounded(.down), high: (value * (1 + above)).rounded(.up),
                basis: basis)
        }
    }
}

/// The intervals of one stage for one target: rule x figure x what is known, looked up by index.
public struct Calibration: Hashable, Sendable {
    /// The figures the table tells apart.
    public enum Figure: Int, CaseIterable, Hashable, Sendable {
        case multipliers
        case logic
        case registers
        case memory
        case latency
        case interval

        /// The key in calibration tables.
        public var key: String {
            switch self {
            case .multipliers: "multipliers"
            case .logic: "logic"
            case .registers: "registers"
            case .memory: "memory"
            case .latency: "latency"
            case .interval: "interval"
            }
        }
    }

    private var spreads: [Spread]

    init() {
        let count = Evidence.allCases.count * Figure.allCases.count * Knowledge.allCases.count
        spreads = [Spread](repeating: Spread(.unknown), count: count)
    }

    /// The spread of a figure; what the table does not state is not known.
    subscript(evidence: Evidence, figure: Figure, knowledge: Knowledge) -> Spread {
        get { spreads[Self.index(evidence, figure, knowledge)] }
        set { spreads[Self.index(evidence, figure, knowledge)] = newValue }
    }

    /// The cycles by which a latency or interval may be off.
    func cycles(
        _ evidence: Evidence, _ figure: Figure = .latency, knowledge: Knowledge = .values
    ) -> Spread {
        self[evidence, figure, knowledge]
    }

    /// The spread of one kind of resource of a circuit.
    func spread(_ kind: ResourceKind, _ evidence: CircuitEvidence) -> Spread {
        switch kind {
        case .dsp: self[evidence.multipliers, .multipliers, evidence.knowledge]
        case .lut, .alm, .alut: self[evidence.logic, .logic, evidence.knowledge]
        case .ff: self[evidence.registers, .registers, evidence.knowledge]
        case .bram18, .m20k, .m10k, .mlab: self[evidence.memory, .memory, evidence.knowledge]
        case .uram: self[.wires, .memory, evidence.knowledge]
        }
    }

    private static func index(_ evidence: Evidence, _ figure: Figure, _ knowledge: Knowledge) -> Int {
        (evidence.rawValue * Figure.allCases.count + figure.rawValue) * Knowledge.allCases.count + knowledge.rawValue
    }
}

extension Quantity {
    /// A count of cycles with a spread of cycles.
    static func around(_ cycles: Double, _ spread: Spread) -> Quantity {
        spread.basis == .exact
            ? .exact(cycles)
            : .between(cycles, low: cycles - spread.below, high: cycles + spread.above, basis: spread.basis)
    }
}
