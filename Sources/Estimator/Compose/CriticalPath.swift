/// Which layer feeds which.
struct LayerLinks: Sendable {
    /// For each layer, the layers whose results it reads.
    let producers: [[Int]]
    /// For each layer the first layer that reads its result, nil for results that leave the design.
    let firstConsumers: [Int?]

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
        var consumers = [Int?](repeating: nil, count: producers.count)
        for (index, sources) in producers.enumerated() {
            for source in sources where consumers[source] == nil { consumers[source] = index }
        }
        self.producers = producers
        firstConsumers = consumers
    }
}

/// The chain of layers that takes longest, with room that is used again for the next design of the same shape.
///
/// Branches of a network run side by side in a pipeline as in a dataflow region, so only the slowest one counts.
struct CriticalPath: Sendable {
    /// The layers of the longest chain, last first.
    private(set) var layers: [Int] = []
    private var finish: [Double] = []
    private var previous: [Int] = []

    /// Finds the chain.
    ///
    /// - Parameters:
    ///   - links: Which layer feeds which.
    ///   - cycles: A layer's own time.
    ///   - hop: Time from a layer's result to the start of the layer that reads it.
    mutating func find(_ links: LayerLinks, cycles: (Int) -> Double, hop: (Int) -> Double) {
        let count = links.producers.count
        finish.removeAll(keepingCapacity: true)
        previous.removeAll(keepingCapacity: true)
        layers.removeAll(keepingCapacity: true)
        for index in 0..<count {
            var start = 0.0
            var before = -1
            for source in links.producers[index] where before < 0 || finish[source] + hop(source) > start {
                start = finish[source] + hop(source)
                before = source
            }
            finish.append(start + cycles(index))
            previous.append(before)
        }
        var next = -1
        for index in 0..<count where next < 0 || finish[index] >= finish[next] { next = index }
        while next >= 0 {
            layers.append(next)
            next = previous[next]
        }
    }

    /// The sum of one end of the latencies along the chain; a lower bound when any layer's latency is unknown.
    func latencySum(_ terms: [JoinTerm], _ end: RangeEnd) -> Quantity {
        var sum = QuantitySum()
        for index in layers { sum.add(terms[index].latencyCycles[end]) }
        for term in terms where term.latencyCycles.max.basis == .unknown { return incomplete(sum) }
        return sum.total
    }

    private func incomplete(_ sum: QuantitySum) -> Quantity {
        var sum = sum
        sum.add(.unknown)
        return sum.total
    }
}
