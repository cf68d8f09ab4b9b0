import Devices
import Estimator
import Networks
import Testing
import Wire

@testable import Comparing
@testable import Presentation
@testable import Readers

@Suite struct ComparisonTests {
    @Test(arguments: [
        ("15%", 0.15, 0.0), ("0", 0, 0), ("2cy", 0, 2), ("200", 0, 200), ("15%+200", 0.15, 200),
        ("3 + 1.5 %", 0.015, 3),
    ])
    func `tolerances that are understood`(text: String, relative: Double, absolute: Double) throws {
        let tolerance = try #require(Tolerance(parsing: text))
        #expect(abs(tolerance.relative - relative) < 1e-12)
        #expect(tolerance.absolute == absolute)
        #expect(Tolerance(parsing: tolerance.text) == tolerance)
    }

    @Test(arguments: ["", "%", "-1", "-5%", "1%+2+3", "ten", "nan", "inf%", "1e99", "+"])
    func `tolerances that are none`(text: String) {
        #expect(Tolerance(parsing: text) == nil)
    }

    @Test(arguments: ["lutt=1", "lut", "lut=", "=3", "layers.=3", "x.y.zz=1"])
    func `rules that are none`(text: String) {
        var rules = ToleranceRules()
        let isAdded = rules.add(text)
        #expect(!isAdded)
    }

    /// The rule that holds is the most special one, and among equals the last.
    @Test(
        arguments: [
            (["10%", "lut=5%"], "total", ComparedQuantity.resource(.lut), "5%"),
            (["lut=5%", "10%"], "total", .resource(.lut), "5%"),
            (["lut=5%", "10%"], "total", .latency, "10%"),
            (["10%"], "fc1", .resource(.lut), nil),
            (["layers.lut=30%", "lut=5%"], "fc1", .resource(.lut), "30%"),
            (["dense.lut=25%", "layers.lut=30%"], "fc1", .resource(.lut), "25%"),
            (["fc1.all=1", "dense.lut=25%"], "fc1", .resource(.lut), "1"),
            (["relu.lut=25%"], "fc1", .resource(.lut), nil),
            (["lut=1%", "lut=2%"], "total", .resource(.lut), "2%"),
        ] as [([String], String, ComparedQuantity, String?)])
    func `which rule holds`(texts: [String], row: String, quantity: ComparedQuantity, expected: String?) {
        var rules = ToleranceRules()
        let areAdded = texts.map { rules.add($0) }
        #expect(!areAdded.contains(false))
        let subject: ComparedRow.Subject =
            row == "total" ? .total : .layer(name: row, kind: "dense", strategy: "latency")
        #expect(rules.tolerance(of: quantity, in: subject)?.text == expected)
    }

    @Test func `tolerance files say the same as the command line`() throws {
        let text = """
            {"schema": "presynth.tolerance/1", "total": {"lut": "15%+20", "dsp": 0}, "layers": {"all": "30%"},
             "dense": {"ff": 5}}
            """
        var fromFile = ToleranceRules()
        try fromFile.add(JSONReader.read(Array(text.utf8), file: "t.json"), file: "t.json")
        var typed = ToleranceRules()
        for rule in ["lut=15%+20", "dsp=0", "layers.all=30%", "dense.ff=5"] { _ = typed.add(rule) }
        #expect(fromFile == typed)
    }

