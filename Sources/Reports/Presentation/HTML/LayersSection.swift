import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// The layers of one stage as a sortable table, the reasons of each folded under its row.
struct LayersSection: Sendable {
    private let estimate: DesignEstimate
    private let stage: Stage
    private let name: String
    private let kinds: [ResourceKind]
    /// The largest figure of each column, which its cell bars are relative to.
    private let largest: [ResourceKind: Double]
    private let largestLatency: Double
    private let largestInterval: Double

    /// Prepares the table of one stage; `name` tells the estimate from others on the page.
    init(_ estimate: DesignEstimate, name: String, stage: Stage) {
        self.estimate = estimate
        self.name = name
        self.stage = stage
        kinds = estimate.target.countedKinds(estimate.resources(at: stage))
        var largest: [ResourceKind: Double] = [:]
        for kind in kinds {
            largest[kind] = estimate.layers.compactMap { $0.resources(at: stage)[kind].finiteValue }.max()
        }
        self.largest = largest
        largestLatency = estimate.layers.compactMap { $0.latencyCycles.max.finiteValue }.max() ?? 0
        largestInterval = estimate.layers.compactMap { $0.intervalCycles.max.finiteValue }.max() ?? 0
    }

    /// The table; nothing for a stage of which no layer knows anything.
    var html: HTML {
        if stage == .synthesis, estimate.layers.allSatisfy({ $0.synthesis.isWhollyUnknown(kinds) }) { return .empty }
        let heads = kinds.html { "<th scope=col class=n>\($0.label)" }
        let timing: HTML = stage == .csynth ? "<th scope=col class=n>Latency<th scope=col class=n>II" : ""
        let bodies = Array(estimate.layers.enumerated()).html { body($0, $1) }
        return """
            <div class="scroll wide" role=region tabindex=0 aria-label="\(stage.title) by layer, \(name)">\
            <table class="layers sort"><caption><b>\(stage.title)</b>, per layer in call order. RF is the reuse factor \
            asked for and, after the arrow, the one used; latency and II in cycles.</caption>
            <thead><tr><th scope=col class=n aria-sort=ascending>#<th scope=col>Layer<th scope=col>Kind\
            <th scope=col>Strategy<th scope=col class=n>RF\(heads)\(timing)</thead>
            \(bodies)<tfoot>\(joins)\(total)</tfoot></table></div>

            """
    }

    private var columnCount: Int { 5 + kinds.count + (stage == .csynth ? 2 : 0) }

    private func body(_ index: Int, _ layer: LayerEstimate) -> HTML {
        let resources = kinds.html { cell(PageFigure(layer.resources(at: stage)[$0]), largest: largest[$0] ?? 0) }
        let timing =
            stage == .csynth
            ? cell(PageFigure(layer.latencyCycles), largest: largestLatency)
                + cell(PageFigure(layer.intervalCycles), largest: largestInterval) : .empty
        return """
            <tbody><tr><td>\(index + 1)<th scope=row>\(layer.name)<td>\(layer.kind)\
            <td>\(layer.strategy?.label ?? "–")\(reuse(layer))\(resources)\(timing)
            \(stage == .csynth ? reasons(layer) : .empty)</tbody>

            """
    }

    private func reuse(_ layer: LayerEstimate) -> HTML {
        let (asked, used) = (layer.requestedReuseFactor, layer.usedReuseFactor)
        guard layer.strategy != nil else { return "<td>–" }
        guard asked != used else { return "<td>\(NumberText.grouped(used))" }
        let words: HTML =
            "\(NumberText.grouped(asked))<span class=v> asked for,</span> → <b>\(NumberText.grouped(used))</b>"
            + "<span class=v> used</span>"
        return "<td data-v=\(used)>\(words)"
    }

    private func cell(_ figure: PageFigure, largest: Double) -> HTML {
        guard let value = figure.value else { return "<td>\(figure.html)" }
        let part = largest > 0 ? Int((min(max(value / largest, 0), 1) * 100).rounded()) : 0
        let bar: HTML = part > 0 ? " style=--s:\(part)" : ""
        let zero: HTML = figure.isZero ? " class=z" : ""
        return "<td\(zero)\(bar)>\(figure.html)"
    }

    private func reasons(_ layer: LayerEstimate) -> HTML {
        let strategy = layer.strategy.map { ", \($0.label) strategy" } ?? ""
        let config: HTML = layer.configName.isEmpty ? "" : ", instantiated with <code>\(layer.configName)</code>"
        let list = layer.why.isEmpty ? "<p>No reason was recorded.</p>" : layer.why.html
        return """
            <tr class=y><td><td colspan=\(columnCount - 1)><details><summary>why<span class=v> \(layer.name)</span></summary>\
            <p>\(layer.kind)\(strategy)\(config)</p>\(list)</details>
            """
    }

    private var joins: HTML {
        guard stage == .csynth else { return .empty }
        let resources = kinds.html { "<td>\(PageFigure(estimate.joins[$0]).html)" }
        return "<tr><td><th scope=row>Joins between layers<td><td><td>\(resources)<td><td>\n"
    }

    private var total: HTML {
        let resources = kinds.html { "<td>\(PageFigure(estimate.resources(at: stage)[$0]).html)" }
        let timing: HTML =
            stage == .csynth
            ? "<td>\(PageFigure(estimate.latencyCycles).html)<td>\(PageFigure(estimate.intervalCycles).html)"
            : ""
        return "<tr class=total><td><th scope=row>Total<td><td><td>\(resources)\(timing)\n"
    }
}

extension Stage {
    /// The stage in a sentence.
    var noun: String {
        switch self {
        case .csynth: "C synthesis"
        case .synthesis: "logic synthesis"
        case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: rawValue
        }
    }

    /// The stage at the start of a sentence.
    var title: String { noun.prefix(1).uppercased() + noun.dropFirst() }
}

extension Strategy {
    /// The strategy in words.
    var label: String { rawValue.replacing("_", with: " ") }
}

extension PageFigure {
    /// A value as a number scripts read.
    static func sortKey(_ value: Double) -> String {
        Int(exactly: value).map { String($0) } ?? "\(value)"
    }
}
