import CommandLineTool
import Foundation
import TestSupport
import Testing
import Wire

/// Designs and layers of public projects as facts: configuration, counts over weights, and reported figures.
///
/// They guard every constant and every join on a checkout without the collection: the estimate must be the recorded one,
/// and no further from the report than it was. RECORD_SNAPSHOTS=1 records the estimates again; reports never change.
/// Counts do not show which neurons are never read, so pruned designs are estimated here as if all were built.
@Suite struct FactsTests {
    private static let folder = Package.root + "/Tests/Facts"
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

    private static func figures(_ row: JSONValue?) -> [String: Double] {
        var figures: [String: Double] = [:]
        for kind in ["dsp", "lut", "ff", "bram18"] { figures[kind] = row?["csynth"]?[kind]?["value"]?.double }
        figures["latency_min"] = row?["latency_cycles"]?["min"]?["value"]?.double
        figures["latency"] = row?["latency_cycles"]?["max"]?["value"]?.double
        figures["interval"] = row?["interval_cycles"]?["max"]?["value"]?.double
        return figures
    }

    /// Today's figures of every row of a document.
    private static func estimate(_ facts: JSONValue) throws -> [String: [String: Double]] {
        let folder = try TemporaryFolder()
        let graph = try folder.write(try #require(facts["graph"]).text(), to: "graph.json")
        let run = Run(["estimate", graph, "--format", "json"])
        #expect(run.exit == .good, "\(run.error)")
        let estimate = try JSONReader.read(Array(run.output.utf8), file: "estimate")
        var rows = ["total": figures(estimate["total"])]
        for layer in estimate["layers"]?.array ?? [] { rows[layer["name"]?.string ?? ""] = figures(layer) }
        return rows
    }

    @Test(arguments: names) func `estimates are as recorded and no further from the report`(name: String) throws {
        let path = Self.folder + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let facts = try JSONReader.read(Array(text.utf8), file: path)
        #expect(facts["source"]?.string?.isEmpty == false)
        let rows = try Self.estimate(facts)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            return try Self.record(rows, facts, text, path: path)
        }
        for entry in facts["figures"]?.array ?? [] {
            let row = entry["row"]?.string ?? ""
            for member in entry["estimate"]?.members ?? [] {
                let (found, recorded) = (rows[row]?[member.key], member.value.double)
                #expect(found == recorded, "\(name), \(row): \(member.key)")
                guard let found, let recorded, let reported = entry["reported"]?[member.key]?.double else { continue }
                #expect(
                    abs(found - reported) <= abs(recorded - reported), "\(name), \(row): \(member.key) of the report")
            }
        }
    }

    /// Puts today's estimates into the lines of the document's figures.
    private static func record(
        _ rows: [String: [String: Double]], _ facts: JSONValue, _ text: String, path: String
    ) throws {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() where line.hasPrefix("  {\"row\":") {
            let hasComma = line.hasSuffix(",")
            let entry = try JSONReader.read(Array((hasComma ? String(line.dropLast()) : line).utf8), file: path)
            let figures = rows[entry["row"]?.string ?? ""] ?? [:]
            let estimate = (entry["estimate"]?.members ?? []).map { member in
                JSONValue.Member(member.key, figures[member.key].map { .number($0) } ?? .null)
            }
            let members = (entry.members ?? []).map { $0.key == "estimate" ? .init("estimate", .object(estimate)) : $0 }
            lines[index] = "  " + JSONValue.object(members).text(pretty: false) + (hasComma ? "," : "")
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test func `every tool, strategy and join is among the facts`() throws {
        let texts = try Self.names.map { try String(contentsOfFile: Self.folder + "/" + $0, encoding: .utf8) }
        #expect(texts.count >= 40)
        for word in [
            "vivado-hls", "vitis-hls", "2019.2", "2020.1", "2021.1", "2022.2", "2025.1", "\"resource\"", "\"latency\"",
            "\"softmax\"", "\"batch_normalization\"", "\"dataflow\"", "\"pipeline\"",
        ] {
            #expect(texts.contains { $0.contains(word) }, "\(word)")
        }
    }
}