    @Test(arguments: [
        #"{"total": {"lut": 1}}"#, #"{"schema": "presynth.tolerance/1", "total": 3}"#,
        #"{"schema": "presynth.tolerance/1", "total": {"luts": 1}}"#,
        #"{"schema": "presynth.tolerance/1", "total": {"lut": "much"}}"#,
    ])
    func `bad tolerance files name the fault`(text: String) throws {
        let document = try JSONReader.read(Array(text.utf8), file: "t.json")
        #expect(throws: InputError.self) {
            var rules = ToleranceRules()
            try rules.add(document, file: "t.json")
        }
    }

    @Test(
        arguments: [
            ([], ComparisonSet.Outcome.notJudged), (["lut=10%"], .within), (["lut=8%"], .outside), (["dsp=2"], .within),
            (["dsp=1"], .outside), (["latency=1cy"], .within), (["latency=0"], .outside), (["ff=10%"], .cannotSay),
            (["uram=0"], .cannotSay), (["fc1.lut=10%", "relu.all=0"], .within),
        ] as [([String], ComparisonSet.Outcome)])
    func `what a tolerance decides`(rules: [String], outcome: ComparisonSet.Outcome) {
        #expect(ComparisonSamples.set(rules).outcome == outcome)
    }

    @Test func `errors are estimate less report`() throws {
        let comparison = ComparisonSamples.set().comparisons[0]
        let lut = try #require(comparison.rows[0].figures.first { $0.quantity == .resource(.lut) })
        #expect(lut.error == -100)
        #expect(abs(try #require(lut.relativeError) + 100.0 / 1200) < 1e-12)
        #expect(lut.isInsideInterval == true)
        let dsp = try #require(comparison.rows[0].figures.first { $0.quantity == .resource(.dsp) })
        #expect(dsp.isInsideInterval == false)
        let ff = try #require(comparison.rows[0].figures.first { $0.quantity == .resource(.ff) })
        #expect(ff.error == nil)
        #expect(comparison.layersWithoutReport == ["fc|<2>"])
        #expect(comparison.modulesWithoutLayer == ["Block_proc"])
    }

    @Test func `stages are compared with like stages`() throws {
        var measurement = ComparisonSamples.measurement()
        measurement.stage = .routed
        let routed = Comparison(name: "tiny", prediction: ComparisonSamples.prediction, measurement: measurement)
        let lut = try #require(routed.rows[0].figures.first { $0.quantity == .resource(.lut) })
        #expect(lut.estimate == .unknown)
        measurement.stage = .cosim
        let cosim = Comparison(name: "tiny", prediction: ComparisonSamples.prediction, measurement: measurement)
        let latency = try #require(cosim.rows[0].figures.first { $0.quantity == .latency })
        #expect(latency.error == -1)
        #expect(cosim.diagnostics.contains { $0.code == "stage-not-estimated" })
    }

    /// Logic synthesis is listed, but nothing of it can be judged before estimates know that stage.
    @Test func `a stage without estimates cannot be judged`() {
        var measurement = ComparisonSamples.measurement()
        measurement.stage = .synthesis
        (measurement.latencyCycles, measurement.intervalCycles) = (MeasuredRange(), MeasuredRange())
        let alone = ComparisonSamples.set(["lut=10%", "dsp=0"], measurements: [measurement])
        #expect(alone.outcome == .cannotSay)
        #expect(
            ComparisonText.sentence(alone)
                == "nothing could be judged: DSP, LUT have a tolerance, but no estimate at the stage 'synthesis'")
        #expect(alone.comparisons[0].diagnostics.contains { $0.code == "stage-not-estimated" })
        let table = Formats.comparisons.default.render(alone, style: OutputStyle())
        #expect(table.contains("not estimated"))
        #expect(!table.contains("within"))
        let both = ComparisonSamples.set(
            ["lut=10%"], measurements: [ComparisonSamples.measurement(), measurement])
        #expect(both.outcome == .within)
        #expect(ComparisonText.sentence(both).hasSuffix("; 1 with a tolerance has no estimate"))
    }

    /// The lower end of a range stands beside the upper one where the two differ, and has its tolerance.
    @Test func `ranges are compared at both ends`() throws {
        var measurement = ComparisonSamples.measurement()
        let rules = ["latency=1cy"]
        let even = ComparisonSamples.set(rules, measurements: [measurement]).comparisons[0].rows[0].figures
        #expect(!even.contains { $0.quantity == .latencyMin })
        measurement.latencyCycles.min = 3
        let set = ComparisonSamples.set(rules, measurements: [measurement])
        let lower = try #require(set.comparisons[0].rows[0].figures.first { $0.quantity == .latencyMin })
        #expect(lower.error == 3)
        #expect(lower.judgement == .outside)
        #expect(ComparisonSamples.set(["latency_min=3cy"], measurements: [measurement]).outcome == .within)
        #expect(ComparedQuantity(key: "interval_min") == .intervalMin)
    }
}

@Suite struct LayerMatchingTests {
    private func layer(_ configName: String, kind: String = "dense") -> PredictedLayer {
        PredictedLayer(
            name: configName, configName: configName, kind: kind, strategy: nil,
            figures: ComparisonSamples.figures(ResourceEstimate(), latency: .unknown))
    }

    /// Module names as the tools write them, and the layer each belongs to.
    @Test(
        arguments: [
            ("relu_ap_fixed_ap_fixed_16_6_5_3_0_relu_config4_s", "relu_config4"),
            ("dense_latency_ap_fixed_ap_fixed_config11_0_0_0", "config11"),
            ("dense_latency_ap_fixed_16_6_5_3_0_ap_fixed_16_6_5_3_0_config1_s", "config1"),
            ("softmax_stable<ap_fixed, ap_fixed<16, 6, 5, 3, 0>, softmax_config13>", "softmax_config13"),
            ("Block_proc", nil), ("myconfig1", nil), ("config111", nil),
        ] as [(String, String?)])
    func `configurations in module names`(module: String, expected: String?) {
        let layers = ["config1", "config11", "relu_config4", "softmax_config13", "config4"].map {
            layer($0, kind: "none")
        }
        let matching = LayerMatching(
            layers, [ComparisonSamples.instance(module, dsp: 0, lut: 0, latency: 0)])
        let matched = zip(layers, matching.rows).filter { !$0.1.isEmpty }.map(\.0.configName)
        #expect(matched == (expected.map { [$0] } ?? []))
        #expect(matching.unmatched.isEmpty == (expected != nil))
    }

