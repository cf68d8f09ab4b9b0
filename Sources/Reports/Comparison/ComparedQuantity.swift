public import Devices
import Networks
import Readers
import Wire

/// A figure that an estimate and a report both have.
public enum ComparedQuantity: Hashable, Sendable {
    /// An amount of one resource.
    case resource(ResourceKind)
    /// The longest count of cycles from first input to last output.
    case latency
    /// The longest count of cycles between two starts.
    case interval
    /// The shortest count of cycles from first input to last output; compared only where it differs from the longest.
    case latencyMin
    /// The shortest count of cycles between two starts; compared only where it differs from the longest.
    case intervalMin

    /// Every quantity that each design has, in the order shown.
    public static let all: [ComparedQuantity] =
        ResourceKind.allCases.map(ComparedQuantity.resource) + [.latency, .interval]

    /// The same with the lower ends of ranges.
    public static let withMinima: [ComparedQuantity] = all + [.latencyMin, .intervalMin]

    /// Whether it is an amount of a resource.
    package var isResource: Bool { if case .resource = self { true } else { false } }

    /// The quantity whose tolerances hold for this one too: that of the range for its lower end.
    package var range: ComparedQuantity {
        switch self {
        case .latencyMin: .latency
        case .intervalMin: .interval
        case .resource, .latency, .interval: self
        }
    }

    /// The name in options and documents, such as `lut` or `latency`.
    public var key: String {
        switch self {
        case .resource(let kind): kind.rawValue
        case .latency: "latency"
        case .interval: "interval"
        case .latencyMin: "latency_min"
        case .intervalMin: "interval_min"
        }
    }

    /// The name in tables.
    public var label: String {
        switch self {
        case .resource(let kind): kind.label
        case .latency: "latency"
        case .interval: "II"
        case .latencyMin: "min latency"
        case .intervalMin: "min II"
        }
    }

    /// What stands behind an amount, such as ` cycles`; nothing for resources.
    public var unitText: String {
        switch self {
        case .resource: ""
        case .latency, .interval, .latencyMin, .intervalMin: " cycles"
        }
    }

    /// The quantity with this key, nil when there is none.
    public init?(key: String) {
        guard let match = Self.withMinima.first(where: { $0.key == key }) else { return nil }
        self = match
    }
}
