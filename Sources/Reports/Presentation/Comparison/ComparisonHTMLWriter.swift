public import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Comparisons as one HTML page that needs nothing but itself: parity plots, errors of each layer, and every figure.
public struct ComparisonHTMLWriter: ComparisonWriter {
    /// The name given to `--format`.
    public let formatName = "html"

    /// Creates the writer.
    public init() {}

    /// A page with the answer, the plots and a section per comparison.
    public func render(_ set: ComparisonSet, style: OutputStyle) -> String {
        let names = Set(set.comparisons.map(\.name))
        let title = names.count == 1 ? names.first ?? "No comparison" : "\(names.count) projects"
        let sections = Array(set.comparisons.enumerated()).html { index, comparison in
            ComparedSection(comparison: comparison, number: index + 1).html
        }
        let statistics = set.isTree ? StatisticsSection(groups: set.statistics).html : .empty
        return HTMLPage(
            kind: "presynth compare", title: title, facts: .empty,
            main: "\(answer(set))\(ParitySection(set: set).html)\(HistorySection(set: set).html)"
                + "\(statistics)\(sections)\(leftOut(set))",
            style: ComparedSection.style
        ).html.markup
    }

    private func answer(_ set: ComparisonSet) -> HTML {
        let styleClass: HTML =
            switch set.outcome {
            case .within: "ok"
            case .outside: "bad"
            case .cannotSay: "warn"
            case .notJudged: "plain"
            }
        let word =
            switch set.outcome {
            case .within: "Within"
            case .outside: "Outside"
            case .cannotSay: "Cannot say"
            case .notJudged: "Compared"
            }
        let (entries, remaining) = ComparisonText.decisive(set)
        let more: HTML = remaining > 0 ? "<li>and \(remaining) more\n" : .empty
        let items = entries.html { "<li><b>\($0.place):</b> \($0.reason)\n" }
        let list: HTML = entries.isEmpty ? .empty : "<ul class=why>\(items)\(more)</ul>\n"
        return """
            <section aria-label=Answer><p class="verdict \(styleClass)">\(word) \
            <span class=on>\(ComparisonText.sentence(set))</span></p>
            \(list)</section>

            """
    }

    private func leftOut(_ set: ComparisonSet) -> HTML {
        guard !set.leftOut.isEmpty else { return .empty }
        let items = set.leftOutByReason.html { reason, paths in
            "<li><b>\(reason):</b> \(paths.joined(separator: ", "))\n"
        }
        return """
            <section aria-labelledby=left-out><h2 id=left-out>Not compared</h2>
            <ul class=why>\(items)</ul></section>

            """
    }
}

/// One comparison: what was compared, the errors of each layer as a chart, and every figure as a table.
struct ComparedSection {
    let comparison: Comparison
    let number: Int

    /// Style of the charts of comparisons.
    static let style: HTML = """
        .plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.5rem;margin:.75rem 0 1.5rem}
        .plots.wide{grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr))}
        .plots figure{margin:0}.plots figcaption{font-size:.85rem;font-weight:600}
        .plot{display:block;width:100%;height:auto;overflow:visible}
        .plot text{font-size:11px;fill:var(--soft)}
        .band{fill:var(--track)}.axis{stroke:var(--line);stroke-width:1;fill:none}
        .even{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}
        .dot{fill:var(--fill)}.dot.out{fill:var(--bad)}
        .whisker{stroke:var(--fill);stroke-width:1.5}.whisker.out{stroke:var(--bad)}
        .trace{stroke:var(--fill);stroke-width:1.5;fill:none}

        """

    var html: HTML {
        """
        <article aria-labelledby=c\(number)><h2 class=which id=c\(number)>\(comparison.name), \
        \(comparison.stage.rawValue)</h2>
        <dl class=facts><div><dt>Estimate for<dd>\(comparison.prediction.targetText)</div>\
        <div><dt>Report<dd>\(ComparisonText.source(comparison))</div></dl>
        \(ErrorChart(comparison: comparison).html)\(figures)\(unmatched)\(diagnostics)</article>

        """
    }

    private var figures: HTML {
        let isHeld = comparison.figures.contains { $0.figure.isHeldToBaseline }
        let head: HTML = isHeld ? "<th scope=col class=n>Baseline" : .empty
        let rows = comparison.figures.html { row($0.row, $0.figure, isHeld: isHeld) }
        return """
            <div class=scroll role=region tabindex=0 aria-label="Figures of \(comparison.name), comparison \(number)">\
            <table class=sort><thead><tr><th scope=col>Of<th scope=col>Quantity<th scope=col class=n>Estimate\
            <th scope=col class=n>Report<th scope=col class=n>Error<th scope=col>Error bar\(head)\
            <th scope=col>Verdict</thead>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    private func row(_ row: ComparedRow, _ figure: ComparedFigure, isHeld: Bool) -> HTML {
        let baseline: HTML = isHeld ? "<td class=n>\(figure.baseline.map(NumberText.amount) ?? "")" : .empty
        let spread = FigureText.spread(figure.estimate)
        let (verdict, styleClass): (String, HTML) =
            switch figure.judgement {
            case .within: ("✓ within", "ok")
            case .outside: ("✗ outside", "bad")
            case .cannotSay: ("? cannot say", "warn")
            case .notJudged: ("", "plain")
            }
        return """
            <tr><th scope=row>\(row.subject.name)<td>\(figure.quantity.label)\
            <td class=n>\(FigureText.value(figure.estimate))\(spread.isEmpty ? .empty : "<small>\(spread)</small>" as HTML)\
            <td class=n>\(figure.reported.map(NumberText.amount) ?? "?")<td class=n>\(ComparisonText.wideError(figure))\
            <td>\(ComparisonText.bar(figure))\(baseline)<td><span class=\(styleClass)>\(verdict)</span>

            """
    }

    private var unmatched: HTML {
        let lists = [
            ("Layers without a row in the report", comparison.layersWithoutReport),
            ("Rows of the report without a layer", comparison.modulesWithoutLayer),
        ]
        return lists.filter { !$0.1.isEmpty }.html { "<p class=note>\($0): \($1.joined(separator: ", ")).</p>\n" }
    }

    private var diagnostics: HTML {
        guard !comparison.diagnostics.isEmpty else { return .empty }
        return "<h3>Diagnostics</h3>\n"
            + DiagnosticsSection(diagnostics: comparison.diagnostics.map(Diagnostic.init)).html
    }
}
