import Devices
import Networks
import Wire

/// Order and wiring of layers from `parameters.h` and `defines.h` alone, for projects whose top function is missing.
///
/// The configurations stand in the order of the model, and each result's type is named `layerN_t`, `NAME_result_t` or
/// `NAME_t`. A layer reads the latest tensor of the size it asks for that nobody has read yet.
struct DerivedWiring {
    private let declarations: Declarations
    private let shapes: TensorShapes
    private let file: String
    private var plan = GraphPlan()
    private var unread: [Int] = []
    private var inputTypes: [String] = []

    /// Plans the graph.
    ///
    /// - Throws: `InputError` when a type or size cannot be understood.
    static func plan(_ declarations: Declarations, folder: ProjectFolder) throws(InputError) -> GraphPlan {
        var wiring = DerivedWiring(declarations, file: "\(folder.firmware)/parameters.h")
        let layers = wiring.layerConfigs()
        for (index, config) in layers.enumerated() { try wiring.add(config, isLast: index == layers.count - 1) }
        wiring.finish()
        return wiring.plan
    }

    private init(_ declarations: Declarations, file: String) {
        self.declarations = declarations
        self.file = file
        shapes = TensorShapes(declarations: declarations)
        let names = declarations.types.filter { $0.key.hasSuffix("_t") }
            .sorted { ($0.value.line ?? 0, $0.key) < ($1.value.line ?? 0, $1.key) }.map(\.key)
        inputTypes = names.filter { $0.hasPrefix("input") }
        // hls4ml declares types in the order of the layers, of which inputs are the first.
        if inputTypes.isEmpty { inputTypes = Array(names.prefix(1)) }
    }

    /// Configurations of layers: those that no other configuration refers to, and that are no weight types.
    private func layerConfigs() -> [ConfigStruct] {
        var nested: Set<String> = []
        for config in declarations.configs {
            for type in config.types.values {
                if let name = type.name(), type.range.count == 1 { nested.insert(name) }
            }
        }
        return declarations.configs.filter { config in
            !nested.contains(config.name) && config.members["weight"] == nil && !config.constants.isEmpty
                && !config.number.isEmpty && DerivedWiring.function(of: config) != nil
        }
    }

    /// The library function by the struct's name and base; nil for structs that are no layer.
    private static func function(of config: ConfigStruct) -> String? {
        if let separator = config.name.firstRange(of: "_config") { return config.name[..<separator].lowercased() }
        switch config.base {
        case "dense_config": return "dense"
        case "batchnorm_config": return "normalize"
        case "batchnorm_quantized_tanh_config": return "normalize_tanh"
        case "merge_config": return merge(config) ?? "merge"
        case "dot_config": return "dot1d"
        case "concat_config": return "concatenate"
        case nil where config.constants["n_in"] == nil: return nil
        default: return config.base.map { $0.hasSuffix("_config") ? String($0.dropLast(7)) : $0 } ?? "layer"
        }
    }

    /// The join by the layer's name, which Keras forms from the kind: `add_1`, `multiply`.
    private static func merge(_ config: ConfigStruct) -> String? {
        guard let name = CallWiring.layerName(config.comment)?.lowercased() else { return nil }
        return MergeLayer.Function.allCases.map(\.rawValue).first { name.hasPrefix($0) }
    }

