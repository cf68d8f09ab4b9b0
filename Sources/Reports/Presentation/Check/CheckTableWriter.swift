import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Verdicts as plain text: the answer first, then every criterion, then what to change.
public struct CheckTableWriter: CheckWriter {
    /// The name given to `--format`.
    public let formatName = "table"

    /// Creates the writer.
    public init() {}

    /// One block per check; several begin with an overview.
    public func render(_ checks: [DesignCheck], style: OutputStyle) -> String {
        let checks = checks.map(\.printable)
        var blocks = checks.map { CheckTable(check: $0, style: style).lines }
        if checks.count > 1 { blocks.insert(overview(checks, style: style), at: 0) }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func overview(_ checks: [DesignCheck], style: OutputStyle) -> [String] {
        let painter = Painter(usesColor: style.usesColor)
        let labels = VariantLabels.labels(checks.map(\.estimate))
        let columns = [
            TextGrid.Column(title: "", isLeft: true, minimumWidth: 16), TextGrid.Column(title: "verdict", isLeft: true),
            TextGrid.Column(title: "tightest", isLeft: true, minimumWidth: 20),
        ]
        let rows = zip(labels, checks).map { label, check -> [TextGrid.Cell] in
            let outcome = check.verdict.outcome
            return [
                .init(label, .heading), .init(VerdictText.label(outcome), VerdictText.ink(outcome)),
                .init(VerdictText.tightest(check.verdict)),
            ]
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }
}

/// One check as lines of text.
struct CheckTable {
    let check: DesignCheck
    let style: OutputStyle
    private var painter: Painter { Painter(usesColor: style.usesColor) }

    init(check: DesignCheck, style: OutputStyle) {
        self.check = check
        self.style = style
    }

    var lines: [String] {
        let outcome = check.verdict.outcome
        var lines = EstimateTable(estimate: check.estimate, style: style).header + [""]
        let headline = VerdictText.headline(outcome)
        let sentence = wrapped(VerdictText.reason(check), indent: headline.count + 2)
        lines.append(painter.paint(headline, VerdictText.ink(outcome)) + "  " + (sentence.first ?? ""))
        lines += sentence.dropFirst() + [""] + criteria
        if let remedy = RemedyText.sentence(check) {
            let text = wrapped(remedy, indent: 10)
            lines += ["", painter.paint("change", .heading) + "    " + (text.first ?? "")] + text.dropFirst()
            if let options = RemedyText.options(check) { lines.append("          try it with " + options) }
        }
        let diagnostics = DiagnosticText.lines(check.estimate.diagnostics, width: style.columns, painter: painter)
        return lines + (diagnostics.isEmpty ? [] : [""] + diagnostics)
    }

    /// Text in lines, the first without its indentation because a label stands there.
    private func wrapped(_ text: String, indent: Int) -> [String] {
        let lines = DiagnosticText.wrap(text, width: max(20, style.columns - indent), firstIndent: 2)
        let margin = String(repeating: " ", count: indent)
        return lines.enumerated().map { $0 == 0 ? $1 : margin + $1 }
    }

    private var criteria: [String] {
        let columns = [
            TextGrid.Column(title: check.stage.rawValue, isLeft: true), TextGrid.Column(title: "needs"),
            TextGrid.Column(title: "", isLeft: true),
            TextGrid.Column(title: "limit"), TextGrid.Column(title: "load"),
            TextGrid.Column(title: "verdict", isLeft: true, minimumWidth: 12),
            TextGrid.Column(title: "limit is", isLeft: true, minimumWidth: 10),
        ]
        let rows = check.verdict.items.map { item -> [TextGrid.Cell] in
            [
                .init(VerdictText.title(item)), .init(FigureText.value(item.demand)),
                .init(FigureText.spread(item.demand), .faint), .init(VerdictText.limit(item)),
                .init(VerdictText.load(item), .utilization(item.load)),
                .init(VerdictText.label(item.outcome), VerdictText.ink(item.outcome)),
                .init(item.criterion.origin, .faint),
            ]
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }
}
