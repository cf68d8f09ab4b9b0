public import Devices

/// The operators one layer or join consists of, and its schedule: what a model produces, without any cost.
public struct Circuit: Sendable {
    /// Operators, memories and registers, each with a count.
    public var components: [Component]
    /// Cycles from input to output.
    public var latencyCycles: QuantityRange
    /// Cycles between two starts.
    public var intervalCycles: QuantityRange
    /// Rules behind the figures.
    public var why: [Reason]
    /// What each figure rests on.
    public var evidence: CircuitEvidence
    /// Delays at its edges, which decide whether a neighbour shares its clock cycle; nil when not modelled.
    public var timing: EdgeTiming?
    /// What the user should know.
    public var diagnostics: [Diagnostic]

    /// Creates a circuit.
    public init(
        components: [Component] = [], latencyCycles: QuantityRange, intervalCycles: QuantityRange,
        why: [Reason] = [], evidence: CircuitEvidence, timing: EdgeTiming? = nil, diagnostics: [Diagnostic] = []
    ) {
        self.components = components
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
        self.why = why
        self.evidence = evidence
        self.timing = timing
        self.diagnostics = diagnostics
    }
}

/// Combinational delays at a circuit's edges, in ns, as the HLS scheduler adds them up.
public struct EdgeTiming: Hashable, Sendable {
    /// From the input to the first register, or to the output when there is no register.
    public var inputDelayNs: Double
    /// From the last register, or the input when there is none, to the output.
    public var outputDelayNs: Double

    /// Creates delays; for a combinational circuit both are the whole delay.
    public init(inputDelayNs: Double, outputDelayNs: Double) {
        self.inputDelayNs = inputDelayNs
        self.outputDelayNs = outputDelayNs
    }
}

extension Circuit {
    /// The reasons, those of exact figures with the number of reported layers they were checked on.
    func reasons(_ calibration: Calibration) -> [Reason] {
        why.map { reason in
            guard let kind = reason.figure.kind else { return reason }
            let spread = calibration.spread(kind, evidence)
            guard spread.basis == .exact else { return reason }
            var reason = reason
            reason.check = spread.check
            return reason
        }
    }

    /// The resources of everything it consists of, with the intervals its evidence allows.
    func resources(_ technology: any Technology, _ calibration: Calibration) -> ResourceEstimate {
        let sum = technology.cost(of: components)
        var estimate = ResourceEstimate()
        for kind in technology.kinds {
            estimate[kind] = calibration.spread(kind, evidence).quantity(sum[kind])
        }
        return estimate
    }
}

extension Reason.Figure {
    /// The kind of resource, nil for cycles.
    fileprivate var kind: ResourceKind? {
        switch self {
        case .dsp: .dsp
        case .lut: .lut
        case .ff: .ff
        case .bram18: .bram18
        case .latency, .interval: nil
        }
    }
}
