import Networks

/// A dense layer: one matrix product under the layer's strategy.
enum DenseModel {
    /// Lowers the layer, nil when its strategy or types have no model.
    static func lower(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> Circuit? {
        MatrixProductEngine.lower(layer, dense.product, context: context)
    }
}
