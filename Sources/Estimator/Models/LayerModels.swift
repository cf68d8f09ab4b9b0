import Devices
import Networks

/// The one place that leads from a layer's kind to its model.
public enum LayerModels {
    /// Lowers a layer to the physical things it consists of.
    ///
    /// - Parameters:
    ///   - layer: The layer with options applied.
    ///   - context: Target, joins and technology.
    /// - Returns: The architecture, nil when no model exists for this layer.
    public static func lower(_ layer: ResolvedLayer, context: LayerContext) -> Circuit? {
        switch layer.operation {
        case .dense(let dense): DenseModel.lower(layer, dense, context: context)
        case .batchNormalization(let norm): BatchNormalizationModel.lower(layer, norm, context: context)
        case .activation(let activation): ActivationModel.lower(layer, activation, context: context)
        case .softmax(let softmax): SoftmaxModel.lower(layer, softmax, context: context)
        case .merge(let merge): MergeModel.lower(layer, merge, context: context)
        case .wiring: WiringModel.lower(layer, context: context)
        case .unsupported: nil
        }
    }
}
