extension Command {
    /// `presynth help [COMMAND]`.
    static let help = Command(
        name: "help",
        summary: "Explain presynth or one of its commands",
        operands: [Operand(name: "COMMAND", summary: "the command to explain", isOptional: true, isRepeatable: true)],
        options: [.helpFlag],
        examples: [Example(arguments: "help estimate", summary: "everything 'estimate' can do")],
        run: { invocation, console in
            let help = HelpText(columns: console.environment.columns)
            guard let first = invocation.operands.first else {
                console.write(help.tool(commands: Commands.all))
                return .good
            }
            let found = try Commands.find(invocation.operands[...], first: first)
            guard found.rest.isEmpty else { throw Commands.unknown(invocation.operands.joined(separator: " ")) }
            console.write(help.command(found.command, path: found.path))
            return .good
        })
}
