import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

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
