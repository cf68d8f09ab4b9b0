/// Writes help from the descriptions of commands.
struct HelpText {
    /// Columns to wrap at.
    var columns: Int

    /// Creates help for a terminal, never wider than is good to read.
    init(columns: Int) {
        self.columns = min(columns, 100)
    }

    /// The help of the whole tool.
    func tool(commands: [Command]) -> String {
        var lines = TextWrapping.wrap(
            "presynth says what a neural network will cost on an FPGA before any vendor tool runs: DSP, LUT, FF, BRAM, "
                + "latency and initiation interval, layer by layer, with the reason and an error bar.", width: columns)
        lines += ["", "Usage: presynth COMMAND [OPTIONS] ...", "", "Commands:"]
        lines += TextWrapping.list(commands.map { ($0.name, $0.summary) }, width: columns)
        lines += ["", "Start here:"]
        lines += examples(
            [
                Example(arguments: "estimate my-hls4ml-project", summary: "what the project will cost on its own part"),
                Example(
                    arguments: "check my-hls4ml-project", summary: "whether it fits, and what to change if it does not"),
            ].filter { example in commands.contains { example.arguments.hasPrefix($0.name + " ") } })
        lines += ["", "Exit codes:"] + exitCodes(negative: ExitCode.negative.meaning)
        lines += ["", "'presynth help COMMAND' explains a command; 'presynth --version' prints the version."]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The help of one command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - path: The words that select it, such as `devices show`.
    /// - Returns: Text that ends in a line break.
    func command(_ command: Command, path: String) -> String {
        var lines = TextWrapping.wrap(command.summary + ".", width: columns)
        lines += [""] + usage(command, path: path)
        for paragraph in command.discussion { lines += [""] + TextWrapping.wrap(paragraph, width: columns) }
        if !command.subcommands.isEmpty {
            lines += ["", "Commands:"]
            lines += TextWrapping.list(command.subcommands.map { ($0.name, $0.summary) }, width: columns)
        }
        if !command.operands.isEmpty {
            lines += ["", "Arguments:"]
            lines += TextWrapping.list(command.operands.map { ($0.name, $0.summary) }, width: columns)
        }
        lines += options(command.options)
        if !command.examples.isEmpty { lines += ["", "Examples:"] + examples(command.examples) }
        lines += ["", "Exit codes:"] + exitCodes(negative: command.negativeMeaning)
        return lines.joined(separator: "\n") + "\n"
    }

    private func usage(_ command: Command, path: String) -> [String] {
        var words = ["Usage: presynth", path]
        if !command.subcommands.isEmpty { words.append("[COMMAND]") }
        if !command.options.isEmpty { words.append("[OPTIONS]") }
        for operand in command.operands {
            let name = operand.name + (operand.isRepeatable ? "..." : "")
            words.append(operand.isOptional ? "[\(name)]" : name)
        }
        return [words.joined(separator: " ")]
    }

    private func options(_ options: [Option]) -> [String] {
        var lines: [String] = []
        for group in Option.Group.allCases {
            let rows = options.filter { $0.group == group }.map { ($0.spelling, text(of: $0)) }
            guard !rows.isEmpty else { continue }
            lines += ["", group.rawValue + " options:"]
            lines += TextWrapping.list(rows, width: columns, longestTerm: options.map(\.spelling.count).max())
        }
        return lines
    }

    private func text(of option: Option) -> String {
        var text = option.summary
        if !option.choices.isEmpty { text += ": " + option.choices.joined(separator: ", ") }
        if option.isRepeatable { text += " (repeatable)" }
        if let fallback = option.defaultText { text += " [default: \(fallback)]" }
        return text
    }

    private func examples(_ examples: [Example]) -> [String] {
        examples.flatMap { example in
            ["  presynth " + example.arguments] + TextWrapping.wrap(example.summary, width: columns, indent: 6)
        }
    }

    private func exitCodes(negative: String?) -> [String] {
        let rows = ExitCode.allCases.compactMap { code -> (String, String)? in
            let meaning = code == .negative ? negative : code.meaning
            return meaning.map { ("\(code.rawValue)", $0) }
        }
        return TextWrapping.list(rows, width: columns)
    }
}
