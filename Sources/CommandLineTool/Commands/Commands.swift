/// Every command there is, in the order help shows them.
enum Commands {
    /// The commands; a new one is a file in this folder and an entry here.
    static let all: [Command] = [
        .estimate, .check, .compare, .parse, .convert, .explain, .devices, .completion, .help,
    ]

    /// Finds the command that words select, with the words that remain.
    ///
    /// - Throws: `UsageError` naming the nearest command.
    static func find(
        _ words: ArraySlice<String>, first word: String
    ) throws(UsageError) -> (command: Command, path: String, rest: ArraySlice<String>) {
        guard let command = all.first(where: { $0.name == word }) else { throw unknown(word) }
        let rest = words.dropFirst()
        guard let next = rest.first, let inner = command.subcommands.first(where: { $0.name == next }) else {
            return (command, command.name, rest)
        }
        return (inner, "\(command.name) \(inner.name)", rest.dropFirst())
    }

    /// The error for a word that is no command.
    static func unknown(_ word: String) -> UsageError {
        let names = all.map(\.name)
        let kind = word.hasPrefix("-") ? "option" : "command"
        let nearest = Nearest.match(String(word.drop { $0 == "-" }), among: names).map { "Did you mean '\($0)'? " }
        return UsageError(
            "unknown \(kind) '\(word)'",
            hint: (nearest ?? "") + "The commands are \(names.joined(separator: ", ")).")
    }
}
