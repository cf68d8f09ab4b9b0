import Devices
import Testing

/// Spellings as projects, tools and reports write them.
@Suite struct ResolutionTests {
    struct Spelling: CustomTestStringConvertible {
        var name: String
        var part: String
        var package: String?
        var speed: String?
        var temperature: String?
        var suffix: String?

        init(
            _ name: String, _ part: String, _ package: String? = nil, _ speed: String? = nil,
            _ temperature: String? = nil, suffix: String? = nil
        ) {
            self.name = name
            self.part = part
            self.package = package
            self.speed = speed
            self.temperature = temperature
            self.suffix = suffix
        }

        var testDescription: String { name }
    }

    static let amd: [Spelling] = [
        Spelling("xcvu13p-flga2577-2-e", "xcvu13p", "flga2577", "2", "E"),
        Spelling("xcvu13pfhga2104-3", "xcvu13p", "fhga2104", "3"),
        Spelling("xcvu9pflga2104-2L", "xcvu9p", "flga2104", "2L"),
        Spelling("xcvu9p-flga2104-2L-e", "xcvu9p", "flga2104", "2L", "E"),
        Spelling("XCVU9P-FLGB2104-2-I", "xcvu9p", "flgb2104", "2", "I"),
        Spelling("XCVU9P-2FLGA2104E", "xcvu9p", "flga2104", "2", "E"),
        Spelling("XCVU9P-L2FLGA2104E", "xcvu9p", "flga2104", "2L", "E"),
        Spelling("xcvu9p_flga2104_2l_e", "xcvu9p", "flga2104", "2L", "E"),
        Spelling("xcvu9pflga21042Le", "xcvu9p", "flga2104", "2L", "E"),
        Spelling("vu9p", "xcvu9p"),
        Spelling("xcvu9p-flgb2104", "xcvu9p", "flgb2104"),
        Spelling("7z020clg400-1", "xc7z020", "clg400", "1"),
        Spelling("xc7z020clg400-1", "xc7z020", "clg400", "1"),
        Spelling("xc7z020clg4001", "xc7z020", "clg400", "1"),
        Spelling("xc7z020-1clg400c", "xc7z020", "clg400", "1", "C"),
        Spelling("7z020-clg400", "xc7z020", "clg400"),
        Spelling("7a35ticsg324-1L", "xc7a35t", "csg324", "1L"),
        Spelling("xc7a35tcpg2361", "xc7a35t", "cpg236", "1"),
        Spelling("xc7a200tl-ffg1156-2L", "xc7a200t", "ffg1156", "2L"),
        Spelling("7a200tlffg1156-2L", "xc7a200t", "ffg1156", "2L"),
        Spelling("xc7vx690tffg1927-2", "xc7vx690t", "ffg1927", "2"),
        Spelling("xc7vx690t", "xc7vx690t"),
        Spelling("xa7a12tcsg325-1q", "xc7a12t", "csg325", "1", "Q"),
        Spelling("xqrku060", "xcku060"),
        Spelling("xcku115-flvb2104-2-i", "xcku115", "flvb2104", "2", "I"),
        Spelling("xcku035-fbva676-2-e", "xcku035", "fbva676", "2", "E"),
        Spelling("xcu250", "xcu250"),
        Spelling("xcu250-figd2104-2L-e", "xcu250", "figd2104", "2L", "E"),
        Spelling("XCU250-FIGD2104-2L-E", "xcu250", "figd2104", "2L", "E"),
        Spelling("xcu250figd2104-2L", "xcu250", "figd2104", "2L"),
        Spelling("xcu50fsvh2104-2", "xcu50", "fsvh2104", "2"),
        Spelling("xcu55c", "xcu55c"),
        Spelling("xck26-sfvc784-2LV-c", "xck26", "sfvc784", "2LV", "C"),
        Spelling("xczu3eg-sbva484-1-i", "xczu3eg", "sbva484", "1", "I"),
        Spelling("xcvc1902-vsva2197-2MP-e-S", "xcvc1902", "vsva2197", "2MP", "E", suffix: "S"),
        Spelling("xcvh1582-vsva3697-2MP-e-S-es1", "xcvh1582", "vsva3697", "2MP", "E", suffix: "S-ES1"),
    ]

    static let others: [Spelling] = [
        Spelling("AGFB014R24B2E2V", "agfb014", "r24", "2", "E", suffix: "V"),
        Spelling("AGFB014R24A2I2V", "agfb014", "r24", "2", "I", suffix: "V"),
        Spelling("AGFB027R24C2E2VR2", "agf027", "r24", "2", "E", suffix: "VR2"),
        Spelling("AGIC040R39A2E2VR0", "agi040", "r39", "2", "E", suffix: "VR0"),
        Spelling("A5ED065BB32AE6SR0", "a5e065b", "b32", "6", "E", suffix: "SR0"),
        Spelling("A3CZ135BB18AE7S", "a3cz135", "b18", "7", "E", suffix: "S"),
        Spelling("10AS066H2F34I1HG", "10as066", "f34", "1", "I", suffix: "HG"),
        Spelling("10AX115S2F45I2SGES", "10ax115", "f45", "2", "I", suffix: "SGES"),
        Spelling("10CX220YF780E5G", "10cx220", "f780", "5", "E", suffix: "G"),
        Spelling("1SX280HN2F43E2VG", "1sx280", "f43", "2", "E", suffix: "VG"),
        Spelling("1SM21CHU1F53E1VG", "1sm21b", "f53", "1", "E", suffix: "VG"),
        Spelling("5CSEBA6U23I7", "5cseba6", "u23", "7", "I"),
        Spelling("10M50DAF484C7G", "10m50", "f484", "7", "C", suffix: "G"),
        Spelling("EP4CE22F17C6", "ep4ce22", "f17", "6", "C"),
        Spelling("MPF300", "mpf300t"),
        Spelling("MPF300T-1FCG1152I", "mpf300t", "fcg1152", "1", "I"),
        Spelling("RTPF500", "rtpf500t"),
        Spelling("LFE5U-85F-6BG381C", "lfe5u-85f", "bg381", "6", "C"),
        Spelling("LFCPNX-100-9LFG672C", "lfcpnx-100", "lfg672", "9", "C"),
        Spelling("ice40-up5k-sg48", "ice40up5k", "sg48"),
        Spelling("GW1NR-LV9QN88PC6/I5", "gw1n-9", "qn88", "C6", suffix: "I5"),
    ]

