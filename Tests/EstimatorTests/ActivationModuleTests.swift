import Devices
import Testing

@testable import Estimator
@testable import Networks

/// Activation modules of public designs: the figures of their C-synthesis reports.
struct ActivationModule: Sendable, CustomTestStringConvertible {
    let target: ReportedTarget
    let function: ActivationFunction
    let types: (String, String)
    /// Elements that are not constants.
    let elements: Int
    var topLevel = TopLevelStyle.pipeline
    /// LUT, FF, block RAM halves, latency.
    let reported: (Double, Double, Double, Double)

    var testDescription: String {
        "\(function.rawValue) \(elements) x \(types.0) -> \(types.1), \(target.part) \(target.flow.1).\(target.flow.2)"
    }
}

@Suite("Activation modules against reports")
struct ActivationModuleTests {
    static let sixteen = ("ap_fixed<16,6>", "ap_fixed<16,6>")
    static let eighteen = ("ap_fixed<18,8>", "ap_fixed<18,8>")
    static let twenty = ("ap_fixed<20,10>", "ap_fixed<20,10>")
    static let toSix = ("ap_fixed<16,6>", "ap_ufixed<6,0,AP_RND_CONV,AP_SAT>")
    static let toFraction = ("ap_fixed<16,4>", "ap_ufixed<8,0,AP_RND_CONV,AP_SAT>")
    static let toEight = ("ap_fixed<16,4>", "ap_ufixed<8,1,AP_RND_CONV,AP_SAT>")

    static let rectifiers: [ActivationModule] = [
        .init(target: .zynq2021(3.33), function: .relu, types: toFraction, elements: 63, reported: (3528, 2143, 0, 1)),
        .init(target: .zynq2021(3.33), function: .relu, types: toEight, elements: 6, reported: (336, 205, 0, 1)),
        .init(target: .zynq2021(5), function: .relu, types: toFraction, elements: 5, reported: (215, 0, 0, 0)),
        .init(target: .zynq2021(5), function: .relu, types: toEight, elements: 64, reported: (2752, 0, 0, 0)),
        .init(target: .alveo2022, function: .relu, types: sixteen, elements: 64, reported: (1792, 0, 0, 0)),
        .init(target: .u55c2022, function: .relu, types: toSix, elements: 61, reported: (4514, 0, 0, 0)),
        .init(
            target: .alveo2024, function: .relu, types: ("ap_fixed<15,14>", "ap_ufixed<13,12>"), elements: 8,
            reported: (280, 0, 0, 0)),
        .init(
            target: .alveo2024, function: .relu, types: ("ap_fixed<16,14>", "ap_ufixed<12,12>"), elements: 14,
            reported: (490, 0, 0, 0)),
        .init(
            target: .alveo2024, function: .relu, types: ("ap_fixed<17,15>", "ap_ufixed<13,11>"), elements: 7,
            reported: (259, 0, 0, 0)),
        .init(
            target: .zynq2024, function: .relu, types: ("ap_fixed<11,9>", "ap_ufixed<9,7>"), elements: 12,
            reported: (252, 0, 0, 0)),
        .init(
            target: .zynq2024, function: .relu, types: ("ap_fixed<12,8>", "ap_ufixed<10,6>"), elements: 29,
            reported: (638, 0, 0, 0)),
        .init(target: .zynq2025, function: .relu, types: sixteen, elements: 8, reported: (304, 0, 0, 0)),
        .init(target: .zynq2019, function: .relu, types: toSix, elements: 58, reported: (4698, 0, 0, 0)),
        .init(target: .alveo2019, function: .relu, types: sixteen, elements: 21, reported: (588, 0, 0, 0)),
        .init(target: .alveo2019, function: .relu, types: toSix, elements: 58, reported: (4176, 0, 0, 0)),
        .init(
            target: .alveo2019, function: .relu, types: sixteen, elements: 64, topLevel: .dataflow,
            reported: (2379, 962, 0, 0)),
        .init(
            target: .alveo2019, function: .relu, types: eighteen, elements: 64, topLevel: .dataflow,
            reported: (2955, 1090, 0, 0)),
        .init(
            target: .zynq2019, function: .relu, types: ("ap_fixed<16,6>", "ap_fixed<7,1,AP_RND,AP_SAT>"), elements: 64,
            topLevel: .dataflow, reported: (6155, 386, 0, 0)),
        .init(target: .zynq2020slow, function: .relu, types: sixteen, elements: 128, reported: (3584, 0, 0, 0)),
        .init(target: .zynq2020, function: .relu, types: sixteen, elements: 63, reported: (1764, 0, 0, 0)),
        .init(
            target: .zynq2020, function: .relu, types: ("ap_fixed<18,7>", "ap_ufixed<6,0,AP_RND_CONV,AP_SAT>"),
            elements: 27, reported: (2322, 0, 0, 0)),
        .init(
            target: .zynq2020, function: .relu, types: ("ap_fixed<19,8>", "ap_ufixed<6,0,AP_RND_CONV,AP_SAT>"),
            elements: 30, reported: (2580, 0, 0, 0)),
        .init(
            target: .zynq2020, function: .relu, types: ("ap_fixed<27,12>", "ap_ufixed<6,0,AP_RND_CONV,AP_SAT>"),
            elements: 61, reported: (6161, 2502, 0, 1)),
    ]

    static let lookups: [ActivationModule] = [
        .init(
            target: .alveo2019, function: .sigmoid, types: sixteen, elements: 1, topLevel: .dataflow,
            reported: (142, 3, 1, 1)),
        .init(
            target: .alveo2019, function: .sigmoid, types: eighteen, elements: 1, topLevel: .dataflow,
            reported: (155, 3, 1, 1)),
        .init(target: .alveo2019, function: .sigmoid, types: sixteen, elements: 40, reported: (5084, 2, 20, 1)),
        .init(target: .alveo2019, function: .sigmoid, types: eighteen, elements: 40, reported: (5604, 2, 20, 1)),
        .init(target: .alveo2019, function: .tanh, types: sixteen, elements: 128, reported: (17156, 2, 64, 1)),
        .init(target: .alveo2019, function: .tanh, types: eighteen, elements: 20, reported: (2964, 2, 10, 1)),
        .init(target: .alveo2019, function: .tanh, types: eighteen, elements: 5, reported: (744, 2, 3, 1)),
        .init(target: .virtex7, function: .sigmoid, types: twenty, elements: 64, reported: (11076, 1027, 32, 2)),
        .init(target: .virtex7, function: .tanh, types: twenty, elements: 32, reported: (5732, 547, 16, 2)),
    ]

    @Test("LUT, FF, block RAM and latency of a module", arguments: rectifiers + lookups)
    func figures(module: ActivationModule) throws {
        let activation = ActivationLayer(function: module.function, elementCount: module.elements)
        let estimate = try module.target.estimate(
            .activation(activation), input: module.types.0, output: module.types.1, count: module.elements,
            topLevel: module.topLevel)
        let found = (
            estimate.csynth[.lut].value, estimate.csynth[.ff].value, estimate.csynth[.bram18].value,
            estimate.latencyCycles.max.value
        )
        #expect(found.0 == module.reported.0, "LUT")
        #expect(found.1 == module.reported.1, "FF")
        #expect(found.2 == module.reported.2, "BRAM18")
        #expect(found.3 == module.reported.3, "latency")
    }
}
