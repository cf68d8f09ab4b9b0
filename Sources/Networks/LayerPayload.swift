/// The facts of one kind of layer, and what everything but its own model asks of it.
///
/// The defaults are those of a layer without matrix products whose elements are not kept apart.
public protocol LayerPayload: Sendable {
    /// The payload as an operation.
    var operation: Operation { get }
    /// The kind as shown in tables and JSON, such as `dense`.
    var kindName: String { get }
    /// The matrix products under the layer's strategy, in the order in which it computes them.
    var products: [MatrixProduct] { get }
    /// Whether each element of the result depends on the one element of the input at the same place.
    var keepsElements: Bool { get }

    /// Changes every matrix product.
    mutating func updateProducts(_ change: (inout MatrixProduct) -> Void)
    /// Whether it only renames wires between these tensors, so that nothing is built for it.
    func renamesWires(from input: Tensor?, to output: Tensor?) -> Bool
    /// Replaces the types of weights, biases and accumulators, as a new model-wide default precision would.
    mutating func apply(_ precision: Precision)
}

extension LayerPayload {
    /// No products.
    public var products: [MatrixProduct] { [] }
    /// Elements depend on several others.
    public var keepsElements: Bool { false }

    /// Nothing to change without products.
    public mutating func updateProducts(_ change: (inout MatrixProduct) -> Void) {}

    /// Something is built.
    public func renamesWires(from input: Tensor?, to output: Tensor?) -> Bool { false }

    /// Changes the products only.
    public mutating func apply(_ precision: Precision) {
        updateProducts { product in
            product.weights.precision = precision
            product.bias.precision = precision
            product.accumulator = precision
            product.weightStatistics = nil
        }
    }
}
