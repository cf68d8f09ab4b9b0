import Devices
import Testing

/// A user's own documents: added, overriding, and wrong in every way a hand-written file is wrong.
@Suite struct OverlayTests {
    static let figure =
        #"{"value": 1000, "confidence": "medium", "independent_sources": 1, "kinds": ["vendor-document"], "sources": ["DS1"]}"#

    static func part(_ name: String = "xcvu99p", figures: String = #""lut": \#(figure)"#, extra: String = "") -> [UInt8]
    {
        Array(
            """
            {"schema": "presynth.part/1", "part": "\(name)", "aliases": ["our-chip"], "vendor": "amd",
             "family": "ultrascale-plus", "line": "Virtex UltraScale+", "ordering_codes": [],
             "figures": {\(figures)}\(extra)}
            """.utf8)
    }

    @Test func addsAPart() throws {
        let catalogue = try DeviceCatalogue.shipped.loading(overlay: ["mine.json": Self.part()])
        let device = try catalogue.resolve("XCVU99P-FLGA2577-2-E")
        #expect(device.part.available[.lut] == 1_000)
        #expect(device.partName == "xcvu99p-flga2577-2-e")
        #expect(try catalogue.resolve("our chip").part.name == "xcvu99p")
        #expect(try catalogue.parts().contains { $0.name == "xcvu99p" })
        #expect(throws: DeviceError.self) { try DeviceCatalogue.shipped.resolve("xcvu99p") }
    }

    @Test func overridesAPart() throws {
        let catalogue = try DeviceCatalogue.shipped.loading(overlay: ["mine.json": Self.part("xcvu13p")])
        #expect(try catalogue.resolve("xcvu13p-flga2577-2-e").part.available[.lut] == 1_000)
        #expect(try catalogue.parts().filter { $0.name == "xcvu13p" }.count == 1)
        #expect(try catalogue.resolve("xcvu9p").part.available[.lut] == 1_182_240)
    }

    @Test func overridesAnyDocumentByPath() throws {
        let bytes = Array(#"{"schema": "presynth.technology/1"}"#.utf8)
        let catalogue = try DeviceCatalogue.shipped.loading(overlay: ["technology/mine.json": bytes])
        #expect(catalogue.document(at: "technology/mine.json") == bytes)
        #expect(catalogue.documentPaths(in: "technology").contains("technology/mine.json"))
    }

    /// Each document with the field that must be named.
    static let wrong: [(name: String, document: [UInt8], field: String)] = [
        ("not JSON", Array("{".utf8), ""), ("empty", [], ""), ("a list", Array("[]".utf8), "schema"),
        ("no schema", Array("{}".utf8), "schema"),
        ("another schema", Array(#"{"schema": "else/1"}"#.utf8), "schema"),
        ("unknown key", part(extra: #", "lutz": 1"#), "lutz"),
        ("unknown quantity", part(figures: #""luts": \#(figure)"#), "figures.luts"),
        ("text for number", part(figures: #""lut": {"value": "1000"}"#), "figures.lut.value"),
        ("negative", part(figures: #""lut": {"value": -1}"#), "figures.lut.value"),
        ("fraction", part(figures: figure.replacingFirst("1000", "10.5")), "figures.lut.value"),
        ("no source", part(figures: figure.replacingFirst(#"["DS1"]"#, "[]")), "figures.lut.sources"),
        ("unknown kind", part(figures: figure.replacingFirst("vendor-document", "gossip")), "figures.lut.kinds[0]"),
        ("figures not an object", part(figures: "").replacingFirst("{}", "3"), "figures"),
        ("family that is not there", part().replacingFirst("ultrascale-plus", "ultra"), "family"),
        ("twice a key", part(extra: #", "line": "x""#), "line"),
        ("doubtful flip-flops", part(figures: #""lut": \#(figure), "ff": \#(figure)"#), "figures.ff"),
        (
            "board of unknown part",
            Array(
                #"{"schema": "presynth.board/1", "board": "b", "part": "xcvu1p", "confidence": "low", "sources": ["s"]}"#
                    .utf8), "part"
        ),
    ]

    @Test(arguments: wrong)
    func namesTheField(name: String, document: [UInt8], field: String) {
        let findings = DeviceCatalogue.shipped.validate(["mine.json": document])
        #expect(findings.contains { $0.field == field && $0.path == "mine.json" }, "\(findings)")
    }

    @Test func namesTheLineOfWhatIsNoJSON() {
        let findings = DeviceCatalogue.shipped.validate(["mine.json": Array("{\n\"a\": 1,\n}".utf8)])
        #expect(findings.map(\.line) == [3])
        #expect(findings.first?.description.hasPrefix("mine.json:3: error: expected ") == true)
    }

    @Test func duplicateNamesAreFound() {
        let findings = DeviceCatalogue.shipped.validate(["a.json": Self.part(), "b.json": Self.part("xcvu98p")])
        #expect(findings.contains { $0.path == "b.json" && $0.found.contains("ourchip") })
    }

    @Test func wrongDocumentsAreNotLoaded() {
        #expect(throws: DeviceError.self) {
            try DeviceCatalogue.shipped.loading(overlay: ["mine.json": Array("{".utf8)])
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ old: String, _ new: String) -> String {
        #""lut": "# + replacing(old, with: new, maxReplacements: 1)
    }
}

extension [UInt8] {
    fileprivate func replacingFirst(_ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: self, as: UTF8.self).replacing(old, with: new, maxReplacements: 1).utf8)
    }
}
