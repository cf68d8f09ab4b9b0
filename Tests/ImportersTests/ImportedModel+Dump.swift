import Devices
import Estimator
import Importers
import Networks

extension ImportedModel {
    /// Everything the importer read, one line per fact, for snapshots.
    var dump: String {
        let tool = flow.map { $0.tool.rawValue + ($0.version.map { "@\($0)" } ?? "") } ?? "-"
        var lines = [
            "name \(graph.name)",
            "target part=\(partName ?? "-") clock=\(clockPeriodNs.map { "\($0)" } ?? "-") "
                + "uncertainty=\(clockUncertaintyNs.map { "\($0)" } ?? "-") tool=\(tool) mul=\(multiplierBinding.rawValue)",
            "top io=\(graph.ioType.rawValue) style=\(graph.topLevel?.rawValue ?? "-") "
                + "interval=\(graph.topLevelIntervalCycles.map { "\($0)" } ?? "-")",
        ]
        for (index, tensor) in graph.tensors.enumerated() {
            let shape = tensor.shape.map { "\($0)" }.joined(separator: "x")
            var roles = graph.inputs.contains(index) ? " in" : ""
            roles += graph.outputs.contains(index) ? " out" : ""
            roles += graph.streamDepths[index].map { " depth=\($0)" } ?? ""
            lines.append("tensor \(index) \(tensor.name) \(shape) \(tensor.precision)\(roles)")
        }
        for layer in graph.layers { lines += layer.dump }
        for diagnostic in diagnostics {
            lines.append("\(diagnostic.severity.rawValue) \(diagnostic.code) \(diagnostic.layer ?? "-")")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Layer {
    fileprivate var dump: [String] {
        var head = "layer \(name) \(configName) \(operation.kindName) \(inputs)->\(outputs) reuse=\(reuseFactor)"
        head += requestedReuseFactor.map { "(\($0))" } ?? ""
        head += strategy.map { " \($0.rawValue)" } ?? ""
        switch operation {
        case .dense(let dense):
            let sizes = "  \(dense.product.inputCount)x\(dense.product.outputCount) accum \(dense.product.accumulator)"
            return [
                head, sizes + " zeros \(dense.product.zeroCount) nonzeros \(dense.product.nonzeroCount)",
                dense.product.weights.dump,
                dense.product.bias.dump,
            ]
        case .batchNormalization(let layer):
            return [head, "  \(layer.inputCount) channels \(layer.channelCount)", layer.scale.dump, layer.bias.dump]
        case .activation(let layer):
            let table = "  \(layer.elementCount) table \(layer.tableSize) \(layer.tablePrecision)"
            return [head, table] + [layer.parameter?.dump, layer.shift?.dump].compactMap(\.self)
        case .softmax(let layer):
            let types = [layer.accumulator, layer.normalizedInput, layer.inverseInput].map { $0?.description ?? "-" }
            return [
                head, "  \(layer.implementation.rawValue) \(layer.sliceCount)x\(layer.classCount)",
                "  exp \(layer.exponentTableSize) \(layer.exponentTable) inv \(layer.inverseTableSize) "
                    + "\(layer.inverseTable) accum,norm,inv_inp \(types.joined(separator: " "))",
            ]
        case .merge(let layer):
            return [head, "  \(layer.elementCounts) accum \(layer.accumulator?.description ?? "-")"]
        case .unsupported(let layer): return [head, "  \(layer.function): \(layer.reason)"]
        case .wiring: return [head]
        }
    }
}

extension WeightTensor {
    /// Name, sizes and type, with the first values, the sum of all and the count of those that are zero once quantised.
    fileprivate var dump: String {
        let head = "  \(name) \(rows)x\(columns) \(precision)"
        switch knowledge {
        case .values(let values):
            let first = values.prefix(3).map { "\($0)" }.joined(separator: " ")
            let quantised = codes.map { codes in "\(codes.count { $0 == 0 })" } ?? "-"
            return "\(head) [\(first)] sum \(values.reduce(0, +)) zero codes \(quantised)"
        case .statistics: return head + " statistics"
        case .unknown(let distribution, _): return "\(head) unknown \(distribution)"
        }
    }
}
