import Networks
import Wire

extension Networks.Operation {
    /// The layer's kind as key, and its facts under it.
    func document(_ tensors: inout TensorWriter) -> JSONValue.Member {
        switch self {
        case .dense(let layer): .init("dense", layer.product.document(&tensors))
        case .batchNormalization(let layer):
            .init(
                "batch_normalization",
                .object([
                    .init("elements", .integer(layer.inputCount)), .init("channels", .integer(layer.channelCount)),
                    .init("scale", tensors.document(layer.scale)), .init("bias", tensors.document(layer.bias)),
                ]))
        case .activation(let layer): .init("activation", layer.document(&tensors))
        case .softmax(let layer): .init("softmax", layer.document)
        case .merge(let layer):
            .init(
                "merge",
                .object(
                    [
                        .init("function", .string(layer.function.rawValue)),
                        .init("elements", .integers(layer.elementCounts)),
                    ] + (layer.accumulator.map { [.init("accumulator", $0.document)] } ?? [])))
        case .wiring(let layer): .init("wiring", .string(layer.rawValue))
        case .unsupported(let layer):
            .init(
                "unsupported",
                .object(pairs: ["function": .string(layer.function), "reason": .string(layer.reason)]))
        }
    }
}

extension MatrixProduct {
    fileprivate func document(_ tensors: inout TensorWriter) -> JSONValue {
        let documents = tensors.documents(self)
        return .object([
            .init("inputs", .integer(inputCount)), .init("outputs", .integer(outputCount)),
            .init("weights", documents.weights), .init("bias", documents.bias),
            .init("accumulator", accumulator.document), .init("zeros", .integer(zeroCount)),
            .init("nonzeros", .integer(nonzeroCount)), .init("library", .string(library.name)),
        ])
    }
}

extension LibraryGeneration {
    static let named: [String: LibraryGeneration] = ["0.6": .upTo06, "0.7": .from07, "1.0": .since1]

    /// The first release of the generation, or the last of the oldest.
    var name: String {
        switch self {
        case .upTo06: "0.6"
        case .from07: "0.7"
        case .since1: "1.0"
        }
    }
}

extension ActivationLayer {
    fileprivate func document(_ tensors: inout TensorWriter) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("function", .string(function.rawValue)), .init("elements", .integer(elementCount)),
            .init("table_size", .integer(tableSize)), .init("table_type", tablePrecision.document),
        ]
        if let parameter { members.append(.init("parameter", tensors.document(parameter))) }
        if let parameterPrecision { members.append(.init("parameter_type", parameterPrecision.document)) }
        if let shift { members.append(.init("shift", tensors.document(shift))) }
        return .object(members)
    }
}

extension SoftmaxLayer {
    fileprivate var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("implementation", .string(implementation.rawValue)), .init("classes", .integer(classCount)),
            .init("slices", .integer(sliceCount)), .init("exponent_table_size", .integer(exponentTableSize)),
            .init("inverse_table_size", .integer(inverseTableSize)),
            .init("exponent_table_type", exponentTable.document), .init("inverse_table_type", inverseTable.document),
        ]
        let types = [
            ("accumulator", accumulator), ("normalized_input_type", normalizedInput),
            ("inverse_input_type", inverseInput),
        ]
        for (key, type) in types { if let type { members.append(.init(key, type.document)) } }
        return .object(members)
    }
}
