import Devices
import Estimator
import Networks
import TestSupport
import Testing

/// One latency-strategy layer, `ap_fixed<16,6>` data unless said otherwise.
private struct Bench {
    var inputs = 32
    var outputs = 32
    var weightBits = 8
    var dataBits = 16
    var reuse = 1
    var flow = Flow(.vivadoHLS, version: Flow.Version(2020, 1))
    var part = "xcu250-figd2104-2L-e"
    var clockNs = 5.0
    var binding = MultiplierBinding.automatic
    var knowledge: WeightTensor.Knowledge?
    var strategy = Strategy.latency
    var zeroCount = 0

    /// Untrained weights: uniform within sqrt(3 / inputs).
    var drawn: WeightTensor.Knowledge {
        var generator = SeededGenerator(seed: UInt64(inputs * 1000 + outputs))
        let limit = (3 / Double(inputs)).squareRoot()
        let scale = Double(1 << (weightBits - 1))
        return .values(
            (0..<(inputs * outputs)).map { _ in
                let value = Double.random(in: -limit..<limit, using: &generator)
                return min(max((value * scale).rounded(.toNearestOrEven), -scale), scale - 1) / scale
            })
    }

    var graph: Graph {
        let weights = Precision(width: weightBits, integerBits: 1)
        let data = Precision(width: dataBits, integerBits: 6)
        let dense = DenseLayer(
            MatrixProduct(
                inputCount: inputs, outputCount: outputs,
                weights: WeightTensor(
                    name: "w2", rows: inputs, columns: outputs, precision: weights, knowledge: knowledge ?? drawn),
                bias: WeightTensor(
                    name: "b2", rows: 1, columns: outputs, precision: weights,
                    knowledge: .values([Double](repeating: 0, count: max(0, outputs)))),
                accumulator: data, zeroCount: zeroCount, nonzeroCount: inputs * outputs - zeroCount))
        return Graph(
            name: "bench", ioType: .parallel, topLevel: .pipeline,
            tensors: [
                Tensor(name: "in", shape: [inputs], precision: data),
                Tensor(name: "out", shape: [outputs], precision: data),
            ],
            layers: [
                Layer(
                    name: "dense", configName: "config2", operation: .dense(dense), inputs: [0], outputs: [1],
                    reuseFactor: reuse, strategy: strategy)
            ], inputs: [0], outputs: [1])
    }

    func estimate(_ prepare: (Graph) -> Graph = { $0 }) throws -> LayerEstimate {
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(part), clockPeriodNs: clockNs, flow: flow,
            multiplierBinding: binding)
        let design = try DesignEstimator(catalogue: .shipped, tool: flow.tool).estimate(
            prepare(graph), target: target, options: DesignOptions(allowsUnknown: true))
        return try #require(design.layers.first)
    }
}

extension LayerEstimate {
    fileprivate func value(_ kind: ResourceKind) -> Double { csynth[kind].value ?? -1 }
    fileprivate var latency: Double { latencyCycles.max.value ?? -1 }
    fileprivate var interval: Double { intervalCycles.max.value ?? -1 }
}

@Suite("Latency strategy of dense layers")
struct DenseLatencyModelTests {
    /// Vivado HLS 2020.1, xcu250, 5 ns: what was reported for layers drawn from the same distribution as the seeded ones.
    @Test(
        "reported figures of untrained layers",
        arguments: [
            (32, 32, 8, 1, 263, 34010, 1, 1), (32, 32, 10, 1, 680, 29868, 1, 1), (32, 32, 12, 1, 878, 26871, 1, 1),
            (32, 32, 14, 1, 964, 24971, 1, 1), (32, 64, 8, 1, 452, 61736, 1, 1), (64, 32, 12, 1, 1687, 54996, 1, 1),
            (32, 32, 6, 1, 0, 28230, 1, 1),
            (32, 32, 12, 512, 2, 28699, 440, 441), (32, 64, 14, 512, 4, 51765, 488, 489),
            (64, 32, 10, 512, 4, 60229, 314, 315),
        ])
    func reported(
        inputs: Int, outputs: Int, bits: Int, reuse: Int, dsp: Double, lut: Double, latency: Double, interval: Double
    ) throws {
        let layer = try Bench(inputs: inputs, outputs: outputs, weightBits: bits, reuse: reuse).estimate()
        let isShared = reuse > 1
        #expect(abs(layer.value(.dsp) - dsp) <= (isShared ? 0 : 0.1 * dsp))
        #expect(abs(layer.value(.lut) - lut) <= 0.12 * lut)
        #expect(abs(layer.latency - latency) <= max(0, 0.03 * latency))
        #expect(abs(layer.interval - interval) <= max(0, 0.03 * interval))
        #expect(layer.value(.bram18) == 0)
    }