    @Test(arguments: amd + others)
    func orderingCode(_ spelling: Spelling) throws {
        let device = try DeviceCatalogue.shipped.resolve(spelling.name)
        #expect(device.part.name == spelling.part)
        #expect(device.code.package == spelling.package)
        #expect(device.code.speedGrade == spelling.speed)
        #expect(device.code.temperatureGrade == spelling.temperature)
        #expect(device.code.suffix == spelling.suffix)
        #expect(device.match == .part)
        #expect(device.requested == spelling.name)
    }

    @Test(arguments: amd)
    func canonicalNameResolvesToItself(_ spelling: Spelling) throws {
        let device = try DeviceCatalogue.shipped.resolve(spelling.name)
        let again = try DeviceCatalogue.shipped.resolve(device.partName)
        #expect(again.partName == device.partName)
        var expected = device.code
        expected.qualification = nil
        #expect(again.code == expected)
    }

    @Test(arguments: [
        ("pynq-z2", "pynq-z2", "xc7z020"), ("PYNQ_Z2", "pynq-z2", "xc7z020"), ("VCU118", "vcu118", "xcvu9p"),
        ("U250", "alveo-u250", "xcu250"), ("alveo-u55c", "alveo-u55c", "xcu55c"), ("KV260_SOM", "kv260", "xck26"),
        ("tul.com.tw:pynq-z2:part0:1.0", "pynq-z2", "xc7z020"),
        ("xilinx.com:vcu118:part0:2.0", "vcu118", "xcvu9p"), ("ultra96v2", "ultra96-v2", "xczu3eg"),
        ("de10-nano", "de10-nano", "5cseba6"), ("N6001", "n6001", "agfb014"),
    ])
    func board(name: String, board: String, part: String) throws {
        let device = try DeviceCatalogue.shipped.resolve(name)
        #expect(device.board?.name == board)
        #expect(device.part.name == part)
        #expect(device.match == .board)
    }

    @Test(arguments: [("Agilex7", "agfb014"), ("Arria10", "10ax115"), ("Arria 10", "10ax115"), ("Stratix10", "1sx280")])
    func familyName(name: String, part: String) throws {
        let device = try DeviceCatalogue.shipped.resolve(name)
        #expect(device.part.name == part)
        guard case .family(let representative) = device.match else {
            Issue.record("expected a family, found \(device.match)")
            return
        }
        #expect(representative.part == part)
    }

    @Test func deviceBehindFamilyNameWins() throws {
        let device = try DeviceCatalogue.shipped.resolve("Arria10, 10AX115U1F45I1SG")
        #expect(device.match == .part)
        #expect(device.code.package == "f45")
    }

    @Test func platformNamesShell() throws {
        let device = try DeviceCatalogue.shipped.resolve("xilinx:u55c:gen3x16_xdma_3:202210.1")
        #expect(device.board?.name == "alveo-u55c")
        #expect(device.shell?.userBudget(on: device.part)[.lut] == 1_176_075)
        #expect(device.hasUnknownShell == false)
        let unknown = try DeviceCatalogue.shipped.resolve("xilinx_u250_gen3x16_xdma_4_1_202210_1")
        #expect(unknown.part.name == "xcu250")
        #expect(unknown.shell == nil)
        #expect(unknown.hasUnknownShell)
    }

    @Test(arguments: [
        ("U200:xdma_201830_2", ResourceKind.lut, 869_647.0), ("alveo-u200:UG1702 2025.2", .lut, 979_040),
        ("n6001:OFS minimal", .alm, 396_326), ("alveo-u250:finn", .uram, 1_280), ("D5005:oneAPI", .dsp, 4_469),
    ])
    func shellBehindAColon(name: String, kind: ResourceKind, budget: Double) throws {
        let device = try DeviceCatalogue.shipped.resolve(name)
        #expect(device.shell?.userBudget(on: device.part)[kind] == budget)
    }

    @Test(arguments: [
        ("xcvu12p-flga2577-2-e", "xcvu13p"), ("pynq-z3", "pynq-z2"), ("xc7z0200", "xc7z020"), ("Agilex77", "agilex-7"),
        ("vcu119", "vcu118"), ("xcvu9p-banana", "xcvu9p"), ("ZCU1o2", "zcu102"),
    ])
    func unknownNamesNearest(name: String, near: String) {
        do {
            let device = try DeviceCatalogue.shipped.resolve(name)
            Issue.record("resolved to \(device.partName)")
        } catch .unknownDevice(let found, let nearest) {
            #expect(found == name)
            #expect(nearest.contains(near))
            #expect(nearest.count <= 3)
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(arguments: ["", ",", "---", "zzzzzzzzzzzzzzz", String(repeating: "x", count: 5_000), "xc", "é", "\0"])
    func nonsenseIsAnError(name: String) {
        #expect(throws: DeviceError.self) { try DeviceCatalogue.shipped.resolve(name) }
    }
}
