import Devices
import TestSupport
import Testing

@testable import Estimator
@testable import Networks

/// A dense layer with the resources of one strategy, on a part with 27 x 18 multipliers.
private func lower(
    inputs: Int, outputs: Int, reuse: Int, strategy: Strategy, weightBits: Int = 16, values: [Double]? = nil,
    nonzeros: Int? = nil, ioType: IOType = .parallel
) throws -> Circuit? {
    let device = try DeviceCatalogue.shipped.resolve("xcu250-figd2104-2L-e")
    let target = Target(device: device, clockPeriodNs: 5, flow: Flow(.vitisHLS, version: Flow.Version(2023, 2)))
    let precision = Precision(width: weightBits, integerBits: 1)
    let unknown = WeightTensor.Knowledge.unknown(.trainedDefault, reason: "test")
    let dense = DenseLayer(
        MatrixProduct(
            inputCount: inputs, outputCount: outputs,
            weights: WeightTensor(
                name: "w2", rows: inputs, columns: outputs, precision: precision,
                knowledge: values.map { .values($0) } ?? unknown),
            bias: WeightTensor(name: "b2", rows: 1, columns: outputs, precision: precision, knowledge: unknown),
            accumulator: .hls4mlDefault, zeroCount: 0, nonzeroCount: nonzeros ?? inputs &* outputs))
    let layer = ResolvedLayer(
        name: "fc1", configName: "config2", operation: .dense(dense),
        inputs: [Tensor(name: "in", shape: [inputs], precision: .hls4mlDefault)],
        outputs: [Tensor(name: "out", shape: [outputs], precision: .hls4mlDefault)], strategy: strategy,
        requestedReuseFactor: reuse, usedReuseFactor: reuse)
    let context = try LayerContext(target, ioType: ioType, topLevel: .dataflow)
    return DenseModel.lower(layer, dense, context: context)
}

/// The DSP blocks of a circuit on that part.
private func dspQuantity(_ circuit: Circuit?) throws -> Quantity? {
    let device = try DeviceCatalogue.shipped.resolve("xcu250-figd2104-2L-e")
    let target = Target(device: device, clockPeriodNs: 5, flow: Flow(.vitisHLS, version: Flow.Version(2023, 2)))
    let context = try LayerContext(target, topLevel: .dataflow)
    return circuit?.resources(context.technology, context.calibration)[.dsp]
}

/// Their number.
private func dsp(_ circuit: Circuit?) throws -> Double? { try dspQuantity(circuit)?.value }

@Suite("Strategies of dense layers")
struct DenseStrategyTests {
    @Test(
        "multipliers per strategy",
        arguments: [
            (16, 64, 16, Strategy.resource, 64), (64, 32, 128, .resource, 16), (16, 64, 16, .unrolled, 64),
            (16, 64, 16, .compressed, 64),
        ])
    func multipliers(inputs: Int, outputs: Int, reuse: Int, strategy: Strategy, expected: Int) throws {
        let circuit = try lower(inputs: inputs, outputs: outputs, reuse: reuse, strategy: strategy)
        #expect(try dsp(circuit) == Double(expected))
        #expect(circuit?.intervalCycles.min.value == Double(reuse))
        #expect(circuit?.why.isEmpty == false)
    }

    @Test("unrolled layers leave out blocks without a weight, compressed ones every zero")
    func zeros() throws {
        // Output 0 has no weight at all: with reuse 4 over 4 inputs that is one block of two.
        let values = [0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5]
        let unrolled = try lower(inputs: 4, outputs: 2, reuse: 4, strategy: .unrolled, values: values)
        #expect(try dsp(unrolled) == 1)
        let compressed = try lower(inputs: 4, outputs: 2, reuse: 2, strategy: .compressed, values: values, nonzeros: 4)
        #expect(try dsp(compressed) == 2)
    }

    @Test("narrow weights need no DSP", arguments: [2, 4])
    func narrow(bits: Int) throws {
        let circuit = try lower(inputs: 32, outputs: 32, reuse: 32, strategy: .resource, weightBits: bits)
        #expect(try dsp(circuit) == 0)
    }

    @Test(
        "hostile sizes give no model or a finite one",
        arguments: [
            (0, 4, 4), (4, 0, 4), (-4, 4, 4), (Int.max, 2, 2), (1 << 20, 1 << 20, 1 << 10), (1 << 20, 1 << 20, 1 << 40),
            (1 << 39, 2, 2), (2, 1 << 39, 2), (4, 4, Int.max),
        ], [Strategy.resource, .unrolled, .compressed])
    func hostile(sizes: (Int, Int, Int), strategy: Strategy) throws {
        for ioType in IOType.allCases {
            let circuit = try lower(
                inputs: sizes.0, outputs: sizes.1, reuse: sizes.2, strategy: strategy, ioType: ioType)
            #expect(circuit?.latencyCycles.max.value.map(\.isFinite) ?? true)
        }
    }

    @Test("a weight memory wider than the tools accept is an error")
    func wordLimit() throws {
        let circuit = try #require(try lower(inputs: 1024, outputs: 1024, reuse: 16, strategy: .resource))
        #expect(circuit.diagnostics.map(\.code).contains("memory-word-too-wide"))
        #expect(circuit.diagnostics.map(\.code).contains("unroll-limit"))
    }

