import Devices
import Networks
import Wire

/// Reads the configuration and weights of planned layers.
struct LayerFactory {
    /// The project's declarations.
    let declarations: Declarations
    /// Sizes of tensors.
    let shapes: TensorShapes
    /// The weights.
    let weights: WeightFolder
    /// What the user asked for, when the project says.
    let configuration: ProjectConfiguration?
    /// The plan's tensors; binary products mark theirs as xnor.
    var tensors: [Tensor]
    /// What was noticed.
    var diagnostics: [Diagnostic] = []
    /// Layers whose reuse factor in the yml differs from the firmware's without a repair to explain it.
    var staleReuseFactors: [String] = []

    /// Reads one layer.
    ///
    /// - Throws: `InputError` when its configuration lacks a size or type, or a size is out of bounds.
    mutating func layer(_ plan: PlannedLayer) throws(InputError) -> Layer {
        var layer = Layer(
            name: plan.name, configName: plan.config?.name ?? plan.function, operation: .reshape, inputs: plan.inputs,
            outputs: plan.outputs)
        layer.operation = try operation(plan)
        if let config = plan.config {
            layer.reuseFactor = max(1, declarations.integer("reuse_factor", in: config) ?? 1)
            if !layer.operation.products.isEmpty {
                layer.strategy = strategy(plan, config)
                compareReuse(of: &layer, plan)
            }
        }
        return layer
    }

    private mutating func operation(_ plan: PlannedLayer) throws(InputError) -> Operation {
        switch plan.family {
        case .dense: return try dense(plan)
        case .normalize: return .batchNormalization(try normalization(plan))
        case .threshold(let function): return .activation(try threshold(function, plan))
        case .activation(let function): return .activation(try activation(function, plan))
        case .softmax: return .softmax(try softmax(plan))
        case .merge(let function): return .merge(try merge(function, plan))
        case .clone: return .clone
        case .repack: return .repack
        case .reshape: return .reshape
        case .other:
            return unsupported(plan, reason: "no model for nnet::\(plan.function) yet")
        }
    }

    private func unsupported(_ plan: PlannedLayer, reason: String) -> Operation {
        .unsupported(UnsupportedLayer(function: plan.function, reason: reason))
    }

    private mutating func dense(_ plan: PlannedLayer) throws(InputError) -> Operation {
        let config = try self.config(of: plan)
        if declarations.word("strategy", in: config) == "distributed_arithmetic" {
            return unsupported(plan, reason: "the strategy distributed_arithmetic has no model yet")
        }
        let inputCount = try size("n_in", in: config)
        let outputCount = try size("n_out", in: config)
        guard inputCount <= TensorShapes.maximumCount / outputCount else {
            throw InputError(
                file: config.file, line: config.line,
                expected: "at most \(TensorShapes.maximumCount) weights in \(config.name)",
                found: "\(inputCount) x \(outputCount)")
        }
        var weightType = try type("weight_t", in: config)
        if let product = product(config), product == "weight_binary" || product == "both_binary" {
            weightType = xnor(weightType)
        }
        markBinaryInput(plan, config)
        let strategy = self.strategy(plan, config)
        let number = config.number
        let names = plan.constants.count > 1 ? plan.constants : ["w\(number)", "b\(number)"]
        let bias = try type("bias_t", in: config)
        let weightRequest = WeightFolder.Request(
            name: names[0], rows: inputCount, columns: outputCount, type: weightType,
            isTransposed: strategy == .resource || strategy == .unrolled)
        let biasRequest = WeightFolder.Request(
            name: names[1], rows: 1, columns: outputCount, type: bias, isTransposed: false)
        let zeroCount = max(0, declarations.integer("n_zeros", in: config) ?? 0)
        let nonzeroCount = declarations.integer("n_nonzeros", in: config) ?? inputCount * outputCount - zeroCount
        return .dense(
            DenseLayer(
                MatrixProduct(
                    inputCount: inputCount, outputCount: outputCount,
                    weights: weights.tensor(weightRequest, layer: plan.name, diagnostics: &diagnostics),
                    bias: weights.tensor(biasRequest, layer: plan.name, diagnostics: &diagnostics),
                    accumulator: try type("accum_t", in: config).precision,
                    zeroCount: min(zeroCount, inputCount * outputCount),
                    nonzeroCount: max(0, min(nonzeroCount, inputCount * outputCount)),
                    library: generation(config))))
    }

