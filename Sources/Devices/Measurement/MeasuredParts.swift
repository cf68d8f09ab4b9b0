import Wire

/// What a report says it is about.
public struct MeasuredDesign: Hashable, Sendable {
    /// The top function, module or kernel.
    public var top: String?
    /// The part as printed.
    public var part: String?
    /// The device stem the part resolves to, when the database knows it.
    public var device: String?

    /// Creates a design.
    public init(top: String? = nil, part: String? = nil, device: String? = nil) {
        self.top = top
        self.part = part
        self.device = device
    }
}

/// Lowest and highest of a measured count of cycles; nil where the report leaves it open.
public struct MeasuredRange: Hashable, Sendable {
    /// The smallest.
    public var min: Int?
    /// The largest.
    public var max: Int?

    /// Creates a range.
    public init(min: Int? = nil, max: Int? = nil) {
        self.min = min
        self.max = max
    }

    /// Whether nothing is known.
    public var isUnknown: Bool { min == nil && max == nil }

    /// The range as text, such as `12` or `12-40`; nil when nothing is known.
    public var text: String? {
        guard !isUnknown else { return nil }
        if min == max { return max.map(NumberText.grouped) }
        return (min.map(NumberText.grouped) ?? "?") + "-" + (max.map(NumberText.grouped) ?? "?")
    }
}

/// One clock or timing corner of a report; times in ns, frequency in MHz.
public struct MeasuredClock: Hashable, Sendable {
    /// The clock's name.
    public var name: String?
    /// The timing corner, such as `Slow 1100mV 85C Model`.
    public var corner: String?
    /// Period asked for.
    public var targetNs: Double?
    /// Period the HLS tool expects.
    public var estimatedNs: Double?
    /// Period reached after implementation.
    public var achievedNs: Double?
    /// Uncertainty taken off the target.
    public var uncertaintyNs: Double?
    /// Worst negative slack, setup.
    public var wnsNs: Double?
    /// Total negative slack, setup.
    public var tnsNs: Double?
    /// Worst hold slack.
    public var whsNs: Double?
    /// Total hold slack.
    public var thsNs: Double?
    /// Highest frequency, restricted by pulse widths where the tool says so.
    public var fmaxMHz: Double?
    /// Whether timing was met, nil when the report does not say.
    public var isMet: Bool?

    /// Creates a clock of which nothing is known yet.
    public init(name: String? = nil, corner: String? = nil, targetNs: Double? = nil) {
        self.name = name
        self.corner = corner
        self.targetNs = targetNs
    }

    /// The slack that decides: setup slack, else target less estimate or achieved period.
    public var worstSlackNs: Double? {
        if let wnsNs { return wnsNs }
        guard let targetNs, let reached = achievedNs ?? estimatedNs else { return nil }
        return targetNs - reached
    }
}

/// Power in watts.
public struct MeasuredPower: Hashable, Sendable {
    /// Total on-chip power.
    public var totalW: Double?
    /// Dynamic power.
    public var dynamicW: Double?
    /// Static power.
    public var staticW: Double?

    /// Creates power figures.
    public init(totalW: Double? = nil, dynamicW: Double? = nil, staticW: Double? = nil) {
        self.totalW = totalW
        self.dynamicW = dynamicW
        self.staticW = staticW
    }
}

/// One row below the top of a report.
public struct MeasuredInstance: Hashable, Sendable {
    /// The instance's name.
    public var name: String
    /// The module or entity it is an instance of.
    public var module: String?
    /// Depth in the hierarchy, 0 for rows directly below the top.
    public var depth: Int
    /// Resources used, including what is inside it.
    public var used: ResourceUse
    /// Cycles from first input to last output.
    public var latencyCycles: MeasuredRange
    /// Cycles between two starts.
    public var intervalCycles: MeasuredRange

    /// Creates a row.
    public init(
        name: String, module: String? = nil, depth: Int = 0, used: ResourceUse = ResourceUse(),
        latencyCycles: MeasuredRange = MeasuredRange(), intervalCycles: MeasuredRange = MeasuredRange()
    ) {
        self.name = name
        self.module = module
        self.depth = depth
        self.used = used
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
    }
}
