import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

extension DesignCheck {
    /// The same check with every text that came from a file or the command line made printable.
    var printable: DesignCheck {
        var copy = self
        copy.estimate = estimate.printable
        copy.verdict.violations = copy.verdict.violations.map { violation in
            var violation = violation
            violation.layer = violation.layer?.printable
            violation.message = violation.message.printable
            return violation
        }
        for index in copy.verdict.items.indices {
            copy.verdict.items[index].leadingLayer = verdict.items[index].leadingLayer?.printable
        }
        return copy
    }
}

/// Verdicts in words.
enum VerdictText {
    /// The answer in capitals, as the first thing to read.
    static func headline(_ outcome: Verdict.Outcome) -> String { label(outcome).uppercased() }

    /// The answer.
    static func label(_ outcome: Verdict.Outcome) -> String {
        switch outcome {
        case .fits: "fits"
        case .doesNotFit: "does not fit"
        case .cannotSay: "cannot say"
        }
    }

    /// The colour of an answer.
    static func ink(_ outcome: Verdict.Outcome) -> Ink {
        switch outcome {
        case .fits: .good
        case .doesNotFit: .bad
        case .cannotSay: .warning
        }
    }

    /// The answer to one criterion with the reason for a doubt.
    static func answer(_ item: Verdict.Item) -> String {
        label(item.outcome) + (item.doubt.map { ": " + reason($0) } ?? "")
    }

    private static func reason(_ doubt: Verdict.Doubt) -> String {
        switch doubt {
        case .figureUnknown: "not known"
        case .lowerBoundOnly: "only a lower bound is known"
        case .intervalStraddlesLimit: "the limit is inside the error bar"
        case .limitUnknown: "the device's amount is not known"
        }
    }

    /// What decides, in one sentence.
    static func reason(_ check: DesignCheck) -> String {
        let verdict = check.verdict
        var parts = verdict.violations.map { ($0.layer.map { "\($0): " } ?? "") + $0.message }
        if verdict.outcome == .doesNotFit {
            let broken = verdict.items.filter { $0.outcome == .doesNotFit }
            parts += broken.sorted { $0.load ?? 0 > $1.load ?? 0 }.map { item in
                "\(item.criterion.subject.label) needs \(load(item)) of its limit" + leader(item)
            }
        } else {
            parts += Verdict.Doubt.allCases.compactMap { doubt in
                let names = verdict.items.filter { $0.doubt == doubt }.map(\.criterion.subject.label)
                return names.isEmpty ? nil : "\(names.joined(separator: ", ")): \(reason(doubt))"
            }
        }
        return parts.isEmpty ? "tightest: " + tightest(verdict) : parts.joined(separator: "; ")
    }

    /// The criterion nearest to its limit.
    static func tightest(_ verdict: Verdict) -> String {
        guard let item = verdict.tightest else { return "nothing is known" }
        return "\(item.criterion.subject.label) at \(load(item)) of its limit" + leader(item)
    }

    /// The demand as a share of the limit; `?` when unknown, `none` of a kind the device lacks.
    static func load(_ item: Verdict.Item) -> String {
        guard let load = item.load else { return "?" }
        return FigureText.bound(item.demand) + (load.isFinite ? FigureText.percent(load) : "any")
    }

    /// Who needs most of it: `, of which fc2 has 62%`.
    static func leader(_ item: Verdict.Item) -> String {
        guard let layer = item.leadingLayer else { return "" }
        return item.leadingShare.map { ", \(NumberText.percent($0)) of it in \(layer)" } ?? ", set by \(layer)"
    }

    /// The criterion as the title of a row, with the unit of its figures.
    static func title(_ item: Verdict.Item) -> String {
        switch item.criterion.subject {
        case .resource: item.criterion.subject.label
        case .latency, .interval: item.criterion.subject.label + " [cy]"
        }
    }

    /// What the design needs, with its unit where it has one.
    static func demand(_ item: Verdict.Item) -> String { FigureText.withSpread(item.demand) }

    /// The limit in the unit of the demand.
    static func limit(_ item: Verdict.Item) -> String {
        guard let limit = item.criterion.limit else { return "?" }
        switch item.criterion.subject {
        case .resource: return NumberText.amount(limit.rounded(.down))
        case .latency, .interval: return NumberText.amount(limit)
        }
    }
}

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
