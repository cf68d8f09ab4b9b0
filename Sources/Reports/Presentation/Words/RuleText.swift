import Estimator

/// Why a figure is what it is, in words that are made when they are shown.
///
/// Nothing else in this module knows how an estimate keeps its reasons.
struct Explanation: Hashable, Sendable {
    private let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// The figure, such as `dsp` or `latency_cycles`.
    var figure: String { reason.quantity }
    /// The rule's short name.
    var rule: String { reason.rule }
    /// The rule's terms with their numbers.
    var sentence: String { RuleText.sentence(of: reason) }
}

/// Rules in words.
enum RuleText {
    /// The terms of a rule with their numbers.
    static func sentence(of reason: Reason) -> String { reason.detail }
}

extension DesignEstimate {
    /// Why the totals are as they are.
    var explanations: [Explanation] { why.map(Explanation.init) }
}

extension LayerEstimate {
    /// Why the layer's figures are as they are.
    var explanations: [Explanation] { why.map(Explanation.init) }
}
