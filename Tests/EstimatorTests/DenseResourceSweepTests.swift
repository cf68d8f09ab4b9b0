import Devices
import Estimator
import Foundation
import Networks
import TestSupport
import Testing

/// A public sweep of one-layer designs: Vivado HLS 2020.1, 5 ns, xcu250, 16-bit data, weights of 2 to 14 bits.
@Suite("Resource strategy against a sweep of one-layer designs", .enabled(if: Corpus.isAvailable))
struct DenseResourceSweepTests {
    @Test("every quantity is within the stated error")
    func sweep() throws {
        let rows = try SweepRow.all().filter { $0.strategy == "resource" && $0.reuseFactor > 1 }
        try #require(rows.count == 689)
        let estimator = try DesignEstimator(catalogue: .shipped, tool: .vivadoHLS)
        let target = try #require(SweepRow.target)
        var errors = ErrorTable()
        for row in rows {
            let estimate = try estimator.estimate(row.graph, target: target)
            let layer = try #require(estimate.layers.first)
            for (kind, reported) in row.reported {
                errors.add(kind.rawValue, estimate: layer.csynth[kind].value, reported: reported)
            }
            errors.add("latency_min", estimate: layer.latencyCycles.min.value, reported: row.latencyMin)
            errors.add("latency_max", estimate: layer.latencyCycles.max.value, reported: row.latencyMax)
            errors.add("interval", estimate: layer.intervalCycles.max.value, reported: row.interval)
        }
        let summary = Comment(rawValue: errors.summary)
        #expect(errors.exactShare("dsp") == 1, summary)
        #expect(errors.exactShare("interval") == 1, summary)
        #expect(errors.exactShare("latency_min") > 0.95, summary)
        #expect(errors.shareWithin("bram18", 1) > 0.98, summary)
        #expect(errors.percentile("lut", 0.9) < 0.01, summary)
        #expect(errors.percentile("ff", 0.9) < 0.03, summary)
    }
}

/// One row of the sweep.
struct SweepRow {
    let inputs: Int
    let outputs: Int
    let weightBits: Int
    let reuseFactor: Int
    let strategy: String
    let widestWeight: Int
    let reported: [(ResourceKind, Double)]
    let latencyMin: Double
    let latencyMax: Double
    let interval: Double

    static var target: Target? {
        let name = "xcu250-figd2104-2L-e"
        guard let device = try? DeviceCatalogue.shipped.resolve(name) else { return nil }
        return Target(
            device: device, clockPeriodNs: 5, flow: Flow(.vivadoHLS, version: Flow.Version(2020, 1)))
    }

    static func all() throws -> [SweepRow] {
        let path = (Corpus.folder ?? "") + "/synth/wa_dense1.csv"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        let header = (lines.first ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return lines.dropFirst().compactMap { line in
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            let plain = parts.enumerated().map { $0.offset % 2 == 1 ? Substring("quoted") : $0.element }.joined()
            let fields = plain.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return SweepRow(Dictionary(zip(header, fields), uniquingKeysWith: { first, _ in first }))
        }
    }

    private init?(_ fields: [String: String]) {
        func number(_ key: String) -> Double? { fields[key].flatMap(Double.init) }
        guard let inputs = number("n_in"), let outputs = number("n_out"), let bits = number("w_bits"),
            let reuse = number("reuse_factor"), let lut = number("hls_lut"), let ff = number("hls_ff"),
            let dsp = number("hls_dsp"), let bram = number("hls_bram18"), let low = number("latency_min"),
            let high = number("latency_max"), let interval = number("ii_max"), let widest = number("w_max_abs_bits")
        else { return nil }
        self.inputs = Int(inputs)
        self.outputs = Int(outputs)
        weightBits = Int(bits)
        reuseFactor = Int(reuse)
        strategy = fields["strategy"] ?? ""
        widestWeight = Int(widest)
        reported = [(.dsp, dsp), (.lut, lut), (.ff, ff), (.bram18, bram)]
        latencyMin = low
        latencyMax = high
        self.interval = interval
    }

    /// The layer, with zero weights but one of the widest magnitude in the last place.
    var graph: Graph {
        var values = [Double](repeating: 0, count: inputs * outputs)
        let magnitude = Double((1 << min(widestWeight, weightBits - 1)) - 1)
        values[values.count - 1] =
            weightBits > widestWeight
            ? magnitude / Double(1 << (weightBits - 1)) : -1
        let precision = Precision(width: weightBits, integerBits: 1)
        let dense = DenseLayer(
            MatrixProduct(
                inputCount: inputs, outputCount: outputs,
                weights: WeightTensor(
                    name: "w2", rows: inputs, columns: outputs, precision: precision, knowledge: .values(values)),
                bias: WeightTensor(
                    name: "b2", rows: 1, columns: outputs, precision: precision,
                    knowledge: .values([Double](repeating: 0, count: outputs))),
                accumulator: .hls4mlDefault, zeroCount: 0, nonzeroCount: inputs * outputs, library: .from07))
        return Graph(
            name: "sweep", ioType: .parallel, topLevel: .dataflow,
            tensors: [
                Tensor(name: "in", shape: [inputs], precision: .hls4mlDefault),
                Tensor(name: "out", shape: [outputs], precision: .hls4mlDefault),
            ],
            layers: [
                Layer(
                    name: "dense", configName: "config2", operation: .dense(dense), inputs: [0], outputs: [1],
                    reuseFactor: reuseFactor, strategy: .resource)
            ], inputs: [0], outputs: [1])
    }
}
