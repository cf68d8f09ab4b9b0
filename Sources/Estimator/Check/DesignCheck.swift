public import Devices
import Networks

/// A design held against its limits, with the way out where it does not fit.
public struct DesignCheck: Sendable {
    /// The design as it is.
    public var estimate: DesignEstimate
    /// What it must stay within.
    public var limits: Limits
    /// The stage whose resource figures count.
    public var stage: Stage
    /// The answer.
    public var verdict: Verdict
    /// The smallest change that would make it fit, nil when it fits or nothing was searched.
    public var remedy: Remedy?

    /// Creates a check.
    public init(
        estimate: DesignEstimate, limits: Limits, stage: Stage, verdict: Verdict, remedy: Remedy? = nil
    ) {
        self.estimate = estimate
        self.limits = limits
        self.stage = stage
        self.verdict = verdict
        self.remedy = remedy
    }

    /// Judges a design and, unless it fits, searches for the smallest change that helps.
    ///
    /// - Parameters:
    ///   - estimate: The design.
    ///   - limits: What it must stay within.
    ///   - stage: The stage whose resource figures count.
    ///   - evaluator: What a change would give; asked for only when one is searched for.
    ///   - step: Called after each change that was looked at.
    public init(
        _ estimate: DesignEstimate, limits: Limits, stage: Stage, evaluator: () -> ChangeEvaluator,
        step: () -> Void = {}
    ) {
        let verdict = Verdict(estimate, limits: limits, stage: stage)
        let search = ChangeSearch(limits: limits, stage: stage)
        let isSettled = verdict.outcome == .fits || !verdict.isChangeable
        self.init(
            estimate: estimate, limits: limits, stage: stage, verdict: verdict,
            remedy: isSettled ? nil : search.remedy(for: estimate, evaluator: evaluator(), step: step))
    }
}

extension Verdict {
    /// Whether a change could matter: something known is beyond or astride its limit, or the flow refuses something.
    var isChangeable: Bool {
        !violations.isEmpty || items.contains { $0.outcome == .doesNotFit || $0.doubt == .intervalStraddlesLimit }
    }
}
