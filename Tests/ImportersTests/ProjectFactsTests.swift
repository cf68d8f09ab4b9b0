import Devices
import Estimator
import Foundation
import Importers
import Networks
import TestSupport
import Testing
import Wire

/// Projects that are kept without their code and scripts are read like those that have them.
@Suite struct ProjectFactsTests {
    private static let source = "\(Package.root)/Tests/Fixtures/hls4ml/residual-vivado-1.3.0"

    /// The top function of the fixture as facts: branches, a join, and a layer that reads the input once more.
    private static let graph = """
        {"calls": [
        {"fn": "dense", "targs": ["input_t", "d1_result_t", "config2"], "args": ["x", "layer2_out", "w2", "b2"], "name": "d1"},
        {"fn": "relu", "targs": ["d1_result_t", "layer3_t", "relu_config3"], "args": ["layer2_out", "layer3_out"], "name": "r"},
        {"fn": "dense", "targs": ["layer3_t", "d2_result_t", "config4"], "args": ["layer3_out", "layer4_out", "w4", "b4"],
         "name": "d2"},
        {"fn": "sigmoid", "targs": ["d2_result_t", "layer5_t", "sigmoid_config5"], "args": ["layer4_out", "layer5_out"],
         "name": "s"},
        {"fn": "add", "targs": ["layer3_t", "layer5_t", "add_result_t", "config6"],
         "args": ["layer3_out", "layer5_out", "layer6_out"], "name": "add"},
        {"fn": "normalize", "targs": ["add_result_t", "bn_result_t", "config7"],
         "args": ["layer6_out", "layer7_out", "s7", "b7"], "name": "bn"},
        {"fn": "concatenate1d", "targs": ["bn_result_t", "input_t", "join_result_t", "config8"],
         "args": ["layer7_out", "x", "layer8_out"], "name": "join"},
        {"fn": "dense", "targs": ["join_result_t", "out_result_t", "config9"],
         "args": ["layer8_out", "layer9_out", "w9", "b9"], "name": "out"},
        {"fn": "softmax", "targs": ["out_result_t", "result_t", "softmax_config10"],
         "args": ["layer9_out", "layer10_out"], "name": "softmax"}],
        "top_pragmas": ["PIPELINE"], "fifo_depths": {}}
        """

    private static let settings = """
        # build_prj.tcl
        set_part $part
        create_clock -period $clock_period -name default
        set_clock_uncertainty $clock_uncertainty default
        # ip/zynq/ps7_init.tcl
        set part other
        # project.tcl
        set project_name "myproject"
        set backend "vivado"
        set part "xcvu13p-flga2577-2-e"
        set clock_period 5
        set clock_uncertainty 12.5%
        """

    private func withFacts(graph: String = graph, _ body: (String) throws -> Void) throws {
        try ProjectCopy.with(Self.source) { copy in
            for file in ["firmware/myproject.cpp", "project.tcl"] { try copy.remove(file) }
            try Data(graph.utf8).write(to: URL(fileURLWithPath: copy.path + "/graph.json"))
            try Data(Self.settings.utf8).write(to: URL(fileURLWithPath: copy.path + "/tcl_settings.txt"))
            try body(copy.path)
        }
    }

    @Test func `facts give what the code gives`() throws {
        let code = try ModelImporters.read(path: Self.source)
        try withFacts { path in
            let facts = try ModelImporters.read(path: path)
            #expect(facts.dump == code.dump)
        }
    }

    @Test func `code wins over facts`() throws {
        let code = try ModelImporters.read(path: Self.source)
        try ProjectCopy.with(Self.source) { copy in
            let other = #"{"calls": [{"fn": "relu", "targs": [], "args": []}]}"#
            try Data(other.utf8).write(to: URL(fileURLWithPath: copy.path + "/graph.json"))
            try Data("# project.tcl\nset part other\n".utf8).write(
                to: URL(fileURLWithPath: copy.path + "/tcl_settings.txt"))
            let model = try ModelImporters.read(path: copy.path)
            #expect(model.dump == code.dump)
        }
    }

    @Test(arguments: [
        ("PIPELINE II=4", TopLevelStyle.pipeline, 4), ("DATAFLOW ", .dataflow, nil), ("INLINE", nil, nil),
    ])
    func `pragmas of the top function`(pragma: String, style: TopLevelStyle?, interval: Int?) throws {
        let graph = Self.graph.replacingOccurrences(of: "\"PIPELINE\"", with: "\"\(pragma)\"")
        try withFacts(graph: graph) { path in
            let model = try ModelImporters.read(path: path)
            #expect(model.graph.topLevel == style)
            #expect(model.graph.topLevelIntervalCycles == interval)
        }
    }

    @Test func `depths of channels`() throws {
        let graph = Self.graph.replacingOccurrences(of: "{}", with: #"{"layer4_out": 7, "layer5_out": -1}"#)
        try withFacts(graph: graph) { path in
            let model = try ModelImporters.read(path: path)
            let depths = model.graph.streamDepths.map { (model.graph.tensors[$0.key].name, $0.value) }
            #expect(depths.map(\.0) == ["layer4_out"])
            #expect(depths.map(\.1) == [7])
        }
    }

    @Test(arguments: [
        "", "{", "[]", #"{"calls": 3}"#, #"{"calls": []}"#, #"{"calls": [3, {"fn": 4}, {"fn": "dense"}]}"#,
    ])
    func `facts that say nothing`(graph: String) throws {
        try withFacts(graph: graph) { path in
            do {
                let model = try ModelImporters.read(path: path)
                #expect(model.diagnostics.contains { $0.code == "top-function-missing" })
            } catch let error as InputError {
                #expect(error.file.hasSuffix("graph.json"))
            }
        }
    }

    @Test func `damaged facts end cleanly`() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let damaged = Mutation.damage(Array(Self.graph.utf8), using: &generator)
            try withFacts(graph: String(decoding: damaged, as: UTF8.self)) { path in
                do {
                    let model = try ModelImporters.read(path: path)
                    let tensors = model.graph.tensors.indices
                    #expect(model.graph.layers.allSatisfy { ($0.inputs + $0.outputs).allSatisfy(tensors.contains) })
                } catch let error as InputError {
                    #expect(error.description.utf8.count < 1000)
                }
            }
        }
    }
}
