import Testing
import Wire

@Suite struct JSONTests {
    @Test func `the smallest number is written`() {
        #expect(JSONValue.number(Double(Int.min)).text().hasPrefix("-9.22"))
    }

    @Test(arguments: [
        "null", "true", "-12", "1.5", "[1,2,[]]", "{\"a\":{\"b\":[null]},\"c\":\"\\u00e9\\n\"}",
    ])
    func roundTrip(text: String) throws {
        let value = try JSONReader.read(Array(text.utf8), file: "test")
        let again = try JSONReader.read(Array(value.text().utf8), file: "test")
        #expect(value == again)
    }

    @Test(arguments: ["", "{", "[1,", "\"abc", "{\"a\" 1}", "nul", "[1] 2", "1e999", "\"\\x\"", "{\"a\":1,}"])
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

    @Test func depthIsBounded() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: InputError.self) { try JSONReader.read(Array(text.utf8), file: "f.json") }
    }
}