    @Test func `rows inside a layer's row are not counted twice`() {
        let instances = [
            ComparisonSamples.instance("myproject", dsp: 9, lut: 9, latency: 9),
            ComparisonSamples.instance("dense_config2_s", dsp: 4, lut: 4, latency: 4, depth: 1),
            ComparisonSamples.instance("dense_config2_s_Pipeline_loop", dsp: 3, lut: 3, latency: 3, depth: 2),
            ComparisonSamples.instance("product_unit", dsp: 1, lut: 1, latency: 1, depth: 2),
            ComparisonSamples.instance("Block_proc", dsp: 1, lut: 1, latency: 1, depth: 1),
        ]
        let matching = LayerMatching([layer("config2")], instances)
        #expect(matching.rows == [[1]])
        #expect(matching.unmatched == [0, 4])
    }

    @Test func `the only row left of a kind belongs to the only layer left of it`() {
        let shortened = ComparisonSamples.instance("dense_latency_0_0_0_0_0_s", dsp: 4, lut: 4, latency: 4)
        #expect(LayerMatching([layer("config2")], [shortened]).rows == [[0]])
        #expect(LayerMatching([layer("config2"), layer("config4")], [shortened]).rows == [[], []])
    }
}

@Suite struct BaselineTests {
    private func held(_ now: Measurement, _ rules: [String], baseline: ComparisonSet) throws -> ComparisonSet {
        var set = ComparisonSamples.set(rules, measurements: [now])
        set.hold(against: try Baseline(ComparisonRecord.document(baseline), file: "base.json"))
        return set
    }

    /// LUT now, tolerance, answer; the baseline has 1200 LUT.
    @Test(
        arguments: [
            (1200, [], ComparisonSet.Outcome.within), (1100, [], .within), (1201, [], .outside),
            (1250, ["lut=5%"], .within), (1261, ["lut=5%"], .outside), (1261, ["lut=5%+1"], .within),
            (1250, ["ff=5%"], .outside),
        ] as [(Double, [String], ComparisonSet.Outcome)])
    func `only growth is a regression`(lut: Double, rules: [String], outcome: ComparisonSet.Outcome) throws {
        let set = try held(ComparisonSamples.measurement(lut: lut), rules, baseline: ComparisonSamples.set())
        #expect(set.outcome == outcome)
    }

    @Test func `a regression is told in words`() throws {
        let set = try held(ComparisonSamples.measurement(lut: 1344), [], baseline: ComparisonSamples.set())
        let reason = try #require(set.decisive.first).figure
        #expect(ComparisonText.reason(reason) == "LUT grew 12% since the baseline: 1,200 to 1,344")
    }

    @Test func `a baseline without the stage cannot say`() throws {
        var old = ComparisonSamples.measurement()
        old.stage = .routed
        let baseline = ComparisonSamples.set(measurements: [old])
        #expect(try held(ComparisonSamples.measurement(), [], baseline: baseline).outcome == .cannotSay)
    }

    @Test func `a measurement is a baseline`() throws {
        let text = MeasurementRecord.text([.file([ComparisonSamples.measurement()])])
        let baseline = try Baseline(JSONReader.read(Array(text.utf8), file: "m.json"), file: "m.json")
        var set = ComparisonSamples.set(measurements: [ComparisonSamples.measurement(lut: 1300)])
        set.hold(against: baseline)
        #expect(set.decisive.map(\.row.subject.name) == ["total"])
        let layers = set.comparisons[0].rows.dropFirst().flatMap(\.figures)
        #expect(layers.contains { $0.judgement == .within })
    }

    /// What differs between the baseline's report and this one, and the code of what is said of it.
    @Test(
        arguments: [
            ("part", "baseline-differs"), ("tool", "baseline-differs"), ("clock", "baseline-differs"),
            ("layer", "layer-gone"), ("new layer", "layer-new"), ("stage", "not-in-baseline"), ("nothing", nil),
        ] as [(String, String?)])
    func `a baseline of something else is pointed out`(change: String, code: String?) throws {
        var before = ComparisonSamples.measurement()
        before.clocks = [MeasuredClock(targetNs: 5)]
        var now = before
        switch change {
        case "part": (now.design.part, now.design.device) = ("xc7z045-ffg900-2", "xc7z045")
        case "tool": now.source.toolVersion = "2024.1"
        case "clock": now.clocks = [MeasuredClock(targetNs: 4)]
        case "layer": now.instances.remove(at: 0)
        case "new layer": before.instances.remove(at: 0)
        case "stage": now.stage = .routed
        default: break
        }
        let set = try held(now, [], baseline: ComparisonSamples.set(measurements: [before]))
        let codes = Set(set.comparisons[0].diagnostics.map(\.code.rawValue)).subtracting([
            "loop-unknown", "stage-not-estimated",
        ])
        #expect(codes == Set(code.map { [$0] } ?? []))
    }

