public import Devices

/// A figure that an estimate and a report both have.
public enum ComparedQuantity: Hashable, Sendable {
    /// An amount of one resource.
    case resource(ResourceKind)
    /// The longest count of cycles from first input to last output.
    case latency
    /// The longest count of cycles between two starts.
    case interval

    /// Every quantity in the order shown.
    public static let all: [ComparedQuantity] =
        ResourceKind.allCases.map(ComparedQuantity.resource) + [.latency, .interval]

    /// The name in options and documents, such as `lut` or `latency`.
    public var key: String {
        switch self {
        case .resource(let kind): kind.rawValue
        case .latency: "latency"
        case .interval: "interval"
        }
    }

    /// The name in tables.
    public var label: String {
        switch self {
        case .resource(let kind): kind.label
        case .latency: "latency"
        case .interval: "II"
        }
    }

    /// What stands behind an amount, such as ` cycles`; nothing for resources.
    public var unitText: String {
        switch self {
        case .resource: ""
        case .latency, .interval: " cycles"
        }
    }

    /// The quantity with this key, nil when there is none.
    public init?(key: String) {
        guard let match = Self.all.first(where: { $0.key == key }) else { return nil }
        self = match
    }
}
