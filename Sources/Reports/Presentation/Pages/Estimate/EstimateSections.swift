import Devices
import Estimator
import Networks

/// Everything a page shows of one estimate, section by section.
struct EstimateSections {
    let estimate: DesignEstimate
    /// What tells it from others.
    let name: String
    let stage: Stage
    let isSingle: Bool

    /// The sections, as far as these media show them.
    func blocks(for media: Media) -> [Block] {
        let html = media.intersection(.html)
        var blocks: [Block] = []
        blocks.add(html, isSingle ? nil : .facts(estimate.facts))
        blocks.add(html, .answer(EstimateSummary(estimate, stage: stage).answer))
        func add(_ anchor: String, _ title: String, _ content: @autoclosure () -> [Block]) {
            blocks.add(html, .section(Section(title: title, anchor: anchor, blocks: content())))
        }
        add("totals", "Against the device", totals)
        add("shares", "Where it goes", shares)
        add("layers", "Layers", layers)
        add("diagnostics", "Diagnostics", diagnostics)
        return blocks
    }

    /// Both stages, kept apart.
    private var totals: [Block] {
        var blocks: [Block] = []
        for stage in Stage.estimated {
            let kinds = estimate.shownKinds(at: stage)
            if estimate.resources(at: stage).isWhollyUnknown(kinds) {
                let names = kinds.map(\.label).joined(separator: ", ")
                blocks.add(
                    .html,
                    .paragraph([
                        .strong(stage.title), .init(", \(stage.label): "), .init("unknown", .missing),
                        .init(" for \(names)."),
                    ]))
            } else {
                blocks.add(.html, .table(EstimateTables(estimate: estimate, stage: stage).totals(name: name)))
            }
        }
        var why: [Block] = []
        why.add(.html, .reasons(estimate.why))
        blocks.add(.html, .section(Section(title: "Why these totals", anchor: "why", isFolded: true, blocks: why)))
        return blocks
    }

    /// How each resource and the cycles are divided among the layers.
    private var shares: [Block] {
        var bars = estimate.shownKinds(at: stage).map { kind in
            ShareChart.Bar(
                label: kind.label, amounts: estimate.layers.map { $0.resources(at: stage)[kind].finiteValue },
                rest: stage == .csynth ? estimate.joins[kind].finiteValue : nil)
        }
        bars.append(
            ShareChart.Bar(label: "Cycles", amounts: estimate.layers.map { $0.latencyCycles.max.finiteValue }))
        bars.removeAll { $0.known <= 0 }
        guard !bars.isEmpty else { return [] }
        let overlap =
            estimate.topLevel == .dataflow
            ? " Cycles are each layer's own; layers overlap in a dataflow design." : ""
        let partial =
            bars.contains { $0.unknownCount > 0 }
            ? " Where layers are unknown (hatched), shares are of what is known." : ""
        let text = "Share of each layer in the \(stage.noun) figures, in call order.\(overlap)\(partial)"
        var blocks: [Block] = []
        blocks.add(.html, .paragraph(Phrase(text, ink: .faint)))
        blocks.add(.html, .chart(.shares(ShareChart(parts: estimate.layers.map(\.name), bars: bars))))
        return blocks
    }

    /// Both stages; of one of which no layer knows anything, nothing.
    private var layers: [Block] {
        var blocks: [Block] = []
        for stage in Stage.estimated {
            let kinds = estimate.shownKinds(at: stage)
            let isKnown = estimate.layers.contains { !$0.resources(at: stage).isWhollyUnknown(kinds) }
            guard stage == .csynth || isKnown else { continue }
            let tables = EstimateTables(estimate: estimate, stage: stage)
            blocks.add(.html, .table(tables.layers(name: name, hasReasons: stage == .csynth)))
        }
        return blocks
    }

    private var diagnostics: [Block] {
        var blocks: [Block] = []
        blocks.add(.html, .notes(NoteText.joined(estimate.diagnostics), saysNone: true))
        return blocks
    }
}
