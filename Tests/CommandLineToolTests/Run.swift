import CommandLineTool
import Foundation
import Synchronization
import TestSupport

/// One run of the tool with everything it wrote.
struct Run {
    let exit: ExitCode
    let output: String
    let error: String

    /// Runs the tool in surroundings of the test's choice.
    init(_ arguments: [String], environment: Environment = Environment(), input: String = "") {
        let captured = Captured()
        let console = Console(
            environment: environment, write: { captured.append($0, isError: false) },
            writeError: { captured.append($0, isError: true) }, readInput: { Array(input.utf8) })
        exit = Tool.run(arguments: arguments, console: console)
        (output, error) = captured.texts
    }

    /// Runs the tool with a command line split at spaces.
    init(_ line: String, environment: Environment = Environment(), input: String = "") {
        self.init(line.split(separator: " ").map(String.init), environment: environment, input: input)
    }
}

private final class Captured: Sendable {
    private let state = Mutex(("", ""))

    func append(_ text: String, isError: Bool) {
        state.withLock { if isError { $0.1 += text } else { $0.0 += text } }
    }

    var texts: (String, String) { state.withLock { $0 } }
}

/// Projects that come with the package.
enum Projects {
    static let jetTagger = Package.root + "/Examples/jet-tagger"
}

/// A folder that exists as long as the value is used.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "presynth-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a file and answers its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
