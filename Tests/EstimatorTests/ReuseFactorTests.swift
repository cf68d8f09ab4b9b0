import Devices
import Estimator
import Networks
import Testing

@Suite("Reuse factors hls4ml accepts")
struct ReuseFactorTests {
    @Test(
        "valid factors",
        arguments: [
            (16, 64, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]), (32, 5, [1, 2, 4, 8, 16, 32, 160]),
            (27, 16, [1, 3, 9, 27, 54, 108, 216, 432]), (10, 1, [1, 2, 5, 10]), (7, 3, [1, 7, 21]),
        ])
    func valid(inputs: Int, outputs: Int, factors: [Int]) {
        #expect(ReuseFactor(inputCount: inputs, outputCount: outputs).validFactors == factors)
    }

    @Test("64 x 32 accepts the powers of two")
    func powersOfTwo() {
        let rule = ReuseFactor(inputCount: 64, outputCount: 32)
        #expect(rule.validFactors == (0...11).map { 1 << $0 })
    }

    @Test(
        "repair takes the nearest factor and the smaller of a tie",
        arguments: [
            (16, 64, 100, 128), (16, 64, 96, 64), (16, 64, 3, 2), (16, 64, 5000, 1024), (32, 5, 96, 32),
            (32, 5, 97, 160),
            (7, 3, 4, 1), (10, 1, 0, 1),
            // A public sweep of one-layer designs: 1024 asked for.
            (160, 160, 1024, 800), (160, 192, 1024, 960), (160, 224, 1024, 1120), (160, 256, 1024, 1280),
            (96, 192, 1024, 1152), (192, 32, 1024, 768), (224, 96, 1024, 896), (160, 96, 512, 480),
        ])
    func repair(inputs: Int, outputs: Int, requested: Int, used: Int) {
        #expect(ReuseFactor(inputCount: inputs, outputCount: outputs).closest(to: requested) == used)
    }

    @Test("the unrolled strategy never takes the full number of products")
    func unrolled() {
        let rule = ReuseFactor(inputCount: 32, outputCount: 5)
        #expect(rule.used(requested: 160, strategy: .unrolled) == 32)
        #expect(rule.used(requested: 160, strategy: .resource) == 160)
        #expect(rule.used(requested: 100, strategy: .latency) == 100)
        #expect(rule.used(requested: 100, strategy: .distributedArithmetic) == 1)
    }

    @Test("sizes that make no sense keep the factor", arguments: [(0, 5), (-3, 5), (Int.max, 2), (4, Int.max)])
    func hostile(inputs: Int, outputs: Int) {
        let rule = ReuseFactor(inputCount: inputs, outputCount: outputs)
        #expect(rule.validFactors.isEmpty)
        #expect(rule.closest(to: 7) == 7)
        #expect(!rule.isValid(1))
    }
}
