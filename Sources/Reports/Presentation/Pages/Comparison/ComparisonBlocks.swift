import Comparing
import Devices
import Estimator

/// One comparison: what was compared, every figure, the errors of each layer.
struct ComparisonBlocks {
    private let comparison: Comparison

    init(_ comparison: Comparison) { self.comparison = comparison }

    /// All of it, as far as these media show it.
    func blocks(for media: Media) -> [Block] {
        var blocks: [Block] = []
        blocks.add(
            media,
            .facts([
                Fact("estimate", Phrase(comparison.prediction.targetText)),
                Fact("report", Phrase(ComparisonText.source(comparison))),
            ]))
        blocks.add(media.intersection(.html), ComparisonCharts.errors(comparison))
        blocks.add(media, .table(figures))
        if comparison.rows.count > 1 {
            let caption = "layers: the report's figures and the errors of the estimate"
            blocks.add(media.intersection(.terminal), .paragraph(Phrase(caption, ink: .faint)))
            blocks.add(media.intersection(.terminal), isAttached: true, .table(layers))
        }
        blocks.add(media, list("layers without a row in the report", comparison.layersWithoutReport))
        blocks.add(media, list("rows of the report without a layer", comparison.modulesWithoutLayer))
        let notes = Content.notes(NoteText.joined(comparison.diagnostics), saysNone: false)
        var below: [Block] = []
        below.add(media.intersection(.html), notes)
        blocks.add(media.intersection(.text), notes)
        blocks.add(
            media.intersection(.html), .section(Section(title: "Diagnostics", anchor: "diagnostics", blocks: below)))
        return blocks
    }

    private func list(_ title: String, _ names: [String]) -> Content? {
        names.isEmpty ? nil : .paragraph("\(title.sentenceCase): \(names.joined(separator: ", ")).")
    }

    /// A figure and the row it is in.
    private typealias Entry = (row: ComparedRow, figure: ComparedFigure)

    /// Every figure; terminals show the layers in a table of their own.
    private var figures: Table {
        let entries = comparison.figures.map { Entry($0.row, $0.figure) }
        let totals = comparison.rows.first?.figures ?? []
        let isEstimated = totals.contains { $0.quantity.isResource && $0.estimate.value != nil }
        let fields: [Field<Entry>] = [
            Field(.head("of", media: .wide)) { Cell($0.row.subject.name) },
            Field(.words(Label("total", long: "Quantity"))) { Cell($0.figure.quantity.label) },
            Field(Column("estimate", spread: .whole(expendability: 1))) { Cell(.quantity($0.figure.estimate)) },
            Field("report") { Cell(.amount($0.figure.reported)) },
            Field("error") { entry in
                let wide = ComparisonText.wideError(entry.figure)
                let short = isEstimated ? ComparisonText.error(entry.figure) : wide
                return Cell(.text(Label(short, long: wide)), ComparisonText.ink(entry.figure))
            },
            Field(.words("error bar")) { entry in
                Cell(ComparisonText.bar(entry.figure), entry.figure.isInsideInterval == false ? .warning : .faint)
            },
        ]
        var table = Table(fields + baseline + verdict, entries) { entry, cells in
            Row(cells: cells, media: entry.row.subject == .total ? .all : .wide)
        }
        table.name = "Figures of \(comparison.name), \(comparison.stage.rawValue), \(comparison.source.path)"
        table.isSortable = true
        return table
    }

    private var baseline: [Field<Entry>] {
        guard comparison.figures.contains(where: { $0.figure.baseline != nil }) else { return [] }
        return [
            Field("baseline") { entry in entry.figure.baseline.map { Cell(.amount($0)) } ?? Cell("") },
            Field("growth", media: .terminal) { entry in
                let growth = entry.figure.isHeldToBaseline ? entry.figure.deviation : nil
                return Cell(growth.map { $0.isFinite ? ComparisonText.percent($0) : "new" } ?? "")
            },
        ]
    }

    private var verdict: [Field<Entry>] {
        guard comparison.figures.contains(where: { $0.figure.judgement != .notJudged }) else { return [] }
        return [
            Field("allowed", expendability: 2, media: .terminal) { entry in
                Cell(entry.figure.tolerance?.text ?? (entry.figure.judgement == .notJudged ? "" : "0"))
            },
            Field(.words("verdict")) { entry in
                let judgement = entry.figure.judgement
                guard judgement != .notJudged else { return Cell("") }
                return Cell(
                    .answer(Label(judgement.rawValue, long: judgement.words), sign: ComparisonText.sign(judgement)),
                    ComparisonText.ink(entry.figure))
            },
        ]
    }

    /// The layers as rows of errors.
    private var layers: Table {
        let rows = comparison.rows.dropFirst().filter { $0.subject != .total }
        let quantities = ComparedQuantity.withMinima.filter { quantity in
            rows.contains { $0.figures.contains { $0.quantity == quantity } }
        }
        let names: [Field<ComparedRow>] = [
            Field(.head("layer", minimumWidth: 10)) { Cell($0.subject.name) },
            Field(.words("kind", expendability: 2)) { row in
                guard case .layer(_, let kind, let strategy) = row.subject else { return Cell("") }
                return Cell([kind, strategy].compactMap(\.self).joined(separator: " "))
            },
        ]
        let figures = quantities.flatMap { quantity -> [Field<ComparedRow>] in
            let expendability = expendability(of: quantity)
            func field(
                _ label: Label, _ expendability: Int, _ cell: @escaping (ComparedFigure) -> Cell
            ) -> Field<ComparedRow> {
                Field(label, expendability: expendability) { row in
                    row.figures.first { $0.quantity == quantity }.map(cell) ?? Cell("")
                }
            }
            return [
                field(Label(quantity.label), expendability) { Cell(.amount($0.reported)) },
                field("error", quantity == .interval ? 1 : expendability) {
                    Cell(ComparisonText.error($0), ComparisonText.ink($0))
                },
            ]
        }
        var table = Table(names + figures, rows)
        table.isTight = true
        return table
    }

    /// What a narrow terminal can do without first: the lower ends of ranges, then resources that nobody uses.
    private func expendability(of quantity: ComparedQuantity) -> Int {
        if quantity != quantity.range { return 4 }
        guard quantity.isResource else { return 0 }
        let figures = comparison.rows.flatMap(\.figures).filter { $0.quantity == quantity }
        return figures.allSatisfy { $0.reported == 0 && $0.error == 0 } ? 3 : 0
    }
}

extension ComparedFigure.Judgement {
    /// The answer in words.
    fileprivate var words: String { rawValue.replacing("-", with: " ") }
}
