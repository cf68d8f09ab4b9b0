import Devices
import Testing

/// The rules of schema and plausibility over every document the tool is shipped with.
@Suite struct ShippedDatabaseTests {
    static let catalogue = DeviceCatalogue.shipped
    static let folders = ["parts", "boards", "families"]
    static let paths = folders.flatMap { catalogue.documentPaths(in: $0) }

    @Test(arguments: paths)
    func document(path: String) throws {
        let bytes = try #require(Self.catalogue.document(at: path))
        let findings = Self.catalogue.validate([path: bytes])
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test func countsOfDocuments() throws {
        #expect(Self.catalogue.documentPaths(in: "parts").count >= 100)
        #expect(Self.catalogue.documentPaths(in: "boards").count >= 79)
        #expect(try Self.catalogue.parts().count == Self.catalogue.documentPaths(in: "parts").count)
        #expect(try Self.catalogue.boards().count == Self.catalogue.documentPaths(in: "boards").count)
        #expect(try Self.catalogue.families().count == Self.catalogue.documentPaths(in: "families").count)
        let limits = try Self.catalogue.families().reduce(0) { $0 + $1.blockLimits.count }
        #expect(limits == 77)
    }

    @Test func namesAreUnique() throws {
        var documents: [String: [UInt8]] = [:]
        for path in Self.paths { documents[path] = Self.catalogue.document(at: path) }
        #expect(Self.catalogue.validate(documents).isEmpty)
    }

    @Test func partFilesLieWhereTheirNameSays() throws {
        let paths = Set(Self.catalogue.documentPaths(in: "parts"))
        for part in try Self.catalogue.parts() {
            #expect(paths.contains("parts/\(part.vendor.rawValue)/\(part.family)/\(part.name).json"))
        }
    }

    /// Totals as printed by reports of the vendors' tools.
    @Test(arguments: [
        ("xcvu13p", [1_728_000, 3_456_000, 12_288, 5_376, 1_280]),
        ("xcvu9p", [1_182_240, 2_364_480, 6_840, 4_320, 960]),
        ("xcu50", [871_680, 1_743_360, 5_952, 2_688, 640]), ("xcku115", [663_360, 1_326_720, 5_520, 4_320, 0]),
        ("xc7z020", [53_200, 106_400, 220, 280, 0]), ("xczu7ev", [230_400, 460_800, 1_728, 624, 96]),
        ("xcku035", [203_128, 406_256, 1_700, 1_080, 0]),
    ])
    func totals(part: String, expected: [Double]) throws {
        let available = try Self.catalogue.part(named: part).available
        #expect([.lut, .ff, .dsp, .bram18, .uram].map { available[$0] } == expected)
    }

    @Test func regionsAreAveragesOfTheTotal() throws {
        let part = try Self.catalogue.part(named: "xcvu9p")
        #expect(part.slr?.count.count == 3)
        #expect(part.availablePerSLR?[.lut] == 394_080)
        #expect(try Self.catalogue.part(named: "xc7z020").availablePerSLR == nil)
    }

    @Test func unknownIsNotZero() throws {
        let part = try Self.catalogue.part(named: "xcvp1202")
        #expect(part.available.kinds.isEmpty)
        #expect(part.confidence == nil)
        #expect(try Self.catalogue.part(named: "xcv80").available[.bram18] == nil)
        #expect(try Self.catalogue.part(named: "agi041").available[.dsp] == 0)
    }

    @Test func figuresOfTheDieAreNotAvailable() throws {
        let part = try Self.catalogue.part(named: "xc7a35t")
        #expect(part.die?.isSoftwareLimited == true)
        #expect(part.figures[.slice]?.isOfDie == true)
        #expect(part.available[.lut] == 20_800)
    }

    @Test func weakFiguresAreFlagged() throws {
        #expect(try Self.catalogue.part(named: "xc7k410t").figures[.lut]?.isWeak == true)
        #expect(try Self.catalogue.part(named: "xcku5p").figures[.dsp]?.isWeak == true)
        #expect(try Self.catalogue.part(named: "xcvu13p").figures[.dsp]?.isWeak == false)
    }

    @Test func budgetsOfShellsDifferByVersion() throws {
        let board = try Self.catalogue.board(named: "U200")
        let part = try Self.catalogue.resolve("U200").part
        #expect(board.shells.count == 2)
        #expect(board.shell(named: "xdma_201830_2")?.userBudget(on: part)[.lut] == 869_647)
        #expect(board.shells[1].userBudget(on: part)[.lut] == 979_040)
        let card = try Self.catalogue.resolve("d5005")
        #expect(card.board?.shells[0].userBudget(on: card.part)[.alm] == 809_028)
        #expect(card.board?.shells[0].userBudget(on: card.part)[.dsp] == nil)
    }

    @Test(arguments: [("aws-f1", true), ("U250", true), ("vck190", false), ("pynq-z2", false), ("xcu250", false)])
    func shellIsUnknown(name: String, expected: Bool) throws {
        #expect(try Self.catalogue.resolve(name).hasUnknownShell == expected)
    }

    @Test func clockLimitsBySpeedGrade() throws {
        let family = try Self.catalogue.family(named: "ultrascale-plus")
        let limits = family.blockLimits(line: "Virtex UltraScale+", speedGrade: "2")
        #expect(limits.first { $0.block == "DSP48E2" && $0.coreVolt == 0.85 && $0.mode == "all registers" }?.mhz == 775)
        #expect(family.blockLimits(line: "Virtex UltraScale+", speedGrade: "2L").contains { $0.mhz == 644 })
        let artix = try Self.catalogue.family(named: "7-series").blockLimits(line: "Artix-7", speedGrade: "1")
        #expect(artix.map(\.mhz) == [464])
    }
}
