import Devices
import Estimator
import Foundation
import Importers
import Networks
import TestSupport
import Testing
import Wire

/// Damaged and hostile projects: one clear error or a diagnostic, never a trap, and never long.
@Suite struct HostileProjectTests {
    /// A project below the fixtures or examples and one of its files, relative to it.
    static let files = [
        ("Examples/quantised-classifier", "firmware/parameters.h"),
        ("Examples/quantised-classifier", "firmware/defines.h"),
        ("Examples/quantised-classifier", "firmware/quantised_classifier.cpp"),
        ("Examples/quantised-classifier", "hls4ml_config.yml"), ("Examples/quantised-classifier", "project.tcl"),
        ("Examples/quantised-classifier", "build_prj.tcl"),
        ("Examples/quantised-classifier", "firmware/weights/w14.txt"),
        ("Tests/Fixtures/hls4ml/weight-headers-vitis-1.3.0", "firmware/weights/w2.h"),
        ("Tests/Fixtures/hls4ml/power-of-two-vitis-1.1.0", "firmware/weights/w2.txt"),
        ("Tests/Fixtures/hls4ml/compressed-vitis-0.8.1", "firmware/weights/w2.txt"),
        ("Tests/Fixtures/hls4ml/forks-stream-vitis-1.3.0", "firmware/myproject.cpp"),
        ("Tests/Fixtures/hls4ml/softmax-tables-vitis-1.3.0", "firmware/parameters.h"),
    ]

    @Test(arguments: files) func damagedFile(project: String, file: String) throws {
        try ProjectCopy.with("\(Package.root)/\(project)") { copy in
            let original = try Data(contentsOf: URL(fileURLWithPath: "\(Package.root)/\(project)/\(file)"))
            var generator = SeededGenerator(seed: UInt64(file.utf8.count))
            let clock = ContinuousClock()
            let start = clock.now
            for _ in 0..<200 {
                try copy.replace(file, with: Mutation.damage(Array(original), using: &generator))
                expectCleanEnd(copy.path)
            }
            #expect(clock.now - start < .seconds(60))
        }
    }

    @Test(arguments: files) func missingFile(project: String, file: String) throws {
        try ProjectCopy.with("\(Package.root)/\(project)") { copy in
            try copy.remove(file)
            expectCleanEnd(copy.path)
        }
    }

    @Test(arguments: ["n_in", "n_out", "n_elem", "table_size", "reuse_factor", "n_zeros", "n_filt", "n_slice"])
    func hugeSize(name: String) throws {
        try ProjectCopy.with("\(Package.root)/Examples/quantised-classifier") { copy in
            let path = "\(copy.path)/firmware/parameters.h"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            for value in ["1000000000000", "9223372036854775807", "-1", "0", "1 << 62", "1 / 0", "n_in", "foo(", ""] {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    line.contains(" \(name) = ") ? "    static const unsigned \(name) = \(value);" : String(line)
                }
                try copy.replace("firmware/parameters.h", with: Array(lines.joined(separator: "\n").utf8))
                expectCleanEnd(copy.path)
            }
        }
    }

    /// Text that could exhaust stack, memory or time.
    @Test(arguments: [
        String(repeating: "(", count: 40_000), String(repeating: "#", count: 40_000),
        String(repeating: "struct a {", count: 10_000), String(repeating: "namespace a {", count: 10_000),
        String(repeating: "nnet::array<", count: 10_000), "#define A A\n" + String(repeating: "typedef A B;", count: 9),
        String(repeating: "#if 1\n", count: 20_000), String(repeating: "/*", count: 20_000),
        "struct config2 { static const unsigned n_in = \(String(repeating: "-", count: 20_000))1; };",
        "struct config2 { static const unsigned n_in = \(String(repeating: "n_in+", count: 20_000))1; };",
    ])
    func exhausting(text: String) throws {
        for file in ["firmware/defines.h", "firmware/parameters.h", "firmware/jet_tagger.cpp", "hls4ml_config.yml"] {
            try ProjectCopy.with("\(Package.root)/Examples/jet-tagger") { copy in
                let original = try String(contentsOfFile: "\(copy.path)/\(file)", encoding: .utf8)
                try copy.replace(file, with: Array((original + text).utf8))
                expectCleanEnd(copy.path)
                try copy.replace(file, with: Array((text + original).utf8))
                expectCleanEnd(copy.path)
            }
        }
    }

    /// An import ends with a model or an `InputError` whose text is short.
    private func expectCleanEnd(_ path: String) {
        do {
            let model = try ModelImporters.read(path: path)
            #expect(
                model.graph.layers.allSatisfy {
                    ($0.inputs + $0.outputs).allSatisfy(model.graph.tensors.indices.contains)
                })
        } catch let error as InputError {
            #expect(error.description.utf8.count < 1000)
        } catch {
            Issue.record("\(error)")
        }
    }
}

/// A project with links to the files of another, some of them replaced.
struct ProjectCopy {
    let path: String

    static func with(_ source: String, _ body: (ProjectCopy) throws -> Void) throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("presynth-\(UUID().uuidString)").path
        defer { try? files.removeItem(atPath: folder) }
        for folderName in ["", "/firmware", "/firmware/weights"] {
            try files.createDirectory(atPath: folder + folderName, withIntermediateDirectories: true)
            for name in try files.contentsOfDirectory(atPath: source + folderName) {
                var isFolder: ObjCBool = false
                _ = files.fileExists(atPath: "\(source)\(folderName)/\(name)", isDirectory: &isFolder)
                if isFolder.boolValue { continue }
                try files.createSymbolicLink(
                    atPath: "\(folder)\(folderName)/\(name)", withDestinationPath: "\(source)\(folderName)/\(name)")
            }
        }
        try body(ProjectCopy(path: folder))
    }

    func replace(_ file: String, with bytes: [UInt8]) throws {
        try remove(file)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
    }
}
