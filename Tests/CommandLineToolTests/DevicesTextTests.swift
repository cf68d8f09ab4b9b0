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
        let text = DeviceSheetText(sheet: try Self.catalogue.sheet(of: name))
        expectSnapshot(text.table(), named: "Devices/\(name).txt")
    }

    @Test func sheetAsJSON() throws {
        let text = DeviceSheetText(sheet: try Self.catalogue.sheet(of: "pynq-z2")).render(.json)
        let document = try JSONReader.read(Array(text.utf8), file: "sheet")
        #expect(document["schema"]?.string == "presynth.device/1")
        #expect(document["part"]?.string == "xc7z020-clg400-1")
        #expect(document["board"]?.string == "pynq-z2")
        #expect(document["available"]?["bram18"]?.integer == 280)
        #expect(document["figures"]?.array?.allSatisfy { !($0["sources"]?.array ?? []).isEmpty } == true)
    }

    @Test func list() throws {
        let filter = DeviceFilter(family: "zynq", minimum: ResourceUse([.dsp: 200, .lut: 50_000]))
        let text = DeviceListText(listing: try Self.catalogue.list(filter))
        expectSnapshot(text.table(), named: "Devices/list-zynq.txt")
        let wide = DeviceListText(listing: try Self.catalogue.list(DeviceFilter(vendor: .intel)), columns: 120)
        expectSnapshot(wide.table(), named: "Devices/list-intel.txt")
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
        #expect(DeviceListText(listing: listing).table().contains("Left out because"))
    }

    @Test func namesCanBeTyped() throws {
        let names = DeviceListText(listing: try Self.catalogue.list()).names().split(separator: "\n")
        #expect(names.count > 170)
        for name in names { #expect(throws: Never.self) { try Self.catalogue.resolve(String(name)) } }
    }

    @Test func findings() {
        let documents = ["mine.json": Array(#"{"schema": "presynth.part/1", "part": "x"}"#.utf8)]
        let text = FindingsText(findings: Self.catalogue.validate(documents), documents: 1)
        expectSnapshot(text.render(.table), named: "Devices/findings.txt")
        #expect(!text.isUsable)
        #expect(text.render(.names) == "mine.json\n")
    }
}
