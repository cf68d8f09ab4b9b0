import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers
import Wire

/// Comparisons made by hand, so that they do not change with the estimator.
enum ComparisonSamples {
    static func resources(dsp: Quantity, lut: Quantity, ff: Quantity = .unknown) -> ResourceEstimate {
        ResourceEstimate([.dsp: dsp, .lut: lut, .ff: ff, .bram18: .zero])
    }

    static func figures(_ csynth: ResourceEstimate, latency: Quantity) -> PredictedFigures {
        PredictedFigures(
            resources: [.csynth: csynth], latencyCycles: QuantityRange(latency), intervalCycles: .init(.exact(1)))
    }

    static let prediction = Prediction(
        modelName: "tiny", path: "models/tiny", targetText: "xc7z020-clg400-1, 5 ns (200 MHz), Vitis HLS 2022.2",
        tool: "vitis-hls",
        layers: [
            PredictedLayer(
                name: "fc1", configName: "config2", kind: "dense", strategy: "latency",
                figures: figures(
                    resources(dsp: .exact(10), lut: .between(1000, low: 800, high: 1200)), latency: .exact(2))),
            PredictedLayer(
                name: "relu1", configName: "relu_config3", kind: "relu", strategy: nil,
                figures: figures(resources(dsp: .zero, lut: .exact(64)), latency: .zero)),
            PredictedLayer(
                name: "fc|<2>", configName: "config21", kind: "dense", strategy: "resource",
                figures: figures(resources(dsp: .unknown, lut: .atLeast(5)), latency: .unknown)),
        ],
        total: figures(
            resources(dsp: .exact(10), lut: .between(1100, low: 900, high: 1300), ff: .unknown), latency: .exact(6)))

    static func instance(_ module: String, dsp: Double, lut: Double, latency: Int, depth: Int = 0) -> MeasuredInstance {
        MeasuredInstance(
            name: "grp_\(module)_fu_1", module: module, depth: depth, used: ResourceUse([.dsp: dsp, .lut: lut]),
            latencyCycles: MeasuredRange(min: latency, max: latency), intervalCycles: MeasuredRange(min: 1, max: 1))
    }

    static func measurement(lut: Double = 1200, latency: Int = 7, path: String = "tiny_csynth.rpt") -> Measurement {
        Measurement(
            source: .init(path: path, kind: "csynth_rpt", tool: "Vitis HLS", toolVersion: "2022.2"),
            design: MeasuredDesign(top: "tiny", part: "xc7z020-clg400-1", device: "xc7z020"), stage: .csynth,
            latencyCycles: MeasuredRange(min: latency, max: latency), intervalCycles: MeasuredRange(min: 1, max: 1),
            used: ResourceUse([.dsp: 12, .lut: lut, .ff: 400, .bram18: 0]),
            instances: [
                instance("dense_latency_ap_fixed_ap_fixed_config2_s", dsp: 12, lut: 1100, latency: 2),
                instance("relu_ap_fixed_ap_fixed_16_6_5_3_0_relu_config3_s", dsp: 0, lut: 64, latency: 0),
                instance("Block_proc", dsp: 0, lut: 6, latency: 0),
            ],
            diagnostics: [Diagnostic(.warning, code: "loop-unknown", line: 3, message: "A loop has no bound.")])
    }

    static func set(_ rules: [String] = [], measurements: [Measurement] = [measurement()]) -> ComparisonSet {
        var tolerances = ToleranceRules()
        for rule in rules { _ = tolerances.add(rule) }
        return ComparisonSet(
            comparisons: measurements.map {
                Comparison(name: "tiny", prediction: prediction, measurement: $0, tolerances: tolerances)
            }, hasTolerances: !rules.isEmpty)
    }

    static var tree: ComparisonSet {
        var first = set(["20%"]).comparisons[0]
        var second = set(["20%"], measurements: [measurement(lut: 2000, latency: 6)]).comparisons[0]
        first.name = "group/first"
        second.name = "group/second"
        return ComparisonSet(
            comparisons: [first, second],
            leftOut: [
                .init(path: "group/third", reason: "conv2d: no model"),
                .init(path: "group/fourth", reason: "conv2d: no model"),
            ], isTree: true, hasTolerances: true)
    }

    static var held: ComparisonSet {
        var now = set(["lut=5%"], measurements: [measurement(lut: 1350)])
        if let baseline = try? Baseline(ComparisonRecord.document(set()), file: "base.json") {
            now.hold(against: baseline)
        }
        return now
    }
}
