/// Leads from a dense layer's strategy to its model.
enum DenseModels {
    /// Lowers a dense layer, nil when its strategy has no model.
    static func lower(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> LayerArchitecture? {
        switch layer.strategy {
        case .resource: DenseResourceModel.lower(layer, dense, context: context)
        case .unrolled, .compressed, .latency, .distributedArithmetic, nil: nil
        }
    }
}
