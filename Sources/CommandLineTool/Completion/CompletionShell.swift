/// The shells whose command line presynth can complete.
enum CompletionShell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish

    /// The script to be read by the shell.
    func script(for commands: [Command]) -> String {
        switch self {
        case .bash: BashCompletion.script(commands)
        case .zsh: ZshCompletion.script(commands)
        case .fish: FishCompletion.script(commands)
        }
    }

    /// The command that lists every name a device can be given by, one a line.
    static let deviceQuery = "presynth devices list --format names 2>/dev/null"
}

/// Every command with the words that lead to it, those below others included.
func flattened(_ commands: [Command]) -> [(words: [String], command: Command)] {
    commands.flatMap { command in
        [(words: [command.name], command: command)]
            + command.subcommands.map { (words: [command.name, $0.name], command: $0) }
    }
}
