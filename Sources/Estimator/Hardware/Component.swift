/// An operator with how many of it there are.
public struct Component: Hashable, Sendable {
    /// What it is.
    public var kind: Operator
    /// How many; an expected value when weights are not known, so not always whole.
    public var count: Double

    /// Creates a component.
    public init(_ kind: Operator, count: Double = 1) {
        self.kind = kind
        self.count = count
    }

    /// Creates a component.
    public init(_ kind: Operator, count: Int) {
        self.init(kind, count: Double(count))
    }
}
