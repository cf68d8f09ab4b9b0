import Devices
import Estimator
import Foundation
import Networks
import TestSupport
import Testing

@testable import Importers

/// The readers of expressions, scripts and numbers one by one.
@Suite struct ReadingTests {
    @Test(
        arguments: [
            ("4", 4), ("N", 7), ("N*3 + 1", 22), ("(n_filt == -1) ? n_in : n_filt", 7), ("DIV_ROUNDUP(10, 4)", 3),
            ("DIV_ROUNDUP(n_in * 4, 3) - 5 / 2", 8), ("MIN(3, N)", 3), ("nnet::ceillog2(9)", 4), ("1 << 4", 16),
            ("0x1Fu", 31), ("-(-2)", 2), ("7 % 4", 3), ("N < 8", 1), ("true", 1), ("1 / 0", nil), ("unknown", nil),
            ("9223372036854775807 + 1", nil), ("(1", nil), ("1 << 99", nil), ("LOOP", nil), ("", nil),
        ] as [(String, Int?)])
    func expression(text: String, value: Int?) throws {
        let code = """
            #define N 7
            #define LOOP LOOP + LOOP
            struct config2 {
                static const unsigned n_in = N;
                static const unsigned n_filt = -1;
                static const unsigned x = \(text);
            };
            """
        var declarations = Declarations()
        declarations.add(CodeText(Array(code.utf8), file: "parameters.h"))
        let config = try #require(declarations.config("config2"))
        #expect(declarations.integer("x", in: config) == value)
    }

    @Test(
        arguments: [
            ("ap_fixed<16,6>", "ap_fixed<16,6>", nil),
            ("nnet::array<ap_ufixed<8,0,AP_RND,AP_SAT>, 4*2>", "ap_ufixed<8,0,RND,SAT>", 8),
            ("hls::stream<nnet::array<ap_int<4>, 3>>", "ap_int<4>", 3), ("const ap_uint<1>", "ap_uint<1>", nil),
            ("other_t", "ap_fixed<12,4>", nil), ("std::bfloat16_t", "half", nil), ("float", "float", nil),
            ("exponent_t", "exponent_type<5>", nil),
        ] as [(String, String, Int?)])
    func type(text: String, precision: String, packSize: Int?) throws {
        let code = """
            typedef ap_fixed<12,4> other_t;
            typedef struct exponent_t {ap_uint<1> sign;ap_int<4> weight; } exponent_t;
            typedef \(text) x_t;
            """
        var declarations = Declarations()
        declarations.add(CodeText(Array(code.utf8), file: "defines.h"))
        let type = try #require(declarations.valueType(named: "x_t"))
        #expect(type.precision.description == precision)
        #expect(type.packSize == packSize)
    }

    @Test func tcl() {
        var tcl = ProjectTcl()
        tcl.add(Array("set part \"xcu250\"\nset clock_period 3.33\nset clock_uncertainty 27%\n".utf8))
        tcl.add(
            Array(
                """
                set_part $part
                \tcreate_clock -period ${clock_period} -name default
                set_clock_uncertainty $clock_uncertainty default
                # set_part {commented}
                config_op -impl dsp mul
                set_part ${nobody}
                """.utf8))
        #expect(tcl.part == "xcu250")
        #expect(tcl.clockPeriodNs == 3.33)
        #expect(tcl.clockUncertainty.flatMap(ClockUncertainty.init(parsing:)) == .share(0.27))
        #expect(tcl.multiplierBinding == .dsp)
    }

    @Test(
        arguments: [("5", 5), ("5ns", 5), ("200MHz", 5), ("0", nil), ("-1", nil), ("fast", nil), ("1e999", nil)]
            as [(String, Double?)])
    func period(text: String, value: Double?) {
        #expect(ProjectTcl.periodNs(text) == value)
    }

    @Test(arguments: [
        "0", "-0.0156250", "1e-7", "+.5", "123456789012345678901234567890", "0.1000000000000000055511151231", "5.",
    ])
    func number(text: String) {
        #expect(WeightFile.number(Array(text.utf8)) == Double(text == "5." ? "5" : text))
    }

    @Test(arguments: ["", "-", ".", "x", "1,2", "nan", "inf", "1e999", "--1"]) func noNumber(text: String) {
        #expect(WeightFile.number(Array(text.utf8)) == nil)
    }

    /// The quick way gives the same doubles as the standard library's.
    @Test func numbersAreRoundedCorrectly() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...19, using: &generator)
            var text = (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
            text.insert(".", at: text.index(text.startIndex, offsetBy: Int.random(in: 0...digits, using: &generator)))
            if text == "." || text.hasSuffix(".") { text += "0" }
            if Bool.random(using: &generator) { text = "-" + text }
            #expect(WeightFile.number(Array(text.utf8)) == Double(text), "\(text)")
        }
    }

    /// `Resource` weights are stored column after column; both orders give the same rows of inputs.
    @Test func transposedWeights() throws {
        let folder = "\(Package.root)/Tests/Fixtures/hls4ml"
        func weights(_ name: String) throws -> [Double] {
            let graph = try ModelImporters.read(path: "\(folder)/\(name)").graph
            for layer in graph.layers {
                if case .dense(let dense) = layer.operation, case .values(let values) = dense.product.weights.knowledge
                {
                    return values
                }
            }
            return []
        }
        let latency = try weights("latency-vitis-1.3.0")
        let resource = try weights("resource-repaired-vitis-1.3.0")
        #expect(!latency.isEmpty)
        #expect(latency == resource)
    }
}
