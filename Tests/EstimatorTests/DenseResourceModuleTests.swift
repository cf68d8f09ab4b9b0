import Devices
import TestSupport
import Testing

@testable import Estimator
@testable import Networks

/// Multiply-accumulate modules of public designs: the figures of their C-synthesis reports.
struct ResourceModule: Sendable, CustomTestStringConvertible {
    let part: String
    let version: (Flow.Tool, Int, Int)
    let clockPeriodNs: Double
    /// Inputs, outputs, reuse factor, width of the widest weight in the topmost block.
    let shape: (Int, Int, Int, Int)
    /// Types of inputs, weights, accumulators, results.
    let types: (String, String, String, String)
    let isProcess: Bool
    /// Whether the inputs are one word, the design's input port.
    var readsWideInput = false
    /// The project's generation of hls4ml.
    var library = LibraryGeneration.since1
    let chargedMultiplexerInputs: Int?
    /// DSP, LUT, FF, block RAM halves.
    let reported: (Int, Int, Int, Int)
    let latencyMin: Int

    var testDescription: String { "\(part) \(version.1).\(version.2) \(shape.0) x \(shape.1) reuse \(shape.2)" }

    func core() throws -> ResourceProductCore {
        let device = try DeviceCatalogue.shipped.resolve(part)
        let target = Target(
            device: device, clockPeriodNs: clockPeriodNs,
            flow: Flow(version.0, version: Flow.Version(version.1, version.2)))
        let sizes = try #require(
            ResourceProductShape(inputCount: shape.0, outputCount: shape.1, reuseFactor: shape.2))
        func type(_ text: String) throws -> Precision { try #require(Precision(parsing: text)) }
        let operands = ResourceProductOperands(
            data: try type(types.0), weight: try type(types.1), accumulator: try type(types.2),
            result: try type(types.3), topWeightWidth: shape.3, areWeightsKnown: true)
        return ResourceProductCore(
            shape: sizes, operands: operands, usablePeriodNs: target.fillablePeriodNs,
            technology: try LayerContext(target, topLevel: .dataflow).technology, readsWideInput: readsWideInput,
            writesDesignOutput: false, isProcess: isProcess,
            library: library,
            chargedMultiplexerInputs: chargedMultiplexerInputs)
    }
}

@Suite("Resource modules against reports")
struct DenseResourceModuleTests {
    static let vivado2019r1 = (Flow.Tool.vivadoHLS, 2019, 1)
    static let vivado2019r2 = (Flow.Tool.vivadoHLS, 2019, 2)
    static let vivado2020 = (Flow.Tool.vivadoHLS, 2020, 1)
    static let vitis = (Flow.Tool.vitisHLS, 2024, 2)
    static let sixteen = ("fixed<16,6>", "fixed<16,6>", "fixed<16,6>", "fixed<16,6>")
    static let twenty = ("fixed<20,10>", "fixed<20,10>", "fixed<20,10>", "fixed<46,26>")
    static let eight = ("ufixed<8,2>", "fixed<8,3>", "fixed<16,6>", "fixed<8,2>")
    static let seven = ("fixed<7,1>", "fixed<7,1>", "fixed<16,6>", "fixed<16,6>")
    static let six = ("ufixed<6,0>", "fixed<6,2>", "fixed<18,8>", "fixed<18,8>")

