import Devices
import Estimator
import Wire

/// Which layers a design's cost comes from.
enum Dominance {
    /// The layer with the largest share of one figure.
    struct Leader: Hashable {
        /// The figure's name, such as `LUT` or `latency`.
        var figure: String
        /// The layer.
        var layer: String
        /// Its share of the sum over layers, as a fraction.
        var share: Double
    }

    /// The leading layer of every figure that is known of every layer.
    static func leaders(of estimate: DesignEstimate, at stage: Stage) -> [Leader] {
        let resources = estimate.shownKinds(at: stage).compactMap { kind in
            leader(
                kind.label, estimate.layers.map { ($0.name, $0.resources(at: stage)[kind].value) },
                others: estimate.joins[kind].value ?? 0)
        }
        let latency = leader("latency", estimate.layers.map { ($0.name, $0.latencyCycles.max.value) }, others: 0)
        return resources + [latency].compactMap(\.self)
    }

    private static func leader(_ figure: String, _ terms: [(String, Double?)], others: Double) -> Leader? {
        let known = terms.compactMap { term in term.1.map { (name: term.0, value: $0) } }
        guard known.count == terms.count else { return nil }
        let sum = known.reduce(others) { $0 + $1.value }
        guard let best = known.max(by: { $0.value < $1.value }), best.value > 0, sum > 0 else { return nil }
        return Leader(figure: figure, layer: best.name, share: best.value / sum)
    }

    /// The leaders in words, grouped by layer: `fc2 (DSP 62%, LUT 45%), softmax (BRAM18 100%)`.
    static func text(of estimate: DesignEstimate, at stage: Stage) -> String? {
        let leaders = leaders(of: estimate, at: stage)
        guard estimate.layers.count > 1, !leaders.isEmpty else { return nil }
        var order: [String] = []
        for leader in leaders where !order.contains(leader.layer) { order.append(leader.layer) }
        return order.map { layer in
            let parts = leaders.filter { $0.layer == layer }.map { "\($0.figure) \(NumberText.percent($0.share))" }
            return "\(layer) (\(parts.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }
}
