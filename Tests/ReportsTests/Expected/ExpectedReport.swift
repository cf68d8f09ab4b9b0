import Comparing
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// One report of the collection and the values that were read from it by other means.
struct ExpectedReport {
    /// The path below the collection's reports.
    let path: String
    /// The kind by the collection's index.
    let kind: String
    /// The values by their names.
    let values: JSONValue

    /// The tool's folder in the collection.
    let tool: String
    /// How the values were read and checked.
    let verification: String

    /// All entries, in the order of the list.
    static func all() throws -> [ExpectedReport] {
        let folder = try #require(Corpus.folder)
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/reports/expected.jsonl"))
        return try data.split(separator: 0x0A).map { line in
            let entry = try JSONReader.read(Array(line), file: "expected.jsonl")
            return ExpectedReport(
                path: try #require(entry["path"]?.string), kind: try #require(entry["kind"]?.string),
                values: try #require(entry["expected"]), tool: try #require(entry["tool"]?.string),
                verification: entry["verified"]?.string ?? "not said")
        }
    }

    /// The reports of a folder of the collection, by name.
    static func files(in folder: String) throws -> [ReportFile] {
        let root = "\(try #require(Corpus.folder))/reports/\(folder)"
        return try FileManager.default.contentsOfDirectory(atPath: root).sorted().map { name in
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")))
            return ReportFile(path: "\(folder)/\(name)", bytes: bytes)
        }
    }

    /// A value by its name; nil also for `null`.
    subscript(name: String) -> JSONValue? { values[name].flatMap { $0.isNull ? nil : $0 } }

    /// The report itself.
    func file() throws -> ReportFile {
        let folder = try #require(Corpus.folder)
        return ReportFile(
            path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/reports/\(path)"))))
    }
}

extension JSONValue {
    /// The number, also when it was kept as text such as `5.00`.
    var figure: Double? { double ?? string.flatMap { Double($0.trimmingCharacters(in: .whitespaces)) } }

    /// The whole number, also when it was kept as text.
    var count: Int? { integer ?? string.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } }

    /// The amount of a resource from a number or a cell such as `2557 (20%)`; `-` is none.
    var amount: Double? {
        guard let cell = string?.trimmingCharacters(in: .whitespaces) else { return figure }
        return cell == "-" ? 0 : cell.split(separator: " ").first.flatMap { Double($0) }
    }

    /// The texts of an array.
    var strings: [String] { (array ?? []).compactMap(\.string) }

    /// The texts of an array of arrays.
    var rows: [[String]] { (array ?? []).map(\.strings) }
}
