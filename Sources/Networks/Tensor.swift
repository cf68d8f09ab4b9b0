/// A value that flows between layers.
public struct Tensor: Hashable, Sendable {
    /// The variable's name in the project, such as `layer2_out`.
    public var name: String
    /// Sizes, slowest first, channels last; the product is the number of elements.
    public var shape: [Int]
    /// The type of one element.
    public var precision: Precision

    /// Creates a tensor.
    public init(name: String, shape: [Int], precision: Precision) {
        self.name = name
        self.shape = shape
        self.precision = precision
    }

    /// The number of elements; saturates instead of overflowing.
    public var count: Int {
        shape.reduce(1) { partial, size in
            let (product, overflow) = partial.multipliedReportingOverflow(by: size)
            return overflow ? Int.max : product
        }
    }
}
