import Devices
import Networks

/// Which layer feeds which, and the chain of layers that takes longest.
///
/// Branches of a network run side by side in a pipeline as in a dataflow region, so only the slowest one counts.
struct CriticalPath {
    /// For each layer, the layers whose results it reads.
    let producers: [[Int]]

    /// Finds the links by tensor; a layer that reads nothing known follows the layer before it.
    init(_ design: Design) {
        var producerOfTensor: [Int: Int] = [:]
        let designInputs = Set(design.inputIndices)
        var producers: [[Int]] = []
        for index in design.layers.indices {
            let known = design.layers[index].inputIndices.compactMap { producerOfTensor[$0] }
            let readsInput = design.layers[index].inputIndices.contains(where: designInputs.contains)
            producers.append(known.isEmpty && !readsInput && index > 0 ? [index - 1] : known)
            for output in design.layers[index].outputIndices { producerOfTensor[output] = index }
        }
        self.producers = producers
    }

    /// For each layer the first layer that reads its result, nil for results that leave the design.
    var firstConsumers: [Int?] {
        var consumers = [Int?](repeating: nil, count: producers.count)
        for (index, sources) in producers.enumerated() {
            for source in sources where consumers[source] == nil { consumers[source] = index }
        }
        return consumers
    }

    /// The layers of the longest chain, in order.
    ///
    /// - Parameters:
    ///   - cycles: Each layer's own time.
    ///   - hop: Time from a layer's result to the start of the layer that reads it.
    /// - Returns: Indices of layers; empty for no layers.
    func longest(cycles: [Double], hop: [Double]) -> [Int] {
        var finish = [Double](repeating: 0, count: producers.count)
        var previous = [Int?](repeating: nil, count: producers.count)
        for index in producers.indices {
            var start = 0.0
            for source in producers[index] where previous[index] == nil || finish[source] + hop[source] > start {
                start = finish[source] + hop[source]
                previous[index] = source
            }
            finish[index] = start + cycles[index]
        }
        var path: [Int] = []
        var next = finish.indices.max { finish[$0] < finish[$1] || (finish[$0] == finish[$1] && $0 < $1) }
        while let index = next {
            path.append(index)
            next = previous[index]
        }
        return path.reversed()
    }
}

extension [LayerEstimate] {
    /// The sum of one end of the latencies along a path; a lower bound when any layer's latency is unknown.
    func latencySum(along path: [Int], _ end: KeyPath<QuantityRange, Quantity>) -> Quantity {
        let isComplete = allSatisfy { $0.latencyCycles.max.basis != .unknown }
        let terms = path.map { self[$0].latencyCycles[keyPath: end] }
        return Quantity.sum(isComplete ? terms : terms + [.unknown])
    }
}
