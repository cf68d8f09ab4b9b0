extension Graph {
    /// The graph with the counts over its weights gathered, for estimating it many times.
    ///
    /// Options that change a weight's type make the layer gather again; all others leave the counts valid.
    public func analysed() -> Graph {
        var graph = self
        for index in graph.layers.indices {
            graph.layers[index].operation.updateProducts { product in
                guard product.weightStatistics == nil, let (statistics, isAssumed) = product.gatherStatistics(),
                    !isAssumed
                else { return }
                product.weightStatistics = statistics
            }
        }
        return graph
    }
}
