import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Verdicts as one HTML page that needs nothing but itself.
public struct CheckHTMLWriter: CheckWriter {
    /// The name given to `--format`.
    public let formatName = "html"

    /// Creates the writer.
    public init() {}

    /// A page with one section per check.
    public func render(_ checks: [DesignCheck], style: OutputStyle) -> String {
        let labels = VariantLabels.labels(checks.map(\.estimate))
        let models = Set(checks.map(\.estimate.modelName))
        let title = models.count == 1 ? models.first ?? "No check" : "\(checks.count) checks"
        let isSingle = checks.count == 1
        let sections = Array(zip(labels, checks).enumerated()).html { index, pair in
            CheckSection(check: pair.1, label: pair.0, number: index + 1, isSingle: isSingle).html
        }
        let facts = isSingle ? checks.html { FactsHeader(estimate: $0.estimate).html } : .empty
        return HTMLPage(kind: "presynth check", title: title, facts: facts, main: sections).html.markup
    }
}

/// One check: the answer, every criterion, what would help, diagnostics.
private struct CheckSection {
    let check: DesignCheck
    let label: String
    let number: Int
    let isSingle: Bool

    var html: HTML {
        let facts = isSingle ? .empty : FactsHeader(estimate: check.estimate).html
        let level: HTML = isSingle ? "h2" : "h3"
        let diagnostics: HTML = """
            <\(level)>Diagnostics</\(level)>
            \(DiagnosticsSection(diagnostics: check.estimate.diagnostics).html)
            """
        let content: HTML = "\(facts)\(answer)\(criteria)\(remedy(level))\(diagnostics)"
        if isSingle { return "<section aria-label=Verdict>\(content)</section>\n" }
        return """
            <article aria-labelledby=c\(number)><h2 class=which id=c\(number)>\(label)</h2>
            \(content)</article>

            """
    }

    private var answer: HTML {
        let outcome = check.verdict.outcome
        return """
            <div class=first><div><p class="verdict \(styleClass(outcome))">\(sentenceCase(VerdictText.label(outcome))) \
            <span class=on>\(check.estimate.target.deviceName), by the \(check.stage.rawValue) figures</span></p>
            <p>\(sentenceCase(VerdictText.reason(check))).</p></div></div>

            """
    }

    private var criteria: HTML {
        """
        <div class=scroll role=region aria-label="Criteria of \(label)" tabindex=0><table>
        <thead><tr><th scope=col>Criterion<th scope=col class=n>Needs<th scope=col class=n>Limit\
        <th scope=col class=n>Load<th scope=col>Verdict<th scope=col>Limit is<th scope=col>Most in</thead>
        <tbody>\(check.verdict.items.html(row))</tbody></table></div>

        """
    }

    private func row(_ item: Verdict.Item) -> HTML {
        """
        <tr><th scope=row>\(VerdictText.title(item))<td class=n>\(FigureText.value(item.demand))\
        <small>\(FigureText.spread(item.demand))</small><td class=n>\(VerdictText.limit(item))\
        <td class=n>\(VerdictText.load(item))<td><b class=\(styleClass(item.outcome))>\(VerdictText.answer(item))</b>\
        <td>\(item.criterion.origin)<td class=name>\(item.leadingLayer ?? "")

        """
    }

    private func remedy(_ level: HTML) -> HTML {
        guard let sentence = RemedyText.sentence(check) else { return .empty }
        let options = RemedyText.options(check).map { "<p>Try it with <code>\($0)</code>.</p>" as HTML } ?? .empty
        return "<\(level)>What would help</\(level)>\n<p>\(sentenceCase(sentence)).</p>\(options)\n"
    }

    private func styleClass(_ outcome: Verdict.Outcome) -> String {
        switch outcome {
        case .fits: "ok"
        case .doesNotFit: "bad"
        case .cannotSay: "warn"
        }
    }

    private func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
