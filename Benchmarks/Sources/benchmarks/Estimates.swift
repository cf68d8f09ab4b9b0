import Devices
import Estimator
import Foundation
import Networks

/// How many times a body runs per second, on one thread and on all cores; each thread prepares its own state.
private func rates<State>(
    _ repeats: Int, prepare: @escaping @Sendable () -> State, _ body: @escaping @Sendable (inout State, Int) -> Void
) -> (single: Double, all: Double) {
    @Sendable func run(_ count: Int) {
        var state = prepare()
        for index in 0..<count { body(&state, index) }
    }
    let single = medianSeconds(runs: 3) { run(repeats) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let all = medianSeconds(runs: 3) {
        DispatchQueue.concurrentPerform(iterations: cores) { _ in run(repeats) }
    }
    return (Double(repeats) / single, Double(repeats * cores) / all)
}

private func row(_ name: String, _ rates: (single: Double, all: Double), target: String) {
    printRow(
        name, "\(Int(rates.single).formatted())/s, all cores \(Int(rates.all).formatted())/s", target: target)
}

/// Rows of the table on estimating: whole estimates without sentences, weights counted or not, and a compiled design.
func measureEstimates(_ plain: Graph, _ analysed: Graph, target: Target, estimator: DesignEstimator) throws {
    let prepared = try estimator.prepare(target)
    row(
        "whole estimates, weights counted before",
        rates(2_000, prepare: { 0 }) { _, _ in _ = try? prepared.estimate(analysed) },
        target: ">= 100,000/s")
    row(
        "whole estimates, weights counted each time",
        rates(200, prepare: { 0 }) { _, _ in _ = try? prepared.estimate(plain) }, target: "")
    let strategies: [Strategy] = [.latency, .resource]
    let choices: [LayerChoice] = strategies.flatMap { strategy -> [LayerChoice] in
        [1, 2, 4, 8, 16, 32].map { LayerChoice(strategy: strategy, reuseFactor: $0) }
    }
    let all = [[LayerChoice]](repeating: choices, count: plain.layers.count)
    let design = try estimator.compile(
        plain, target: target, choices: all)
    // A walk over choices in which one layer changes at a time, so that neighbours differ as in a search.
    @Sendable func picks(_ index: Int) -> [Int] {
        design.choices.enumerated().map { layer, own in (index >> layer) * 5 % own.count }
    }
    let walk = (0..<4_096).map(picks)
    row(
        "designs of one compiled model",
        rates(
            200_000,
            prepare: {
                var evaluator = design.evaluator
                for pick in walk { _ = evaluator.evaluate(pick) }
                return evaluator
            }
        ) { evaluator, index in _ = evaluator.evaluate(walk[index & 4_095]) }, target: ">= 1,000,000/s")
    let compileSeconds = try medianSeconds(runs: 11) {
        var evaluator = try estimator.compile(
            plain, target: target, choices: [[LayerChoice]](repeating: choices, count: plain.layers.count)
        ).evaluator
        _ = evaluator.evaluate(walk[0])
    }
    printRow("compile and evaluate the first design", "\(text(compileSeconds * 1e3)) ms", target: "")
}
