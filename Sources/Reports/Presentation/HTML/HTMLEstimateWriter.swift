import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// Renders estimates as one HTML page that needs nothing but itself: no network, no framework, no script to be read.
///
/// The page carries its style and a short script inline; the script only adds sorting and opening all reasons. Every
/// text that comes from an input is escaped by `HTML`. The output depends on the estimates alone.
public struct HTMLEstimateWriter: EstimateWriter {
    /// The name given to `--format`.
    public var formatName: String { "html" }

    /// Creates the writer.
    public init() {}

    /// Renders a page; several estimates are compared first and then shown one after another.
    public func render(_ estimates: [DesignEstimate], style: OutputStyle) -> String {
        let names = estimates.distinguishingNames
        let title = Self.title(estimates)
        let isSingle = estimates.count == 1
        let comparison =
            estimates.count > 1 ? ComparisonSection(estimates, names: names, stage: style.stage).html : .empty
        let sections = Array(zip(estimates, names).enumerated()).html { index, pair in
            EstimateSection(
                estimate: pair.0, name: pair.1, number: index + 1, isSingle: isSingle, stage: style.stage
            ).html
        }
        let facts = isSingle ? estimates.html { FactsHeader(estimate: $0).html } : .empty
        return HTMLPage(
            kind: "presynth estimate", title: title, facts: facts,
            main: "\(comparison)\(sections)\(LegendSection().html)"
        ).html.markup
    }

    private static func title(_ estimates: [DesignEstimate]) -> String {
        let models = Set(estimates.map(\.modelName))
        if models.count == 1, let model = models.first {
            return estimates.count == 1 ? model : "\(model), \(estimates.count) estimates"
        }
        return estimates.isEmpty ? "No estimate" : "\(estimates.count) estimates"
    }
}

/// Everything about one estimate.
struct EstimateSection: Sendable {
    /// The estimate shown.
    let estimate: DesignEstimate
    /// What tells it from the others.
    let name: String
    /// Its place on the page from 1, which makes identifiers unique.
    let number: Int
    /// Whether the page has no other, so that it needs no heading of its own.
    let isSingle: Bool
    /// The stage whose figures decide.
    let stage: Stage

    /// The section.
    var html: HTML {
        let summary = SummarySection(estimate: estimate, stage: stage).html
        let parts =
            part("totals", "Against the device", TotalsSection(estimate: estimate, name: name).html)
            + part("shares", "Where it goes", SharesSection(estimate, stage: stage).html)
            + part(
                "layers", "Layers",
                Stage.estimated.html { LayersSection(estimate, name: name, stage: $0).html })
            + part("diagnostics", "Diagnostics", DiagnosticsSection(diagnostics: estimate.diagnostics).html)
        if isSingle {
            return "<section id=e1 aria-label=Verdict>\(summary)</section>\n\(parts)"
        }
        let facts = FactsHeader(estimate: estimate).html
        return """
            <article id=e\(number) aria-labelledby=e\(number)-name><h2 class=which id=e\(number)-name>\(name)</h2>
            \(facts)\(summary)\(parts)</article>

            """
    }

    private func part(_ id: String, _ heading: HTML, _ content: HTML) -> HTML {
        guard content != .empty else { return .empty }
        let level: HTML = isSingle ? "h2" : "h3"
        let of: HTML = isSingle ? "" : " e\(number)-name"
        return """
            <section aria-labelledby="e\(number)-\(id)\(of)"><\(level) id=e\(number)-\(id)>\(heading)</\(level)>
            \(content)</section>

            """
    }
}
