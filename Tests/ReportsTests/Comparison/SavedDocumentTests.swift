import Devices
import Estimator
import Networks
import TestSupport
import Testing
import Wire

@testable import Comparing
@testable import Presentation
@testable import Readers

/// Documents that `compare` reads back: measurements, baselines, tolerances and estimates.
@Suite struct SavedDocumentTests {
    private static func parse(_ text: String) throws -> JSONValue {
        try JSONReader.read(Array(text.utf8), file: "saved.json")
    }

    private static func saved(_ inputs: [ParsedInput]) -> String {
        MeasurementRecord.text(inputs)
    }

    @Test func `a measurement is read back as it was`() throws {
        var measurement = ComparisonSamples.measurement()
        measurement.latencyCycles = MeasuredRange(min: 5, max: nil)
        var clock = MeasuredClock(name: "ap_clk", targetNs: 5)
        (clock.estimatedNs, clock.isMet) = (4.2, true)
        measurement.clocks = [clock]
        let text = Self.saved([.file([measurement])])
        #expect(SavedMeasurements.recognises(Array(text.utf8)))
        #expect(try SavedMeasurements.designs(Self.parse(text), file: "saved.json") == [[measurement]])
    }

    @Test func `measurements are sorted into designs`() throws {
        let csynth = ComparisonSamples.measurement(path: "tiny/syn/report/tiny_csynth.rpt")
        var cosim = ComparisonSamples.measurement(path: "tiny/sim/report/tiny_cosim.rpt")
        (cosim.stage, cosim.used, cosim.instances) = (.cosim, ResourceUse(), [])
        cosim.source.kind = "cosim_rpt"
        var other = ComparisonSamples.measurement(path: "other/syn/report/other_csynth.rpt")
        other.design.top = "other"
        let text = Self.saved([csynth, cosim, other].map { .file([$0]) })
        let designs = try SavedMeasurements.designs(Self.parse(text), file: "saved.json")
        #expect(designs.map { $0.map(\.stage) } == [[.csynth, .cosim], [.csynth]])
    }

    @Test(arguments: [
        #"{"schema": "presynth.measurement/1"}"#, #"{"schema": "presynth.measurement/1", "stage": "cooked"}"#,
        #"{"schema": "presynth.measurements/1", "measurements": [3]}"#, #"{"schema": "presynth.measurement/2"}"#,
    ])
    func `what is no measurement is refused`(text: String) throws {
        let document = try Self.parse(text)
        #expect(throws: InputError.self) { try SavedMeasurements.designs(document, file: "saved.json") }
    }

    @Test(arguments: ["", "{", "[\"presynth.measurement/1\"]", "{\"schema\": \"presynth.estimate/1\"}"])
    func `other files are not taken for measurements`(text: String) {
        #expect(!SavedMeasurements.recognises(Array(text.utf8)))
    }

    /// Damaged documents of every kind are refused or compared, and every output format copes with what they say.
    @Test func `damaged documents`() throws {
        let measurement = Self.saved([.file([ComparisonSamples.measurement()])])
        let baseline = ComparisonRecord.text(ComparisonSamples.set())
        let estimate = EstimateRecord.text([HTMLSamples.jetTagger()])
        let tolerance = #"{"schema": "presynth.tolerance/1", "total": {"lut": "15%+20", "dsp": 0}, "fc1": {"all": 5}}"#
        var generator = SeededGenerator(seed: 77)
        var compared = 0
        for round in 0..<600 {
            var texts = [measurement, baseline, estimate, tolerance].map { Array($0.utf8) }
            texts[round % 4] = Mutation.damage(texts[round % 4], using: &generator)
            if let set = try? Self.set(texts) {
                compared += 1
                for writer in Formats.comparisons.all { #expect(!writer.render(set, style: OutputStyle()).isEmpty) }
            }
        }
        #expect(compared > 30)
    }

    private static func set(_ texts: [[UInt8]]) throws -> ComparisonSet {
        let documents = try texts.map { try JSONReader.read($0, file: "saved.json") }
        var tolerances = ToleranceRules()
        try tolerances.add(documents[3], file: "tolerance.json")
        let prediction = try Prediction(documents[2], file: "estimate.json")
        let measurements = try SavedMeasurements.designs(documents[0], file: "measurement.json").flatMap(\.self)
        var set = ComparisonSet(
            comparisons: measurements.map {
                Comparison(name: "tiny", prediction: prediction, measurement: $0, tolerances: tolerances)
            }, hasTolerances: true)
        set.hold(against: try Baseline(documents[1], file: "baseline.json"))
        return set
    }
}
