import Devices
import TestSupport
import Testing

/// Damaged documents and damaged names give findings or errors, never a trap.
@Suite struct RobustnessTests {
    static let documents = [
        "parts/amd/ultrascale-plus/xcvu9p.json", "boards/alveo-u200.json", "families/agilex-7.json",
    ]

    @Test(arguments: documents, 0..<200)
    func mutatedDocument(path: String, seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var bytes = try #require(DeviceCatalogue.shipped.document(at: path))
        for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.damage(&bytes, using: &generator) }
        let findings = DeviceCatalogue.shipped.validate(["mine.json": bytes])
        let hasErrors = findings.contains { $0.severity == .error }
        if (try? DeviceCatalogue.shipped.loading(overlay: ["mine.json": bytes])) == nil { #expect(hasErrors) }
        for finding in findings { #expect(!finding.expected.isEmpty && !finding.found.isEmpty) }
    }

    @Test(arguments: [
        "xcvu13p-flga2577-2-e", "AGFB014R24B2E2V", "GW1NR-LV9QN88PC6/I5", "xilinx_u250_gen3x16_xdma_4_1_202210_1",
        "Arria10, 10AX115U1F45I1SG",
    ])
    func mutatedName(name: String) {
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var bytes = Array(name.utf8)
            Self.damage(&bytes, using: &generator)
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                let device = try DeviceCatalogue.shipped.resolve(text)
                #expect(!device.part.name.isEmpty)
            } catch .unknownDevice(let found, _) {
                #expect(found == text)
            } catch {
                Issue.record("\(text): \(error)")
            }
        }
    }

    /// Cuts, repeats, overwrites or inserts a few bytes.
    private static func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.removeLast(bytes.count - position)
        case 1: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.insert(contentsOf: Array("-1e308".utf8), at: position)
        case 3: bytes.remove(at: position)
        default: bytes.insert(contentsOf: bytes[position...].prefix(40), at: position)
        }
    }
}