    /// The library's generation: hls4ml 1.0 brought the kernel alias, 0.7 the multiplier limit.
    private func generation(_ config: ConfigStruct) -> LibraryGeneration {
        if declarations.alias("kernel", in: config) != nil { return .since1 }
        return declarations.integer("multiplier_limit", in: config) == nil ? .upTo06 : .from07
    }

    private mutating func normalization(_ plan: PlannedLayer) throws(InputError) -> BatchNormalizationLayer {
        let config = try self.config(of: plan)
        let count = try size("n_in", in: config)
        let channels = channelCount(config, elements: count)
        let number = config.number
        let names = plan.constants.count > 1 ? plan.constants : ["s\(number)", "b\(number)"]
        let scaleType = try type("scale_t", in: config)
        markBinaryInput(plan, config)
        func request(_ name: String, _ type: ValueType) -> WeightFolder.Request {
            WeightFolder.Request(name: name, rows: 1, columns: channels, type: type, isTransposed: false)
        }
        return BatchNormalizationLayer(
            inputCount: count, channelCount: channels,
            scale: weights.tensor(request(names[0], scaleType), layer: plan.name, diagnostics: &diagnostics),
            bias: weights.tensor(
                request(names[1], try type("bias_t", in: config)), layer: plan.name, diagnostics: &diagnostics))
    }

    /// Channels of a normalisation; `n_filt = -1` stands for one per element.
    func channelCount(_ config: ConfigStruct, elements: Int) -> Int {
        let filters = declarations.integer("n_filt", in: config) ?? -1
        return filters > 0 && filters <= elements ? filters : elements
    }

    /// The layer's configuration.
    func config(of plan: PlannedLayer) throws(InputError) -> ConfigStruct {
        guard let config = plan.config else {
            throw InputError(
                file: plan.file, line: plan.line,
                expected: "a configuration struct of parameters.h among the template arguments of \(plan.function)",
                found: "none")
        }
        return config
    }

    /// A size of a configuration.
    func size(_ name: String, in config: ConfigStruct) throws(InputError) -> Int {
        let value = declarations.integer(name, in: config)
        guard let value, (1...TensorShapes.maximumCount).contains(value) else {
            let found = declarations.constant(name, in: config).map { "'\($0.joined)'" } ?? "none"
            throw InputError(
                file: config.file, line: declarations.constant(name, in: config)?.line ?? config.line,
                expected: "\(name) of \(config.name) from 1 to \(TensorShapes.maximumCount)", found: found)
        }
        return value
    }

    /// A type of a configuration, with its form.
    func type(_ name: String, in config: ConfigStruct) throws(InputError) -> ValueType {
        guard let slice = declarations.alias(name, in: config), let type = declarations.valueType(slice) else {
            let slice = declarations.alias(name, in: config)
            throw InputError(
                file: config.file, line: slice?.line ?? config.line,
                expected: "\(name) of \(config.name) as a type such as ap_fixed<16,6>",
                found: slice.map { "'\($0.joined)'" } ?? "none")
        }
        return type
    }

    /// The product a configuration selects, such as `weight_binary` of `nnet::product::weight_binary<x_T, y_T>`.
    private func product(_ config: ConfigStruct) -> String? {
        guard var slice = declarations.alias("product", in: config) else { return nil }
        while slice.has("::", at: 1) { slice = slice.dropping(2) }
        return slice.name()
    }

    private func xnor(_ type: ValueType) -> ValueType {
        guard type.precision.width == 1 else { return type }
        return ValueType(precision: Precision(kind: .xnor, width: 1, integerBits: 1), form: type.form)
    }

    /// One-bit data of `both_binary` and `data_binary` products stands for -1 and +1.
    private mutating func markBinaryInput(_ plan: PlannedLayer, _ config: ConfigStruct) {
        guard let product = product(config), product == "both_binary" || product == "data_binary",
            let index = plan.inputs.first, tensors[index].precision.width == 1
        else { return }
        tensors[index].precision = Precision(kind: .xnor, width: 1, integerBits: 1)
    }
}
