import Devices

extension Design {
    /// The top function as one pipeline.
    ///
    /// - Interval: the largest of the layers (64 of 67 reports).
    /// - Latency: the sum of the layers plus one cycle for each boundary that is registered.
    /// - Registers: every tensor that crosses a registered boundary, the input latch, one enable bit per
    ///   overlapped iteration and one state bit per cycle of the interval.
    func pipelineJoin(_ architectures: [LayerArchitecture?], _ estimates: [LayerEstimate]) -> LayerArchitecture {
        let interval = QuantityRange(
            min: .maximum(estimates.map(\.intervalCycles.min)), max: .maximum(estimates.map(\.intervalCycles.max)))
        let boundaries = Double(max(0, estimates.count - 1))
        let latency = QuantityRange(
            min: Quantity.sum(estimates.map(\.latencyCycles.min)).offset(by: boundaries),
            max: Quantity.sum(estimates.map(\.latencyCycles.max)).offset(by: boundaries))
        var registerBits = 0
        for layer in layers.dropLast() {
            for output in layer.outputs { registerBits += output.count * output.precision.width }
        }
        let inputBits = inputs.reduce(0) { $0 + $1.count * $1.precision.width }
        let components = [
            Component(.register(width: registerBits + inputBits)), Component(.logicCells(lut: 42, ff: 1)),
        ]
        return LayerArchitecture(
            components: components, latencyCycles: latency, intervalCycles: interval,
            why: [
                Reason(
                    "latency_cycles", rule: "pipeline-sum",
                    detail: "sum of the layers + \(Int(boundaries)) registered boundaries")
            ])
    }
}
