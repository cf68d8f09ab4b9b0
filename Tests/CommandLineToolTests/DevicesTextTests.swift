import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

@testable import CommandLineTool

/// What `presynth devices` prints.
@Suite struct DevicesTextTests {
    static let catalogue = DeviceCatalogue.shipped

    @Test(arguments: ["xcvu13p-flga2577-2-e", "U200", "xc7a35t", "AGFB014R24B2E2V", "xcvp1202", "Agilex7"])
    func sheet(name: String) throws {
        let text = Formats.devices.default.render(try Self.catalogue.sheet(of: name))
        expectSnapshot(text, named: "Devices/\(name).txt")
    }

    @Test func sheetAsJSON() throws {
        let sheet = try Self.catalogue.sheet(of: "pynq-z2")
        let text = try #require(Formats.devices.named("json")).render(sheet)
        let document = try JSONReader.read(Array(text.utf8), file: "sheet")
        #expect(document["schema"]?.string == "presynth.device/1")
        #expect(document["part"]?.string == "xc7z020-clg400-1")
        #expect(document["board"]?.string == "pynq-z2")
        #expect(document["available"]?["bram18"]?.integer == 280)
        #expect(document["figures"]?.array?.allSatisfy { !($0["sources"]?.array ?? []).isEmpty } == true)
    }

    @Test func list() throws {
        let filter = DeviceFilter(family: "zynq", minimum: ResourceUse([.dsp: 200, .lut: 50_000]))
        let text = Formats.deviceLists.default.render(try Self.catalogue.list(filter))
        expectSnapshot(text, named: "Devices/list-zynq.txt")
        let wide = Formats.deviceLists.default.render(
            try Self.catalogue.list(DeviceFilter(vendor: .intel)), style: OutputStyle(columns: 120))
        expectSnapshot(wide, named: "Devices/list-intel.txt")
    }

    @Test(arguments: [
        (
            DeviceFilter(vendor: .amd, minimum: ResourceUse([.uram: 1_000])),
            ["xcu250", "xcvp1802", "xcvu13p", "xcvu29p"]
        ),
        (DeviceFilter(text: "pynq"), ["xc7z020", "xczu5eg"]),
        (DeviceFilter(family: "stratix10"), ["1sg280", "1sm16", "1sm21b", "1sx280"]),
        (DeviceFilter(vendor: .gowin), ["gw1n-9"]), (DeviceFilter(family: "no such family"), []),
        (DeviceFilter(family: "rfsoc", isOnBoard: true), ["xczu28dr", "xczu48dr", "xczu49dr"]),
    ])
    func filter(filter: DeviceFilter, expected: [String]) throws {
        #expect(try Self.catalogue.list(filter).rows.map(\.part.name).sorted() == expected)
    }

    @Test func unknownAmountsDecideNothing() throws {
        let listing = try Self.catalogue.list(DeviceFilter(vendor: .amd, minimum: ResourceUse([.lut: 1])))
        #expect(listing.undecided == ["xcvh1582", "xcvp1202"])
        #expect(Formats.deviceLists.default.render(listing).contains("Left out because"))
    }

    @Test func namesCanBeTyped() throws {
        let names = try #require(Formats.deviceLists.named("names")).render(Self.catalogue.list()).split(
            separator: "\n")
        #expect(names.count > 170)
        for name in names { #expect(throws: Never.self) { try Self.catalogue.resolve(String(name)) } }
    }

    @Test func findings() {
        let documents = ["mine.json": Array(#"{"schema": "presynth.part/1", "part": "x"}"#.utf8)]
        let findings = Findings(Self.catalogue.validate(documents), documents: 1)
        expectSnapshot(Formats.findings.default.render(findings), named: "Devices/findings.txt")
        #expect(!findings.isUsable)
        #expect(Formats.findings.named("names")?.render(findings) == "mine.json\n")
    }
}
