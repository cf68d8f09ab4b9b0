extension Graph {
    /// The graph with the counts over its weights gathered, for estimating it many times.
    ///
    /// Options that change a weight's type make the layer gather again; all others leave the counts valid.
    public func analysed() -> Graph {
        var graph = self
        for index in graph.layers.indices {
            guard case .dense(var dense) = graph.layers[index].operation, dense.weightStatistics == nil,
                let (statistics, isAssumed) = dense.gatherStatistics(), !isAssumed
            else { continue }
            dense.weightStatistics = statistics
            graph.layers[index].operation = .dense(dense)
        }
        return graph
    }
}
