import Devices
import Estimator
import Networks
import TestSupport

/// Estimates built by hand that together show everything the page can show.
enum HTMLSamples {
    static let vu13p = Target(
        partName: "xcvu13p-flga2577-2-e", deviceName: "xcvu13p", vendor: .amd, familyName: "virtex-ultrascale-plus",
        dspBlock: .dsp48e2, speedGrade: 2,
        available: ResourceUse([.dsp: 12_288, .lut: 1_728_000, .ff: 3_456_000, .bram18: 5_376, .uram: 1_280]),
        availablePerSLR: ResourceUse([.dsp: 3_072, .lut: 432_000, .ff: 864_000, .bram18: 1_344, .uram: 320]),
        slrCount: 4, clockPeriodNs: 5, flow: Flow(.vitisHLS, version: Flow.Version(2022, 2)))

    static let pynq = Target(
        partName: "xc7z020clg400-1", deviceName: "xc7z020", boardName: "pynq-z2", vendor: .amd, familyName: "zynq-7000",
        dspBlock: .dsp48e1, speedGrade: 1,
        available: ResourceUse([.dsp: 220, .lut: 53_200, .ff: 106_400, .bram18: 280, .uram: 0]), clockPeriodNs: 10,
        flow: Flow(.vivadoHLS, version: Flow.Version(2020, 1)))

    static let agilex = Target(
        partName: "AGFB014R24B2E2V", deviceName: "agfb014r24", vendor: .intel, familyName: "agilex-7-f-series",
        dspBlock: .variablePrecision,
        available: ResourceUse([.alm: 487_200, .alut: 974_400, .ff: 1_948_800, .dsp: 4_510, .m20k: 7_110]),
        clockPeriodNs: 4, flow: Flow(.oneapi))

    /// The jet tagger 16-64-32-32-5: everything known on one target.
    static func jetTagger(on target: Target = vu13p, reuse: Int = 1) -> DesignEstimate {
        let asked = Override(option: "reuse", projectValue: "1", value: "\(reuse)")
        let layers = [
            dense("fc1", 2, dsp: 288, lut: 14_310, ff: 4_408, cycles: 3, reuse: reuse),
            activation("relu1", 4, lut: 1_792, ff: 1_024),
            dense("fc2", 5, dsp: 684, lut: 48_620, ff: 16_640, cycles: 5, reuse: reuse),
            activation("relu2", 7, lut: 896, ff: 512),
            dense("fc3", 8, dsp: 402, lut: 23_240, ff: 7_911, cycles: 4, reuse: reuse),
            activation("relu3", 10, lut: 896, ff: 512),
            dense("output", 11, dsp: 96, lut: 3_790, ff: 1_297, cycles: 3, reuse: reuse),
            softmax("softmax", 13),
        ]
        return design("jet_tagger", target, layers) {
            $0.diagnostics = [
                Diagnostic(
                    .note, code: "bias-all-zero", layer: "output", message: "every bias is zero after quantisation"),
                Diagnostic(
                    .warning, code: "reuse-factor-repaired", layer: "fc2",
                    message: "reuse factor 3 does not divide the layer; the flow takes 4"),
            ]
            $0.origin = ModelOrigin(importerName: "hls4ml", path: "jet_tagger_prj")
            $0.overrides = reuse == 1 ? [] : [asked]
        }
    }

    /// A design with unknown figures in every place that can be unknown, and hostile texts.
    static var unknownAndHostile: DesignEstimate {
        let evil = "</style><script>alert(\"x\")</script>&'\u{0}\u{202E}"
        var first = dense("fc<1>", 2, dsp: 40, lut: 900, ff: 400, cycles: 4, reuse: 8)
        first.csynth[.lut] = .between(900, low: 300, high: 2_000, basis: .assumed)
        var second = dense(evil, 3, dsp: 0, lut: 0, ff: 0, cycles: 0, reuse: 1)
        second.kind = "<img src=x onerror=alert(1)>"
        second.configName = "\" onmouseover=\"alert(1)"
        second.csynth = .unknown(ResourceKind.amd)
        (second.latencyCycles, second.intervalCycles) = (.unknown, .unknown)
        return design("<b>model</b>", pynq, [first, second]) {
            $0.csynth = ResourceEstimate([
                .dsp: .atLeast(40), .lut: .atLeast(60_000), .ff: .unknown, .bram18: .between(250, low: 200, high: 310),
                .uram: .zero,
            ])
            $0.joins = .unknown(ResourceKind.amd)
            ($0.latencyCycles, $0.intervalCycles) = (.unknown, QuantityRange(.atLeast(8)))
            $0.diagnostics = [Diagnostic(.error, code: "no-model", layer: evil, message: "no model for \(evil)")]
            $0.overrides = [Override(option: evil, projectValue: nil, value: evil)]
        }
    }

    /// Many layers, as in a deep network.
    static var deep: DesignEstimate {
        var random = SeededGenerator(seed: 7)
        let layers = (1...100).map { index in
            dense(
                "block\(index)_dense", index, dsp: Int.random(in: 0...900, using: &random),
                lut: Int.random(in: 500...30_000, using: &random), ff: Int.random(in: 200...9_000, using: &random),
                cycles: Int.random(in: 1...9, using: &random), reuse: 1)
        }
        return design("deep_network", vu13p, layers) { $0.topLevel = .dataflow }
    }