    @Test("reasons name the terms of each figure")
    func reasons() throws {
        let layer = try Bench(weightBits: 12, reuse: 4).estimate()
        #expect(layer.why.map(\.figure) == [.dsp, .lut, .ff, .latency, .interval])
        let dsp = try #require(layer.why.first { $0.figure == .dsp })
        guard case .constantProduct(.multiplications(_, _, let limit, _, _)) = dsp.rule else {
            Issue.record("another rule: \(dsp.rule.id)")
            return
        }
        #expect([limit?.products, limit?.reuseFactor, limit?.zeroCount, limit?.multipliers] == [1024, 4, 0, 256])
        #expect(layer.value(.dsp) == 256)
    }

    @Test("zeros of the project lower the multiplier limit", arguments: [(0, 256), (512, 128), (1000, 6)])
    func limit(zeros: Int, dsp: Double) throws {
        #expect(try Bench(weightBits: 12, reuse: 4, zeroCount: zeros).estimate().value(.dsp) == dsp)
    }

    @Test("config_op binds multiplications", arguments: MultiplierBinding.allCases)
    func binding(binding: MultiplierBinding) throws {
        let flow = Flow(.vitisHLS, version: Flow.Version(2021, 1))
        let layer = try Bench(dataBits: 8, flow: flow, binding: binding).estimate()
        #expect((layer.value(.dsp) > 0) == (binding == .dsp))
    }

    @Test("Vivado HLS builds 11 and 13 from adders, Vitis HLS multiplies")
    func elevens() throws {
        let values = [11.0, 13, -11, -13, 21, 19].map { $0 / 128 }
        let bench = Bench(inputs: 1, outputs: 6, knowledge: .values(values))
        var vitis = bench
        vitis.flow = Flow(.vitisHLS, version: Flow.Version(2022, 2))
        #expect(try bench.estimate().value(.dsp) == 4)
        #expect(try vitis.estimate().value(.dsp) == 6)
    }

    @Test("gathered counts give the figures of the values")
    func gathered() throws {
        let bench = Bench(weightBits: 10, reuse: 2)
        let direct = try bench.estimate()
        let cached = try bench.estimate { $0.analysed() }
        #expect(direct.csynth == cached.csynth)
        #expect(direct.latencyCycles == cached.latencyCycles)
        #expect(direct.why == cached.why)
    }

    @Test("wider data and weights never cost less", arguments: [Flow.Tool.vivadoHLS, .vitisHLS])
    func monotone(tool: Flow.Tool) throws {
        let flow = Flow(tool, version: Flow.Version(tool == .vivadoHLS ? 2020 : 2022, tool == .vivadoHLS ? 1 : 2))
        let narrow = try Bench(dataBits: 14, flow: flow).estimate()
        let wide = try Bench(dataBits: 18, flow: flow).estimate()
        #expect(wide.value(.lut) >= narrow.value(.lut))
        #expect(wide.value(.dsp) >= narrow.value(.dsp))
        let few = try Bench(outputs: 16, flow: flow).estimate()
        let many = try Bench(outputs: 64, flow: flow).estimate()
        #expect(many.value(.lut) > few.value(.lut))
        #expect(many.value(.ff) > few.value(.ff))
    }

    @Test("the interval is the reuse factor up to the latency and one", arguments: [1, 2, 3, 8, 64, 1024])
    func interval(reuse: Int) throws {
        let layer = try Bench(weightBits: 12, reuse: reuse).estimate()
        #expect(layer.interval == min(Double(reuse), layer.latency + 1))
        #expect(layer.value(.dsp) <= (1024 / Double(reuse)).rounded(.up))
    }

    @Test("unknown weights give assumed figures whose intervals hold those of drawn weights", arguments: [8, 10, 12])
    func unknown(bits: Int) throws {
        let law = WeightDistribution.normal(standardDeviation: (1 / 32.0).squareRoot())
        let assumed = try Bench(weightBits: bits, knowledge: .unknown(law, reason: "missing")).estimate()
        let drawn = try Bench(weightBits: bits).estimate()
        for kind in [ResourceKind.dsp, .lut, .ff] {
            let quantity = assumed.csynth[kind]
            #expect(quantity.basis == .assumed)
            #expect((quantity.low ?? .infinity)...(quantity.high ?? 0) ~= drawn.value(kind), "\(kind)")
        }
    }

    @Test(
        "sizes and types that cannot be built stay unknown", arguments: [(0, 4, 8), (4, 0, 8), (4, 4, 0), (4, 4, 70)])
    func refused(inputs: Int, outputs: Int, bits: Int) throws {
        let bench = Bench(
            inputs: inputs, outputs: outputs, weightBits: bits,
            knowledge: .values([Double](repeating: 0.5, count: inputs * outputs)))
        #expect(try bench.estimate().csynth[.lut].value == nil)
    }

    @Test("extreme values and reuse factors never trap", arguments: [0, -3, Int.max, 1])
    func extremes(reuse: Int) throws {
        let values = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0.1, 1e-300, -0.0, 1]
        let layer = try Bench(inputs: 3, outputs: 3, reuse: reuse, knowledge: .values(values), zeroCount: .max)
            .estimate()
        #expect(layer.value(.lut) >= 0)
    }
}
