import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct HelpTests {
    private static let paths = flattened(Commands.all).map { $0.words.joined(separator: " ") }

    @Test(arguments: [60, 80, 120])
    func `help fits its terminal`(columns: Int) {
        for path in Self.paths {
            let run = Run(path + " --help", environment: Environment(outputColumns: columns))
            #expect(run.exit == .good)
            for line in run.output.split(separator: "\n") where !line.hasPrefix("  presynth ") {
                #expect(line.count <= columns, "\(path): \(line)")
            }
        }
    }

    @Test(arguments: paths)
    func `help of every command`(path: String) {
        let run = Run(path + " --help")
        expectSnapshot(run.output, named: "Help/\(path.split(separator: " ").joined(separator: "-")).txt")
        #expect(run.output == Run("help " + path).output)
    }

    @Test func `help of the tool`() {
        expectSnapshot(Run("--help").output, named: "Help/presynth.txt")
        #expect(Run("help").output == Run("--help").output)
        let bare = Run("")
        #expect(bare.exit == .usage)
        #expect(bare.output.isEmpty)
    }

    @Test(arguments: CompletionShell.allCases)
    func completion(shell: CompletionShell) {
        let run = Run("completion \(shell.rawValue)")
        #expect(run.exit == .good)
        for command in Commands.all { #expect(run.output.contains(command.name)) }
        for option in Command.estimate.options { #expect(run.output.contains(option.name)) }
        expectSnapshot(run.output, named: "Help/completion.\(shell.rawValue)")
    }

    @Test func `every example can be parsed`() throws {
        for (words, command) in flattened(Commands.all) {
            for example in command.examples {
                let line = example.arguments.split(separator: " > ")[0]
                let all = line.split(separator: " ").map { $0.filter { $0 != "'" } }
                let found = try Commands.find(all[...], first: all[0])
                #expect(found.path.hasPrefix(words[0]))
                let chosen = found.command.subcommands.first ?? found.command
                _ = try ArgumentParser.parse(Array(found.rest), for: chosen, path: found.path)
            }
        }
    }

    @Test func version() {
        #expect(Run("--version").output == "presynth \(Tool.version)\n")
    }
}
