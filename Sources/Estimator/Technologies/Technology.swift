public import Devices

/// What operators become and cost with one tool on one device, at one stage.
///
/// A vendor is a folder of conformances beside this file and its documents under `device-db/technology`; circuits and
/// layer models know nothing but this protocol.
public protocol Technology: Sendable {
    /// The kinds of resources that are counted.
    var kinds: [ResourceKind] { get }
    /// What the tool does in its own way.
    var traits: ToolTraits { get }
    /// Shares that were fitted to reports.
    var shares: FittedShares { get }
    /// How long operations take.
    var delays: OperationDelays { get }
    /// How long the operations of an unrolled multiply-accumulate take.
    var accumulationDelays: AccumulationDelays { get }
    /// Whether a multiplication and an addition behind it can share a multiplier block.
    var canFuseMultiplyAdd: Bool { get }

    /// The cost of one operator.
    func cost(of kind: Operator) -> PerResource<Double>
    /// Hard multiplier blocks that a multiplication takes; 0 when it is built from logic.
    func multiplierBlocks(_ a: Operand, _ b: Operand) -> Int
}

extension Technology {
    /// How long a multiplication takes, in ns.
    func multiplyDelayNs(_ a: Operand, _ b: Operand) -> Double {
        multiplierBlocks(a, b) > 0 ? delays.dspMultiply : delays.fabricMultiply
    }

    /// The cost of everything in a list.
    func cost(of components: [Component]) -> PerResource<Double> {
        var sum = PerResource<Double>.none
        for component in components { sum.add(cost(of: component.kind), count: component.count) }
        return sum
    }

    /// LUT of a list of components, rounded, for reasons.
    func lut(of components: [Component]) -> Double {
        let lut = cost(of: components)[.lut]
        return lut.isFinite ? min(lut.rounded(), 1e15) : 0
    }
}

/// Where technologies come from: a tool's document, which makes one for each target.
public protocol TechnologySource: Sendable {
    /// The tool it is for.
    var tool: Flow.Tool { get }
    /// The versions whose reports differ, oldest first, one of each group.
    var versions: [Flow.Version] { get }
    /// The version that is taken where nobody names one.
    var assumedVersion: Flow.Version { get }

    /// The technology of a target, nil for devices it is not for.
    func technology(for target: Target) -> (any Technology)?
}
