import TestSupport
import Testing
import Wire

@Suite struct TextTests {
    @Test func tablesAreReadByColumnName() throws {
        let text = """
            + Timing:
                +--------+----------+
                |  Clock | Estimated|
                |        |   (ns)   |
                +--------+----------+
                |ap_clk  |  3.898 ns|
                |other   |     1,024|
                +--------+----------+
            after
            """
        let lines = TextLines(Array(text.utf8))
        let table = try #require(RuledTable(in: lines, from: 0))
        #expect(table.columns == ["Clock", "Estimated (ns)"])
        #expect(table.row(named: "ap_clk")?[1].text == "3.898 ns")
        #expect(table.rows.last?[1].integer == 1024)
        #expect(lines.text(table.endLine) == "after")
    }

    @Test(arguments: [("12", 12), ("-3", -3), ("1,728,000", 1_728_000)])
    func wholeNumbers(text: String, expected: Int) {
        #expect(Array(text.utf8)[...].integer == expected)
    }

    @Test(arguments: ["", "-", "NA", "1.5", "12x", "99999999999999999999", ","])
    func notWholeNumbers(text: String) {
        #expect(Array(text.utf8)[...].integer == nil)
    }

    @Test func xmlTree() throws {
        let text = "<?xml version=\"1.0\"?>\n<!-- c --><a x='1 &lt; 2'><b>t &amp; u</b><c/><![CDATA[<raw>]]></a>"
        let root = try XMLReader.read(Array(text.utf8), file: "f.xml")
        #expect(root.attributes["x"] == "1 < 2")
        #expect(root.descendant("b")?.text == "t & u")
        #expect(root.text == "<raw>")
    }

    @Test(arguments: ["", "<", "<a", "<a>", "<a></b>", "<a x=>", "<a x='1></a>", "text", "<a><![CDATA[</a>"])
    func xmlFaults(text: String) {
        #expect(throws: InputError.self) { try XMLReader.read(Array(text.utf8), file: "f.xml") }
    }

    @Test func xmlSurvivesMutations() {
        let seed = Array("<p><q a=\"1\">x</q><!-- y --><r><s/></r></p>".utf8)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var bytes = seed
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            _ = try? XMLReader.read(bytes, file: "f.xml")
        }
    }
}
