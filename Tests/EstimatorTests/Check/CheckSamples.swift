import Devices
import Estimator
import Networks

/// A design whose figures follow simple rules, so that a search over it can be followed by hand.
enum CheckSamples {
    static let target = Target(
        partName: "part-1", deviceName: "part", vendor: .amd, familyName: "family", dspBlock: .dsp48e2,
        available: ResourceUse([.dsp: 1000, .lut: 100_000, .ff: 200_000, .bram18: 100, .uram: 0]),
        availablePerSLR: ResourceUse([.dsp: 500, .lut: 50_000, .ff: 100_000, .bram18: 50, .uram: 0]), slrCount: 2,
        clockPeriodNs: 5, flow: Flow(.vitisHLS))

    /// Two dense layers of 1,200 and 400 products and an activation; a reuse factor divides the products.
    static func estimate(_ options: DesignOptions) -> DesignEstimate {
        let layers = [layer("wide", 1200, options), layer("narrow", 400, options), activation]
        var totals = ResourceEstimate()
        for kind in ResourceKind.amd { totals[kind] = .sum(layers.map { $0.csynth[kind] }) }
        return DesignEstimate(
            modelName: "sample", target: target, ioType: .parallel, topLevel: .pipeline, layers: layers,
            joins: ResourceEstimate(), csynth: totals, synthesis: .unknown(ResourceKind.amd),
            latencyCycles: QuantityRange(.sum(layers.map(\.latencyCycles.max))),
            intervalCycles: QuantityRange(.maximum(layers.map(\.intervalCycles.max))), why: [], diagnostics: [])
    }

    private static func layer(_ name: String, _ products: Int, _ options: DesignOptions) -> LayerEstimate {
        let own = options.layers[name]
        let factor = own?.reuseFactor ?? options.all.reuseFactor ?? 1
        let lut = Double(products) * 10
        return LayerEstimate(
            name: name, configName: "", kind: "dense", strategy: own?.strategy ?? options.all.strategy ?? .latency,
            requestedReuseFactor: factor, usedReuseFactor: factor,
            csynth: ResourceEstimate([
                .dsp: .exact((products + factor - 1) / factor), .lut: .between(lut, low: lut * 0.9, high: lut * 1.1),
                .ff: .exact(products), .bram18: .zero, .uram: .zero,
            ]),
            synthesis: .unknown(ResourceKind.amd), latencyCycles: QuantityRange(.exact(2 + factor)),
            intervalCycles: QuantityRange(.exact(factor)), why: [])
    }

    private static let activation = LayerEstimate(
        name: "relu", configName: "", kind: "relu", strategy: nil, requestedReuseFactor: 1, usedReuseFactor: 1,
        csynth: ResourceEstimate([.dsp: .zero, .lut: .exact(100), .ff: .zero, .bram18: .zero, .uram: .zero]),
        synthesis: .unknown(ResourceKind.amd), latencyCycles: QuantityRange(.exact(1)),
        intervalCycles: QuantityRange(.exact(1)), why: [])
}
