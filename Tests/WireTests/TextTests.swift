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

    @Test(
        arguments: [
            ("ab", 0), ("b", 1), (" ab", 4), ("  ab", 3), ("abc", nil), ("ab ", 5), ("x", nil), (" ", 3),
        ] as [(String, Int?)])
    func firstPlaceOfText(needle: String, place: Int?) {
        let bytes = Array("--abb  ab ".utf8)[2...]
        let found: Range<Int>? =
            switch needle {
            case "ab": bytes.firstRange(of: "ab")
            case "b": bytes.firstRange(of: "b")
            case " ab": bytes.firstRange(of: " ab")
            case "  ab": bytes.firstRange(of: "  ab")
            case "abc": bytes.firstRange(of: "abc")
            case "ab ": bytes.firstRange(of: "ab ")
            case "x": bytes.firstRange(of: "x")
            default: bytes.firstRange(of: " ")
            }
        #expect(found == place.map { $0 + 2..<$0 + 2 + needle.utf8.count })
    }

    @Test func lineFeedsAmongBytesLikeThem() {
        var generator = SeededGenerator(seed: 10)
        let alphabet: [UInt8] = [0x0A, 0x0B, 0x09, 0x0D, 0x8A, 0x00, 0xFF, 0x41, 0x41, 0x41, 0x41, 0x41]
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
            if expected.last?.isEmpty == true { expected.removeLast() }
            for index in expected.indices where expected[index].last == 0x0D {
                let isCut = index == expected.count - 1 && bytes.last != 0x0A
                if !isCut { expected[index].removeLast() }
            }
            let lines = TextLines(bytes)
            #expect((0..<lines.count).map { Array(lines[$0]) } == expected)
        }
    }

    @Test(arguments: [("12", 12), ("-3", -3), ("1,728,000", 1_728_000)])
    func wholeNumbers(text: String, expected: Int) {
        #expect(Array(text.utf8)[...].integer == expected)
    }

    @Test(arguments: ["", "-", "NA", "1.5", "12x", "99999999999999999999", ","])
    func notWholeNumbers(text: String) {
        #expect(Array(text.utf8)[...].integer == nil)
    }

    /// Short decimals are read without the library; the result is the same number to the last bit.
    @Test(arguments: [
        "0", "-0.0", "+3", "1074.0", "-4.825", "1,234.5", ".5", "5.", "0.1", "123456789.012345", "9007199254740993.5",
        "0.30000000000000004", "1e3", "12345678901234567890",
    ])
    func decimals(text: String) throws {
        let plain = String(text.filter { $0 != "," })
        #expect(Array(text.utf8)[...].number == Double(plain))
    }

    @Test(arguments: ["", ".", "-", "+-1", "1.2.3", "1-2", "N/A", "nan", "inf", "1 2", "0x", "--"])
    func notNumbers(text: String) {
        #expect(Array(text.utf8)[...].number == nil)
    }

    @Test(arguments: [
        ("abab", 0), ("xabab", 1), ("abaabab", 3), ("aba", nil), ("", nil), ("bababa", 1), ("aaaabab", 3),
        ("abaxbab", nil),
    ])
    func search(text: String, place: Int?) {
        let whole = Array("__\(text)__".utf8)
        let slice = whole[2..<whole.count - 2]
        #expect(slice.firstRange(of: "abab")?.lowerBound == place.map { $0 + 2 })
        #expect(slice.starts(with: "abab") == (place == 0))
        #expect(slice.starts(with: ""))
    }

    @Test func lineEnds() {
        let lines = TextLines(Array("a\r\nb\n\n\rc\r\n\r\nlast".utf8))
        #expect((0..<lines.count).map { lines.text($0) } == ["a", "b", "", "\rc", "", "last"])
        #expect(TextLines([]).count == 0)
        #expect(TextLines([0x0A]).count == 1)
    }

    @Test func xmlTree() throws {
        let text = "<?xml version=\"1.0\"?>\n<!-- c --><a x='1 &lt; 2'><b>t &amp; u</b><c/><![CDATA[<raw>]]></a>"
        let (root, cut) = try XMLReader.read(Array(text.utf8), file: "f.xml")
        #expect(cut == nil)
        #expect(root.attributes["x"] == "1 < 2")
        #expect(root.descendant("b")?.text == "t & u")
        #expect(root.text == "<raw>")
    }

    @Test(arguments: [
        "", "<", "<a", "<a></b>", "<a x=>", "<a x='1></a>", "text", "<a><b></c></b></a>", "<a><b x=></b></a>",
    ])
    func xmlFaults(text: String) {
        #expect(throws: InputError.self) { try XMLReader.read(Array(text.utf8), file: "f.xml") }
    }

    @Test(arguments: [
        ("<a><b>1</b><c>2", ["b": "1", "c": ""]), ("<a><b>1</b><c>2</c", ["b": "1", "c": ""]),
        ("<a><b>1</b><c", ["b": "1"]),
        ("<a><b>1</b><c x='2", ["b": "1"]), ("<a><b>1</b><c x=", ["b": "1"]), ("<a>\n<b>1</b>\n</", ["b": "1"]),
        ("<a><b>1</b><c></d", ["b": "1", "c": ""]), ("<a><![CDATA[</a>", [:]), ("<a><!-- ", [:]), ("<a>", [:]),
    ])
    func xmlCutShort(text: String, children: [String: String]) throws {
        let (root, cut) = try XMLReader.read(Array(text.utf8), file: "f.xml")
        #expect(cut?.line == text.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(Dictionary(uniqueKeysWithValues: root.children.map { ($0.name, $0.text) }) == children)
    }

    @Test func xmlLeavesOutWhatItIsTold() throws {
        let text = "<a><b k='x'><c/></b><b k='y'>1</b><b k='x'/><s>2<b></s><b/></a>"
        let (root, cut) = try XMLReader.read(
            Array(text.utf8), file: "f.xml", skipping: ["s"], dropping: ["b": "k='x'"])
        #expect(cut == nil)
        #expect(root.children.map(\.name) == ["b", "s", "b"])
        #expect(root.children.map(\.text) == ["1", "", ""])
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

    @Test(arguments: [
        ("a &lt; b &amp;&amp; c", "a < b && c"), ("&#65;&#x42;&#x1F600;", "AB😀"), ("&#10;", "\n"), ("&#0;", "&#0;"),
        ("&#xD800;", "&#xD800;"), ("&#99999999999;", "&#99999999999;"), ("&unknown; & &", "&unknown; & &"),
        ("&#-1;&#+5;", "&#-1;&#+5;"), ("&#x;", "&#x;"),
    ])
    func `references of XML`(text: String, expected: String) {
        #expect(XMLReader.resolved(Array(text.utf8)[...]) == expected)
    }
}
