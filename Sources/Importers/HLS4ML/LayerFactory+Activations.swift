import Devices
import Networks
import Wire

extension LayerFactory {
    /// hls4ml's default type of table entries.
    private static let defaultTable = Precision(width: 18, integerBits: 8)

    /// A point-wise activation.
    mutating func activation(_ function: ActivationFunction, _ plan: PlannedLayer) throws(InputError) -> ActivationLayer
    {
        let config = try self.config(of: plan)
        var layer = ActivationLayer(function: function, elementCount: try elementCount(plan, config))
        try readTable(&layer.tableSize, &layer.tablePrecision, config)
        switch function {
        case .hardSigmoid, .hardTanh:
            layer.parameter = number("slope", in: config)
            layer.shift = number("shift", in: config)
            layer.parameterPrecision = layer.parameter?.precision
        case .leakyRelu, .prelu, .thresholdedRelu, .elu, .reluMax:
            let type = try declarations.precision("param_t", in: config) ?? plan.parameterType
            layer.parameter = parameter(of: plan, type: type, elements: layer.elementCount)
            layer.parameterPrecision = layer.parameter?.precision
        case .unaryLUT:
            if let name = plan.constants.first {
                let type = ValueType(precision: layer.tablePrecision, form: .scalar)
                let request = WeightFolder.Request(
                    name: name, rows: 1, columns: layer.tableSize, type: type, isTransposed: false)
                layer.parameter = weights.tensor(request, layer: plan.name, diagnostics: &diagnostics)
            }
        case .linear, .relu, .selu, .sigmoid, .tanh, .softplus, .softsign, .binaryTanh, .ternaryTanh: break
        }
        return layer
    }

    private func elementCount(_ plan: PlannedLayer, _ config: ConfigStruct) throws(InputError) -> Int {
        if declarations.constant("n_in", in: config) == nil, let input = plan.inputs.first {
            return tensors[input].count
        }
        return try size("n_in", in: config)
    }

    private func readTable(
        _ size: inout Int, _ precision: inout Precision, _ config: ConfigStruct
    ) throws(InputError) {
        if declarations.constant("table_size", in: config) != nil { size = try self.size("table_size", in: config) }
        precision = try declarations.precision("table_t", in: config) ?? LayerFactory.defaultTable
    }

    /// `static const slope20_t slope;` with its value behind the struct.
    private func number(_ name: String, in config: ConfigStruct) -> WeightTensor? {
        guard let value = declarations.number(name, in: config) else { return nil }
        let member = config.members[name].flatMap { slice in
            declarations.valueType(slice.has("static") ? slice.dropping(1) : slice)
        }
        let precision = member?.precision ?? Precision(kind: .floating, width: 32, integerBits: 32)
        return WeightTensor(name: name, rows: 1, columns: 1, precision: precision, knowledge: .values([value]))
    }

    /// The number or the weights between input and output of a parametrised activation.
    private mutating func parameter(of plan: PlannedLayer, type: Precision?, elements: Int) -> WeightTensor? {
        let precision = type ?? plan.inputs.first.map { tensors[$0].precision } ?? .hls4mlDefault
        if let value = plan.numbers.first {
            return WeightTensor(name: "alpha", rows: 1, columns: 1, precision: precision, knowledge: .values([value]))
        }
        if plan.function == "relu6" || plan.function == "relu1" {
            let limit = plan.function == "relu6" ? 6.0 : 1.0
            return WeightTensor(name: "max", rows: 1, columns: 1, precision: precision, knowledge: .values([limit]))
        }
        guard let name = plan.constants.first else { return nil }
        let request = WeightFolder.Request(
            name: name, rows: 1, columns: elements, type: ValueType(precision: precision, form: .scalar),
            isTransposed: false)
        return weights.tensor(request, layer: plan.name, diagnostics: &diagnostics)
    }

