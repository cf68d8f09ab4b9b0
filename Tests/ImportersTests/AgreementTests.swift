import Devices
import Estimator
import Foundation
import Importers
import Networks
import TestSupport
import Testing

/// What hls4ml says of its own model (`layers.json`) against what the importer reads from the files it wrote.
@Suite struct AgreementTests {
    /// The fixtures have the top function: everything is read as it will be built.
    @Test func fixtures() throws {
        let folder = Package.root + "/Tests/Fixtures/hls4ml"
        var count = Agreement()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            try count.add(project: "\(folder)/\(name)")
        }
        print(count.summary(of: "fixtures"))
        #expect(count.projects >= 40)
        #expect(count.refused.isEmpty)
        #expect(count.share >= 0.995)
    }

    /// The corpus lacks the top functions: order and wiring are derived from the headers.
    @Test(.enabled(if: Corpus.isAvailable, "the corpus is not here")) func corpus() throws {
        let folder = "\(Corpus.folder ?? "")/hls4ml_projects"
        var count = Agreement()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            try count.add(project: "\(folder)/\(name)")
        }
        print(count.summary(of: "corpus, without top functions"))
        #expect(count.projects >= 80)
        // Its layers are all distributed arithmetic, which leaves nothing in parameters.h.
        #expect(count.refused == ["mha_hgq2_vitis"])
        #expect(count.share >= 0.99)
    }
}

/// Counts of fields that agree and differ.
struct Agreement {
    private(set) var projects = 0
    /// Projects that could not be imported.
    private(set) var refused: [String] = []
    private(set) var equal = 0
    private(set) var differing: [String] = []
    private var byField: [String: (equal: Int, all: Int)] = [:]

    var share: Double { Double(equal) / Double(max(1, equal + differing.count)) }

