import Devices
import Wire

/// The whole command-line tool as a value, so that tests can run it.
public enum Tool {
    /// The version printed by `--version`.
    public static let version = "0.1.0"

    /// Runs one command in this process's own surroundings.
    ///
    /// - Parameter arguments: Everything after the program's name.
    /// - Returns: The exit code: 0 good, 1 the answer is no, 2 usage, 3 bad input, 4 internal error.
    public static func main(arguments: [String]) -> Int32 {
        run(arguments: arguments, console: .process()).rawValue
    }

    /// Runs one command.
    ///
    /// - Parameters:
    ///   - arguments: Everything after the program's name.
    ///   - console: Where to read from and write to.
    /// - Returns: The exit code.
    public static func run(arguments: [String], console: Console) -> ExitCode {
        do {
            return try dispatch(arguments[...], console: console)
        } catch let error as UsageError {
            console.writeError(error.text(columns: console.environment.columns))
            return .usage
        } catch let error as InputError {
            console.writeError("\(error)\n")
            return .badInput
        } catch let error as DeviceError {
            console.writeError("\(error)\n")
            return .badInput
        } catch let error as UnmodelledLayers {
            console.writeError("\(error)")
            return .badInput
        } catch let error as OutputError {
            console.writeError("presynth: error: \(error)\n")
            return .internalError
        } catch {
            console.writeError("presynth: internal error: \(error)\n")
            return .internalError
        }
    }

    private static func dispatch(_ arguments: ArraySlice<String>, console: Console) throws -> ExitCode {
        switch arguments.first {
        case nil:
            console.writeError(HelpText(columns: console.environment.columns).tool(commands: Commands.all))
            return .usage
        case "--help", "-h":
            console.write(HelpText(columns: console.environment.columns).tool(commands: Commands.all))
            return .good
        case "--version", "-V":
            console.write("presynth \(version)\n")
            return .good
        case let word?:
            let (command, path, rest) = try Commands.find(arguments, first: word)
            return try perform(command, path: path, words: Array(rest), console: console)
        }
    }

    private static func perform(
        _ command: Command, path: String, words: [String], console: Console
    ) throws -> ExitCode {
        let beforeEnd = words.prefix { $0 != "--" }
        if beforeEnd.contains("--help") || beforeEnd.contains("-h") {
            console.write(HelpText(columns: console.environment.columns).command(command, path: path))
            return .good
        }
        let chosen = command.subcommands.first ?? command
        return try chosen.run(try ArgumentParser.parse(words, for: chosen, path: path), console)
    }
}
