import Devices
import Estimator

/// Verdicts: the answer first, then every criterion, then what to change.
enum CheckPage: RecordPage {
    static func document(of checks: [DesignCheck], style: OutputStyle, media: Media) -> Document {
        let models = Set(checks.map(\.estimate.modelName))
        let title = models.count == 1 ? models.first ?? "No check" : "\(checks.count) checks"
        var document = Document(kind: "presynth check", title: title, media: media)
        let labels = VariantLabels.labels(checks.map(\.estimate))
        let isSingle = checks.count == 1
        if isSingle { document.facts = checks.flatMap(\.estimate.facts) }
        document.add(.terminal, isSingle ? nil : .table(overview(checks, labels)))
        for (index, check) in checks.enumerated() {
            let page = CheckBlocks(check: check, label: labels[index], isSingle: isSingle)
            page.addText(to: &document)
            if isSingle {
                for block in page.blocks(for: media) { document.add(block.media, block.content) }
            } else {
                document.add(
                    .html,
                    .section(
                        Section(
                            title: labels[index], anchor: "c\(index + 1)", isArticle: true,
                            blocks: page.blocks(for: media))))
            }
        }
        document.add(.html, .legend(Legend(bases: Set(Quantity.Basis.allCases))))
        return document
    }

    private static func overview(_ checks: [DesignCheck], _ labels: [String]) -> Table {
        let fields: [Field<Int>] = [
            Field(.head("", minimumWidth: 16)) { Cell(labels[$0], .heading) },
            Field(.words("verdict")) { index in
                let outcome = checks[index].verdict.outcome
                return Cell(VerdictText.label(outcome), VerdictText.ink(outcome))
            },
            Field(.words("tightest", minimumWidth: 20)) { Cell(VerdictText.tightest(checks[$0].verdict)) },
        ]
        return Table(fields, Array(checks.indices))
    }
}

/// What is shown of one check.
private struct CheckBlocks {
    let check: DesignCheck
    let label: String
    let isSingle: Bool

    /// As text.
    func addText(to document: inout Document) {
        let estimate = check.estimate
        document.add(.terminal, .title(estimate.titleBlock))
        document.add(.terminal, isAttached: true, .terms([estimate.targetLine, estimate.styleLine]))
        document.add(.terminal, isAttached: true, estimate.overrideLine.map { .paragraph("override: \($0)") })
        document.add(.terminal, .answer(answer))
        let place = isSingle ? estimate.target.partName : label
        let answer = VerdictText.label(check.verdict.outcome)
        document.add(.markdown, .title(Title(text: "\(estimate.modelName) on \(place): \(answer)")))
        document.add(.markdown, .paragraph(Phrase(VerdictText.reason(check))))
        document.add(.text, .table(criteria))
        document.add(.text, .facts(remedy))
        document.add(.text, .notes(NoteText.joined(estimate.diagnostics), saysNone: false))
    }

    /// As sections of a page.
    func blocks(for media: Media) -> [Block] {
        let html = media.intersection(.html)
        var (blocks, help, diagnostics): ([Block], [Block], [Block]) = ([], [], [])
        blocks.add(html, isSingle ? nil : .facts(check.estimate.facts))
        blocks.add(html, .answer(answer))
        blocks.add(html, .table(criteria))
        help.add(html, .facts(remedy))
        blocks.add(html, .section(Section(title: "What would help", anchor: "help", blocks: help)))
        diagnostics.add(html, .notes(NoteText.joined(check.estimate.diagnostics), saysNone: true))
        blocks.add(html, .section(Section(title: "Diagnostics", anchor: "diagnostics", blocks: diagnostics)))
        return blocks
    }

    private var answer: Headline {
        let outcome = check.verdict.outcome
        return Headline(
            words: VerdictText.label(outcome), ink: VerdictText.ink(outcome), sign: VerdictText.sign(outcome),
            subject: "\(check.estimate.target.deviceName), by the \(check.stage.noun) figures",
            sentence: VerdictText.reason(check))
    }

    private var remedy: [Fact] {
        let options = RemedyText.options(check).map { Fact(Label("try with", long: "Try it with"), [.code($0)]) }
        return RemedyText.sentence(check).map { [Fact("change", Phrase($0))] + [options].compactMap(\.self) } ?? []
    }

    private var criteria: Table {
        var leader = Column.words("most in", media: .wide)
        leader.isName = true
        let fields: [Field<Verdict.Item>] = [
            Field(.head(Label(check.stage.rawValue, long: check.stage.title))) { Cell(VerdictText.title($0)) },
            Field(Column("needs", spread: .whole(expendability: 0))) { Cell(.quantity($0.demand)) },
            Field("limit") { Cell(VerdictText.limit($0)) },
            Field("load") { Cell(VerdictText.load($0), .utilization($0.load)) },
            Field(.words("verdict", minimumWidth: 12)) { item in
                let label = Label(VerdictText.label(item.outcome), long: VerdictText.answer(item))
                return Cell(.answer(label, sign: VerdictText.sign(item.outcome)), VerdictText.ink(item.outcome))
            },
            Field(.words("limit is", minimumWidth: 10)) { Cell($0.criterion.origin, .faint) },
            Field(leader) { Cell($0.leadingLayer ?? "") },
        ]
        var table = Table(fields, check.verdict.items)
        table.name = "Criteria of \(label)"
        return table
    }
}
