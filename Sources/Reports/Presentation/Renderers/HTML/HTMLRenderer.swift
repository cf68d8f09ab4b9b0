import Devices
import Estimator

/// Turns a document into one HTML page that needs nothing but itself: no network, no framework, no script to be read.
///
/// The page carries its style and a short script inline; the script only adds sorting and opening all reasons. Every
/// text that comes from an input is escaped by `HTML`. The output depends on the document alone.
struct HTMLRenderer {
    /// The rank of headings here.
    private var level = 2
    /// The article this is part of.
    private var article: String?

    init() {}

    /// The text of a document.
    func text(_ document: Document) -> String {
        let facts = document.facts.isEmpty ? HTML.empty : html(document.facts)
        return HTMLPage(
            kind: document.kind, title: document.title, facts: facts, main: html(document.blocks),
            style: document.hasPlots ? HTML.plotStyle : .empty
        ).html.markup
    }

    private func html(_ blocks: [Block]) -> HTML {
        blocks.filter { $0.media.contains(.html) }.html { html($0.content) }
    }

    private func html(_ content: Content) -> HTML {
        switch content {
        case .title: .empty
        case .paragraph(let phrase):
            phrase.isFaint ? "<p class=note>\(phrase.html)</p>\n" : "<p>\(phrase.html)</p>\n"
        case .terms(let terms): "<p class=note>\(terms.joined(separator: ", "))</p>\n"
        case .facts(let facts): html(facts)
        case .list(let points): "<ul class=why>\(points.html { "<li>\($0.html)\n" })</ul>\n"
        case .table(let table): HTMLTable(table).html
        case .grids(let tables): tables.html { HTMLTable($0).html }
        case .notes(let notes, _): notes.isEmpty ? "<p>None.</p>\n" : "<ul class=diagnostics>\(notes.html(html))</ul>\n"
        case .answer(let answer): article == nil ? "<section aria-label=Answer>\(answer.html)</section>\n" : answer.html
        case .chart(let chart): chart.html
        case .legend: LegendSection().html
        case .reasons(let reasons): reasons.html
        case .section(let section): html(section)
        }
    }

    private func html(_ facts: [Fact]) -> HTML {
        "<dl class=facts>\(facts.html { "<div><dt>\($0.label.heading)<dd>\($0.value.html)</div>" })</dl>\n"
    }

    private func html(_ note: Note) -> HTML {
        let names = note.places.map { "<b class=name>\($0)</b>" as HTML }.joined(", ")
        let places: HTML = note.places.isEmpty ? "" : "\(names): "
        return """
            <li><span class="tag \(note.severity.ink.styleClass)">\(note.severity.rawValue)</span> \
            <span>\(places)\(note.message) <code>\(note.code.rawValue)</code></span>

            """
    }

    private func html(_ section: Section) -> HTML {
        var inner = self
        inner.level = min(level + 1, 6)
        guard let title = section.title else { return html(section.blocks) }
        if section.isFolded {
            return "<details><summary>\(title)</summary>\(html(section.blocks))</details>\n"
        }
        if section.isArticle {
            inner.article = section.anchor
            return """
                <article id=\(section.anchor) aria-labelledby=\(section.anchor)-name><h\(level) class=which \
                id=\(section.anchor)-name>\(title)</h\(level)>
                \(inner.html(section.blocks))</article>

                """
        }
        let anchor = (article.map { $0 + "-" } ?? "") + section.anchor
        let of = article.map { " \($0)-name" } ?? ""
        return """
            <section aria-labelledby="\(anchor)\(of)"><h\(level) id=\(anchor)>\(title)</h\(level)>
            \(inner.html(section.blocks))</section>

            """
    }
}

extension Phrase {
    /// Whether all of it matters less.
    fileprivate var isFaint: Bool { runs.allSatisfy { $0.ink == .faint } }

    /// The words, some of them marked up.
    var html: HTML {
        runs.html { run in
            switch run.sort {
            case .plain: "\(run.text)"
            case .strong: "<b>\(run.text)</b>"
            case .name: "<b class=name>\(run.text)</b>"
            case .code: "<code>\(run.text)</code>"
            case .missing: "<span class=u>\(run.text)</span>"
            case .reason: "<span class=because>\(run.text)</span>"
            }
        }
    }
}

extension [Reason] {
    /// The reasons as a list.
    var html: HTML {
        "<ul class=why>\(html { "<li><b>\($0.quantity)</b> <code>\($0.rule.id)</code> \($0.detail)" })</ul>"
    }
}

extension Ink {
    /// Its style class.
    var styleClass: String {
        switch self {
        case .good: "ok"
        case .warning: "warn"
        case .bad: "bad"
        case .plain, .heading, .faint: "plain"
        }
    }
}
