import Comparing
import Devices
import Estimator

/// Comparisons: the answer first, then what decided it, then the figures or, for a tree, statistics.
enum ComparisonPage: RecordPage {
    static func document(of set: ComparisonSet, style: OutputStyle, media: Media) -> Document {
        let names = Set(set.comparisons.map(\.name))
        let title = names.count == 1 ? names.first ?? "No comparison" : "\(names.count) projects"
        var document = Document(kind: "presynth compare", title: title, media: media)
        document.add(.answer(answer(set)))
        document.add(isAttached: true, .list(decisive(set)))
        document.add(.html, ComparisonCharts.parity(set))
        for (index, series) in (media.contains(.html) ? HistorySeries.all(of: set) : []).enumerated() {
            document.add(.html, series.section(number: index, isTree: set.isTree))
        }
        if set.isTree { StatisticsTables(set: set).add(to: &document) }
        let titles = titles(of: set)
        for (index, comparison) in set.comparisons.enumerated() {
            let page = ComparisonBlocks(comparison)
            document.add(
                set.isTree ? [] : .text,
                .section(
                    Section(title: comparison.name, anchor: "", blocks: page.blocks(for: media.intersection(.text)))))
            document.add(
                .html,
                .section(
                    Section(
                        title: titles[index], anchor: "c\(index + 1)", isArticle: true,
                        blocks: page.blocks(for: media.intersection(.html)))))
        }
        addLeftOut(of: set, to: &document)
        document.add(.html, .legend(Legend(bases: Set(Quantity.Basis.allCases))))
        return document
    }

    /// A heading for each comparison, with the report where name and stage tell it from no other.
    private static func titles(of set: ComparisonSet) -> [String] {
        let titles = set.comparisons.map { "\($0.name), \($0.stage.rawValue)" }
        let counts = Dictionary(titles.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(titles, set.comparisons).map { title, comparison in
            counts[title] == 1 ? title : "\(title), \(comparison.source.path)"
        }
    }

    private static func answer(_ set: ComparisonSet) -> Headline {
        let sign: Sign? =
            switch set.outcome {
            case .within: .yes
            case .outside: .no
            case .cannotSay: .unknown
            case .notJudged: nil
            }
        return Headline(
            words: ComparisonText.label(set.outcome), ink: ComparisonText.ink(set.outcome), sign: sign,
            sentence: ComparisonText.sentence(set))
    }

    private static func decisive(_ set: ComparisonSet) -> [Phrase] {
        let (entries, remaining) = ComparisonText.decisive(set)
        let points = entries.map { Phrase([.strong("\($0.place):"), .init(" \($0.reason)")]) }
        return points + (remaining > 0 ? ["and \(remaining) more; --format json has all"] : [])
    }

    private static func addLeftOut(of set: ComparisonSet, to document: inout Document) {
        guard !set.leftOut.isEmpty else { return }
        let points = set.leftOutByReason.map { reason, paths -> Phrase in
            let count = paths.count > 1 ? " (\(paths.count))" : ""
            return [.strong("\(reason)\(count):"), .init(" \(paths.joined(separator: ", "))")]
        }
        let list = [Block(media: .all, isAttached: false, content: .list(points))]
        let title = "Not compared (\(set.leftOut.count))"
        document.add([.terminal, .html], .section(Section(title: title, anchor: "left-out", blocks: list)))
        document.add(.markdown, .paragraph("\(title):"))
        document.add(.markdown, .list(points))
    }
}
