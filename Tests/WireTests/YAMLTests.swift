import Testing
import Wire

@Suite struct YAMLTests {
    @Test(arguments: [
        ("a: 1", "{\"a\":1}"), ("a: 1.5\nb: [x, 2, null, ~, true]", "{\"a\":1.5,\"b\":[\"x\",2,null,null,true]}"),
        ("Model: !keras_model 'm/k.h5'", "{\"Model\":\"m/k.h5\"}"),
        ("a: '1'\nb: \"true\"", "{\"a\":\"1\",\"b\":\"true\"}"),
        ("a: &x [1]\nb: *x", "{\"a\":[1],\"b\":[1]}"), ("a: 12.5%", "{\"a\":\"12.5%\"}"), ("", "null"),
        ("P: fixed<16,6>", "{\"P\":\"fixed<16,6>\"}"), ("a:\n- b: 2\n  c: 3\n", "{\"a\":[{\"b\":2,\"c\":3}]}"),
        ("a: nan\nb: inf", "{\"a\":\"nan\",\"b\":\"inf\"}"), ("? [1, 2]\n: 3", "{\"?\":3}"),
    ])
    func reads(text: String, json: String) throws {
        let value = try YAMLReader.read(Array(text.utf8), file: "a.yml")
        #expect(value == (try JSONReader.read(Array(json.utf8), file: "a.json")))
    }

    @Test(arguments: [
        ("a: [1", 1), ("a: b\n c: d: e", 2), ("a: *nowhere", 1), ("\"", 1),
        (String(repeating: "[", count: 500), 1), (aliasBomb, 5),
    ])
    func refuses(text: String, line: Int) {
        let error = #expect(throws: InputError.self) { try YAMLReader.read(Array(text.utf8), file: "a.yml") }
        #expect(error?.line.map { $0 >= line } == true)
    }

    /// Nine lines that stand for ten to the ninth values.
    static let aliasBomb =
        "a: &a [1,1,1,1,1,1,1,1,1,1]\n"
        + zip("bcdefghij", "abcdefghi").map { name, last in
            "\(name): &\(name) [" + String(repeating: "*\(last),", count: 9) + "*\(last)]\n"
        }.joined()
}