    @Test("a stream word wider than Vitis HLS accepts is an error")
    func streamWord() throws {
        let wide = try lower(inputs: 257, outputs: 4, reuse: 257, strategy: .resource, ioType: .stream)
        #expect(wide?.diagnostics.map(\.code) == ["stream-word-too-wide"])
        let narrow = try lower(inputs: 256, outputs: 4, reuse: 256, strategy: .resource, ioType: .stream)
        #expect(narrow?.diagnostics.isEmpty == true)
    }

    @Test("wide multiplications take their DSPs whether fused with an adder or not")
    func certainty() throws {
        let wide = try dspQuantity(lower(inputs: 16, outputs: 8, reuse: 16, strategy: .resource))
        #expect(wide?.value == 8 && (wide?.low ?? 0) >= 7)
    }

    @Test(
        "weights as constants: severity by number and tool",
        arguments: [
            (2048, Flow.Tool.vivadoHLS, nil), (3072, .vivadoHLS, Diagnostic.Severity.warning),
            (4097, .vivadoHLS, .error),
            (4096, .vitisHLS, nil), (10976, .vitisHLS, .warning),
        ] as [(Int, Flow.Tool, Diagnostic.Severity?)])
    func constants(weights: Int, tool: Flow.Tool, severity: Diagnostic.Severity?) throws {
        let device = try DeviceCatalogue.shipped.resolve("xcu250-figd2104-2L-e")
        let target = Target(device: device, clockPeriodNs: 5, flow: Flow(tool))
        let traits = try LayerContext(target, topLevel: .pipeline).technology.traits
        #expect(Legality.constantWeights("fc1", weights: weights, traits: traits).first?.severity == severity)
    }
}

@Suite("Mapping to blocks")
struct BlockMappingTests {
    @Test(
        "DSP blocks of variable multiplications, as reported",
        arguments: [
            (8, 8, 0), (10, 10, 0), (6, 10, 0), (6, 11, 1), (16, 4, 0), (16, 5, 1), (16, 16, 1), (20, 14, 1),
            (18, 18, 1),
            (24, 8, 1), (20, 20, 2), (28, 5, 2), (32, 16, 2), (32, 32, 4), (12, 6, 1), (9, 11, 1),
        ])
    func blocks(widthA: Int, widthB: Int, expected: Int) {
        for block in [DSPBlock.dsp48e1, .dsp48e2] {
            let mapping = MultiplierMapping(block: block)
            #expect(mapping.blocks(Operand(width: widthA), Operand(width: widthB)) == expected)
            #expect(mapping.blocks(Operand(width: widthB), Operand(width: widthA)) == expected)
        }
        #expect(
            MultiplierMapping(block: .dsp48e2, binding: .fabric).blocks(Operand(width: widthA), Operand(width: widthB))
                == 0)
        #expect(
            MultiplierMapping(block: .dsp48e2, binding: .dsp).blocks(Operand(width: widthA), Operand(width: widthB))
                == max(1, expected))
    }

    @Test(
        "block RAM of reported memories: word bits, words, halves",
        arguments: [
            (635, 8, 18), (1020, 20, 29), (716, 8, 20), (224, 64, 7), (112, 64, 4), (118, 10, 4), (38, 10, 2),
            (72, 128, 2),
            (472, 128, 14), (312, 32, 9), (350, 32, 10), (13, 3072, 3), (14, 288, 1), (4, 54, 1), (58, 50, 2),
            (22, 50, 1),
            (64, 1152, 7), (190, 1152, 17), (222, 1152, 20), (318, 1280, 29), (446, 1280, 39),
        ])
    func bram(word: Int, depth: Int, expected: Int) {
        #expect(MemoryMapping.bram18(wordBits: word, depth: depth) == expected)
    }

    @Test(
        "small memories become logic: word bits, words, LUT, FF",
        arguments: [
            (29, 32, 15, 29), (24, 20, 8, 24), (45, 16, 12, 45), (6, 144, 14, 6), (3, 80, 4, 3), (1, 64, 1, 1),
        ])
    func logic(word: Int, depth: Int, lut: Int, ff: Int) {
        #expect(MemoryMapping.isLogicROM(wordBits: word, depth: depth))
        #expect(MemoryMapping.logicROM(wordBits: word, depth: depth) == PerResource(lut: Double(lut), ff: Double(ff)))
    }

    @Test("1024 bits are block RAM, and sizes that make no sense are nothing")
    func edges() {
        #expect(!MemoryMapping.isLogicROM(wordBits: 2, depth: 512))
        #expect(!MemoryMapping.isLogicROM(wordBits: Int.max, depth: Int.max))
        #expect(MemoryMapping.bram18(wordBits: 0, depth: 5) == 0)
        #expect(MemoryMapping.bram18(wordBits: 5, depth: -1) == 0)
        #expect(MemoryMapping.uram(wordBits: 73, depth: 4097) == 4)
    }
}

@Suite("Adders behind products")
struct AccumulationAdderTests {
    @Test("pairs and single adders, as reported", arguments: [(1, 0, 1), (2, 2, 0), (4, 2, 2), (9, 8, 1)])
    func adders(products: Int, chained: Int, isolated: Int) {
        let adders = AccumulationAdders(products: products)
        #expect(adders.chained == chained)
        #expect(adders.isolated == isolated)
    }

    @Test("huge trees cost no time", arguments: [1 << 40, (1 << 40) - 1, 0, -5])
    func huge(products: Int) {
        let adders = AccumulationAdders(products: products)
        #expect(adders.chained + adders.isolated == max(1, products))
    }
}
