import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Verdicts as GitHub-flavoured Markdown for pull requests and job summaries.
public struct CheckMarkdownWriter: CheckWriter {
    /// The name given to `--format`.
    public let formatName = "markdown"

    /// Creates the writer.
    public init() {}

    /// One section per check, the answer in its heading.
    public func render(_ checks: [DesignCheck], style: OutputStyle) -> String {
        let checks = checks.map(\.printable)
        let labels = VariantLabels.labels(checks.map(\.estimate))
        let sections = zip(labels, checks).map { label, check in
            section(check, label: checks.count > 1 ? label : check.estimate.target.partName)
        }
        return sections.joined(separator: [""]).joined(separator: "\n") + "\n"
    }

    private func section(_ check: DesignCheck, label: String) -> [String] {
        let answer = VerdictText.label(check.verdict.outcome)
        let title = "\(check.estimate.modelName) on \(label): \(answer)"
        let sentence = VerdictText.reason(check)
        var lines = ["### presynth: \(MarkdownText.escaped(title))", "", MarkdownText.escaped(sentence), ""]
        let rows = check.verdict.items.map { item in
            [
                VerdictText.title(item), VerdictText.demand(item), VerdictText.limit(item), VerdictText.load(item),
                VerdictText.answer(item), item.criterion.origin, item.leadingLayer ?? "",
            ]
        }
        let titles = [check.stage.rawValue, "Needs", "Limit", "Load", "Verdict", "Limit is", "Most in"]
        lines += MarkdownText.table(titles, rows, leftColumns: 1)
        if let remedy = RemedyText.sentence(check) {
            let options = RemedyText.options(check).map { " (`\($0)`)" } ?? ""
            lines += ["", "**Change:** " + MarkdownText.escaped(remedy) + options]
        }
        return lines + MarkdownText.diagnostics(check.estimate.diagnostics)
    }
}
