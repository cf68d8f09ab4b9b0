/// Amounts of resources by kind, where an absent kind is unknown and never zero.
public struct ResourceUse: Hashable, Sendable {
    private var amounts: [ResourceKind: Double]

    /// Creates amounts from a dictionary.
    public init(_ amounts: [ResourceKind: Double] = [:]) {
        self.amounts = amounts
    }

    /// The amount of one kind, nil when it is not known.
    public subscript(kind: ResourceKind) -> Double? {
        get { amounts[kind] }
        set { amounts[kind] = newValue }
    }

    /// The kinds with a known amount, in the order of `ResourceKind.allCases`.
    public var kinds: [ResourceKind] { ResourceKind.allCases.filter { amounts[$0] != nil } }
}
