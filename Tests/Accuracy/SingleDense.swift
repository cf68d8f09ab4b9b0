import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers

/// One synthesised dense layer of the public sweep: Vivado HLS 2020.1, 5 ns, hls4ml 0.8.1, `ap_fixed<16,6>` data.
struct SingleDense {
    let id: String
    let inputCount: Int
    let outputCount: Int
    let weightPrecision: Precision
    let reuseFactor: Int
    let strategy: Strategy
    let zeroCount: Int
    let knowledge: WeightTensor.Knowledge
    /// The report's figures.
    let measurement: Measurement

    static func all(corpus: String) throws -> [SingleDense] {
        try CSVTable(path: corpus + "/synth/wa_dense1.csv").rows.compactMap { row in
            SingleDense(row, models: corpus + "/wa_models")
        }
    }

    private init?(_ row: [String: String], models: String) {
        guard row["success"] == "True", let inputs = Int(row["n_in"] ?? ""), let outputs = Int(row["n_out"] ?? ""),
            let reuse = Int(row["reuse_factor"] ?? ""), let strategy = Strategy(rawValue: row["strategy"] ?? ""),
            let precision = Precision(parsing: row["weight_t"] ?? "")
        else { return nil }
        id = row["id"] ?? ""
        inputCount = inputs
        outputCount = outputs
        weightPrecision = precision
        // The table holds the nearest valid factor even where nothing is repaired. All 12 rows of 1024 with multipliers
        // were built with 2 or 3 of them for 1024 or 2048 products, which only factors of 683 to 1023 allow, and
        // 1, 512, 1023 is an even step.
        reuseFactor = strategy == .latency && reuse == 1024 ? 1023 : reuse
        self.strategy = strategy
        zeroCount = Int(row["w_zeros"] ?? "") ?? 0
        knowledge = Self.knowledge(
            of: "\(models)/dense_\(inputs)_\(outputs)_\(precision.width)b.h5", inputs: inputs, outputs: outputs,
            bits: precision.width)
        measurement = Self.measurement(row)
    }

    /// The figures of a row as a report of C synthesis.
    private static func measurement(_ row: [String: String]) -> Measurement {
        func cycles(_ name: String) -> MeasuredRange {
            MeasuredRange(min: Int(row[name + "_min"] ?? ""), max: Int(row[name + "_max"] ?? ""))
        }
        var used = ResourceUse()
        for kind in ResourceKind.allCases { used[kind] = Double(row["hls_" + kind.rawValue] ?? "") }
        return Measurement(
            source: .init(path: "wa_dense1.csv", kind: "csynth_rpt", tool: "Vivado HLS", toolVersion: "2020.1"),
            design: MeasuredDesign(top: row["id"], part: partName), stage: .csynth, latencyCycles: cycles("latency"),
            intervalCycles: cycles("ii"), used: used)
    }

    /// Every row's estimate beside its figures.
    static func comparisons(_ rows: [SingleDense]) throws -> [Comparison] {
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(partName), clockPeriodNs: clockNs, flow: flow)
        let estimator = try DesignEstimator(catalogue: .shipped, tool: flow.tool)
        return try rows.map { row in
            Comparison(
                name: row.id, prediction: Prediction(try estimator.estimate(row.graph, target: target)),
                measurement: row.measurement)
        }
    }

    /// The stored weights as QKeras `quantized_bits(bits, 0, alpha=1)` rounds them, or what is known of them: drawn uniformly within sqrt(3 / inputs).
    private static func knowledge(
        of path: String, inputs: Int, outputs: Int, bits: Int
    ) -> WeightTensor.Knowledge {
        if let kernel = HDF5File(path: path)?.dataset(named: "kernel:0"), kernel.shape == [inputs, outputs] {
            let scale = Double(1 << (bits - 1))
            return .values(
                kernel.values.map { value in
                    min(max((value * scale).rounded(.toNearestOrEven), -scale), scale - 1) / scale
                })
        }
        return .unknown(
            .normal(standardDeviation: (1 / Double(inputs)).squareRoot()), reason: "the model file is not here")
    }

    /// The network: one dense layer.
    var graph: Graph {
        let data = Precision.hls4mlDefault
        let zeros = [Double](repeating: 0, count: outputCount)
        let dense = DenseLayer(
            MatrixProduct(
                inputCount: inputCount, outputCount: outputCount,
                weights: WeightTensor(
                    name: "w2", rows: inputCount, columns: outputCount, precision: weightPrecision, knowledge: knowledge
                ),
                bias: WeightTensor(
                    name: "b2", rows: 1, columns: outputCount, precision: weightPrecision, knowledge: .values(zeros)),
                accumulator: data, zeroCount: zeroCount, nonzeroCount: inputCount * outputCount - zeroCount))
        let layer = Layer(
            name: "dense", configName: "config2", operation: .dense(dense), inputs: [0], outputs: [1],
            reuseFactor: reuseFactor, strategy: strategy)
        return Graph(
            name: id, ioType: .parallel, topLevel: strategy == .resource ? .dataflow : .pipeline,
            tensors: [
                Tensor(name: "input", shape: [inputCount], precision: data),
                Tensor(name: "output", shape: [outputCount], precision: data),
            ], layers: [layer], inputs: [0], outputs: [1])
    }

    static let partName = "xcu250-figd2104-2L-e"
    static let flow = Flow(.vivadoHLS, version: Flow.Version(2020, 1))
    static let clockNs = 5.0
}
