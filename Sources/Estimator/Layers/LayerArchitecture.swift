public import Devices
import Networks

/// The physical things one layer consists of, and its schedule: what a layer model produces, without any cost.
public struct LayerArchitecture: Sendable {
    /// Operators, memories and registers, each with a count.
    public var components: [Component]
    /// Cycles from input to output.
    public var latencyCycles: QuantityRange
    /// Cycles between two starts.
    public var intervalCycles: QuantityRange
    /// Rules behind the figures.
    public var why: [Reason]
    /// What each resource figure rests on, by kind; a kind that is absent is `modelled`.
    public var bases: LayerBases
    /// Delays at the layer's edges, which decide whether a neighbour shares its clock cycle; nil when not modelled.
    public var timing: EdgeTiming?
    /// What the user should know.
    public var diagnostics: [Diagnostic]

    /// Creates an architecture.
    public init(
        components: [Component] = [], latencyCycles: QuantityRange, intervalCycles: QuantityRange,
        why: [Reason] = [], bases: LayerBases = LayerBases(), timing: EdgeTiming? = nil,
        diagnostics: [Diagnostic] = []
    ) {
        self.components = components
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
        self.why = why
        self.bases = bases
        self.timing = timing
        self.diagnostics = diagnostics
    }
}

/// Combinational delays at a layer's edges, in ns, as the HLS scheduler adds them up.
public struct EdgeTiming: Hashable, Sendable {
    /// From the layer's input to its first register, or to its output when it has no register.
    public var inputDelayNs: Double
    /// From its last register, or its input when it has none, to its output.
    public var outputDelayNs: Double

    /// Creates delays; for a combinational layer both are the whole delay.
    public init(inputDelayNs: Double, outputDelayNs: Double) {
        self.inputDelayNs = inputDelayNs
        self.outputDelayNs = outputDelayNs
    }
}

/// What a layer's resource figures rest on, and how wide their intervals are.
public struct LayerBases: Hashable, Sendable {
    /// Relative half-width of an interval below and above the value, such as 0.1 for -10 %.
    public struct Spread: Hashable, Sendable {
        /// Share of the value by which it may be lower.
        public var below: Double
        /// Share of the value by which it may be higher.
        public var above: Double

        /// Creates a spread.
        public init(below: Double, above: Double) {
            self.below = below
            self.above = above
        }

        /// No spread: the figure is exact.
        public static let none = Spread(below: 0, above: 0)
    }

    /// A figure's basis and spread.
    public struct Figure: Hashable, Sendable {
        /// What it rests on.
        public var basis: Quantity.Basis
        /// How far it may be off.
        public var spread: Spread

        /// Creates a figure's basis.
        public init(_ basis: Quantity.Basis, spread: Spread = .none) {
            self.basis = basis
            self.spread = spread
        }

        /// Exact, without spread.
        public static let exact = Figure(.exact)
    }

    /// Digital signal processing blocks.
    public var dsp: Figure
    /// Look-up tables.
    public var lut: Figure
    /// Flip-flops.
    public var ff: Figure
    /// Block RAM halves.
    public var bram18: Figure
    /// Ultra RAM blocks.
    public var uram: Figure

    /// Creates bases; by default memories and multipliers are exact, LUT and FF modelled with 10 and 20 per cent.
    public init(
        dsp: Figure = .exact, lut: Figure = Figure(.modelled, spread: Spread(below: 0.1, above: 0.1)),
        ff: Figure = Figure(.modelled, spread: Spread(below: 0.2, above: 0.2)), bram18: Figure = .exact,
        uram: Figure = .exact
    ) {
        self.dsp = dsp
        self.lut = lut
        self.ff = ff
        self.bram18 = bram18
        self.uram = uram
    }
}
