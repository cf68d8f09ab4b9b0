import Devices

extension Design {
    /// The top function as a dataflow region.
    func dataflowJoin(
        _ architectures: [LayerArchitecture?], _ estimates: [LayerEstimate], context: LayerContext
    ) -> LayerArchitecture {
        let slowest = Quantity.maximum(estimates.map(\.latencyCycles.max))
        let interval = QuantityRange(slowest.offset(by: 1))
        let latency = QuantityRange(
            min: Quantity.sum(estimates.map(\.latencyCycles.min)).offset(by: Double(estimates.count)),
            max: Quantity.sum(estimates.map(\.latencyCycles.max)).offset(by: Double(estimates.count)))
        let components = layers.dropLast().flatMap(\.outputs).map { tensor in
            Component(.fifo(wordBits: tensor.precision.width, depth: 2), count: tensor.count)
        }
        return LayerArchitecture(
            components: components, latencyCycles: latency, intervalCycles: interval)
    }
}
