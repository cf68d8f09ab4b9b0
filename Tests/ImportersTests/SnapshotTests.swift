import Foundation
import Importers
import TestSupport
import Testing
import Wire

/// Everything read from each fixture and example, line by line.
@Suite struct SnapshotTests {
    static let projects: [String] = ["Tests/Fixtures/hls4ml", "Examples"].flatMap { folder in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(Package.root)/\(folder)")) ?? []
        return names.map { "\(folder)/\($0)" }
            .filter { FileManager.default.fileExists(atPath: "\(Package.root)/\($0)/hls4ml_config.yml") }.sorted()
    }

    @Test(arguments: projects) func readsTheSameAsBefore(project: String) throws {
        let name = project.split(separator: "/").last ?? ""
        let text: String
        do {
            text = try ModelImporters.read(path: "\(Package.root)/\(project)").dump
        } catch let error as InputError {
            text = "error: expected \(error.expected), found \(error.found)\n"
        }
        expectSnapshot(text, named: "Importers/hls4ml/\(name).txt")
    }

    @Test(arguments: ["", "/firmware", "/hls4ml_config.yml", "/firmware/parameters.h", "/project.tcl"])
    func findsTheProject(suffix: String) throws {
        let root = "\(Package.root)/Examples/jet-tagger"
        let model = try ModelImporters.read(path: root + suffix)
        #expect(model.dump == (try ModelImporters.read(path: root)).dump)
    }

    @Test func namesWhatItCanRead() {
        for path in ["\(Package.root)/Sources", "/dev/zero", "\(Package.root)/no-such-file", "\(Package.root)/LICENSE"]
        {
            #expect(throws: InputError.self) { try ModelImporters.read(path: path) }
        }
    }
}
