import Devices
import Networks
import Testing

@testable import Estimator

/// A technology of another vendor, for the test that one needs no change anywhere else: adders take half an ALM a bit,
/// multiplexers one a bit, memory blocks hold 512 words of 40 bits, and any product takes a block.
private struct StubTechnology: Technology {
    let kinds: [ResourceKind] = [.alm, .ff, .dsp, .m20k]
    let traits = ToolTraits()
    let shares = FittedShares()
    let delays = OperationDelays(
        rom: 1, dspMultiply: 2, fabricMultiply: 2, add: 0.5, compare: 0.5, select: 0.2, barrelShiftCycles: 0)
    let accumulationDelays = AccumulationDelays(
        dspMultiply: 2, fabricMultiply: 2, shiftAdd: 0.5, add: 0.5, lastAdd: 0.5, isSlow: false)
    let canFuseMultiplyAdd = false

    func multiplierBlocks(_ a: Operand, _ b: Operand) -> Int { 1 }

    func cost(of kind: Operator) -> PerResource<Double> {
        var cost = PerResource<Double>.none
        switch kind {
        case .add(let width), .chainedAdd(let width), .adder(let width), .compare(let width), .select(let width):
            cost[.alm] = Double(width) / 2
        case .multiplexer(_, let width), .elementChoice(_, let width), .logic(let width): cost[.alm] = Double(width)
        case .multiply(let a, let b): cost[.dsp] = Double(multiplierBlocks(a, b))
        case .multiplierBlock: cost[.dsp] = 1
        case .register(let width): cost[.ff] = Double(width)
        case .rom(let bits, let depth), .blockROM(let bits, let depth), .ram(let bits, let depth):
            cost[.m20k] = Double((bits + 39) / 40 * ((depth + 511) / 512))
        case .multiplyByConstant, .multiplierGlue, .adderBit, .barrelShift, .delayLine, .logicTable, .fifo, .lump: break
        }
        return cost
    }
}

private struct StubSource: TechnologySource {
    let tool = Flow.Tool.oneapi
    let versions = [Flow.Version(2025, 0)]
    let assumedVersion = Flow.Version(2025, 0)

    func technology(for target: Target) -> (any Technology)? { target.vendor == .intel ? StubTechnology() : nil }
}

@Suite struct TechnologyTests {
    /// A dense layer of 16 x 8 weights of 16 bits under a reuse factor.
    private func dense(reuse: Int) -> Graph {
        let type = Precision.hls4mlDefault
        func tensor(_ name: String, _ rows: Int, _ columns: Int) -> WeightTensor {
            // Every value takes all 16 bits, so that the memory word is known.
            WeightTensor(
                name: name, rows: rows, columns: columns, precision: type,
                knowledge: .values([Double](repeating: -31, count: rows * columns)))
        }
        let product = MatrixProduct(
            inputCount: 16, outputCount: 8, weights: tensor("w", 16, 8), bias: tensor("b", 1, 8), accumulator: type,
            zeroCount: 0, nonzeroCount: 128)
        return Graph(
            name: "n", ioType: .parallel, topLevel: .pipeline,
            tensors: [
                Tensor(name: "x", shape: [16], precision: type), Tensor(name: "y", shape: [8], precision: type),
            ],
            layers: [
                Layer(
                    name: "fc", configName: "config2", operation: .dense(DenseLayer(product)), inputs: [0],
                    outputs: [1], reuseFactor: reuse, strategy: .resource)
            ],
            inputs: [0], outputs: [1])
    }

    @Test("another vendor is a technology and its source: ALM and M20K of a dense layer")
    func anotherVendor() throws {
        let estimator = DesignEstimator(
            sources: [StubSource()], calibration: try CalibrationTable(catalogue: .shipped, stage: .csynth))
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve("AGFB014R24B2E2V"), clockPeriodNs: 5, flow: Flow(.oneapi))
        let estimate = try estimator.estimate(dense(reuse: 4), target: target)
        let layer = try #require(estimate.layers.first)
        #expect(
            layer.csynth.kinds == [.dsp, .ff, .alm, .m20k].sorted { ResourceKind.order($0) < ResourceKind.order($1) })
        #expect(layer.csynth[.dsp].value == 32)
        // 32 weights of 16 bits in a word of 512 bits: 13 blocks 40 bits wide.
        #expect(layer.csynth[.m20k].value == 13)
        #expect((layer.csynth[.alm].value ?? 0) > 0)
        #expect(layer.csynth[.lut] == .unknown)
        #expect(estimate.csynth[.m20k].value == 13)
        #expect(estimate.target.flow.version == StubSource().assumedVersion)
    }

    @Test("a device of another vendor is refused by name")
    func refusal() throws {
        let estimator = DesignEstimator(
            sources: [StubSource()], calibration: try CalibrationTable(catalogue: .shipped, stage: .csynth))
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve("xcvu13p"), clockPeriodNs: 5, flow: Flow(.oneapi))
        #expect(throws: EstimateError.unsupportedTarget("xcvu13p: amd devices are not modelled yet")) {
            try estimator.estimate(dense(reuse: 4), target: target)
        }
    }
}

extension ResourceKind {
    fileprivate static func order(_ kind: ResourceKind) -> Int { allCases.firstIndex(of: kind) ?? 0 }
}
