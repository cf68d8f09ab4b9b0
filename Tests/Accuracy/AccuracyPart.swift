import CommandLineTool
import Comparing
import Presentation
import Readers
import Synchronization
import Wire

/// Pairs of estimates and reports that were compared in one go.
struct AccuracyPart {
    /// Error statistics as `compare --format markdown` writes them.
    let markdown: String
    private let groups: [JSONValue]

    /// Runs `presynth compare` over folders of projects.
    init(comparing folders: [String]) throws {
        let command = ["compare"] + folders
        markdown = try Self.output(of: command + ["--format", "markdown"])
        let document = try Self.output(of: command + ["--format", "json"])
        groups = try JSONReader.read(Array(document.utf8), file: "compare")["statistics"]?.array ?? []
    }

    /// Takes comparisons made by other means.
    init(_ comparisons: [Comparison]) {
        let set = ComparisonSet(comparisons: comparisons, isTree: true)
        markdown = Formats.comparisons.named("markdown")?.render(set) ?? ""
        groups = ComparisonRecord.document(set)["statistics"]?.array ?? []
    }

    /// Every group and quantity with its statistics.
    var rows: [(name: String, statistics: JSONValue)] {
        groups.flatMap { group in
            let name = ["stage", "by", "group"].compactMap { group[$0]?.string }.joined(separator: " ")
            return (group["quantities"]?.members ?? []).map { ("\(name) \($0.key)", $0.value) }
        }
    }

    /// The table without the rows that are right throughout, and how many they are.
    var tableOfErrors: String {
        var (kept, right) = ([String](), 0)
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
            if cells.count > 10, cells[4] == "100%" { right += 1 } else { kept.append(line) }
        }
        return kept.joined(separator: "\n") + "\n\(right) further rows are right throughout: every pair exact.\n"
    }

    /// The statistics of a group by quantity; empty when there is no such group.
    func statistics(by dimension: String = "all", of group: String = "all") -> [String: JSONValue] {
        let found = groups.first {
            $0["stage"]?.string == "csynth" && $0["by"]?.string == dimension && $0["group"]?.string == group
        }
        return Dictionary((found?["quantities"]?.members ?? []).map { ($0.key, $0.value) }) { first, _ in first }
    }

    private static func output(of arguments: [String]) throws -> String {
        let captured = Captured()
        let console = Console(
            environment: Environment(), write: { captured.append($0, isError: false) },
            writeError: { captured.append($0, isError: true) })
        let exit = Tool.run(arguments: arguments, console: console)
        let (output, errors) = captured.texts
        guard exit == .good else { throw CompareFailure(message: errors) }
        return output
    }
}

/// What `presynth compare` said in place of an answer.
struct CompareFailure: Error {
    let message: String
}

private final class Captured: Sendable {
    private let state = Mutex(("", ""))

    func append(_ text: String, isError: Bool) {
        state.withLock { if isError { $0.1 += text } else { $0.0 += text } }
    }

    var texts: (String, String) { state.withLock { $0 } }
}
