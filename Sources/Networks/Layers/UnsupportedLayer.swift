/// A layer that is read but has no model.
public struct UnsupportedLayer: LayerPayload, Hashable {
    /// The library function, such as `conv_2d_cl`.
    public var function: String
    /// Why it cannot be estimated, for the diagnostic.
    public var reason: String

    /// Creates a record of an unsupported layer.
    public init(function: String, reason: String) {
        self.function = function
        self.reason = reason
    }

    /// The layer as an operation.
    public var operation: Operation { .unsupported(self) }
    /// The library function's name.
    public var kindName: String { function }
}
