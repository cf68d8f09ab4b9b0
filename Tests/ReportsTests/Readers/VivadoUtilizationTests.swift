import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Utilization as Vivado reports it: flat and by hierarchy, text and XML, of three generations of devices.
struct VivadoUtilizationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let path: String
        let kind: String
        let version: String?
        let part: String
        let device: String
        let stage: Devices.Stage
        /// DSP, LUT, FF, BRAM18, URAM.
        let used: [Double?]
        let available: [Double?]
        var codes: [String] = []
        var testDescription: String { path }
    }

    static let unknown: [Double?] = [nil, nil, nil, nil, nil]
    static let cases = [
        Case(
            path: "vivado-2019.2/utilization_placed.rpt", kind: "utilization", version: "2019.2",
            part: "7z020clg400-1", device: "xc7z020", stage: .placed, used: [31, 3120, 4411, 13, nil],
            available: [220, 53200, 106400, 280, nil]),
        Case(
            path: "vivado-2024.1/vivado_synth.rpt", kind: "vivado_synth_rpt", version: "2024.1",
            part: "xcu250-figd2104-2L-e", device: "xcu250", stage: .synthesis, used: [17, 36256, 3968, 3, 0],
            available: [12288, 1_728_000, 3_456_000, 5376, 1280]),
        Case(
            path: "vivado-2022.2/utilization_versal_synth.rpt", kind: "utilization", version: "2022.2.2",
            part: "xcvp1802-lsvc4072-2MP-e-S", device: "xcvp1802", stage: .synthesis, used: [64, 7066, 9100, 84, 3],
            available: [14352, 3_360_886, 6_721_792, 9882, 2549], codes: ["available-differs"]),
        Case(
            path: "vivado-2022.2/utilization_of_platform_synth.rpt", kind: "utilization", version: "2022.2",
            part: "xcu55c-fsvh2892-2L-e", device: "xcu55c", stage: .synthesis,
            used: [104, 223298, 244234, 1804, 0], available: [9024, 1_303_680, 2_607_360, 4032, 960],
            codes: ["includes-platform", "stage-of-platform"]),
        Case(
            path: "vivado-2019.2/utilization_hierarchical.rpt", kind: "utilization_hierarchical", version: "2019.2",
            part: "7z020clg400-1", device: "xc7z020", stage: .routed, used: [31, 1987, 2411, 9, nil],
            available: unknown),
        Case(
            path: "vivado-2024.1/utilization_hierarchical.rpt", kind: "utilization_hierarchical", version: "2024.1",
            part: "xcvu9p-flga2104-2-e", device: "xcvu9p", stage: .synthesis, used: [31, 1987, 2411, 9, 1],
            available: unknown),
        Case(
            path: "vivado-2019.2/utilization_hierarchical.xml", kind: "post_synth_resources_xml", version: nil,
            part: "xczu3egsbva484-1", device: "xczu3eg", stage: .routed, used: [31, 1987, 2411, 9, 0],
            available: unknown),
    ]

    @Test(arguments: cases) func totals(item: Case) throws {
        let read = try VivadoFixture.read(item.path)
        #expect(read.source.kind == item.kind)
        #expect(read.source.tool == "Vivado")
        #expect(read.source.toolVersion == item.version)
        #expect(read.design.part == item.part)
        #expect(read.design.device == item.device)
        #expect(read.stage == item.stage)
        #expect(ResourceKind.amd.map { read.used[$0] } == item.used)
        #expect(ResourceKind.amd.map { read.available[$0] } == item.available)
        #expect(read.codes == item.codes)
    }

    @Test(arguments: cases) func lineBreaksOfWindows(item: Case) throws {
        let unix = try VivadoFixture.bytes(item.path)
        let text = String(decoding: unix, as: UTF8.self).replacing("\n", with: "\r\n")
        let read = try ReportReaders.read(ReportFile(path: "report", bytes: Array(text.utf8)))
        #expect(read == (try ReportReaders.read(ReportFile(path: "report", bytes: unix))))
    }

    @Test(arguments: [
        "vivado-2019.2/utilization_hierarchical.rpt", "vivado-2024.1/utilization_hierarchical.rpt",
        "vivado-2019.2/utilization_hierarchical.xml",
    ]) func hierarchy(path: String) throws {
        let read = try VivadoFixture.read(path)
        #expect(read.design.top == "wrapper")
        #expect(read.instances.map(\.name) == ["core_i", "dense_U0", "mul_U1", "fifo_U", "reset"])
        #expect(read.instances.map(\.depth) == [0, 1, 2, 1, 0])
        #expect(read.instances[1].module == "dense_config2")
        #expect(read.instances[2].module == (path.hasSuffix(".xml") ? "mul<16>" : "mul_16s"))
        #expect(read.instances[1].used[.bram18] == 5)
        #expect(read.instances[3].used[.ff] == 360)
        #expect(read.extra == ["Logic LUTs": "1958", "LUTRAMs": "2", "SRLs": "27"])
    }

    @Test func flatTablesInXML() throws {
        let rows = [
            ["CLB LUTs*", "1207", "0", "0", "70560", "1.71"], ["CLB Registers", "2100", "0", "0", "141120", "1.49"],
            ["Block RAM Tile", "2.5", "0", "0", "216", "1.16"], ["DSPs", "12", "0", "0", "360", "3.33"],
        ]
        let names = ["Site Type", "Used", "Fixed", "Prohibited", "Available", "Util%"]
        let header = names.map { "<tableheader class=\"\" contents=\"\($0)\" halign=\"3\"/>" }.joined(separator: "\n")
        let cells = rows.map { row in
            "<tablerow>" + row.map { "<tablecell contents=\"\($0)\" type=\"string\"/>" }.joined() + "</tablerow>\n"
        }
        let root = "<RptDoc cmdline=\"report_utilization -format xml\" designname=\"top\" designstate=\"Synthesized\""
        let text =
            "\(root) partname=\"xczu3egsbva484-1\" title=\"Utilization Design Information\">\n<section><table>\n"
            + "<tablerow>\(header)</tablerow>\n\(cells.joined())</table></section></RptDoc>\n"
        let read = try #require(try ReportReaders.read(ReportFile(path: "report", bytes: Array(text.utf8))).first)
        #expect(read.source.kind == "utilization_xml")
        #expect(read.stage == .synthesis)
        #expect(ResourceKind.amd.map { read.used[$0] } == [12, 1207, 2100, 5, nil])
        #expect(ResourceKind.amd.map { read.available[$0] } == [360, 70560, 141120, 432, nil])
        #expect(read.codes.isEmpty)
    }

    @Test func detailsBesideTheSchema() throws {
        let read = try VivadoFixture.read("vivado-2019.2/utilization_placed.rpt")
        #expect(read.extra["LUT as Memory"] == "140")
        #expect(read.extra["LUT as Memory available"] == "17400")
        #expect(read.extra["LUT as Shift Register"] == "140")
        #expect(read.extra["Slice"] == "1490")
        let versal = try VivadoFixture.read("vivado-2022.2/utilization_versal_synth.rpt")
        #expect(versal.extra["CLB LUTs prohibited"] == "10")
        #expect(versal.diagnostics.first?.message.contains("prohibits") == true)
    }

    @Test func missingFiguresAreUnknown() throws {
        let text = String(decoding: try VivadoFixture.bytes("vivado-2019.2/utilization_placed.rpt"), as: UTF8.self)
        let noTile = text.replacing("|  6.5 |", with: "|  N/A |")
        let read = try #require(try ReportReaders.read(ReportFile(path: "report", bytes: Array(noTile.utf8))).first)
        #expect(read.used[.bram18] == 13)
        #expect(read.available[.bram18] == 280)
        #expect(read.codes == ["value-missing"])
        let cut = try #require(text.firstRange(of: "4. DSP")).lowerBound
        let short = try #require(
            try ReportReaders.read(ReportFile(path: "report", bytes: Array(text[..<cut].utf8))).first)
        #expect(short.used[.dsp] == nil)
        #expect(short.used[.lut] == 3120)
        #expect(short.diagnostics.contains { $0.code == "value-missing" && $0.message.contains("DSP") })
    }

    @Test func reportWithoutTablesIsAnError() throws {
        let text = String(decoding: try VivadoFixture.bytes("vivado-2019.2/utilization_placed.rpt"), as: UTF8.self)
        let head = text.prefix(600)
        #expect(throws: InputError.self) {
            try ReportReaders.read(ReportFile(path: "cut.rpt", bytes: Array(head.utf8)))
        }
    }

    @Test func kernelsOfAnAccelerator() throws {
        let read = try VivadoFixture.read("vivado-2022.2/kernel_util_routed.rpt")
        #expect(read.source.kind == "accelerator_utilization")
        #expect(read.stage == .routed)
        #expect(read.design.device == "xcu55c")
        #expect(ResourceKind.amd.map { read.used[$0] } == [50, 38400, 29700, 703, 0])
        #expect(ResourceKind.amd.map { read.available[$0] } == [9020, 1_176_075, 2_428_660, 3632, 960])
        #expect(read.instances.map(\.name) == ["tagger", "tagger_1", "tagger_2"])
        #expect(read.instances.map(\.depth) == [0, 1, 1])
        #expect(read.instances[2].module == "tagger")
        #expect(read.instances[2].used[.bram18] == 353)
        #expect(read.extra["Platform LUT"] == "127605")
        #expect(read.codes.isEmpty)
    }
}
