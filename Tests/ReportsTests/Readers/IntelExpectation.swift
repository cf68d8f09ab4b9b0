import Devices
import Foundation
import Reports
import TestSupport
import Testing
import Wire

/// A line of the corpus's expected values.
struct IntelExpectation {
    let path: String
    let kind: String
    let verified: String
    let expected: JSONValue

    /// The expected values of every report of a tool.
    static func all(ofTool tool: String) throws -> [IntelExpectation] {
        let folder = try #require(Corpus.folder)
        let text = try String(contentsOfFile: "\(folder)/reports/expected.jsonl", encoding: .utf8)
        return try text.split(separator: "\n").compactMap { line in
            let value = try JSONReader.read(Array(line.utf8), file: "expected.jsonl")
            guard value["tool"]?.string == tool, let path = value["path"]?.string, let kind = value["kind"]?.string,
                let expected = value["expected"]
            else { return nil }
            return IntelExpectation(
                path: path, kind: kind, verified: value["verified"]?.string ?? "", expected: expected)
        }
    }

    /// What the product reads of the file.
    func read() throws -> [Devices.Measurement] { try ReportReaders.read(CorpusReport.file(path)) }
}

/// Reports of the corpus.
enum CorpusReport {
    /// A report by its path in the corpus.
    static func file(_ path: String) throws -> ReportFile {
        let folder = try #require(Corpus.folder)
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/reports/\(path)"))
        return ReportFile(path: path, bytes: Array(data))
    }

    /// The paths of all reports of some tools, with their kinds.
    static func all(ofTools tools: Set<String>) throws -> [(path: String, kind: String)] {
        let folder = try #require(Corpus.folder)
        let text = try String(contentsOfFile: "\(folder)/reports/index.csv", encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let path = line.prefix { $0 != "," }
            let pieces = path.split(separator: "/")
            guard pieces.count > 2, tools.contains(String(pieces[0])) else { return nil }
            return (String(path), String(pieces[1]))
        }
    }
}

/// Fields compared, and those that differ.
struct FieldTally {
    private(set) var checked = 0
    private(set) var wrong: [String] = []

    mutating func check<Value: Equatable>(
        _ entry: IntelExpectation, _ field: String, _ found: Value?, _ expected: Value?
    ) {
        checked += 1
        guard found != expected else { return }
        let pair = "found \(found.map { "\($0)" } ?? "nil"), expected \(expected.map { "\($0)" } ?? "nil")"
        wrong.append("\(entry.path) \(field): \(pair)")
    }

    func report(_ kind: String) {
        print("\(kind): \(checked - wrong.count) of \(checked) fields agree")
        for line in wrong { print("  " + line) }
    }
}
