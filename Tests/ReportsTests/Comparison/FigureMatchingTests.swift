import Devices
import Estimator
import Networks
import Testing

@testable import Comparing
@testable import Presentation
@testable import Readers

/// Rows whose names do not say which layer they are of.
@Suite struct FigureMatchingTests {
    private func layer(_ configName: String, dsp: Double, lut: Double) -> PredictedLayer {
        PredictedLayer(
            name: configName, configName: configName, kind: "dense", strategy: nil,
            figures: ComparisonSamples.figures(
                ComparisonSamples.resources(dsp: .exact(dsp), lut: .exact(lut)), latency: .exact(1)))
    }

    private func row(_ name: String, dsp: Double, lut: Double, depth: Int = 0) -> MeasuredInstance {
        ComparisonSamples.instance(name, dsp: dsp, lut: lut, latency: 1, depth: depth)
    }

    /// Real names, which number the layers in no order: the second layer first, then the third, then the first.
    @Test func `shortened names are told apart by figures`() {
        let layers = [layer("config2", dsp: 500, lut: 26000), layer("config5", dsp: 1000, lut: 50000)]
        let names = ["dense_latency_0_0_0_0_1", "dense_latency_0_0_0_0_s"]
        let matching = LayerMatching(
            layers, [row(names[0], dsp: 980, lut: 52000), row(names[1], dsp: 480, lut: 27000)], stage: .csynth)
        #expect(matching.rows == [[1], [0]])
        #expect(matching.ways == [.figures, .figures])
        #expect(matching.diagnostics.map(\.code) == ["matched-by-figures"])
    }

    /// Estimates of two layers, DSP and LUT of their rows, and whether each finds its row.
    @Test(
        arguments: [
            ([(10, 100), (10, 100)], [(10, 100), (10, 100)], true),
            ([(10, 100), (10, 102)], [(10, 110), (10, 90)], false),
            ([(10, 100), (90, 900)], [(900, 9000), (9000, 90000)], false),
            ([(10, 100), (90, 900)], [(12, 130), (80, 1000)], true),
        ] as [([(Double, Double)], [(Double, Double)], Bool)])
    func `a row in doubt stays unmatched`(
        estimates: [(Double, Double)], reports: [(Double, Double)], areMatched: Bool
    ) {
        let layers = estimates.enumerated().map { layer("config\($0)", dsp: $1.0, lut: $1.1) }
        let rows = reports.enumerated().map { row("dense_latency_0_0_\($0)", dsp: $1.0, lut: $1.1) }
        let matching = LayerMatching(layers, rows, stage: .csynth)
        #expect(matching.rows.allSatisfy { $0.isEmpty != areMatched })
        #expect(matching.unmatched.isEmpty == areMatched)
    }

    @Test func `counts must agree`() {
        let layers = [layer("config2", dsp: 1, lut: 10), layer("config5", dsp: 100, lut: 1000)]
        let matching = LayerMatching(layers, [row("dense_0", dsp: 1, lut: 10)], stage: .csynth)
        #expect(matching.rows == [[], []])
    }

    @Test func `a wrapper counts, and not what is inside it`() {
        let layers = [layer("config2", dsp: 10, lut: 100), layer("config5", dsp: 100, lut: 1000)]
        let rows = [
            row("dense_wrapper_0_0", dsp: 100, lut: 1050), row("dense_latency_0_0", dsp: 99, lut: 1000, depth: 1),
            row("dense_wrapper_0_1", dsp: 10, lut: 110), row("dense_latency_0_1", dsp: 9, lut: 100, depth: 1),
        ]
        let matching = LayerMatching(layers, rows, stage: .csynth)
        #expect(matching.rows == [[2], [0]])
        #expect(matching.unmatched.isEmpty)
    }

    /// Instances as Vivado and dataflow compilers name them, and the layer `config2` or `MVAU_hls_0`.
    @Test(
        arguments: [
            ("dense_latency_ap_fixed_16_6_5_3_0_ap_fixed_16_6_5_3_0_config2_U0", "bd_0_dense_config2_s", true),
            ("grp_dense_latency_ap_fixed_ap_fixed_config2_s_fu_123", nil, true), ("MVAU_hls_0", "MVAU_hls", true),
            ("MVAU_hls_01", nil, false), ("relu_1", nil, false), ("call_ret3_dense_latency_0_0_fu_9", nil, true),
        ] as [(String, String?, Bool)])
    func `names of instances`(name: String, module: String?, isMatched: Bool) {
        var layer = layer("config2", dsp: 1, lut: 1)
        layer.name = name == "relu_1" ? "relu_1" : "MVAU_hls_0"
        let instance = MeasuredInstance(name: name, module: module, used: ResourceUse([.lut: 1]))
        #expect(LayerMatching([layer], [instance]).rows == [isMatched ? [0] : []])
    }

    @Test func `more rows than can be tried stay unmatched`() {
        let layers = (0..<13).map { layer("config\($0)", dsp: pow2($0), lut: pow2($0) * 10) }
        let rows = (0..<13).map { row("dense_0_\($0)", dsp: pow2($0), lut: pow2($0) * 10) }
        #expect(!LayerMatching(layers, rows, stage: .csynth).rows.contains { !$0.isEmpty })
        let fewer = LayerMatching(Array(layers.prefix(12)), Array(rows.prefix(12)), stage: .csynth)
        #expect(fewer.rows == (0..<12).map { [$0] })
    }

    private func pow2(_ exponent: Int) -> Double { Double(1 << exponent) }
}
