/// What a design is estimated for: the device's facts, the clock and the tool.
public struct Target: Hashable, Sendable {
    /// The part as it is written in projects, such as `xcvu13p-flga2577-2-e`.
    public var partName: String
    /// The device stem, such as `xcvu13p`.
    public var deviceName: String
    /// The board it was named by, if any.
    public var boardName: String?
    /// The maker.
    public var vendor: Vendor
    /// The device family as the database names it, such as `virtex-ultrascale-plus`.
    public var familyName: String
    /// The multiplier block, nil for families without one that is modelled.
    public var dspBlock: DSPBlock?
    /// Speed grade, 1 (slow) to 3 (fast) for AMD parts.
    public var speedGrade: Int?
    /// What the device has.
    public var available: ResourceUse
    /// What one of its dies (SLR) has, on average; nil for single-die parts.
    public var availablePerSLR: ResourceUse?
    /// Number of dies.
    public var slrCount: Int
    /// Clock period asked for, in ns.
    public var clockPeriodNs: Double
    /// Clock uncertainty in ns; nil takes the tool's default.
    public var clockUncertaintyNs: Double?
    /// The tool.
    public var flow: Flow
    /// How the project binds multiplications (`config_op mul -impl`).
    public var multiplierBinding: MultiplierBinding

    /// Creates a target.
    public init(
        partName: String, deviceName: String, boardName: String? = nil, vendor: Vendor, familyName: String,
        dspBlock: DSPBlock?, speedGrade: Int? = nil, available: ResourceUse, availablePerSLR: ResourceUse? = nil,
        slrCount: Int = 1, clockPeriodNs: Double, clockUncertaintyNs: Double? = nil, flow: Flow,
        multiplierBinding: MultiplierBinding = .automatic
    ) {
        self.partName = partName
        self.deviceName = deviceName
        self.boardName = boardName
        self.vendor = vendor
        self.familyName = familyName
        self.dspBlock = dspBlock
        self.speedGrade = speedGrade
        self.available = available
        self.availablePerSLR = availablePerSLR
        self.slrCount = slrCount
        self.clockPeriodNs = clockPeriodNs
        self.clockUncertaintyNs = clockUncertaintyNs
        self.flow = flow
        self.multiplierBinding = multiplierBinding
    }

    /// Time the scheduler may fill with logic per cycle, in ns: the period less the uncertainty.
    ///
    /// Defaults: Vivado HLS takes 12.5 % of the period, Vitis HLS 27 % (UG902, UG1399).
    public var usablePeriodNs: Double { clockPeriodNs - effectiveClockUncertaintyNs }

    /// The clock uncertainty that holds: the stated one, or the tool's default.
    public var effectiveClockUncertaintyNs: Double {
        clockUncertaintyNs ?? clockPeriodNs * flow.tool.defaultClockUncertainty
    }

    /// The usable period, or the whole where the uncertainty leaves nothing of it.
    public var fillablePeriodNs: Double { usablePeriodNs > 0 ? usablePeriodNs : clockPeriodNs }
}

/// How multiplications are bound to hardware.
public enum MultiplierBinding: String, CaseIterable, Hashable, Sendable {
    /// The tool decides by operand widths.
    case automatic
    /// `config_op mul -impl dsp`.
    case dsp
    /// `config_op mul -impl fabric`.
    case fabric
}

/// A tool with its version, such as Vitis HLS 2022.2.
public struct Flow: Hashable, Sendable {
    /// The tools presynth knows by name.
    public enum Tool: String, CaseIterable, Hashable, Sendable {
        case vivadoHLS = "vivado-hls"
        case vitisHLS = "vitis-hls"
        case quartus
        case oneapi
        case catapult
        case libero

        /// The clock uncertainty the tool takes when none is given, as a share of the period.
        public var defaultClockUncertainty: Double {
            switch self {
            case .vivadoHLS: 0.125
            case .vitisHLS: 0.27
            case .quartus, .oneapi, .catapult, .libero: 0
            }
        }
    }

    /// A version such as 2022.2, comparable by its numbers.
    public struct Version: Hashable, Comparable, Sendable, CustomStringConvertible {
        /// The year or first number.
        public var major: Int
        /// The number after the point.
        public var minor: Int

        /// Creates a version.
        public init(_ major: Int, _ minor: Int) {
            self.major = major
            self.minor = minor
        }

        /// Reads `2022.2`, ignoring what follows the second number.
        public init?(parsing text: String) {
            let parts = text.split(separator: ".", maxSplits: 2)
            guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix { $0.isNumber }) else {
                return nil
            }
            self.init(major, minor)
        }

        /// The version as text.
        public var description: String { "\(major).\(minor)" }

        /// Order by year, then number.
        public static func < (left: Version, right: Version) -> Bool {
            (left.major, left.minor) < (right.major, right.minor)
        }
    }

    /// The tool.
    public var tool: Tool
    /// The version, nil when nobody said.
    public var version: Version?
    /// Whether nobody said the version and it is one that is taken for all such projects.
    public var isVersionAssumed: Bool

    /// Creates a flow.
    public init(_ tool: Tool, version: Version? = nil, isVersionAssumed: Bool = false) {
        self.tool = tool
        self.version = version
        self.isVersionAssumed = isVersionAssumed
    }
}
