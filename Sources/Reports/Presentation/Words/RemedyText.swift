import Estimator
import Networks

/// Changes in words.
enum RemedyText {
    /// What was found, in one sentence; nil when nothing was searched.
    static func sentence(_ check: DesignCheck) -> String? {
        switch check.remedy {
        case nil: nil
        case .some(.none): "no single change of reuse factor or strategy brings it nearer"
        case .change(let change, let changed):
            "\(name(change, check.estimate)) \(claim(changed, check)): \(effect(changed, check))"
        case .closest(let change, let changed):
            "no single change of reuse factor or strategy is enough; closest is \(name(change, check.estimate)): "
                + effect(changed, check)
        }
    }

    /// What a change that helps can be said to achieve.
    private static func claim(_ changed: DesignEstimate, _ check: DesignCheck) -> String {
        let outcome = Verdict(changed, limits: check.limits, stage: check.stage).outcome
        return outcome == .fits ? "makes it fit" : "brings all that is known within its limits"
    }

    /// The options that make the change, such as `--set fc2.reuse=4`; nil when there is none.
    static func options(_ check: DesignCheck) -> String? {
        switch check.remedy {
        case .change(let change, _), .closest(let change, _): options(change)
        case nil, .some(.none): nil
        }
    }

    static func options(_ change: Change) -> String {
        let values = [("reuse", change.reuseFactor.map(String.init)), ("strategy", change.strategy?.rawValue)]
        return values.compactMap { key, value in
            value.map { value in
                guard let layer = change.layer else { return "--\(key) \(value)" }
                let setting = "\(layer).\(key)=\(value)"
                let isPlain = setting.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-=".contains($0)) }
                return "--set " + (isPlain ? setting : "'\(setting)'")
            }
        }.joined(separator: " ")
    }

    /// The change: `reuse factor 4 for fc2 (now 1)`.
    static func name(_ change: Change, _ estimate: DesignEstimate) -> String {
        let layer = estimate.layers.first { $0.name == change.layer }
        let factors = Set(estimate.layers.filter { $0.strategy != nil }.map(\.usedReuseFactor)).sorted()
        let now = layer.map { "\($0.usedReuseFactor)" } ?? (factors.count == 1 ? "\(factors[0])" : nil)
        var parts: [String] = []
        if let strategy = change.strategy { parts.append("strategy \(strategy.rawValue)") }
        if let factor = change.reuseFactor {
            parts.append("reuse factor \(factor)" + (now.map { " (now \($0))" } ?? ""))
        }
        return parts.joined(separator: " and ") + " for " + (change.layer ?? "all layers")
    }

    /// What the change does to the figures that matter: `LUT 88,120 -> 60,120, II 1 -> 4`.
    static func effect(_ changed: DesignEstimate, _ check: DesignCheck) -> String {
        let subjects: [Criterion.Subject] =
            check.verdict.items.map(\.criterion.subject).filter { subject in
                if case .resource = subject { true } else { false }
            } + [.latency, .interval]
        let parts = subjects.compactMap { subject -> String? in
            let before = subject.demand(of: check.estimate, at: check.stage)
            let after = subject.demand(of: changed, at: check.stage)
            guard before != after else { return nil }
            let label = subject == .interval ? "II" : subject.label
            return "\(label) \(FigureText.value(before)) -> \(FigureText.value(after))"
        }
        return parts.isEmpty ? "no figure changes" : parts.joined(separator: ", ")
    }
}
