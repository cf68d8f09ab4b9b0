import Networks
import Wire

/// Reads the facts of one layer: the one member of its entry that names a kind.
struct LayerReader {
    /// The folder that `.npy` paths are relative to.
    let folder: String

    func operation(_ entry: GraphFields) throws(InputError) -> Networks.Operation {
        if entry.json["dense"] != nil { return .dense(DenseLayer(try product(entry.object("dense")))) }
        if entry.json["batch_normalization"] != nil {
            let fields = try entry.object("batch_normalization")
            return .batchNormalization(
                BatchNormalizationLayer(
                    inputCount: try fields.size("elements"), channelCount: try fields.size("channels"),
                    scale: try tensor(fields, "scale"), bias: try tensor(fields, "bias")))
        }
        if entry.json["activation"] != nil { return .activation(try activation(entry.object("activation"))) }
        if entry.json["softmax"] != nil { return .softmax(try softmax(entry.object("softmax"))) }
        if entry.json["merge"] != nil {
            let fields = try entry.object("merge")
            return .merge(
                MergeLayer(
                    function: try fields.choice("function", as: MergeLayer.Function.self),
                    elementCounts: try fields.sizes("elements"), accumulator: try fields.optionalType("accumulator")))
        }
        if entry.json["wiring"] != nil { return .wiring(try entry.choice("wiring", as: WiringLayer.self)) }
        let fields = try entry.object("unsupported")
        return .unsupported(
            UnsupportedLayer(function: try fields.text("function"), reason: try fields.text("reason")))
    }

    private func product(_ fields: GraphFields) throws(InputError) -> MatrixProduct {
        let (inputs, outputs) = (try fields.size("inputs"), try fields.size("outputs"))
        guard outputs == 0 || inputs <= TensorShapes.maximumCount / max(1, outputs) else {
            throw fields.fault("inputs", "at most \(TensorShapes.maximumCount) weights")
        }
        guard let library = LibraryGeneration.named[try fields.text("library")] else {
            throw fields.fault("library", "one of " + LibraryGeneration.named.keys.sorted().joined(separator: ", "))
        }
        return MatrixProduct(
            inputCount: inputs, outputCount: outputs, weights: try tensor(fields, "weights"),
            bias: try tensor(fields, "bias"), accumulator: try fields.type("accumulator"),
            zeroCount: try fields.size("zeros"), nonzeroCount: try fields.size("nonzeros"), library: library)
    }

    private func activation(_ fields: GraphFields) throws(InputError) -> ActivationLayer {
        ActivationLayer(
            function: try fields.choice("function", as: ActivationFunction.self),
            elementCount: try fields.size("elements"), tableSize: try fields.size("table_size"),
            tablePrecision: try fields.type("table_type"),
            parameter: fields.json["parameter"] == nil ? nil : try tensor(fields, "parameter"),
            parameterPrecision: try fields.optionalType("parameter_type"),
            shift: fields.json["shift"] == nil ? nil : try tensor(fields, "shift"))
    }

    private func softmax(_ fields: GraphFields) throws(InputError) -> SoftmaxLayer {
        SoftmaxLayer(
            implementation: try fields.choice("implementation", as: SoftmaxLayer.Implementation.self),
            classCount: try fields.size("classes"), sliceCount: try fields.size("slices"),
            exponentTableSize: try fields.size("exponent_table_size"),
            inverseTableSize: try fields.size("inverse_table_size"),
            exponentTable: try fields.type("exponent_table_type"),
            inverseTable: try fields.type("inverse_table_type"),
            accumulator: try fields.optionalType("accumulator"),
            normalizedInput: try fields.optionalType("normalized_input_type"),
            inverseInput: try fields.optionalType("inverse_input_type"))
    }

    private func tensor(_ parent: GraphFields, _ key: String) throws(InputError) -> WeightTensor {
        let fields = try parent.object(key)
        let (rows, columns) = (try fields.size("rows"), try fields.size("columns"))
        return WeightTensor(
            name: try fields.text("name"), rows: rows, columns: columns, precision: try fields.type("type"),
            knowledge: try knowledge(fields, count: rows.multipliedReportingOverflow(by: columns)))
    }

    private func knowledge(
        _ fields: GraphFields, count: (partialValue: Int, overflow: Bool)
    ) throws(InputError) -> WeightTensor.Knowledge {
        let reason = fields.json["unknown"]?.string ?? "the document states no values"
        if let deviation = fields.json["normal_deviation"]?.double, deviation >= 0 {
            return .unknown(.normal(standardDeviation: deviation), reason: reason)
        }
        switch fields.json["distribution"]?.string {
        case "trained"?: return .unknown(.trainedDefault, reason: reason)
        case "uniform"?: return .unknown(.uniform, reason: reason)
        default: break
        }
        if fields.json["statistics"] != nil {
            let statistics = try WeightStatistics(fields.object("statistics"))
            guard !count.overflow, statistics.count == count.partialValue else {
                throw fields.fault("statistics", "counts of \(count.partialValue) weights")
            }
            return .statistics(statistics)
        }
        let (values, key) = fields.json["npy"] == nil ? (try inline(fields), "values") : (try array(fields), "npy")
        guard !count.overflow, values.count == count.partialValue else {
            throw fields.fault(
                key, "\(count.overflow ? "fewer" : String(count.partialValue)) values, not \(values.count),")
        }
        return .values(values)
    }

    private func inline(_ fields: GraphFields) throws(InputError) -> [Double] {
        let numbers = fields.json["values"]?.array?.map(\.double) ?? [nil]
        let values = numbers.compactMap(\.self)
        guard values.count == numbers.count else {
            throw fields.fault("values", "numbers (or \"npy\", \"distribution\" or \"normal_deviation\" beside it)")
        }
        return values
    }

    private func array(_ fields: GraphFields) throws(InputError) -> [Double] {
        let path = try fields.text("npy")
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            throw fields.fault("npy", "a path below the document's folder")
        }
        let file = "\(folder)/\(path)"
        return try NumPyArray(BoundedFile.read(file, limit: NativeGraph.maximumBytes), file: file).values
    }
}
