extension LayerContext {
    /// Elements of a tensor that are not constants, among those a layer handles.
    ///
    /// HLS folds what depends on constants only: a dense layer's output whose weights are all zero is its bias, and the
    /// activation of it is not built (58 of 64, 29 of 32, 27 of 32, 118 of 128 ... elements in 30 ReLU modules of pruned
    /// and quantised models, all as counted from the weights).
    func liveElements(of tensor: Tensor, among elements: Int) -> Int {
        max(0, elements - (constantElements[tensor.name] ?? 0))
    }
}

extension Design {
    /// How many elements of each tensor are constants, for a top function that is one pipeline; empty for dataflow,
    /// whose processes do not see each other's constants.
    func constantElements() -> [String: Int] {
        guard topLevel == .pipeline, ioType == .parallel else { return [:] }
        var counts: [String: Int] = [:]
        for layer in layers {
            guard let output = layer.outputs.first else { continue }
            switch layer.operation {
            case .dense(let dense) where layer.strategy == .latency || layer.strategy == nil:
                let count = dense.constantOutputCount
                if count > 0 { counts[output.name] = count }
            case .activation, .batchNormalization, .reshape:
                if let input = layer.inputs.first, let count = counts[input.name] { counts[output.name] = count }
            default: break
            }
        }
        return counts
    }
}

extension DenseLayer {
    /// Outputs all of whose weights are zero; 0 when the weights are not known.
    ///
    /// Stops at the first row after which every output has a weight, so its cost is small unless outputs are constants.
    var constantOutputCount: Int {
        guard case .values(let values) = weights.knowledge, outputCount > 0,
            let quantizer = Quantizer(weights.precision)
        else { return 0 }
        var isLive = [Bool](repeating: false, count: outputCount)
        var left = outputCount
        for start in stride(from: 0, to: values.count, by: outputCount) where start + outputCount <= values.count {
            for column in 0..<outputCount
            where !isLive[column] && quantizer.code(values[start + column]) != 0 {
                isLive[column] = true
                left -= 1
            }
            if left == 0 { return 0 }
        }
        return left
    }
}
