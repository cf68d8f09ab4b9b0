public import Devices
public import Networks

/// A graph with target and options applied: what the flow will really build.
public struct Design: Sendable {
    /// The model's name.
    public var name: String
    /// The target.
    public var target: Target
    /// How layers exchange data.
    public var ioType: IOType
    /// The style of the top function.
    public var topLevel: TopLevelStyle
    /// The layers in call order.
    public var layers: [ResolvedLayer]
    /// The tensors that enter the design.
    public var inputs: [Tensor]
    /// The tensors that leave it.
    public var outputs: [Tensor]
    /// Indices of the tensors that enter the design.
    public var inputIndices: [Int]
    /// Indices of the tensors that leave it.
    public var outputIndices: [Int]
    /// What was changed or is questionable.
    public var diagnostics: [Diagnostic]
}

/// Why a design cannot be estimated.
public enum EstimateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Layers without a model, each with the reason; accepted with `DesignOptions.allowsUnknown`.
    case unsupportedLayers([UnsupportedLayerName])
    /// The target's tool or vendor has no model yet.
    case unsupportedTarget(String)
    /// An option names a layer that the model does not have.
    case unknownLayer(String, known: [String])

    /// A layer's name with the reason why it cannot be estimated.
    public struct UnsupportedLayerName: Hashable, Sendable {
        /// The layer.
        public var layer: String
        /// Why.
        public var reason: String
    }

    /// The message, with what to do next.
    public var description: String {
        switch self {
        case .unsupportedLayers(let layers):
            let list = layers.map { "\($0.layer) (\($0.reason))" }.joined(separator: ", ")
            return "no model for \(list); --allow-unknown goes on and leaves these figures unknown"
        case .unsupportedTarget(let what): return what
        case .unknownLayer(let name, let known):
            return "no layer is called '\(name)'; the model has \(known.joined(separator: ", "))"
        }
    }
}