    static let modules: [ResourceModule] = [
        .init(
            part: "xc7z020clg400-1", version: vivado2019r1, clockPeriodNs: 5, shape: (16, 3, 16, 13),
            types: ("fixed<6,1>", "fixed<16,6>", "fixed<14,6>", "fixed<16,6>"), isProcess: false,
            library: .from07, chargedMultiplexerInputs: 16, reported: (3, 898, 610, 0), latencyMin: 20),
        .init(
            part: "xc7z020clg400-1", version: vivado2019r1, clockPeriodNs: 5, shape: (5, 16, 20, 6),
            types: ("fixed<6,1>", "fixed<6,1>", "fixed<14,6>", "fixed<14,6>"), isProcess: false,
            library: .from07, chargedMultiplexerInputs: 16, reported: (0, 1653, 798, 0), latencyMin: 22),
        .init(
            part: "xcu50-fsvh2104-2-e", version: vivado2020, clockPeriodNs: 10, shape: (32, 10, 32, 11),
            types: sixteen, isProcess: false, chargedMultiplexerInputs: 32, reported: (10, 1234, 1359, 5),
            latencyMin: 32),
        .init(
            part: "xc7z020clg400-1", version: vivado2020, clockPeriodNs: 10, shape: (32, 10, 64, 11), types: sixteen,
            isProcess: false, chargedMultiplexerInputs: 32, reported: (5, 2084, 2252, 3), latencyMin: 66),
        .init(
            part: "xc7z020clg400-1", version: vivado2020, clockPeriodNs: 10, shape: (32, 10, 8, 11), types: sixteen,
            isProcess: false, chargedMultiplexerInputs: 32, reported: (40, 8045, 3848, 18), latencyMin: 10),
        .init(
            part: "xcu250-figd2104-2L-e", version: vivado2019r2, clockPeriodNs: 5, shape: (20, 64, 20, 12),
            types: sixteen, isProcess: true, chargedMultiplexerInputs: 64, reported: (64, 3326, 2720, 29),
            latencyMin: 20),
        .init(
            part: "xcu250-figd2104-2L-e", version: vivado2019r2, clockPeriodNs: 5, shape: (64, 1, 32, 13),
            types: sixteen, isProcess: true, library: .from07, chargedMultiplexerInputs: 64,
            reported: (2, 3204, 2027, 0),
            latencyMin: 32),
        .init(
            part: "xcu250-figd2104-2L-e", version: vivado2019r2, clockPeriodNs: 5, shape: (128, 5, 32, 8),
            types: sixteen, isProcess: true, chargedMultiplexerInputs: 64, reported: (20, 10586, 6645, 9),
            latencyMin: 33),
        .init(
            part: "xcu250-figd2104-2L-e", version: vivado2019r2, clockPeriodNs: 5, shape: (128, 5, 32, 8),
            types: ("fixed<18,8>", "fixed<18,8>", "fixed<18,8>", "fixed<18,8>"), isProcess: true,
            chargedMultiplexerInputs: 64, reported: (20, 10626, 7473, 10), latencyMin: 33),
        .init(
            part: "xcu280-fsvh2892-2L-e", version: vivado2019r1, clockPeriodNs: 5, shape: (16, 5, 80, 11),
            types: ("fixed<20,10>", "fixed<20,10>", "fixed<20,10>", "fixed<45,25>"), isProcess: false,
            chargedMultiplexerInputs: 5, reported: (1, 1141, 1446, 1), latencyMin: 81),
        .init(
            part: "xcu280-fsvh2892-2L-e", version: vivado2019r1, clockPeriodNs: 5, shape: (32, 16, 512, 12),
            types: twenty, isProcess: false, chargedMultiplexerInputs: 5, reported: (1, 2344, 3249, 2),
            latencyMin: 513),
        .init(
            part: "xc7vx690tffg1761-2", version: vivado2019r1, clockPeriodNs: 5, shape: (16, 5, 80, 11),
            types: ("fixed<20,10>", "fixed<20,10>", "fixed<20,10>", "fixed<45,25>"), isProcess: false,
            chargedMultiplexerInputs: 5, reported: (1, 1193, 1554, 1), latencyMin: 82),
        .init(
            part: "xc7vx690tffg1761-2", version: vivado2019r1, clockPeriodNs: 5, shape: (32, 16, 128, 12),
            types: twenty, isProcess: false, chargedMultiplexerInputs: 5, reported: (7, 2204, 3153, 2),
            latencyMin: 130),
        .init(
            part: "xcku035-fbva676-2-e", version: vivado2019r1, clockPeriodNs: 5, shape: (10, 15, 10, 6),
            types: eight, isProcess: false, chargedMultiplexerInputs: 10, reported: (0, 2014, 741, 4),
            latencyMin: 11),
        .init(
            part: "xcku035-fbva676-2-e", version: vivado2019r1, clockPeriodNs: 5, shape: (15, 10, 15, 6),
            types: eight, isProcess: false, chargedMultiplexerInputs: 10, reported: (0, 1694, 701, 3),
            latencyMin: 16),
        .init(
            part: "xcku035-fbva676-2-e", version: vivado2019r1, clockPeriodNs: 5, shape: (10, 5, 10, 6), types: eight,
            isProcess: false, chargedMultiplexerInputs: 10, reported: (0, 1014, 421, 2), latencyMin: 11),
        .init(
            part: "xc7vx690tffg1761-2", version: vivado2019r1, clockPeriodNs: 5, shape: (10, 15, 10, 6), types: eight,
            isProcess: false, chargedMultiplexerInputs: 10, reported: (0, 2024, 741, 4), latencyMin: 11),
        .init(
            part: "xc7z020clg400-1", version: vivado2019r2, clockPeriodNs: 5, shape: (64, 32, 64, 7),
            types: seven, isProcess: true, library: .upTo06, chargedMultiplexerInputs: 32,
            reported: (0, 2355, 1217, 7), latencyMin: 66),
        .init(
            part: "xc7z020clg400-1", version: vivado2019r2, clockPeriodNs: 5, shape: (32, 5, 32, 7), types: seven,
            isProcess: true, library: .upTo06, chargedMultiplexerInputs: 32, reported: (0, 600, 270, 1),
            latencyMin: 34),
        .init(
            part: "xc7z020clg400-1", version: vivado2019r2, clockPeriodNs: 5, shape: (32, 32, 64, 6), types: seven,
            isProcess: true, library: .upTo06, chargedMultiplexerInputs: 32, reported: (0, 2341, 1004, 4),
            latencyMin: 66),
        .init(
            part: "xc7z020clg400-1", version: vivado2019r2, clockPeriodNs: 5, shape: (16, 64, 64, 7),
            types: ("fixed<16,6>", "fixed<7,1>", "fixed<16,6>", "fixed<16,6>"), isProcess: true, readsWideInput: true,
            library: .upTo06, chargedMultiplexerInputs: 32, reported: (16, 7715, 5315, 4), latencyMin: 76),
        .init(
            part: "xc7a35tcpg236-1", version: vitis, clockPeriodNs: 30, shape: (25, 2, 50, 5),
            types: ("fixed<8,1>", "fixed<6,2>", "fixed<20,9>", "fixed<20,9>"), isProcess: false,
            chargedMultiplexerInputs: nil, reported: (1, 988, 530, 1), latencyMin: 50),
        .init(
            part: "xc7a35tcpg236-1", version: vitis, clockPeriodNs: 30, shape: (50, 4, 50, 4), types: six,
            isProcess: false, chargedMultiplexerInputs: nil, reported: (4, 1280, 763, 1), latencyMin: 50),
        .init(
            part: "xc7a35tcpg236-1", version: vitis, clockPeriodNs: 30, shape: (100, 5, 50, 4),
            types: ("ufixed<6,0>", "fixed<6,2>", "fixed<19,9>", "fixed<19,9>"), isProcess: false,
            chargedMultiplexerInputs: nil, reported: (5, 2674, 1411, 2), latencyMin: 50),
        .init(
            part: "xc7a35tcpg236-1", version: vitis, clockPeriodNs: 30, shape: (45, 6, 45, 4), types: six,
            isProcess: false, chargedMultiplexerInputs: nil, reported: (6, 1206, 777, 1), latencyMin: 45),
        .init(
            part: "xc7a35tcpg236-1", version: vitis, clockPeriodNs: 30, shape: (54, 1, 54, 4),
            types: ("ufixed<6,0>", "fixed<6,2>", "fixed<16,6>", "fixed<16,6>"), isProcess: false,
            chargedMultiplexerInputs: nil, reported: (1, 1314, 697, 1), latencyMin: 54),
    ]

    @Test("a module's figures", arguments: modules)
    func module(_ module: ResourceModule) throws {
        let core = try module.core()
        let depth = core.depth
        let cost = core.technology.cost(of: core.components(iterationDepth: depth))
        let (dsp, lut, ff, bram18) = module.reported
        let found = Comment(
            rawValue:
                "dsp \(cost[.dsp])/\(dsp) lut \(cost[.lut])/\(lut) ff \(cost[.ff])/\(ff) bram18 \(cost[.bram18])/\(bram18)"
                + " depth \(depth)/\(module.latencyMin - module.shape.2 + 2)")
        #expect(cost[.dsp] == Double(dsp), found)
        #expect(cost[.bram18] == Double(bram18), found)
        #expect(abs(cost[.lut] / Double(lut) - 1) < 0.11, found)
        #expect(abs(cost[.ff] / Double(ff) - 1) < 0.12, found)
        #expect(module.shape.2 + depth - 2 == module.latencyMin, found)
    }
}
