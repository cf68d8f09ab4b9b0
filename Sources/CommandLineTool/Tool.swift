/// The whole command-line tool as a value, so that tests can run it.
public enum Tool {
    /// The version printed by `--version`.
    public static let version = "0.1.0"

    /// Runs one command.
    ///
    /// - Parameter arguments: Everything after the program's name.
    /// - Returns: The exit code: 0 good, 1 the answer is no, 2 usage, 3 bad input, 4 internal error.
    public static func main(arguments: [String]) -> Int32 {
        print("presynth \(version)")
        return 0
    }
}
