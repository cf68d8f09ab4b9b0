import Devices
import Testing

@testable import Estimator
@testable import Networks

/// How layers share time: branches, streams, and layers too large for one tree.
@Suite struct ScheduleTests {
    private static let data = Precision.hls4mlDefault

    private func dense(_ name: String, inputs: Int, outputs: Int, from: Int, to: Int) -> Layer {
        let weights = WeightTensor(
            name: "w", rows: inputs, columns: outputs, precision: Self.data,
            knowledge: .values([Double](repeating: 0.5, count: inputs * outputs)))
        let bias = WeightTensor(
            name: "b", rows: 1, columns: outputs, precision: Self.data,
            knowledge: .values([Double](repeating: 0, count: outputs)))
        let layer = DenseLayer(
            MatrixProduct(
                inputCount: inputs, outputCount: outputs, weights: weights, bias: bias, accumulator: Self.data,
                zeroCount: 0, nonzeroCount: inputs * outputs))
        return Layer(
            name: name, configName: "config_" + name, operation: .dense(layer), inputs: [from], outputs: [to],
            reuseFactor: 8, strategy: .resource)
    }

    private func tensor(_ name: String) -> Tensor { Tensor(name: name, shape: [16], precision: Self.data) }

    private func estimate(_ graph: Graph, _ flow: Flow, part: String = "xcvu9p") throws -> DesignEstimate {
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(part), clockPeriodNs: 5, flow: flow)
        return try DesignEstimator(catalogue: .shipped, tool: flow.tool)
            .estimate(graph, target: target, options: DesignOptions(allowsUnknown: true))
    }

    private func network(ioType: IOType = .parallel, isBranched: Bool) -> Graph {
        let layers = [
            dense("left", inputs: 16, outputs: 16, from: 0, to: 1),
            dense("right", inputs: 16, outputs: 16, from: isBranched ? 0 : 1, to: 2),
            Layer(
                name: "sum", configName: "config_sum",
                operation: .merge(MergeLayer(function: .add, elementCounts: [16, 16])), inputs: [1, 2], outputs: [3]),
        ]
        return Graph(
            name: "n", ioType: ioType, topLevel: .dataflow,
            tensors: [tensor("x"), tensor("l"), tensor("r"), tensor("y")], layers: layers, inputs: [0], outputs: [3])
    }

    /// Two equal layers side by side take as long as one, less than one after the other.
    @Test func branchesRunSideBySide() throws {
        let flow = Flow(.vivadoHLS, version: Flow.Version(2020, 1))
        let branched = try estimate(network(isBranched: true), flow)
        let chained = try estimate(network(isBranched: false), flow)
        let layer = try #require(branched.layers.first?.latencyCycles.max.value)
        let (wide, long) = (branched.latencyCycles.max.value ?? 0, chained.latencyCycles.max.value ?? 0)
        #expect(long - wide == layer + 1)
    }

    /// Streams between layers have no model, so no total may look complete.
    @Test func streamsStayLowerBounds() throws {
        let flow = Flow(.vivadoHLS, version: Flow.Version(2020, 1))
        let estimate = try estimate(network(ioType: .stream, isBranched: true), flow)
        #expect(estimate.joins[.lut] == .unknown)
        #expect(estimate.csynth[.lut].basis == .unknown)
        #expect(estimate.csynth[.lut].high == nil)
    }

    @Test(arguments: ActivationFunction.allCases)
    func activationsOfStreamsHaveNoModel(function: ActivationFunction) throws {
        let layer = Layer(
            name: "a", configName: "config",
            operation: .activation(ActivationLayer(function: function, elementCount: 16)),
            inputs: [0], outputs: [1])
        let graph = Graph(
            name: "n", ioType: .stream, topLevel: .dataflow, tensors: [tensor("x"), tensor("y")], layers: [layer],
            inputs: [0], outputs: [1])
        let estimate = try estimate(graph, Flow(.vitisHLS, version: Flow.Version(2022, 2)))
        #expect(estimate.layers.first?.csynth[.lut] == .unknown)
    }

    /// The largest layer known to keep its trees has 3,584 products; the one beyond 4,096 takes a cycle per four inputs,
    /// and the trees stay possible.
    @Test(arguments: [(64, 56, false), (196, 56, true)])
    func largeLayersChain(inputs: Int, outputs: Int, isChained: Bool) throws {
        var layer = dense("fc", inputs: inputs, outputs: outputs, from: 0, to: 1)
        layer.strategy = .latency
        layer.reuseFactor = 1
        let graph = Graph(
            name: "n", ioType: .parallel, topLevel: .pipeline, tensors: [tensor("x"), tensor("y")], layers: [layer],
            inputs: [0], outputs: [1])
        let flow = Flow(.vitisHLS, version: Flow.Version(2021, 1))
        let latency = try #require(try estimate(graph, flow, part: "xc7z007s").layers.first?.latencyCycles.max)
        let value = try #require(latency.value)
        if isChained {
            #expect(value == 50)
            #expect((latency.low ?? value) < 15)
        } else {
            #expect(value < 15)
        }
    }
}
