import Devices
import Estimator

/// One synthesised dense layer of the public sweep: Vivado HLS 2020.1, 5 ns, hls4ml 0.8.1, `ap_fixed<16,6>` data.
struct SingleDense {
    let id: String
    let inputCount: Int
    let outputCount: Int
    let weightPrecision: Precision
    let reuseFactor: Int
    let strategy: Strategy
    let zeroCount: Int
    let figures: [Quality.Quantity: Double]

    static func all(corpus: String) throws -> [SingleDense] {
        try CSVTable(path: corpus + "/synth/wa_dense1.csv").rows.compactMap(SingleDense.init)
    }

    private init?(_ row: [String: String]) {
        guard row["success"] == "True", let inputs = Int(row["n_in"] ?? ""), let outputs = Int(row["n_out"] ?? ""),
            let reuse = Int(row["reuse_factor"] ?? ""), let strategy = Strategy(rawValue: row["strategy"] ?? ""),
            let precision = Precision(parsing: row["weight_t"] ?? "")
        else { return nil }
        id = row["id"] ?? ""
        inputCount = inputs
        outputCount = outputs
        weightPrecision = precision
        reuseFactor = reuse
        self.strategy = strategy
        zeroCount = Int(row["w_zeros"] ?? "") ?? 0
        figures = Quality.figures(row, resourcePrefix: "hls_")
    }

    /// The network: one dense layer whose weights are only known to be drawn uniformly within sqrt(3 / inputs).
    var graph: Graph {
        let unknown = WeightTensor.Knowledge.unknown(
            .normal(standardDeviation: (1 / Double(inputCount)).squareRoot()), reason: "only statistics are known")
        let data = Precision.hls4mlDefault
        let zeros = [Double](repeating: 0, count: outputCount)
        let dense = DenseLayer(
            inputCount: inputCount, outputCount: outputCount,
            weights: WeightTensor(
                name: "w2", rows: inputCount, columns: outputCount, precision: weightPrecision, knowledge: unknown),
            bias: WeightTensor(
                name: "b2", rows: 1, columns: outputCount, precision: weightPrecision, knowledge: .values(zeros)),
            accumulator: data, zeroCount: zeroCount, nonzeroCount: inputCount * outputCount - zeroCount)
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