    /// A batch normalisation fused with a binary or ternary activation.
    mutating func threshold(_ function: ActivationFunction, _ plan: PlannedLayer) throws(InputError) -> ActivationLayer
    {
        let config = try self.config(of: plan)
        let count = try size("n_in", in: config)
        var layer = ActivationLayer(function: function, elementCount: count)
        let columns = channelCount(config, elements: count)
        let number = config.number
        let names = plan.constants.isEmpty ? LayerFactory.thresholdNames(function, number) : plan.constants
        let type =
            declarations.valueType(named: "threshold\(number)_t")
            ?? declarations.valueType(named: "threshold_hi_\(number)_t")
            ?? ValueType(precision: plan.inputs.first.map { tensors[$0].precision } ?? .hls4mlDefault, form: .scalar)
        let rows = names.map { name in
            let request = WeightFolder.Request(name: name, rows: 1, columns: columns, type: type, isTransposed: false)
            return weights.tensor(request, layer: plan.name, diagnostics: &diagnostics)
        }
        layer.parameter = LayerFactory.stacked(rows)
        layer.parameterPrecision = type.precision
        return layer
    }

    private static func thresholdNames(_ function: ActivationFunction, _ number: String) -> [String] {
        function == .ternaryTanh ? ["th\(number)", "tl\(number)"] : ["t\(number)"]
    }

    /// Tensors of one row each as the rows of one; unknown when any is.
    private static func stacked(_ rows: [WeightTensor]) -> WeightTensor? {
        guard var result = rows.first else { return nil }
        result.rows = rows.count
        var values: [Double] = []
        for row in rows {
            guard case .values(let own) = row.knowledge else {
                result.knowledge = row.knowledge
                return result
            }
            values += own
        }
        result.knowledge = .values(values)
        return result
    }

    /// A softmax; the implementation is `latency` where a release names none but has two tables, else `legacy`.
    mutating func softmax(_ plan: PlannedLayer) throws(InputError) -> SoftmaxLayer {
        let config = try self.config(of: plan)
        let count = try size("n_in", in: config)
        let hasTwoTables = declarations.alias("exp_table_t", in: config) != nil
        let word = declarations.word("implementation", in: config)
        let implementation = word.flatMap { SoftmaxLayer.Implementation(rawValue: $0) }
        var layer = SoftmaxLayer(
            implementation: implementation ?? (hasTwoTables ? .latency : .legacy), classCount: count)
        if let word, implementation == nil {
            throw InputError(
                file: config.file, line: config.line,
                expected: "a softmax implementation: latency, stable, legacy or argmax", found: "'\(word)'")
        }
        let classes = classCount(plan, config, elements: count)
        layer.classCount = classes
        layer.sliceCount = count / classes
        try readTables(&layer, config)
        return layer
    }

    /// Length of one softmax: `n_slice`, else the word of a stream, else all elements.
    private func classCount(_ plan: PlannedLayer, _ config: ConfigStruct, elements: Int) -> Int {
        if let slice = declarations.integer("n_slice", in: config), slice > 0, elements % slice == 0 { return slice }
        if let shape = plan.inputs.first.map({ tensors[$0].shape }), shape.count > 1, let last = shape.last,
            last > 0, elements % last == 0
        {
            return last
        }
        return elements
    }

    private func readTables(_ layer: inout SoftmaxLayer, _ config: ConfigStruct) throws(InputError) {
        var shared = 1024
        var table = LayerFactory.defaultTable
        try readTable(&shared, &table, config)
        layer.exponentTableSize = shared
        layer.inverseTableSize = shared
        if declarations.constant("exp_table_size", in: config) != nil {
            layer.exponentTableSize = try size("exp_table_size", in: config)
        }
        if declarations.constant("inv_table_size", in: config) != nil {
            layer.inverseTableSize = try size("inv_table_size", in: config)
        }
        layer.exponentTable = try declarations.precision("exp_table_t", in: config) ?? table
        layer.inverseTable = try declarations.precision("inv_table_t", in: config) ?? table
        layer.accumulator = try declarations.precision("accum_t", in: config)
        layer.normalizedInput = try declarations.precision("inp_norm_t", in: config)
        layer.inverseInput = try declarations.precision("inv_inp_t", in: config)
    }

    /// A join of two tensors.
    mutating func merge(_ function: MergeLayer.Function, _ plan: PlannedLayer) throws(InputError) -> MergeLayer {
        var counts = plan.inputs.map { tensors[$0].count }
        if let config = plan.config {
            let stated = shapes.mergeCounts(config)
            if stated.count == 2, stated.allSatisfy({ (1...TensorShapes.maximumCount).contains($0) }) {
                counts = stated
            }
        }
        let accumulator = try plan.config.flatMap { config throws(InputError) in
            try declarations.precision("accum_t", in: config)
        }
        return MergeLayer(function: function, elementCounts: counts, accumulator: accumulator)
    }
}
