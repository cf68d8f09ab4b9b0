/// The rule a figure follows, with the terms it was computed from as numbers.
///
/// The sentence is made where it is shown. A rule is named by its `id`, which documents and explanations use.
public enum Rule: Hashable, Sendable {
    case constantProduct(ConstantProductRule)
    case resourceLoop(ResourceLoopRule)
    case storedProduct(StoredProductRule)
    case element(ElementRule)
    case softmax(SoftmaxRule)
    case join(JoinRule)

    /// The rule's short name in kebab case, such as `distinct-constant-multiplies`.
    public var id: String {
        switch self {
        case .constantProduct(let rule): rule.id
        case .resourceLoop(let rule): rule.id
        case .storedProduct(let rule): rule.id
        case .element(let rule): rule.id
        case .softmax(let rule): rule.id
        case .join(let rule): rule.id
        }
    }
}

/// Why a figure is what it is.
public struct Reason: Hashable, Sendable {
    /// The figures that reasons are given for; raw values are their keys in JSON.
    public enum Figure: String, CaseIterable, Hashable, Sendable {
        case dsp
        case lut
        case ff
        case bram18
        case latency = "latency_cycles"
        case interval = "interval_cycles"
    }

    /// The figure.
    public var figure: Figure
    /// The rule it follows.
    public var rule: Rule
    /// On how many reported layers an exact figure's rule was checked, nil for other figures.
    public var check: EvidenceCount?

    /// Creates a reason.
    public init(_ figure: Figure, _ rule: Rule) {
        self.figure = figure
        self.rule = rule
    }
}
