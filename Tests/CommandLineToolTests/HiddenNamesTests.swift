import Devices
import Estimator
import Foundation
import Networks
import TestSupport
import Testing

@testable import CommandLineTool
@testable import Comparing
@testable import Presentation
@testable import Readers

/// Real rows whose names tell their layer, with the names hidden: they find the same layer again, or none.
@Suite(.enabled(if: Corpus.isAvailable)) struct HiddenNamesTests {
    @Test func `hidden names are recovered`() throws {
        let projects = try #require(Corpus.folder) + "/projects"
        var (right, wrong, doubtful) = (0, 0, 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: projects).sorted() {
            let path = projects + "/" + name
            let pair = ComparisonInputs.Pair(model: path, reports: [path], name: name)
            let job = PairComparison(
                pair: pair, request: DesignRequest(), tolerances: ToleranceRules(), isQuiet: true,
                parts: .shipped)
            guard let comparisons = try? job.comparisons() else { continue }
            for comparison in comparisons where comparison.stage == .csynth {
                for kind in Set(comparison.prediction.layers.map(\.kind)) {
                    let (layers, instances) = hidden(comparison, kind: kind)
                    guard layers.count > 1 else { continue }
                    for (layer, rows) in LayerMatching(layers, instances, stage: .csynth).rows.enumerated() {
                        guard let row = rows.first else {
                            doubtful += 1
                            continue
                        }
                        let truth = instances[instances.count - 1 - layer]
                        if instances[row].isLike(truth) { right += 1 } else { wrong += 1 }
                    }
                }
            }
        }
        #expect(wrong == 0)
        #expect(right >= 100)
        #expect(right >= 2 * doubtful, "\(right) right, \(doubtful) in doubt")
    }

    /// The layers of a kind that were matched by name, and their rows in the opposite order under names that say
    /// nothing but the kind.
    private func hidden(_ comparison: Comparison, kind: String) -> ([PredictedLayer], [MeasuredInstance]) {
        let rows = comparison.rows.filter { row in
            if case .layer(_, let rowKind, _) = row.subject { rowKind == kind && row.match == .name } else { false }
        }
        let layers = rows.compactMap { row in
            comparison.prediction.layers.first { $0.name == row.subject.name }
        }
        let function = kind == "batch_normalization" ? "normalize" : kind
        let instances = rows.reversed().enumerated().map { index, row in
            var instance = MeasuredInstance(name: "\(function)_0_0_0_\(index)")
            for figure in row.figures {
                switch figure.quantity {
                case .resource(let resource): instance.used[resource] = figure.reported
                case .latency: instance.latencyCycles.max = figure.reported.flatMap { Int(exactly: $0) }
                case .interval: instance.intervalCycles.max = figure.reported.flatMap { Int(exactly: $0) }
                case .latencyMin, .intervalMin: break
                }
            }
            return instance
        }
        return (layers, instances)
    }
}

extension MeasuredInstance {
    fileprivate func isLike(_ other: MeasuredInstance) -> Bool {
        used == other.used && latencyCycles == other.latencyCycles && intervalCycles == other.intervalCycles
    }
}