    private mutating func add(_ config: ConfigStruct, isLast: Bool) throws(InputError) {
        let number = config.number
        var function = DerivedWiring.function(of: config) ?? ""
        if function == "concatenate" { function = concatenation(config) }
        if function == "normalize_tanh" { function = thresholds(number) }
        let family = LayerFunction(named: function)
        let name = CallWiring.layerName(config.comment) ?? config.name
        var layer = PlannedLayer(
            name: name, function: function, family: family, config: config, inputs: [], outputs: [], file: file,
            line: config.line)
        var inputCount = 1
        if case .merge = family { inputCount = 2 }
        if function == "merge" { inputCount = 2 }
        for position in 0..<inputCount {
            let shape = shapes.inputShape(of: family, config: config, position: position)
            layer.inputs.append(try input(shape, of: config, taken: layer.inputs))
        }
        unread.removeAll { layer.inputs.contains($0) }
        let read = plan.tensors[layer.inputs[0]]
        var shape = shapes.output(of: family, config: config) ?? read.shape
        if family.isElementwise, Tensor(name: "", shape: shape, precision: read.precision).count == read.count {
            shape = read.shape
        }
        let type = try resultType(name: name, number: number, config: config, isLast: isLast)
        layer.outputs = [append("layer\(number)_out", shape: shape, type: type)]
        unread.append(layer.outputs[0])
        if case .activation(.prelu) = family { layer.constants = ["a\(number)"] }
        plan.layers.append(layer)
    }

    private func concatenation(_ config: ConfigStruct) -> String {
        let sizes = (0..<3).filter { (declarations.integer("n_elem1_\($0)", in: config) ?? 0) > 0 }
        return "concatenate\(max(1, sizes.count))d"
    }

    /// Binary results have one bit (or `ap_int<2>` where hls4ml keeps the sign); ternary ones have two thresholds.
    private func thresholds(_ number: String) -> String {
        let isTernary = declarations.types["threshold_hi_\(number)_t"] != nil
        return isTernary ? "normalize_ternary_tanh" : "normalize_binary_tanh"
    }

    /// The tensor a layer reads, a new input of the design when none fits.
    private mutating func input(
        _ shape: [Int]?, of config: ConfigStruct, taken: [Int]
    ) throws(InputError) -> Int {
        let count = shape.map { Tensor(name: "", shape: $0, precision: .hls4mlDefault).count }
        let candidates = unread.filter { !taken.contains($0) }
        if let fitting = candidates.last(where: { plan.tensors[$0].count == count }) { return fitting }
        if let shape, plan.inputs.count < inputTypes.count {
            let name = inputTypes[plan.inputs.count]
            let type = declarations.valueType(named: name)
            guard let type else { throw missing(name, config) }
            let index = append(String(name.dropLast(2)), shape: shape, type: type)
            plan.inputs.append(index)
            return index
        }
        if let fitting = plan.tensors.lastIndex(where: { $0.count == count }) { return fitting }
        guard let last = candidates.last ?? plan.tensors.indices.last else { throw missing("input_t", config) }
        return last
    }

    private func missing(_ type: String, _ config: ConfigStruct) -> InputError {
        InputError(
            file: file, line: config.line, expected: "a type \(type) in defines.h for \(config.name)", found: "none")
    }

    private func resultType(
        name: String, number: String, config: ConfigStruct, isLast: Bool
    ) throws(InputError) -> ValueType {
        var candidates = ["layer\(number)_t", "\(name)_result_t", "\(name)_t"]
        if isLast { candidates.append("result_t") }
        for candidate in candidates where declarations.types[candidate] != nil {
            if let type = declarations.valueType(named: candidate) { return type }
        }
        if let type = declarations.valueType(named: "result_t") { return type }
        throw missing(candidates[0], config)
    }

    private mutating func append(_ name: String, shape: [Int], type: ValueType) -> Int {
        var shape = shape
        if let pack = type.packSize {
            plan.hasStreams = true
            shape = CallWiring.streamed(shape, pack: pack)
        }
        plan.tensors.append(Tensor(name: name, shape: shape, precision: type.precision))
        return plan.tensors.count - 1
    }

    private mutating func finish() {
        plan.outputs = unread.filter { !plan.inputs.contains($0) }
    }
}

extension String {
    /// The part in front of the first occurrence of a text, as an end index; nil when it does not occur.
    fileprivate func firstRange(of text: String) -> String.Index? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(text) { return index }
            index = self.index(after: index)
        }
        return nil
    }
}
