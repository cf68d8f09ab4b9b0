import Estimator
import Testing

@testable import Presentation

/// What renderers make of documents, whatever the answer.
@Suite struct RendererTests {
    private struct Item {
        var name: String
        var amount: Double?
    }

    private static let items = [Item(name: "first", amount: 1_200), Item(name: "second", amount: nil)]
    private static var fields: [Field<Item>] {
        [
            Field(.head("name")) { Cell($0.name) },
            Field("on pages", media: .wide) { _ in Cell("yes") },
            Field("amount") { Cell(.amount($0.amount)) },
        ]
    }

    private static func terminal(_ document: Document, columns: Int = 80, usesColor: Bool = false) -> String {
        TerminalRenderer(columns: columns, painter: Painter(usesColor: usesColor)).text(document)
    }

    private static func document(_ content: Content..., media: Media = .all) -> Document {
        var document = Document(kind: "test", title: "Test", media: media)
        for part in content { document.add(part) }
        return document
    }

    @Test func `a table is written in each medium's way, its columns stated once`() {
        let document = Self.document(.table(Table(Self.fields, Self.items)))
        #expect(Self.terminal(document) == "name    amount\nfirst    1,200\nsecond       ?\n")
        #expect(
            MarkdownRenderer().text(document) == """
                | Name | On pages | Amount |
                | :-- | --: | --: |
                | first | yes | 1,200 |
                | second | yes | ? |

                """)
        let page = HTMLRenderer().text(document)
        #expect(page.contains("<th scope=col>Name<th scope=col class=n>On pages<th scope=col class=n>Amount"))
        #expect(page.contains("<tr><th scope=row>second<td class=n>yes<td class=n><span class=u>unknown</span>"))
    }

    @Test func `what a medium does not show is never made`() {
        var document = Document(kind: "test", title: "Test", media: .terminal)
        var made = 0
        func count(_ text: Phrase) -> Content {
            made += 1
            return .paragraph(text)
        }
        document.add(.html, count("page"))
        document.add(.wide, count("both"))
        #expect(made == 0)
        document.add(.text, count("text"))
        #expect(made == 1)
        #expect(Self.terminal(document) == "text\n")
    }

    @Test func `more rows than a terminal is for are counted there and kept elsewhere`() {
        var table = Table(Self.fields, (1...9).map { Item(name: "row \($0)", amount: Double($0)) })
        table.limit = Table.Limit(rows: 4, remark: "rows elsewhere")
        let document = Self.document(.table(table))
        let lines = Self.terminal(document).split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.last == "5 more rows elsewhere")
        #expect(MarkdownRenderer().text(document).contains("| row 9 | yes | 9 |"))
    }

    @Test func `columns that find no room are continued below`() {
        let columns = (1...6).map { number in Field<Item>(Label("column \(number)")) { _ in Cell("\(number)") } }
        var table = Table([Self.fields[0]] + columns, Self.items)
        table.isContinued = true
        let lines = Self.terminal(Self.document(.grids([table])), columns: 40).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.count { $0.hasPrefix("name") } == 2)
        for number in 1...6 { #expect(lines.contains { $0.contains("column \(number)") }) }
    }

    @Test func `words keep their colours where lines break`() {
        let phrase: Phrase = ["one two", .init(" three four", ink: .bad), ", five"]
        let document = Self.document(.paragraph(phrase))
        #expect(Self.terminal(document, columns: 22) == "one two three four,\n  five\n")
        let painted = Self.terminal(document, columns: 22, usesColor: true)
        #expect(painted == "one two \u{1B}[1;31mthree four\u{1B}[0m,\n  five\n")
    }

    @Test(arguments: ["a|b\u{202E}", "<b>*x*</b>", "line\nbreak"])
    func `no text steers a medium`(text: String) {
        let document = Self.document(
            .title(Title(text: text)), .terms([text]), .facts([Fact("fact", [.strong(text), .name(text)])]),
            .list([Phrase(text)]),
            .table(Table([Field<String>(.head(Label(text))) { Cell(.nested($0, depth: 1)) }], [text])),
            .section(
                Section(
                    title: text, anchor: "s", blocks: [Block(media: .all, isAttached: false, content: .terms([text]))]))
        )
        for output in [Self.terminal(document), MarkdownRenderer().text(document)] {
            #expect(!output.unicodeScalars.contains { $0 == "\u{202E}" || ($0.value < 0x20 && $0 != "\n") })
            #expect(!output.contains("line\nbreak"))
        }
        #expect(!MarkdownRenderer().text(document).contains("<b>"))
        #expect(!HTMLRenderer().text(document).contains("<b>*x*"))
    }

    @Test func `records quote what separates them and leave the unknown empty`() {
        let fields: [RecordTable.Field<Item>] = [
            .text("name") { $0.name }, .number("amount") { $0.amount }, .flag("known") { $0.amount.map { _ in true } },
            .figure("figure") { item in item.amount.map { Quantity.exact($0) } ?? .unknown },
        ]
        let table = RecordTable(fields, Self.items + [Item(name: "a,\"b\"", amount: .infinity)])
        #expect(
            CSVRenderer().text(table) == """
                name,amount,known,figure,figure_low,figure_high,figure_basis
                first,1200,true,1200,1200,1200,exact
                second,,,,,,unknown
                "a,""b""\",,true,,,,exact

                """)
    }

    @Test func `every form has a name of its own and the first is for terminals`() {
        for names in [
            Formats.estimates.names, Formats.checks.names, Formats.comparisons.names, Formats.measurements.names,
            Formats.deviceLists.names, Formats.devices.names, Formats.findings.names,
        ] {
            #expect(names.first == "table")
            #expect(Set(names).count == names.count)
        }
        #expect(Formats.estimates.named("no such form")?.name == nil)
    }
}