    /// Intel kinds, with both stages known.
    static var intel: DesignEstimate {
        func layer(_ name: String, _ alms: Double) -> LayerEstimate {
            let resources = ResourceEstimate([
                .alm: .between(alms, low: alms * 0.8, high: alms * 1.3), .alut: .exact(alms * 2), .ff: .exact(alms * 3),
                .dsp: .exact(32), .m20k: .zero, .mlab: .unknown,
            ])
            return LayerEstimate(
                name: name, configName: "", kind: "dense", strategy: .resource, requestedReuseFactor: 2,
                usedReuseFactor: 2, csynth: resources, synthesis: resources, latencyCycles: QuantityRange(.exact(12)),
                intervalCycles: QuantityRange(.exact(2)), why: [])
        }
        return design("intel_model", agilex, [layer("dense_a", 8_000), layer("dense_b", 3_000)]) {
            $0.synthesis = $0.csynth
            $0.ioType = .stream
        }
    }
}

extension HTMLSamples {
    private static func dense(
        _ name: String, _ config: Int, dsp: Int, lut: Int, ff: Int, cycles: Int, reuse: Int
    ) -> LayerEstimate {
        let used = reuse == 3 ? 4 : reuse
        let (lut, ff) = (Double(lut) / Double(used), Double(ff))
        return LayerEstimate(
            name: name, configName: "config\(config)", kind: "dense", strategy: reuse == 1 ? .latency : .resource,
            requestedReuseFactor: reuse, usedReuseFactor: used,
            csynth: ResourceEstimate([
                .dsp: .exact(dsp / used), .lut: .between(lut, low: lut * 0.88, high: lut * 1.09),
                .ff: .between(ff, low: ff * 0.8, high: ff * 1.2), .bram18: .exact(reuse == 1 ? 0 : dsp / 36),
                .uram: .zero,
            ]),
            synthesis: .unknown(ResourceKind.amd), latencyCycles: QuantityRange(.exact(cycles + used - 1)),
            intervalCycles: QuantityRange(.exact(used)),
            why: [
                Reason(
                    .dsp,
                    .constantProduct(
                        .multiplications(count: dsp, buildsElevens: false, limit: nil, dataWidth: 16, dsp: dsp))),
                Reason(
                    .lut,
                    .constantProduct(
                        .adders(count: dsp, meanWidth: 22, shiftAdds: 1204, multiplications: dsp, dsp: dsp))),
                Reason(.latency, .constantProduct(.levels(count: 5, perCycle: 4))),
            ])
    }

    private static func activation(_ name: String, _ config: Int, lut: Int, ff: Int) -> LayerEstimate {
        LayerEstimate(
            name: name, configName: "relu_config\(config)", kind: "relu", strategy: nil, requestedReuseFactor: 1,
            usedReuseFactor: 1,
            csynth: ResourceEstimate([
                .dsp: .zero, .lut: .exact(lut), .ff: .exact(ff), .bram18: .zero, .uram: .zero,
            ]),
            synthesis: .unknown(ResourceKind.amd), latencyCycles: QuantityRange(.exact(1)),
            intervalCycles: QuantityRange(.exact(1)),
            why: [Reason(.lut, .element(.wires(kind: "relu")))])
    }

    private static func softmax(_ name: String, _ config: Int) -> LayerEstimate {
        LayerEstimate(
            name: name, configName: "softmax_config\(config)", kind: "softmax", strategy: nil, requestedReuseFactor: 1,
            usedReuseFactor: 1,
            csynth: ResourceEstimate([
                .dsp: .exact(5), .lut: .between(812, low: 640, high: 1_010), .ff: .between(402, low: 300, high: 520),
                .bram18: .exact(5), .uram: .zero,
            ]),
            synthesis: .unknown(ResourceKind.amd),
            latencyCycles: QuantityRange(min: .exact(3), max: .between(4, low: 3, high: 5)),
            intervalCycles: QuantityRange(.exact(1)),
            why: [Reason(.bram18, .softmax(.noTables))])
    }

    /// Totals as sums of the layers and a fixed row of joins, then changes.
    private static func design(
        _ name: String, _ target: Target, _ layers: [LayerEstimate], change: (inout DesignEstimate) -> Void
    ) -> DesignEstimate {
        let kinds = target.vendor.resourceKinds
        var joins = ResourceEstimate()
        var totals = ResourceEstimate()
        for kind in kinds {
            joins[kind] = kind == .ff ? .between(2_120, low: 1_800, high: 2_600) : .zero
            let parts = layers.map { $0.csynth[kind] } + [joins[kind]]
            let sum = { (part: (Quantity) -> Double?) in parts.reduce(0) { $0 + (part($1) ?? 0) } }
            let worst = parts.map(\.basis).max() ?? .exact
            totals[kind] =
                switch worst {
                case .exact: .exact(sum(\.value))
                case .modelled, .assumed:
                    .between(sum(\.value), low: sum(\.low), high: sum(\.high), basis: worst)
                case .unknown: parts.contains { $0.value ?? 0 > 0 } ? .atLeast(sum(\.value)) : .unknown
                }
        }
        let cycles = layers.reduce(0) { $0 + ($1.latencyCycles.max.value ?? 0) }
        var estimate = DesignEstimate(
            modelName: name, target: target, ioType: .parallel, topLevel: .pipeline, layers: layers, joins: joins,
            csynth: totals, synthesis: .unknown(kinds),
            latencyCycles: QuantityRange(
                min: .exact(cycles - 1), max: .between(cycles, low: cycles - 2, high: cycles + 2)),
            intervalCycles: QuantityRange(.exact(layers.compactMap { $0.intervalCycles.max.value }.max() ?? 1)),
            why: [
                Reason(
                    .latency,
                    .join(.pipelineLatency(layers: .exact(8), boundaries: 0, handovers: 0, total: .exact(8))))
            ], diagnostics: [])
        change(&estimate)
        return estimate
    }
}
