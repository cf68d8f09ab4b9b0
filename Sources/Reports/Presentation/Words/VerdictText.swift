import Devices
import Estimator
import Wire

/// Verdicts in words.
enum VerdictText {
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

    /// A sign that does not depend on colour.
    static func sign(_ outcome: Verdict.Outcome) -> Sign {
        switch outcome {
        case .fits: .yes
        case .doesNotFit: .no
        case .cannotSay: .unknown
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

    /// The limit in the unit of the demand.
    static func limit(_ item: Verdict.Item) -> String {
        guard let limit = item.criterion.limit else { return "?" }
        switch item.criterion.subject {
        case .resource: return NumberText.amount(limit.rounded(.down))
        case .latency, .interval: return NumberText.amount(limit)
        }
    }
}
