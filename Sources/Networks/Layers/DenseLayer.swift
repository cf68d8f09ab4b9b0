/// A fully connected layer: one matrix product.
public struct DenseLayer: LayerPayload {
    /// The product.
    public var product: MatrixProduct

    /// Creates a dense layer.
    public init(_ product: MatrixProduct) {
        self.product = product
    }

    /// The layer as an operation.
    public var operation: Operation { .dense(self) }
    /// Shown as `dense`.
    public var kindName: String { "dense" }
    /// The one product.
    public var products: [MatrixProduct] { [product] }

    /// Changes the product.
    public mutating func updateProducts(_ change: (inout MatrixProduct) -> Void) { change(&product) }
}
