/// The one place that leads from a layer's kind to its model.
public enum LayerModels {
    /// Lowers a layer to the physical things it consists of.
    ///
    /// - Parameters:
    ///   - layer: The layer with options applied.
    ///   - context: Target, joins and technology.
    /// - Returns: The architecture, nil when no model exists for this layer.
    public static func lower(_ layer: ResolvedLayer, context: LayerContext) -> LayerArchitecture? {
        switch layer.operation {
        case .dense(let dense): DenseModels.lower(layer, dense, context: context)
        case .batchNormalization: nil
        case .activation: nil
        case .softmax: nil
        case .merge: nil
        case .reshape: nil
        case .clone: nil
        case .repack: nil
        case .unsupported: nil
        }
    }
}