    @Test func `improvements are told`() throws {
        let set = try held(ComparisonSamples.measurement(lut: 1100), [], baseline: ComparisonSamples.set())
        #expect(ComparisonText.sentence(set).hasSuffix("grown since the baseline base.json, 1 has shrunk"))
        let table = Formats.comparisons.default.render(set, style: OutputStyle())
        #expect(table.contains("-8.3%"))
    }

    @Test func `a tree keeps its baseline, and says which projects are gone`() throws {
        var tree = ComparisonSamples.tree
        let baseline = try Baseline(ComparisonRecord.document(tree), file: "base.json")
        tree.hold(against: baseline)
        #expect(tree.outcome == .within)
        #expect(tree.decisive.isEmpty)
        tree.comparisons.removeLast()
        tree.hold(against: baseline)
        #expect(tree.leftOut.last == .init(path: "group/second", reason: "in the baseline, but not found now"))
    }

    @Test func `other documents are refused`() throws {
        #expect(throws: InputError.self) { try Baseline(.object(pairs: ["schema": "other"]), file: "x.json") }
    }
}

@Suite struct WrapperReportTests {
    private let layers = ComparisonSamples.prediction.layers

    @Test func `the model's row of a wrapper's report is compared`() throws {
        var report = ComparisonSamples.measurement()
        report.design.top = "tiny_axi"
        let inner = report.instances.map { instance in
            var copy = instance
            copy.depth += 1
            return copy
        }
        report.instances =
            [ComparisonSamples.instance("converter", dsp: 1, lut: 50, latency: 3)]
            + [ComparisonSamples.instance("Tiny", dsp: 11, lut: 1150, latency: 6)] + inner
            + [ComparisonSamples.instance("after", dsp: 0, lut: 1, latency: 1)]
        let model = try #require(report.ofModel(named: "tiny", layers: layers))
        #expect(model.used[.lut] == 1150)
        #expect(model.latencyCycles.max == 6)
        #expect(model.instances == inner)
        #expect(model.diagnostics.contains { $0.code == "wrapper-report" })
    }

    @Test func `the rows of a model inside a wrapper come from its own report`() throws {
        var report = ComparisonSamples.measurement()
        report.design.top = "tiny_axi"
        let row = ComparisonSamples.instance("tiny", dsp: 11, lut: 1150, latency: 6)
        report.instances = [row]
        var own = ComparisonSamples.measurement()
        own.design.top = "tiny"
        let rows = own.instances
        own.used = ResourceUse([.lut: 900])
        let ofOtherBuild = try #require(report.ofModel(named: "tiny", layers: layers, modules: [own]))
        #expect(ofOtherBuild.instances.isEmpty)
        own.used = row.used
        let model = try #require(report.ofModel(named: "tiny", layers: layers, modules: [own]))
        #expect(model.instances == rows)
        #expect(model.used[.lut] == 1150)
        own.stage = .cosim
        #expect(try #require(report.ofModel(named: "tiny", layers: layers, modules: [own])).instances.isEmpty)
    }

    @Test func `rows found by their figures are not in the statistics`() throws {
        var set = ComparisonSamples.set()
        func layers(_ set: ComparisonSet) -> Int {
            set.statistics.filter { $0.dimension == .layerKind }.reduce(0) { $0 + $1.memberCount }
        }
        let all = layers(set)
        let index = try #require(set.comparisons[0].rows.indices.last)
        set.comparisons[0].rows[index].match = .figures
        #expect(layers(set) == all - 1)
        #expect(set.statistics.first { $0.dimension == .all }?.memberCount == 1)
    }

    @Test func `a report of something else is none`() {
        var report = ComparisonSamples.measurement()
        report.design.top = "other"
        #expect(report.ofModel(named: "tiny", layers: layers) == report)
        report.instances = [ComparisonSamples.instance("converter", dsp: 1, lut: 50, latency: 3)]
        #expect(report.ofModel(named: "tiny", layers: layers) == nil)
        report.instances = []
        #expect(report.ofModel(named: "tiny", layers: layers) == report)
    }
}
