/// Evaluates picks of choices of a compiled design, keeping the rows it has met.
public struct DesignEvaluator: Sendable {
    private var versions: [VersionEvaluator]

    init(_ design: CompiledDesign) {
        versions = design.estimator.versions.compactMap { VersionEvaluator(design, $0) }
    }

    /// The totals of one pick of choices.
    ///
    /// - Parameter picked: The place of each layer's choice, in the order of the graph's layers.
    /// - Returns: The totals; nil where a layer has no model and the options do not allow that.
    public mutating func evaluate(_ picked: [Int]) -> DesignTotals? {
        guard !versions.isEmpty, var totals = versions[0].evaluate(picked) else { return nil }
        for index in versions.indices.dropFirst() {
            guard let other = versions[index].evaluate(picked) else { return nil }
            totals.cover(other)
        }
        return totals
    }
}
