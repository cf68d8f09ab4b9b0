/// Completion for bash, without the bash-completion package.
enum BashCompletion {
    static func script(_ commands: [Command]) -> String {
        let all = flattened(commands)
        let names = (commands.map(\.name) + ["--help", "--version"]).joined(separator: " ")
        let selectors = all.filter { $0.words.count == 2 }
            .map { "        \($0.words[0]):\($0.words[1])) command=\"\($0.words.joined(separator: " "))\" ;;" }
        var lines = [
            "# bash completion for presynth",
            "_presynth() {",
            "    local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"",
            "    local command=\"${COMP_WORDS[1]}\"",
            "    COMPREPLY=()",
            "    if (( COMP_CWORD == 1 )); then",
            "        COMPREPLY=($(compgen -W \"\(names)\" -- \"$current\"))",
            "        return",
            "    fi",
        ]
        if !selectors.isEmpty {
            lines += ["    (( COMP_CWORD > 2 )) && case \"$command:${COMP_WORDS[2]}\" in"] + selectors + ["    esac"]
        }
        lines += ["    case \"$command:$previous\" in"]
        lines += all.flatMap { valueCases($0.words, $0.command) }
        lines += ["    esac", "    case \"$command\" in"]
        lines += all.flatMap { wordCases($0.words, $0.command) }
        lines += ["    esac", "}", "complete -o filenames -F _presynth presynth"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// What follows an option that takes a value.
    private static func valueCases(_ words: [String], _ command: Command) -> [String] {
        command.options.filter { $0.value != nil }.map { option in
            let path = words.joined(separator: " ")
            var patterns = ["\"\(path):--\(option.name)\""]
            if let letter = option.letter { patterns.append("\"\(path):-\(letter)\"") }
            return "        \(patterns.joined(separator: "|"))) \(reply(option.completion)); return ;;"
        }
    }

    /// What stands where no value is awaited: options, subcommands or operands.
    private static func wordCases(_ words: [String], _ command: Command) -> [String] {
        let options = command.options.map { "--" + $0.name }.joined(separator: " ")
        let inner = command.subcommands.map(\.name).joined(separator: " ")
        let operand = inner.isEmpty ? reply(command.operands.first?.completion ?? .none) : reply(words: inner)
        return [
            "        \"\(words.joined(separator: " "))\")",
            "            if [[ \"$current\" == -* ]]; then \(reply(words: options))",
            "            else \(operand); fi ;;",
        ]
    }

    private static func reply(words: String) -> String {
        "COMPREPLY=($(compgen -W \"\(words)\" -- \"$current\"))"
    }

    private static func reply(_ kind: CompletionKind) -> String {
        switch kind {
        case .none: ":"
        case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
        case .directory: "COMPREPLY=($(compgen -d -- \"$current\"))"
        case .choices(let choices): reply(words: choices.joined(separator: " "))
        case .device: reply(words: "$(\(CompletionShell.deviceQuery))")
        }
    }
}
