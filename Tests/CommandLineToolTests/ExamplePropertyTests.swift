import Devices
import Estimator
import Importers
import Networks
import TestSupport
import Testing

/// What must hold of every estimate, whatever its figures: tried on the examples under many options.
@Suite struct ExamplePropertyTests {
    static let examples = ["jet-tagger", "anomaly-autoencoder", "quantised-classifier"]

    private func estimate(
        _ example: String, strategy: Strategy? = nil, reuse: Int? = nil, precision: Precision? = nil
    ) throws -> DesignEstimate {
        let model = try ModelImporters.read(path: Package.root + "/Examples/" + example)
        let flow = Flow(model.flow?.tool ?? .vitisHLS, version: model.flow?.version)
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(model.partName ?? "xcvu13p"),
            clockPeriodNs: model.clockPeriodNs ?? 5, clockUncertaintyNs: model.clockUncertaintyNs, flow: flow)
        let options = DesignOptions(all: .init(reuseFactor: reuse, strategy: strategy, precision: precision))
        return try DesignEstimator(catalogue: .shipped, tool: flow.tool)
            .estimate(model.graph, target: target, options: options)
    }

    @Test(arguments: examples, [nil, Strategy.latency, .resource, .unrolled])
    func totalsAreLayersAndJoins(example: String, strategy: Strategy?) throws {
        let estimate = try estimate(example, strategy: strategy, reuse: strategy == nil ? nil : 4)
        for kind in ResourceKind.amd {
            let parts = estimate.layers.map { $0.csynth[kind] } + [estimate.joins[kind]]
            #expect(estimate.csynth[kind].value == parts.compactMap(\.value).reduce(0, +))
            let ends = (parts.compactMap(\.low).reduce(0, +), parts.compactMap(\.high).reduce(0, +))
            let (low, high) = (try #require(estimate.csynth[kind].low), try #require(estimate.csynth[kind].high))
            guard estimate.target.flow.isVersionAssumed else {
                #expect(low == ends.0 && high == ends.1)
                continue
            }
            // One version builds the whole design, so its ends lie within those of layers of different versions.
            #expect(low >= ends.0 && high <= ends.1)
        }
    }

    @Test(arguments: examples, [1, 2, 4, 8, 16, 64])
    func intervalsContainTheirValue(example: String, reuse: Int) throws {
        let estimate = try estimate(example, strategy: .resource, reuse: reuse)
        let quantities = estimate.layers.flatMap { layer in
            ResourceKind.amd.map { layer.csynth[$0] } + [layer.latencyCycles.max, layer.intervalCycles.max]
        }
        for quantity in quantities + [estimate.latencyCycles.max, estimate.intervalCycles.max] {
            let value = try #require(quantity.value)
            #expect((quantity.low ?? value) <= value && value <= (quantity.high ?? value))
            #expect((quantity.low ?? 0) >= 0)
        }
    }

    /// More reuse never needs more multipliers, never starts more often, and a resource layer's interval is its factor.
    @Test(arguments: examples)
    func reuseTradesMultipliersForTime(example: String) throws {
        let estimates = try [2, 4, 8, 16, 32].map { try estimate(example, strategy: .resource, reuse: $0) }
        for (less, more) in zip(estimates, estimates.dropFirst()) {
            #expect((more.csynth[.dsp].value ?? 0) <= (less.csynth[.dsp].value ?? 0))
            #expect((more.intervalCycles.max.value ?? 0) >= (less.intervalCycles.max.value ?? 0))
        }
        for layer in estimates.flatMap(\.layers) where layer.kind == "dense" && layer.usedReuseFactor > 1 {
            #expect(layer.intervalCycles.max.value == Double(layer.usedReuseFactor), "\(layer.name)")
        }
    }

    /// Wider types never cost less logic, registers or memory in the resource strategy, where values do not matter.
    @Test(arguments: examples)
    func widerTypesCostMore(example: String) throws {
        let estimates = try [8, 12, 16].map {
            try estimate(example, strategy: .resource, reuse: 4, precision: Precision(width: $0, integerBits: 4))
        }
        for (narrow, wide) in zip(estimates, estimates.dropFirst()) {
            for kind in [ResourceKind.ff, .bram18] {
                #expect((wide.csynth[kind].value ?? 0) >= (narrow.csynth[kind].value ?? 0), "\(kind)")
            }
        }
    }
}
