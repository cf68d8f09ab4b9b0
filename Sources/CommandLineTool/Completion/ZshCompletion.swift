/// Completion for zsh.
enum ZshCompletion {
    static func script(_ commands: [Command]) -> String {
        var lines = ["#compdef presynth", "", "_presynth() {"]
        lines += ["    if (( CURRENT == 2 )); then"]
        lines += describe(commands, indent: "        ")
        lines += ["        return", "    fi", "    local command=\"$words[2]\"", "    shift words; (( CURRENT-- ))"]
        lines += ["    case \"$command\" in"]
        for command in commands { lines += ["        \(command.name))"] + body(command) + ["            ;;"] }
        lines += ["    esac", "}", "", "_presynth \"$@\""]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func body(_ command: Command) -> [String] {
        guard !command.subcommands.isEmpty else { return arguments(command, indent: "            ") }
        var lines = ["            if (( CURRENT == 2 )); then"]
        lines += describe(command.subcommands, indent: "                ")
        lines += ["                return", "            fi", "            local inner=\"$words[2]\""]
        lines += ["            shift words; (( CURRENT-- ))", "            case \"$inner\" in"]
        for inner in command.subcommands {
            lines += ["                \(inner.name))"] + arguments(inner, indent: "                    ")
            lines += ["                    ;;"]
        }
        return lines + ["            esac"]
    }

    private static func describe(_ commands: [Command], indent: String) -> [String] {
        let rows = commands.map { "\(indent)    \(quoted("\($0.name):\($0.summary)"))" }
        return ["\(indent)local -a names=("] + rows + ["\(indent))", "\(indent)_describe command names"]
    }

    private static func arguments(_ command: Command, indent: String) -> [String] {
        var specifications = command.options.flatMap(specification)
        if let operand = command.operands.first {
            let place = operand.isRepeatable ? "*" : operand.isOptional ? ":" : ""
            specifications.append(quoted("\(place):\(operand.name):\(action(operand.completion))"))
        }
        return [indent + "_arguments \\"] + specifications.map { indent + "    " + $0 + " \\" }.dropLastContinuation()
    }

    private static func specification(_ option: Option) -> [String] {
        let spellings = ["--\(option.name)"] + (option.letter.map { ["-\($0)"] } ?? [])
        return spellings.map { spelling in
            var text = option.isRepeatable ? "*" : ""
            text += spelling + (option.value != nil && spelling.hasPrefix("--") ? "=" : "")
            text += "[\(escaped(option.summary, "[]:"))]"
            if let value = option.value { text += ":\(escaped(value, ":")):\(action(option.completion))" }
            return quoted(text)
        }
    }

    private static func action(_ kind: CompletionKind) -> String {
        switch kind {
        case .none: " "
        case .file: "_files"
        case .directory: "_files -/"
        case .choices(let choices): "(\(choices.joined(separator: " ")))"
        case .device: "($(\(CompletionShell.deviceQuery)))"
        }
    }

    private static func escaped(_ text: String, _ special: String) -> String {
        String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension [String] {
    /// The lines without the backslash that would join the last one to whatever follows.
    fileprivate func dropLastContinuation() -> [String] {
        guard let last, last.hasSuffix(" \\") else { return self }
        return dropLast() + [String(last.dropLast(2))]
    }
}
