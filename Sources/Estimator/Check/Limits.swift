public import Devices
import Networks

/// What a design must stay within.
public struct Limits: Hashable, Sendable {
    /// Share of the device that may be used, of every kind without a share of its own; 1 is all of it.
    public var utilization: Double
    /// Share by kind.
    public var utilizationByKind: [ResourceKind: Double]
    /// Absolute amounts, reservations and regions.
    public var budget: Budget
    /// Longest time from first input to last output.
    public var latency: TimeLimit?
    /// Longest time between two starts.
    public var interval: TimeLimit?

    /// Creates limits; the default is the whole device and any time.
    public init(
        utilization: Double = 1, utilizationByKind: [ResourceKind: Double] = [:], budget: Budget = Budget(),
        latency: TimeLimit? = nil, interval: TimeLimit? = nil
    ) {
        self.utilization = utilization
        self.utilizationByKind = utilizationByKind
        self.budget = budget
        self.latency = latency
        self.interval = interval
    }

    /// What is demanded of a design on one target.
    ///
    /// The limit of a kind is the smallest of: the device's amount (or that of the dies allowed) times the share that
    /// may be used, rounded down, less what is reserved; and the absolute amount of the budget.
    public func criteria(for target: Target) -> [Criterion] {
        var criteria = target.vendor.resourceKinds.map { criterion(for: $0, target: target) }
        if let latency {
            criteria.append(
                Criterion(.latency, limit: latency.cycles(clockPeriodNs: target.clockPeriodNs), origin: latency.label))
        }
        if let interval {
            criteria.append(
                Criterion(
                    .interval, limit: interval.cycles(clockPeriodNs: target.clockPeriodNs), origin: interval.label))
        }
        return criteria
    }

    private func criterion(for kind: ResourceKind, target: Target) -> Criterion {
        let share = utilizationByKind[kind] ?? utilization
        let place = place(for: kind, target: target)
        var origin: [String] = share == 1 ? [] : ["\(Self.percent(share)) of"]
        origin.append(place.name)
        var limit = place.amount.map { ($0 * share + 1e-6).rounded(.down) }
        if let reserved = budget.reserved[kind], reserved > 0 {
            limit = limit.map { max(0, $0 - reserved) }
            origin.append("less \(Self.amount(reserved)) reserved")
        }
        if let absolute = budget.resources[kind], absolute <= limit ?? .infinity {
            return Criterion(.resource(kind), limit: absolute, origin: budget.name)
        }
        return Criterion(.resource(kind), limit: limit, origin: origin.joined(separator: " "))
    }

    /// The whole device, or as many of its dies as the design may take.
    private func place(for kind: ResourceKind, target: Target) -> (amount: Double?, name: String) {
        guard let dies = budget.slrCount, dies < target.slrCount else { return (target.available[kind], "device") }
        let name = "\(dies) of \(target.slrCount) SLR"
        return (target.availablePerSLR?[kind].map { $0 * Double(dies) }, name)
    }

    private static func percent(_ share: Double) -> String { amount(share * 100) + "%" }

    private static func amount(_ value: Double) -> String {
        let rounded = (value * 1000).rounded() / 1000
        return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
    }
}

extension TimeLimit {
    /// The limit as it was stated.
    fileprivate var label: String {
        switch self {
        case .ns(let ns): "\(Int(exactly: ns).map(String.init) ?? "\(ns)") ns"
        case .cycles(let cycles): "\(Int(exactly: cycles).map(String.init) ?? "\(cycles)") cycles"
        }
    }
}

/// One thing demanded of a design.
public struct Criterion: Hashable, Sendable {
    /// What is limited.
    public enum Subject: Hashable, Sendable {
        case resource(ResourceKind)
        /// Cycles from first input to last output.
        case latency
        /// Cycles between two starts.
        case interval
    }

    /// What is limited.
    public var subject: Subject
    /// The largest amount, or count of cycles, allowed; nil when the database does not know it.
    public var limit: Double?
    /// Where the limit comes from, such as `70% of device`.
    public var origin: String

    /// Creates a criterion.
    public init(_ subject: Subject, limit: Double?, origin: String) {
        self.subject = subject
        self.limit = limit
        self.origin = origin
    }
}

extension Criterion.Subject {
    /// The key in JSON documents, such as `lut` or `latency_cycles`.
    public var key: String {
        switch self {
        case .resource(let kind): kind.rawValue
        case .latency: "latency_cycles"
        case .interval: "interval_cycles"
        }
    }

    /// The name in tables, such as `LUT` or `latency`.
    public var label: String {
        switch self {
        case .resource(let kind): kind.label
        case .latency: "latency"
        case .interval: "interval"
        }
    }

    /// What a whole design needs of it.
    public func demand(of estimate: DesignEstimate, at stage: Stage) -> Quantity {
        switch self {
        case .resource(let kind): estimate.resources(at: stage)[kind]
        case .latency: estimate.latencyCycles.max
        case .interval: estimate.intervalCycles.max
        }
    }

    /// What the totals of a design need of it.
    func demand(of totals: DesignTotals) -> Quantity {
        switch self {
        case .resource(let kind): totals.resources[kind]
        case .latency: totals.latencyCycles.max
        case .interval: totals.intervalCycles.max
        }
    }

    /// What one layer needs of it.
    public func demand(of layer: LayerEstimate, at stage: Stage) -> Quantity {
        switch self {
        case .resource(let kind): layer.resources(at: stage)[kind]
        case .latency: layer.latencyCycles.max
        case .interval: layer.intervalCycles.max
        }
    }
}
