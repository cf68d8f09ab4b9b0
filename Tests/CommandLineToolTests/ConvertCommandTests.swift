import CommandLineTool
import Foundation
import TestSupport
import Testing
import Wire

/// A graph document gives the estimate of the model it was written from, figure by figure.
@Suite struct ConvertCommandTests {
    private static let examples = ["jet-tagger", "quantised-classifier", "anomaly-autoencoder"]
    private static let fixtures: [String] = {
        let folder = Package.root + "/Tests/Fixtures/hls4ml"
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted().map { folder + "/" + $0 } ?? []
    }()
    private static let collection: [String] =
        Corpus.folder.map { folder in
            let projects = folder + "/hls4ml_projects"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: projects)) ?? []
            return names.filter { !$0.hasPrefix("_") }.sorted().map { projects + "/" + $0 }
        } ?? []

    /// Everything of an estimate but where the model came from.
    private static func figures(_ path: String) throws -> [JSONValue.Member]? {
        let run = Run(["estimate", path, "--allow-unknown", "--quiet", "--format", "json", "--device", "xcvu13p"])
        guard run.exit == .good else { return nil }
        let document = try JSONReader.read(Array(run.output.utf8), file: "estimate")
        return document.members?.filter { !["model", "diagnostics"].contains($0.key) }
    }

    private static func expectEqual(_ path: String, weights: String) throws {
        let folder = try TemporaryFolder()
        let graph = folder.path + "/graph.json"
        let expected = try figures(path)
        let run = Run(["convert", path, "--weights", weights, "-o", graph])
        guard run.exit == .good else {
            #expect(expected == nil, "\(path): \(run.error)")
            return
        }
        #expect(try figures(graph) == expected, "\(path)")
    }

    @Test(arguments: examples, ["inline", "npy", "statistics"])
    func `examples give the same figures`(example: String, weights: String) throws {
        try Self.expectEqual(Package.root + "/Examples/" + example, weights: weights)
    }

    @Test(arguments: fixtures) func `fixtures give the same figures`(path: String) throws {
        try Self.expectEqual(path, weights: "inline")
    }

    @Test(.enabled(if: Corpus.isAvailable, "the collection is not here"), arguments: collection)
    func `projects of the collection give the same figures`(path: String) throws {
        try Self.expectEqual(path, weights: "npy")
    }

    @Test(arguments: ["inline", "statistics"]) func `a document written again is the same`(weights: String) throws {
        let folder = try TemporaryFolder()
        let first = Run(["convert", Package.root + "/Examples/jet-tagger", "--weights", weights])
        #expect(first.exit == .good)
        let file = try folder.write(first.output, to: "graph.json")
        #expect(Run(["convert", file, "--weights", weights]).output == first.output)
    }

    @Test(arguments: [
        ("\"shape\": [16]", "\"shape\": [-1]", "whole numbers"), ("\"dense\"", "\"danse\"", "an object"),
        ("\"inputs\": [0]", "\"inputs\": [99]", "places of tensors"), ("ap_fixed<16,6>", "ap_fixed<x>", "a type"),
        ("\"rows\": 16", "\"rows\": 17", "values"),
    ])
    func `a wrong document names the key`(from: String, to: String, expected: String) throws {
        let folder = try TemporaryFolder()
        let text = Run(["convert", Package.root + "/Examples/jet-tagger"]).output
        #expect(text.contains(from))
        let file = try folder.write(text.replacing(from, with: to, maxReplacements: 1), to: "graph.json")
        let run = Run(["estimate", file])
        #expect(run.exit == .badInput)
        #expect(run.error.contains(expected), "\(run.error)")
    }

    @Test func `a path out of the folder is refused`() throws {
        let folder = try TemporaryFolder()
        let graph = folder.path + "/graph.json"
        #expect(Run(["convert", Package.root + "/Examples/jet-tagger", "--weights", "npy", "-o", graph]).exit == .good)
        let text = try String(contentsOfFile: graph, encoding: .utf8)
        let moved = try folder.write(text.replacing("\"graph/", with: "\"../graph/"), to: "moved.json")
        #expect(Run(["estimate", moved]).error.contains("below the document's folder"))
    }

    @Test func `files of weights need a document to stand beside`() {
        #expect(Run(["convert", Package.root + "/Examples/jet-tagger", "--weights", "npy"]).exit == .usage)
    }

    @Test func `the example of the documentation is estimated, and the schema is JSON`() throws {
        let page = try String(contentsOfFile: Package.root + "/Documentation/graph.md", encoding: .utf8)
        let example = try #require(page.split(separator: "```json").last?.split(separator: "```").first)
        let folder = try TemporaryFolder()
        let run = Run(["estimate", try folder.write(String(example), to: "graph.json"), "--format", "json"])
        #expect(run.exit == .good, "\(run.error)")
        #expect(run.output.contains("\"flow_version_assumed\": false"))
        let schema = Package.root + "/Documentation/graph.schema.json"
        let text = try String(contentsOfFile: schema, encoding: .utf8)
        #expect(try JSONReader.read(Array(text.utf8), file: schema)["title"]?.string == "presynth.graph/1")
    }
}
