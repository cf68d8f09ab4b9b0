import Devices
import Estimator
import Foundation
import Importers
import Networks
import TestSupport
import Testing

/// Every project of the corpus, kept as facts.
@Suite(.enabled(if: Corpus.isAvailable, "the corpus is not here")) struct CorpusProjectTests {
    @Test(arguments: Corpus.projects) func imports(name: String) throws {
        let model = try ModelImporters.read(path: Corpus.project(name))
        #expect(!model.graph.layers.isEmpty)
        #expect(!model.graph.inputs.isEmpty)
        #expect(!model.graph.outputs.isEmpty)
        #expect(model.graph.topLevel != nil)
        for layer in model.graph.layers {
            guard case .dense(let dense) = layer.operation, case .values(let values) = dense.product.weights.knowledge
            else {
                continue
            }
            #expect(values.count == dense.product.inputCount * dense.product.outputCount)
        }
    }

    /// The report of each design tells the clock, part and tool that were used; the project should say the same.
    @Test func partClockAndTool() throws {
        var differing: [String] = []
        for name in Corpus.projects {
            let model = try ModelImporters.read(path: Corpus.project(name))
            let design = try Manifest.core(of: name)
            if let clock = model.clockPeriodNs, abs(clock - design.clock_ns) > 0.011 {
                differing.append("\(name): clock \(clock), report \(design.clock_ns)")
            }
            let squeeze: (String) -> String = { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
            if let part = model.partName, squeeze(part) != squeeze(design.part) {
                differing.append("\(name): part \(part), report \(design.part)")
            }
            let tool: Flow.Tool = design.tool.contains("Vitis") ? .vitisHLS : .vivadoHLS
            if let flow = model.flow, flow.tool != tool {
                differing.append("\(name): tool \(flow.tool), report \(design.tool)")
            }
        }
        print("clock, part and tool: \(differing.count) differences\n" + differing.joined(separator: "\n"))
        #expect(Double(differing.count) <= 0.05 * Double(3 * Corpus.projects.count))
    }
}

/// What the corpus says of a project's build.
private struct Manifest: Decodable {
    struct Design: Decodable {
        var top_kind: String
        var tool: String
        var part: String
        var clock_ns: Double
    }

    var designs: [Design]

    static func core(of name: String) throws -> Design {
        let path = "\(Corpus.folder ?? "")/projects/\(name)/manifest.json"
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        return try #require(manifest.designs.first { $0.top_kind == "core" } ?? manifest.designs.first)
    }
}
