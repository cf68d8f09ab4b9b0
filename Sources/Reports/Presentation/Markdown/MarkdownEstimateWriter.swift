import Comparing
import Devices
public import Estimator
import Networks
import Readers
import Wire

/// GitHub-flavoured Markdown for pull requests and job summaries.
public struct MarkdownEstimateWriter: EstimateWriter {
    /// The name given to `--format`.
    public let formatName = "markdown"

    /// Creates the writer.
    public init() {}

    /// A summary table with one row per estimate, and each estimate's layers folded away below it.
    public func render(_ estimates: [DesignEstimate], style: OutputStyle) -> String {
        let estimates = estimates.map(\.printable)
        guard let first = estimates.first else { return "" }
        let labels = VariantLabels.labels(estimates)
        var lines = ["### presynth: \(MarkdownText.escaped(first.modelName))", ""]
        if estimates.count == 1 { lines += [MarkdownText.escaped("\(first.targetLine), \(first.styleLine)"), ""] }
        lines += summary(estimates, labels: labels, stage: style.stage)
        for (label, estimate) in zip(labels, estimates) {
            let title = estimates.count == 1 ? "Layers" : "Layers: \(label)"
            lines += ["", "<details><summary>\(MarkdownText.escaped(title))</summary>", ""]
            if let overrides = estimate.overrideLine { lines += ["Override: \(MarkdownText.escaped(overrides))", ""] }
            lines += layers(estimate, stage: style.stage) + ["", "</details>"]
        }
        lines += MarkdownText.diagnostics(estimates.flatMap(\.diagnostics))
        return lines.joined(separator: "\n") + "\n"
    }

    private func summary(_ estimates: [DesignEstimate], labels: [String], stage: Stage) -> [String] {
        let kinds = ResourceKind.allCases.filter { kind in estimates.contains { $0.shownKinds.contains(kind) } }
        let titles = [stage.rawValue] + kinds.map(\.label) + ["Latency", "II"]
        let rows = zip(labels, estimates).map { label, estimate in
            [label]
                + kinds.map { kind in
                    let figure = FigureText.withSpread(estimate.resources(at: stage)[kind])
                    return "\(figure) (\(FigureText.utilization(estimate, kind, at: stage)))"
                }
                + [
                    "\(FigureText.cycles(estimate.latencyCycles)) = \(FigureText.times(estimate.latencyNs))",
                    FigureText.range(estimate.intervalCycles),
                ]
        }
        return MarkdownText.table(titles, rows, leftColumns: 1)
    }

    private func layers(_ estimate: DesignEstimate, stage: Stage) -> [String] {
        let kinds = estimate.shownKinds
        let titles = ["Layer", "Kind", "Strategy", "RF"] + kinds.map(\.label) + ["Cycles", "II"]
        let rows = estimate.layers.map { layer in
            let factor =
                layer.requestedReuseFactor == layer.usedReuseFactor
                ? "\(layer.usedReuseFactor)" : "\(layer.usedReuseFactor) (asked \(layer.requestedReuseFactor))"
            return [layer.name, layer.kind, layer.strategy?.rawValue ?? "", layer.strategy == nil ? "" : factor]
                + kinds.map { FigureText.withSpread(layer.resources(at: stage)[$0]) }
                + [FigureText.range(layer.latencyCycles), FigureText.range(layer.intervalCycles)]
        }
        let joins =
            stage == .csynth
            ? [["(joins)", "", "", ""] + kinds.map { FigureText.withSpread(estimate.joins[$0]) } + ["", ""]] : []
        return MarkdownText.table(titles, rows + joins, leftColumns: 3)
    }
}
