import Devices
import Estimator
import Networks
import Testing

@Suite struct DenseBinaryModelTests {
    private func estimate(inputs: Int, outputs: Int) throws -> LayerEstimate {
        let bit = Precision(kind: .xnor, width: 1, integerBits: 1)
        let sum = Precision(width: 16, integerBits: 6)
        func tensor(_ rows: Int, _ columns: Int) -> WeightTensor {
            WeightTensor(
                name: "w", rows: rows, columns: columns, precision: bit,
                knowledge: .values([Double](repeating: 1, count: rows * columns)))
        }
        let dense = DenseLayer(
            MatrixProduct(
                inputCount: inputs, outputCount: outputs, weights: tensor(inputs, outputs), bias: tensor(1, outputs),
                accumulator: sum, zeroCount: 0, nonzeroCount: inputs * outputs))
        let graph = Graph(
            name: "binary", ioType: .parallel, topLevel: .pipeline,
            tensors: [
                Tensor(name: "x", shape: [inputs], precision: bit), Tensor(name: "y", shape: [outputs], precision: sum),
            ],
            layers: [
                Layer(
                    name: "fc", configName: "config2", operation: .dense(dense), inputs: [0], outputs: [1],
                    strategy: .latency)
            ], inputs: [0], outputs: [1])
        let flow = Flow(.vitisHLS, version: Flow.Version(2022, 2))
        let device = try DeviceCatalogue.shipped.resolve("xcvu13p-flga2577-2-e")
        let target = Target(device: device, clockPeriodNs: 5, flow: flow)
        let estimator = try DesignEstimator(catalogue: .shipped, tool: flow.tool)
        return try #require(try estimator.estimate(graph, target: target).layers.first)
    }

    @Test func needsNoMultiplier() throws {
        let layer = try estimate(inputs: 64, outputs: 32)
        #expect(layer.csynth[.dsp].high == 0)
        #expect(layer.csynth[.bram18] == .exact(0))
    }

    /// 64 bits: 32 x 2 + 16 x 3 + 8 x 4 + 4 x 5 + 2 x 6 + 1 x 7 = 183 LUT of adders per output.
    @Test func countsOnesInATree() throws {
        let one = try estimate(inputs: 64, outputs: 1).csynth[.lut].value ?? 0
        let two = try estimate(inputs: 64, outputs: 2).csynth[.lut].value ?? 0
        #expect(two - one >= 183 + 16)
        #expect(two - one <= 183 + 16 + 7)
    }

    @Test func growsWithSizes() throws {
        let luts = try [8, 16, 64, 256].map { try estimate(inputs: $0, outputs: 8).csynth[.lut].value ?? 0 }
        #expect(luts == luts.sorted())
    }
}
