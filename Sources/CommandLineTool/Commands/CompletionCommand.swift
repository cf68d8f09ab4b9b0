extension Command {
    /// `presynth completion bash|zsh|fish`.
    static let completion = Command(
        name: "completion",
        summary: "Print a script that completes presynth's command line",
        discussion: [
            "Write the script to where the shell looks for it, or evaluate it in the shell's start-up file. It is "
                + "generated from the same descriptions as this help; parts and boards are asked from presynth itself."
        ],
        operands: [
            Operand(
                name: "SHELL", summary: "bash, zsh or fish", completion: .choices(["bash", "zsh", "fish"]))
        ],
        options: [.helpFlag],
        examples: [
            Example(
                arguments: "completion bash > /usr/share/bash-completion/completions/presynth",
                summary: "bash, for everybody"),
            Example(
                arguments: "completion zsh > ~/.zfunc/_presynth",
                summary: "zsh, where ~/.zfunc is in $fpath"),
            Example(
                arguments: "completion fish > ~/.config/fish/completions/presynth.fish",
                summary: "fish"),
        ],
        run: { invocation, console in
            let word = invocation.operands.first ?? ""
            guard let shell = CompletionShell(rawValue: word) else {
                let names = CompletionShell.allCases.map(\.rawValue)
                let nearest = Nearest.match(word, among: names).map { "Did you mean '\($0)'? " } ?? ""
                throw UsageError(
                    "there is no completion for '\(word)'",
                    hint: nearest + "It is one of: \(names.joined(separator: ", ")).", command: "completion")
            }
            console.write(shell.script(for: Commands.all))
            return .good
        })
}