    func summary(of name: String) -> String {
        let fields = byField.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.equal)/\($0.value.all)" }
        let head = "\(name): \(projects) projects, \(equal) of \(equal + differing.count) fields equal"
        return ([head, fields.joined(separator: ", ")] + differing.prefix(90)).joined(separator: "\n  ")
    }

    /// Adds a project of a supported backend that has a `layers.json`.
    mutating func add(project path: String) throws {
        guard let text = try? String(contentsOfFile: path + "/layers.json", encoding: .utf8),
            // Python writes numbers that JSON has not.
            let view = try JSONSerialization.jsonObject(
                with: Data(
                    text.replacingOccurrences(of: " -Infinity", with: " null")
                        .replacingOccurrences(of: " Infinity", with: " null")
                        .replacingOccurrences(of: " NaN", with: " null").utf8)) as? [String: Any],
            let summary = view["summary"] as? [String: Any], let backend = summary["Backend"] as? String,
            ["Vivado", "Vitis", "VivadoAccelerator"].contains(backend),
            let layers = view["layers"] as? [[String: Any]]
        else { return }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let model = try? ModelImporters.read(path: path) else {
            refused.append(name)
            return
        }
        projects += 1
        compare("inputs", (summary["inputs"] as? [String])?.count, model.graph.inputs.count, name)
        compare("outputs", (summary["outputs"] as? [String])?.count, model.graph.outputs.count, name)
        for layer in layers {
            guard let kind = layer["class_name"] as? String, let check = Agreement.kinds[kind] else { continue }
            let attributes = layer["attributes"] as? [String: Any] ?? [:]
            // Distributed arithmetic leaves no configuration; a skipped softmax no call.
            if attributes["strategy"] as? String == "distributed_arithmetic" { continue }
            if attributes["skip"] as? Bool == true { continue }
            let index = attributes["index"] as? Int ?? -1
            let place = "\(name) \(layer["name"] ?? "")"
            guard let found = model.graph.layers.first(where: { Agreement.index(of: $0.configName) == index }) else {
                // Model outputs that only pass data on have no configuration either.
                compare("found", true, false, place)
                continue
            }
            compare("found", true, true, place)
            compareTensors(layer, found, model.graph, place)
            check(&self, layer, attributes, found, place)
        }
    }

    /// The digits behind `config`.
    private static func index(of config: String) -> Int? {
        config.range(of: "config").flatMap { Int(config[$0.upperBound...].prefix { $0.isNumber }) }
    }

    private mutating func compare<Value: Equatable>(
        _ field: String, _ expected: Value?, _ found: Value?, _ place: String
    ) {
        let isEqual = expected == found
        byField[field, default: (0, 0)].all += 1
        if isEqual {
            equal += 1
            byField[field, default: (0, 0)].equal += 1
        } else {
            differing.append("\(place): \(field) is \(String(describing: expected)), read \(String(describing: found))")
        }
    }

    private mutating func compareTensors(_ layer: [String: Any], _ found: Layer, _ graph: Graph, _ place: String) {
        for (key, indices) in [("input_vars", found.inputs), ("output_vars", found.outputs)] {
            let variables = layer[key] as? [[String: Any]] ?? []
            for (position, variable) in variables.enumerated() where variable["shape"] != nil {
                let tensor = position < indices.count ? graph.tensors[indices[position]] : nil
                let shape = variable["shape"] as? [Int] ?? []
                if key == "output_vars" { compare("shape", shape, tensor?.shape, place) }
                compare("size", shape.reduce(1, *), tensor?.count, place)
                compare("\(key.prefix(5)) type", Agreement.type(variable["precision"]), tensor?.precision.plain, place)
            }
        }
    }

    /// The type of a JSON description; `uint<1>` of binary values too.
    private static func type(_ value: Any?) -> Precision? {
        let fields = value as? [String: Any]
        return (fields?["str"] as? String).flatMap { Precision(parsing: $0) }
    }

    private typealias Check = @Sendable (inout Agreement, [String: Any], [String: Any], Layer, String) -> Void

    private static let kinds: [String: Check] = [
        "Dense": { $0.dense($1, $2, $3, $4) }, "BatchNormalization": { $0.normalization($1, $2, $3, $4) },
        "ApplyAlpha": { $0.normalization($1, $2, $3, $4) }, "Activation": { $0.activation($1, $2, $3, $4) },
        "HardActivation": { $0.activation($1, $2, $3, $4) },
        "ParametrizedActivation": { $0.activation($1, $2, $3, $4) },
        "PReLU": { $0.activation($1, $2, $3, $4) }, "Softmax": { $0.softmax($1, $2, $3, $4) },
        "Merge": { $0.merge($1, $2, $3, $4) }, "Concatenate": { $0.merge($1, $2, $3, $4) },
        "Dot": { $0.merge($1, $2, $3, $4) },
        "BatchNormalizationQuantizedTanh": { $0.thresholds($1, $2, $3, $4) },
    ]

    private mutating func dense(
        _ layer: [String: Any], _ attributes: [String: Any], _ found: Layer, _ place: String
    ) {
        guard case .dense(let dense) = found.operation else {
            compare("kind", "dense", found.operation.kindName, place)
            return
        }
        compare("n_in", attributes["n_in"] as? Int, dense.product.inputCount, place)
        compare("n_out", attributes["n_out"] as? Int, dense.product.outputCount, place)
        compare("n_mult", layer["n_mult"] as? Int, dense.product.inputCount * dense.product.outputCount, place)
        compare("reuse_factor", attributes["reuse_factor"] as? Int, found.reuseFactor, place)
        compare("accum_t", Agreement.type(attributes["accum_t"]), dense.product.accumulator.plain, place)
        // A compressed layer is a resource layer in hls4ml's own view; its weights are kept by type.
        let isCompressed = attributes["compression"] as? Bool == true || found.strategy == .compressed
        let strategy = isCompressed ? "compressed" : (attributes["strategy"] as? String ?? "").lowercased()
        let names: [Strategy: String] = [.unrolled: "resource_unrolled", .compressed: "compressed"]
        compare("strategy", strategy, found.strategy.map { names[$0] ?? $0.rawValue }, place)
        compareWeights(layer, [dense.product.weights, dense.product.bias], place)
        if let zeros = weight(layer, named: dense.product.weights.name)?["nzeros"] as? Int {
            compare("n_zeros", zeros, dense.product.zeroCount, place)
        }
    }

    private func weight(_ layer: [String: Any], named name: String) -> [String: Any]? {
        (layer["weights"] as? [String: Any])?[name] as? [String: Any]
    }

    private mutating func compareWeights(_ layer: [String: Any], _ tensors: [WeightTensor], _ place: String) {
        for tensor in tensors {
            let weight = weight(layer, named: tensor.name)
            let description = weight?["precision"] as? [String: Any]
            let kind = description?["cls"] as? String ?? ""
            if kind.contains("Exponent") {
                compare("weight type", Precision.Kind.powerOfTwo, tensor.precision.kind, place)
                compare("weight width", description?["width"] as? Int, tensor.precision.width - 1, place)
            } else {
                compare("weight type", Agreement.type(description), tensor.precision.plain, place)
                // A bias of one bit is added as it is.
                if tensor.rows > 1 { compare("binary", kind.contains("Xnor"), tensor.precision.kind == .xnor, place) }
            }
            // The size of a compressed layer is the number of its non-zero weights.
            if !kind.isEmpty, weight?["shape"] as? [Int] != [weight?["size"] as? Int ?? -1] || tensor.rows == 1 {
                compare("weight size", weight?["size"] as? Int, tensor.rows * tensor.columns, place)
            }
        }
    }

    private mutating func normalization(
        _ layer: [String: Any], _ attributes: [String: Any], _ found: Layer, _ place: String
    ) {
        guard case .batchNormalization(let normalization) = found.operation else {
            compare("kind", "batch_normalization", found.operation.kindName, place)
            return
        }
        compare("reuse_factor", attributes["reuse_factor"] as? Int, found.reuseFactor, place)
        compareWeights(layer, [normalization.scale, normalization.bias], place)
    }

    private mutating func activation(
        _ layer: [String: Any], _ attributes: [String: Any], _ found: Layer, _ place: String
    ) {
        guard case .activation(let activation) = found.operation else {
            compare("kind", "activation", found.operation.kindName, place)
            return
        }
        let squeeze: (String) -> String = { $0.lowercased().filter { $0 != "_" } }
        compare(
            "function", (attributes["activation"] as? String).map(squeeze), squeeze(activation.function.rawValue), place
        )
        compare("n_in", attributes["n_in"] as? Int, activation.elementCount, place)
        compare("reuse_factor", attributes["reuse_factor"] as? Int, found.reuseFactor, place)
        if activation.function != .hardSigmoid, activation.function != .hardTanh {
            compare("table_size", attributes["table_size"] as? Int, activation.tableSize, place)
            compare("table_t", Agreement.type(attributes["table_t"]), activation.tablePrecision, place)
        } else {
            compare("slope", attributes["slope"] as? Double, activation.parameter?.number, place)
            compare("shift", attributes["shift"] as? Double, activation.shift?.number, place)
            compare("slope_t", Agreement.type(attributes["slope_t"]), activation.parameterPrecision, place)
        }
    }

    private mutating func softmax(
        _ layer: [String: Any], _ attributes: [String: Any], _ found: Layer, _ place: String
    ) {
        guard case .softmax(let softmax) = found.operation else {
            compare("kind", "softmax", found.operation.kindName, place)
            return
        }
        compare("implementation", attributes["implementation"] as? String, softmax.implementation.rawValue, place)
        compare("exp_table_t", Agreement.type(attributes["exp_table_t"]), softmax.exponentTable, place)
        compare("inv_table_t", Agreement.type(attributes["inv_table_t"]), softmax.inverseTable, place)
        let size = attributes["inv_table_size"] as? Int ?? attributes["table_size"] as? Int
        if let size { compare("inv_table_size", size, softmax.inverseTableSize, place) }
        compare("n_in", attributes["n_in"] as? Int, softmax.classCount * softmax.sliceCount, place)
    }

    private mutating func merge(
        _ layer: [String: Any], _ attributes: [String: Any], _ found: Layer, _ place: String
    ) {
        guard case .merge(let merge) = found.operation else {
            compare("kind", attributes["op"] as? String ?? "concatenate", found.operation.kindName, place)
            return
        }
        if let function = attributes["op"] as? String {
            compare("function", function.lowercased(), merge.function.rawValue, place)
        }
        let sizes = (layer["input_vars"] as? [[String: Any]] ?? []).map { ($0["shape"] as? [Int] ?? []).reduce(1, *) }
        compare("input sizes", sizes, merge.elementCounts, place)
    }

    private mutating func thresholds(
        _ layer: [String: Any], _ attributes: [String: Any], _ found: Layer, _ place: String
    ) {
        guard case .activation(let activation) = found.operation, let parameter = activation.parameter else {
            compare("kind", "threshold", found.operation.kindName, place)
            return
        }
        compare("function", attributes["quantize"] as? Int, activation.function == .binaryTanh ? 2 : 3, place)
        let weights = (layer["weights"] as? [String: Any] ?? [:]).values.compactMap { $0 as? [String: Any] }
        compare("threshold type", weights.first.flatMap { Agreement.type($0["precision"]) }, parameter.precision, place)
        compare(
            "thresholds", weights.compactMap { $0["size"] as? Int }.reduce(0, +), parameter.rows * parameter.columns,
            place)
    }
}

extension Precision {
    /// The type with one-bit binary values spelt as the unsigned bit that stores them.
    fileprivate var plain: Precision {
        kind == .xnor ? Precision(width: 1, integerBits: 1, isSigned: false) : self
    }
}

extension WeightTensor {
    /// The value of a tensor of one number.
    fileprivate var number: Double? {
        guard case .values(let values) = knowledge, values.count == 1 else { return nil }
        return values[0]
    }
}
