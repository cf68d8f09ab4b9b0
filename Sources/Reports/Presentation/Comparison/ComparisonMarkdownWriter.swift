public import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Comparisons as Markdown, for a pull request or a job summary.
public struct ComparisonMarkdownWriter: ComparisonWriter {
    /// The name given to `--format`.
    public let formatName = "markdown"

    /// Creates the writer.
    public init() {}

    /// The answer and what decided it, then a section per comparison or, for a tree, statistics.
    public func render(_ set: ComparisonSet, style: OutputStyle) -> String {
        let set = set.printable
        var lines = [
            "**\(ComparisonText.headline(set.outcome))**: \(MarkdownText.escaped(ComparisonText.sentence(set)))."
        ]
        let (entries, remaining) = ComparisonText.decisive(set)
        if !entries.isEmpty { lines.append("") }
        lines += entries.map { "- \(MarkdownText.escaped($0.place)): \(MarkdownText.escaped($0.reason))" }
        if remaining > 0 { lines.append("- and \(remaining) more") }
        lines += set.isTree ? statistics(set) : set.comparisons.flatMap(section)
        if !set.leftOut.isEmpty {
            lines += ["", "Not compared:", ""]
            lines += set.leftOutByReason.map { reason, paths in
                "- \(MarkdownText.escaped(reason)): \(MarkdownText.escaped(paths.joined(separator: ", ")))"
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ comparison: Comparison) -> [String] {
        var lines = [
            "", "## \(MarkdownText.escaped(comparison.name))", "",
            "Estimate: \(MarkdownText.escaped(comparison.prediction.targetText))  ",
            "Report: \(MarkdownText.escaped(ComparisonText.source(comparison)))", "",
        ]
        let hasBaseline = comparison.figures.contains { $0.figure.isHeldToBaseline }
        let titles =
            ["", "", "Estimate", "Report", "Error", "Error bar"] + (hasBaseline ? ["Baseline"] : []) + ["Verdict"]
        let rows = comparison.figures.map { entry in
            let figure = entry.figure
            return [
                entry.row.subject.name, figure.quantity.label, FigureText.withSpread(figure.estimate),
                figure.reported.map(NumberText.amount) ?? "?", ComparisonText.wideError(figure),
                ComparisonText.bar(figure),
            ] + (hasBaseline ? [figure.baseline.map(NumberText.amount) ?? ""] : [])
                + [figure.judgement == .notJudged ? "" : figure.judgement.rawValue]
        }
        lines += MarkdownText.table(titles, rows, leftColumns: 2)
        for (title, names) in [
            ("Layers without a row in the report", comparison.layersWithoutReport),
            ("Rows of the report without a layer", comparison.modulesWithoutLayer),
        ] where !names.isEmpty {
            lines += ["", "\(title): \(names.map(MarkdownText.escaped).joined(separator: ", "))."]
        }
        return lines + MarkdownText.diagnostics(comparison.diagnostics.map(Diagnostic.init))
    }

    private func statistics(_ set: ComparisonSet) -> [String] {
        let titles = [
            "Stage", "Group", "Quantity", "Pairs", "Exact", "+-1", "+-2", "Median", "90% below", "Bias", "In bar",
            "Worst",
        ]
        let rows = set.statistics.flatMap { group in
            ComparedQuantity.all.compactMap { quantity in
                group.statistics[quantity].map { statistics in
                    [
                        group.stage.rawValue, group.name, quantity.label, String(statistics.count),
                        ComparisonText.share(statistics.exactCount, of: statistics.count),
                        ComparisonText.share(statistics.withinOneCount, of: statistics.count),
                        ComparisonText.share(statistics.withinTwoCount, of: statistics.count),
                        ComparisonText.percent(statistics.median, signed: false),
                        ComparisonText.percent(statistics.ninetieth, signed: false),
                        ComparisonText.percent(statistics.bias),
                        ComparisonText.percent(statistics.coverage, signed: false),
                        ComparisonText.percent(statistics.worst),
                    ]
                }
            }
        }
        return [""] + MarkdownText.table(titles, rows, leftColumns: 3)
    }
}
