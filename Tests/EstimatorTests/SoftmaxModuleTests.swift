import Devices
import Testing

@testable import Estimator
@testable import Networks

/// Softmax modules of public designs: the figures of their C-synthesis reports.
struct SoftmaxModule: Sendable, CustomTestStringConvertible {
    let target: ReportedTarget
    let classes: Int
    var input = "ap_fixed<16,6>"
    var implementation = SoftmaxLayer.Implementation.stable
    var tables = "ap_fixed<18,8>"
    var normalizedInput: String?
    var topLevel = TopLevelStyle.pipeline
    /// DSP, LUT, FF, block RAM halves, latency.
    let reported: (Double, Double, Double, Double, Double)

    var testDescription: String {
        "\(implementation.rawValue) \(classes) x \(input), \(tables), \(target.part) "
            + "\(target.flow.1).\(target.flow.2) \(target.clockPeriodNs) ns"
    }
}

@Suite("Softmax modules against reports")
struct SoftmaxModuleTests {
    static let saturating = "ap_fixed<18,8,AP_RND,AP_SAT>"

    static let modules: [SoftmaxModule] = [
        .init(target: .zynq2021(3.33), classes: 16, input: "ap_fixed<16,4>", reported: (16, 2471, 3798, 16, 20)),
        .init(
            target: .zynq2021(3.33, .fabric), classes: 16, input: "ap_fixed<16,4>", reported: (0, 8327, 3795, 16, 17)),
        .init(target: .zynq2021(5), classes: 2, input: "ap_fixed<16,4>", reported: (2, 193, 244, 2, 8)),
        .init(target: .zynq2021(5, .fabric), classes: 2, input: "ap_fixed<16,4>", reported: (0, 925, 242, 2, 6)),
        .init(target: .zynq2021(3.33), classes: 5, input: "ap_fixed<16,4>", reported: (5, 704, 1059, 5, 16)),
        .init(target: .zynq2021(3.33, .fabric), classes: 5, input: "ap_fixed<16,4>", reported: (0, 2534, 1056, 5, 13)),
        .init(target: .zynq2021(5), classes: 10, input: "ap_fixed<16,4>", reported: (10, 1513, 2082, 10, 14)),
        .init(target: .zynq2021(5, .fabric), classes: 10, input: "ap_fixed<16,4>", reported: (0, 5173, 2080, 10, 12)),
        .init(target: .alveo2019, classes: 5, implementation: .latency, reported: (5, 78, 93, 4, 2)),
        .init(target: .alveo2019, classes: 5, tables: saturating, reported: (5, 664, 236, 4, 4)),
        .init(target: .alveo2019, classes: 5, reported: (5, 484, 144, 4, 3)),
        .init(target: .zynq2019, classes: 5, reported: (5, 833, 1132, 4, 13)),
        .init(
            target: .zynq2025, classes: 3, tables: saturating, normalizedInput: "ap_ufixed<15,5>",
            reported: (3, 309, 736, 3, 9)),
        .init(target: .u55c2022, classes: 5, reported: (5, 453, 353, 8, 8)),
        .init(
            target: .zynq2019, classes: 5, implementation: .latency, topLevel: .dataflow,
            reported: (5, 247, 617, 4, 9)),
        .init(target: .alveo2022, classes: 5, tables: saturating, reported: (5, 742, 522, 8, 5)),
        .init(target: .zynq2020slow, classes: 3, tables: saturating, reported: (3, 360, 54, 3, 2)),
        .init(target: .zynq2020, classes: 5, tables: saturating, reported: (5, 1093, 1180, 4, 14)),
        .init(target: .zynq2020, classes: 5, input: "ap_fixed<18,7>", reported: (5, 891, 1146, 4, 13)),
        .init(
            target: .alveo2019, classes: 5, tables: saturating, topLevel: .dataflow, reported: (5, 673, 237, 4, 4)),
        .init(
            target: .alveo2019, classes: 5, input: "ap_fixed<18,8>", tables: saturating, topLevel: .dataflow,
            reported: (5, 719, 237, 4, 4)),
    ]

    @Test("DSP and block RAM exact, the rest within its interval", arguments: modules)
    func figures(module: SoftmaxModule) throws {
        let tables = try #require(Precision(parsing: module.tables))
        let softmax = SoftmaxLayer(
            implementation: module.implementation, classCount: module.classes, exponentTable: tables,
            inverseTable: tables, normalizedInput: module.normalizedInput.flatMap { Precision(parsing: $0) })
        let estimate = try module.target.estimate(
            .softmax(softmax), input: module.input, output: "ap_fixed<16,6>", count: module.classes,
            topLevel: module.topLevel)
        let (dsp, lut, ff, bram18, latency) = module.reported
        #expect(estimate.csynth[.dsp].value == dsp)
        #expect(estimate.csynth[.bram18].value == bram18)
        expectInside(estimate.csynth[.lut], lut, "LUT")
        expectInside(estimate.csynth[.ff], ff, "FF")
        expectInside(estimate.latencyCycles.max, latency, "latency")
    }

    private func expectInside(_ quantity: Quantity, _ reported: Double, _ name: String) {
        let (low, high) = (quantity.low ?? -1, quantity.high ?? -1)
        #expect(
            low <= reported && reported <= high, "\(name) \(quantity.text) (\(low) to \(high)), reported \(reported)")
    }
}
