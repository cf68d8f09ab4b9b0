import Devices
import Importers
import TestSupport
import Testing

@testable import Estimator
@testable import Networks

/// A compiled design gives, for any choices, the totals of the whole estimate.
@Suite struct CompiledDesignTests {
    private static let choices =
        [Strategy?.none, .latency, .resource, .unrolled, .compressed].flatMap { strategy in
            [nil, 1, 2, 6, 16, 48].map { LayerChoice(strategy: strategy, reuseFactor: $0) }
        }

    private static func compile(_ example: String, _ flow: Flow) throws -> CompiledDesign {
        let model = try ModelImporters.read(path: "\(Package.root)/Examples/\(example)")
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve("xcu250-figd2104-2L-e"), clockPeriodNs: 5, flow: flow)
        let all = [[LayerChoice]](repeating: choices, count: model.graph.layers.count)
        return try DesignEstimator(catalogue: .shipped, tool: flow.tool)
            .compile(model.graph, target: target, options: DesignOptions(allowsUnknown: true), choices: all)
    }

    @Test(
        "totals of random choices equal those of the estimate",
        arguments: ["jet-tagger", "quantised-classifier", "anomaly-autoencoder"],
        [
            Flow(.vivadoHLS, version: Flow.Version(2019, 2)), Flow(.vitisHLS, version: Flow.Version(2021, 1)),
            Flow(.vitisHLS),
        ])
    func randomChoices(example: String, flow: Flow) throws {
        let design = try Self.compile(example, flow)
        var evaluator = design.evaluator
        var generator = SeededGenerator(seed: 7)
        for round in 0..<40 {
            let picked = design.choices.map { choices in
                // Mostly one strategy for all, so that pipelined tops are met too.
                round % 2 == 0
                    ? Int.random(in: 0..<choices.count, using: &generator) : min(round % 6, choices.count - 1)
            }
            let estimate = try design.explain(picked)
            #expect(evaluator.evaluate(picked) == DesignTotals(estimate, stage: .csynth), "\(picked)")
        }
    }

    @Test("choices that are not there give nothing")
    func outOfRange() throws {
        var evaluator = try Self.compile("jet-tagger", Flow(.vitisHLS, version: Flow.Version(2022, 2))).evaluator
        #expect(evaluator.evaluate([0]) == nil)
        #expect(evaluator.evaluate([Int](repeating: 1_000, count: 8)) == nil)
    }
}
