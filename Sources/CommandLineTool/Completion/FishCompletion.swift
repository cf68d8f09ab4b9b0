/// Completion for fish.
enum FishCompletion {
    static func script(_ commands: [Command]) -> String {
        var lines = ["# fish completion for presynth", "complete -c presynth -f"]
        for command in commands {
            lines.append(
                "complete -c presynth -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))")
        }
        for (words, command) in flattened(commands) { lines += body(words, command) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func body(_ words: [String], _ command: Command) -> [String] {
        let seen = words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
        let condition = "complete -c presynth -n \(quoted(seen))"
        var lines = command.subcommands.map { "\(condition) -a \($0.name) -d \(quoted($0.summary))" }
        lines += command.operands.prefix(1).compactMap { operand in
            arguments(operand.completion).map { "\(condition)\($0)" }
        }
        lines += command.options.map { option in
            let letter = option.letter.map { " -s \($0)" } ?? ""
            let value = option.value == nil ? "" : " -r\(arguments(option.completion) ?? "")"
            return "\(condition) -l \(option.name)\(letter)\(value) -d \(quoted(option.summary))"
        }
        return lines
    }

    private static func arguments(_ kind: CompletionKind) -> String? {
        switch kind {
        case .none: nil
        case .file: " -F"
        case .directory: " -a '(__fish_complete_directories)'"
        case .choices(let choices): " -a \(quoted(choices.joined(separator: " ")))"
        case .device: " -a '(\(CompletionShell.deviceQuery))'"
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
