public import Devices

/// Estimated resources by kind; a kind that is absent is not counted for this vendor.
public struct ResourceEstimate: Hashable, Sendable {
    private var quantities = PerResource<Quantity?>(repeating: nil)

    /// Creates an estimate from a dictionary.
    public init(_ quantities: [ResourceKind: Quantity] = [:]) {
        for (kind, quantity) in quantities { self[kind] = quantity }
    }

    /// Every kind of this list unknown.
    public static func unknown(_ kinds: [ResourceKind]) -> ResourceEstimate {
        var estimate = ResourceEstimate()
        for kind in kinds { estimate[kind] = .unknown }
        return estimate
    }

    /// The quantity of one kind; unknown when it was never set.
    public subscript(kind: ResourceKind) -> Quantity {
        get { quantities[kind] ?? .unknown }
        set { quantities[kind] = newValue }
    }

    /// The kinds present, in the order of `ResourceKind.allCases`.
    public var kinds: [ResourceKind] { ResourceKind.allCases.filter { quantities[$0] != nil } }
}
