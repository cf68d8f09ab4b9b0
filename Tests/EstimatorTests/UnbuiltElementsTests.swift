import Devices
import Testing

@testable import Estimator
@testable import Networks

/// Two dense layers with a ReLU between: 4 -> 3 -> 2; output 1 of the first has no weight, input 2 of the second neither.
@Suite("Elements that are not built")
struct UnbuiltElementsTests {
    private func dense(_ inputs: Int, _ outputs: Int, _ values: [Double]) -> Networks.Operation {
        func tensor(_ name: String, _ rows: Int, _ columns: Int, _ values: [Double]) -> WeightTensor {
            WeightTensor(
                name: name, rows: rows, columns: columns, precision: .hls4mlDefault, knowledge: .values(values))
        }
        return .dense(
            DenseLayer(
                MatrixProduct(
                    inputCount: inputs, outputCount: outputs, weights: tensor("w", inputs, outputs, values),
                    bias: tensor("b", 1, outputs, [Double](repeating: 0.5, count: outputs)),
                    accumulator: .hls4mlDefault,
                    zeroCount: values.count { $0 == 0 }, nonzeroCount: values.count { $0 != 0 })))
    }

    private func graph(_ topLevel: TopLevelStyle) -> Graph {
        let first: [Double] = [0.7, 0, 0.3, 0.1, 0, 0.9, 0, 0, 0.2, 0.4, 0, 0.6]
        let second: [Double] = [0.7, 0.3, 0.2, 0.8, 0, 0]
        let tensors = [("x", 4), ("a", 3), ("r", 3), ("y", 2)].map {
            Tensor(name: $0.0, shape: [$0.1], precision: .hls4mlDefault)
        }
        let relu = Networks.Operation.activation(ActivationLayer(function: .relu, elementCount: 3))
        return Graph(
            name: "pruned", ioType: .parallel, topLevel: topLevel, tensors: tensors,
            layers: [
                Layer(
                    name: "fc1", configName: "config2", operation: dense(4, 3, first), inputs: [0], outputs: [1],
                    strategy: .latency),
                Layer(name: "relu", configName: "config3", operation: relu, inputs: [1], outputs: [2]),
                Layer(
                    name: "fc2", configName: "config4", operation: dense(3, 2, second), inputs: [2], outputs: [3],
                    strategy: .latency),
            ], inputs: [0], outputs: [3])
    }

    private func estimate(_ graph: Graph, _ topLevel: TopLevelStyle) throws -> DesignEstimate {
        let context = try ReportedTarget.zynq2020.context(topLevel)
        return try DesignEstimator(catalogue: .shipped, tool: context.target.flow.tool)
            .estimate(graph, target: context.target)
    }

    @Test("a ReLU of three elements, one constant and one unread, is built once", arguments: [true, false])
    func pipeline(isAnalysed: Bool) throws {
        let graph = isAnalysed ? graph(.pipeline).analysed() : graph(.pipeline)
        let layers = try estimate(graph, .pipeline).layers
        #expect(layers[1].csynth[.lut].value == 28)
        // Only 0.7, 0.1 and 0.4 of the first layer and 0.7 and 0.3 of the second are left.
        #expect(layers[0].csynth[.dsp].value == 3)
        #expect(layers[2].csynth[.dsp].value == 2)
    }

    @Test("processes of a dataflow region do not see each other's constants")
    func dataflow() throws {
        let layers = try estimate(graph(.dataflow), .dataflow).layers
        // 3 x 28 LUT, 4 multiplexers of 9, one gate; 3 results of 15 bits and 2 FF of control.
        #expect(layers[1].csynth[.lut].value == 122.0)
        #expect(layers[1].csynth[.ff].value == 47.0)
        #expect((layers[0].csynth[.dsp].value ?? 0) > 3)
    }
}
