import Devices
import Estimator

/// Estimates side by side, and a section for each.
struct SeveralEstimates {
    let estimates: [DesignEstimate]
    let names: [String]
    let stage: Stage

    init(_ estimates: [DesignEstimate], stage: Stage) {
        self.estimates = estimates
        self.stage = stage
        names = estimates.distinguishingNames
    }

    /// What all share, and the tables that compare them.
    func addOverview(to document: inout Document) {
        for target in estimates.map(\.targetLine).uniqued {
            document.add(.terminal, isAttached: true, .paragraph(Phrase(target)))
        }
        let styles = estimates.map(\.styleLine).uniqued
        if styles.count == 1 { document.add(.terminal, isAttached: true, .paragraph(Phrase(styles[0]))) }
        for vendor in Vendor.allCases {
            let indices = estimates.indices.filter { estimates[$0].target.vendor == vendor }
            document.add(.terminal, indices.isEmpty ? nil : .table(sideBySide(indices)))
        }
        document.add(.terminal, .grids(FiguresByLayer(self).tables))
        document.add(.html, .section(Section(title: "Side by side", anchor: "comparison", blocks: comparison)))
    }

    private var comparison: [Block] {
        var blocks: [Block] = []
        blocks.add(.html, .table(sideBySide(Array(estimates.indices))))
        for other in Stage.estimated where other != stage {
            let isUnknown = estimates.allSatisfy { estimate in
                estimate.resources(at: other).isWhollyUnknown(estimate.shownKinds(at: other))
            }
            blocks.add(
                .html,
                .paragraph(
                    isUnknown
                        ? [.strong(other.title), ": ", .init("unknown", .missing), " for all of them."]
                        : Phrase("\(other.title) figures are given with each estimate below.", ink: .faint)))
        }
        return blocks
    }

    /// The table of all, and each estimate's layers folded away below it.
    func addMarkdown(to document: inout Document) {
        document.add(.markdown, .table(sideBySide(Array(estimates.indices))))
        for (name, estimate) in zip(names, estimates) {
            var blocks: [Block] = []
            blocks.add(.markdown, estimate.overrideLine.map { .paragraph("Override: \($0)") })
            let tables = EstimateTables(estimate: estimate, stage: stage)
            blocks.add(document.media.intersection(.markdown), .table(tables.layers(name: name)))
            let title = estimates.count == 1 ? "Layers" : "Layers: \(name)"
            document.add(.markdown, .section(Section(title: title, anchor: "layers", isFolded: true, blocks: blocks)))
        }
    }

    /// Everything about each of them, for pages.
    func addSections(to document: inout Document) {
        let media = document.media
        for (index, estimate) in estimates.enumerated() {
            let page = EstimateSections(
                estimate: estimate, name: names[index], stage: stage, isSingle: estimates.count == 1)
            if estimates.count == 1 {
                for block in page.blocks(for: media) { document.add(block.media, block.content) }
            } else {
                document.add(
                    .html,
                    .section(
                        Section(
                            title: names[index], anchor: "e\(index + 1)", isArticle: true,
                            blocks: page.blocks(for: media))))
            }
        }
    }

    /// Diagnostics, each said once, with the estimates it belongs to where it is not all of them.
    var notes: [Note] {
        let all = estimates.flatMap(\.diagnostics).uniqued.map { diagnostic in
            let owners = estimates.indices.filter { estimates[$0].diagnostics.contains(diagnostic) }
            guard owners.count < estimates.count else { return diagnostic }
            var owned = diagnostic
            owned.message += " (\(owners.map { names[$0] }.joined(separator: "; ")))"
            return owned
        }
        return NoteText.joined(all)
    }
}

extension Sequence where Element: Hashable {
    /// The elements, each where it first occurs.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
