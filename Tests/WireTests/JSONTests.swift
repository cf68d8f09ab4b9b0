import Testing
import Wire

@Suite struct JSONTests {
    @Test func `the smallest number is written`() {
        #expect(JSONValue.number(Double(Int.min)).text().hasPrefix("-9.22"))
    }

    @Test(arguments: [
        "null", "true", "-12", "1.5", "0", "-0.5", "10", "0.1e-7", "1E-2", "[1,2,[]]",
        "{\"a\":{\"b\":[null]},\"c\":\"\\u00e9\\n\"}",
    ])
    func roundTrip(text: String) throws {
        let value = try JSONReader.read(Array(text.utf8), file: "test")
        let again = try JSONReader.read(Array(value.text().utf8), file: "test")
        #expect(value == again)
    }

    @Test(arguments: [
        "", "{", "[1,", "\"abc", "{\"a\" 1}", "nul", "[1] 2", "1e999", "\"\\x\"", "{\"a\":1,}", "+1",
        "007e-1", "01", "-", "1.", ".5", "1e", "1e+", "--1", "-01", "0x1",
    ])
    func faultsNameTheLine(text: String) {
        #expect(throws: InputError.self) { try JSONReader.read(Array(("\n" + text).utf8), file: "f.json") }
    }

    /// Members passed over need not be well formed, but their brackets and strings must end.
    @Test func membersArePassedOver() throws {
        let text = #"{"a":1,"no":{"x":["]\"}",{}],"y":tru},"b":{"no":"s,","c":[{"no":7}]}}"#
        let value = try JSONReader.read(Array(text.utf8), file: "f.json", skipping: ["no"])
        let kept = try JSONReader.read(Array(#"{"a":1,"b":{"c":[{}]}}"#.utf8), file: "f.json")
        #expect(value == kept)
    }

    @Test(arguments: [#"{"no":"#, #"{"no":}"#, #"{"no":["#, #"{"no":"x}"#, #"{"no":[1}"#, #"{"no":"\"#, #"{"no" 1}"#])
    func passedOverFaults(text: String) {
        #expect(throws: InputError.self) {
            try JSONReader.read(Array(text.utf8), file: "f.json", skipping: ["no"])
        }
    }

    @Test func `text is written byte for byte`() {
        let value = JSONValue.object(pairs: [
            "a\"b": .array([1, -20, .number(0.1), .number(1e21), .number(.nan), .integer(.min)]),
            "nested": .object(pairs: ["x": .array([.object(pairs: ["y": "\u{1}\t\\é\u{1F600}"]), .array([])])]),
        ])
        #expect(
            value.text(pretty: false)
                == #"{"a\"b":[1,-20,0.1,1e+21,null,-9223372036854775808],"nested":{"x":[{"y":"\u0001\t\\é😀"},[]]}}"#)
        #expect(
            value.text() == """
                {
                  "a\\"b": [1,-20,0.1,1e+21,null,-9223372036854775808],
                  "nested": {
                    "x": [
                      {"y": "\\u0001\\t\\\\é😀"},
                      []
                    ]
                  }
                }
                """)
    }

    @Test func depthIsBounded() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: InputError.self) { try JSONReader.read(Array(text.utf8), file: "f.json") }
    }
}
