public import Devices

/// Estimated resources by kind; a kind that is absent is not counted for this vendor.
public struct ResourceEstimate: Hashable, Sendable {
    private var quantities: [ResourceKind: Quantity]

    /// Creates an estimate from a dictionary.
    public init(_ quantities: [ResourceKind: Quantity] = [:]) {
        self.quantities = quantities
    }

    /// Every kind of this list unknown.
    public static func unknown(_ kinds: [ResourceKind]) -> ResourceEstimate {
        ResourceEstimate(Dictionary(uniqueKeysWithValues: kinds.map { ($0, .unknown) }))
    }

    /// The quantity of one kind; unknown when it was never set.
    public subscript(kind: ResourceKind) -> Quantity {
        get { quantities[kind] ?? .unknown }
        set { quantities[kind] = newValue }
    }

    /// The kinds present, in the order of `ResourceKind.allCases`.
    public var kinds: [ResourceKind] { ResourceKind.allCases.filter { quantities[$0] != nil } }
}
