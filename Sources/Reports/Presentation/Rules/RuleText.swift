import Estimator

extension Reason {
    /// The figure's key, such as `dsp`.
    var quantity: String { figure.rawValue }

    /// The rule in words, with its terms, and what it was checked on.
    var detail: String {
        sentence + (check.map { "; exact in \($0.right) of \($0.seen) reported layers" } ?? "")
    }

    private var sentence: String {
        switch rule {
        case .constantProduct(let rule): rule.sentence
        case .resourceLoop(let rule): rule.sentence
        case .storedProduct(let rule): rule.sentence
        case .element(let rule): rule.sentence
        case .softmax(let rule): rule.sentence
        case .join(let rule): rule.sentence
        }
    }
}

extension JoinRule {
    fileprivate var sentence: String {
        switch self {
        case .pipelineLatency(let layers, let boundaries, let handovers, let total):
            "layers \(layers.text) + \(boundaries) registered boundaries + \(handovers) late results = \(total.text)"
        case .pipelineInterval(let cycles): "largest interval of the layers = \(cycles.text)"
        case .dataflowLatency(let channels, let total):
            "sum of the layers + \(channels) channels crossed = \(total.text)"
        case .dataflowInterval(let layer, let cycles):
            "slowest layer \(layer) occupies its hardware \(cycles.text) cycles"
        }
    }
}
