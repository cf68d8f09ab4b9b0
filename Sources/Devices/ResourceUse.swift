/// Amounts of resources by kind, where an absent kind is unknown and never zero.
///
/// The amounts stand in the value itself: a report by hierarchy has tens of thousands of them.
public struct ResourceUse: Hashable, Sendable {
    private var amounts = PerResource<Double?>(repeating: nil)

    /// Creates amounts from a dictionary.
    public init(_ amounts: [ResourceKind: Double] = [:]) {
        for (kind, amount) in amounts { self[kind] = amount }
    }

    /// The amount of one kind, nil when it is not known; an amount that overflowed is not known.
    public subscript(kind: ResourceKind) -> Double? {
        get { amounts[kind] }
        set { amounts[kind] = newValue.flatMap { $0.isFinite ? $0 : nil } }
    }

    /// The kinds with a known amount, in the order of `ResourceKind.allCases`.
    public var kinds: [ResourceKind] { ResourceKind.allCases.filter { self[$0] != nil } }
}
