/// What a vendor report says of one design at one stage, in one schema for all tools.
///
/// Units: block RAM in 18 Kb halves, Intel memory in M20K or M10K blocks, latency in cycles, time in ns, power in W.
/// A value that the report leaves open (`?`, `undef`, `NA`, `TBD`) is nil, never 0.
public struct Measurement: Hashable, Sendable {
    /// Where the figures come from.
    public var source: Source
    /// What was measured.
    public var design: MeasuredDesign
    /// How far through the flow the design was.
    public var stage: Stage
    /// Every clock or corner of the report, in its order.
    public var clocks: [MeasuredClock]
    /// Cycles from first input to last output.
    public var latencyCycles: MeasuredRange
    /// Cycles between two starts.
    public var intervalCycles: MeasuredRange
    /// Resources used.
    public var used: ResourceUse
    /// Resources the device or the user's share of it has, as this report states them.
    public var available: ResourceUse
    /// Power, when the report has it.
    public var power: MeasuredPower?
    /// Rows below the top: layers, modules, kernels or entities.
    public var instances: [MeasuredInstance]
    /// Figures that have no place in the schema, by the report's own name, for people who look for them.
    public var extra: [String: String]
    /// What the user should know of this report.
    public var diagnostics: [Diagnostic]

    /// Creates a measurement; everything but the source may be left unknown.
    public init(
        source: Source, design: MeasuredDesign = MeasuredDesign(), stage: Stage, clocks: [MeasuredClock] = [],
        latencyCycles: MeasuredRange = MeasuredRange(), intervalCycles: MeasuredRange = MeasuredRange(),
        used: ResourceUse = ResourceUse(), available: ResourceUse = ResourceUse(), power: MeasuredPower? = nil,
        instances: [MeasuredInstance] = [], extra: [String: String] = [:], diagnostics: [Diagnostic] = []
    ) {
        self.source = source
        self.design = design
        self.stage = stage
        self.clocks = clocks
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
        self.used = used
        self.available = available
        self.power = power
        self.instances = instances
        self.extra = extra
        self.diagnostics = diagnostics
    }

    /// The clock that decides: the one with the least slack, else the first; not met when any clock is not.
    ///
    /// Hold, recovery or pulse width can be violated in another corner or clock than the one with the least setup slack.
    public var worstClock: MeasuredClock? {
        let judged = clocks.filter { $0.worstSlackNs != nil }
        var worst = judged.min { ($0.worstSlackNs ?? 0) < ($1.worstSlackNs ?? 0) } ?? clocks.first
        if clocks.contains(where: { $0.isMet == false }) { worst?.isMet = false }
        return worst
    }
}

extension Measurement {
    /// The file and tool a measurement was read from.
    public struct Source: Hashable, Sendable {
        /// The path as the user gave it.
        public var path: String
        /// The report kind's stable name, such as `csynth_rpt`.
        public var kind: String
        /// The tool, such as `Vivado HLS`.
        public var tool: String?
        /// Its version as printed, such as `2019.2`.
        public var toolVersion: String?

        /// Creates a source.
        public init(path: String, kind: String, tool: String? = nil, toolVersion: String? = nil) {
            self.path = path
            self.kind = kind
            self.tool = tool
            self.toolVersion = toolVersion
        }
    }
}
