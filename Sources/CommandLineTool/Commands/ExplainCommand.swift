import Devices
import Presentation

extension Command {
    /// `presynth explain [CODE]`.
    static let explain = Command(
        name: "explain",
        summary: "Explain a diagnostic or a rule: what it means, why it appears, what to do",
        discussion: [
            "Every message carries a code in brackets, such as [reuse-factor-repaired], and every figure of an estimate "
                + "names the rule it follows. Without a code all are listed, a line each."
        ],
        operands: [Operand(name: "CODE", summary: "a code or a rule, as messages name it", isOptional: true)],
        options: [.helpFlag],
        examples: [
            Example(arguments: "explain reuse-factor-repaired", summary: "a diagnostic"),
            Example(arguments: "explain distinct-constant-multiplies", summary: "a rule and what it was checked on"),
            Example(arguments: "explain", summary: "every code and rule"),
        ],
        run: { invocation, console in
            let width = min(console.environment.columns, 100)
            guard let word = invocation.operands.first else {
                let entries = Explanation.all.map { ($0.code, $0.meaning) }
                console.write(TextWrapping.list(entries, width: width).joined(separator: "\n") + "\n")
                return .good
            }
            let code = word.trimmingBrackets
            guard let found = Explanation.named(code) else {
                let nearest = Nearest.match(code, among: Explanation.all.map(\.code)).map { "Did you mean '\($0)'? " }
                throw UsageError(
                    "nothing is called '\(code)'", hint: (nearest ?? "") + "'presynth explain' lists every code.",
                    command: "explain")
            }
            console.write(found.text(width: width))
            return .good
        })
}

extension String {
    /// The text without the brackets that messages put around a code.
    fileprivate var trimmingBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }
}

extension Explanation {
    /// The explanation as paragraphs.
    fileprivate func text(width: Int) -> String {
        let isRule = if case .rule = subject { true } else { false }
        var paragraphs = [meaning, (isRule ? "Checked on: " : "Why: ") + cause]
        if !remedy.isEmpty { paragraphs.append("What to do: " + remedy) }
        let body = paragraphs.flatMap { [""] + TextWrapping.wrap($0, width: width) }
        return ([code + (isRule ? " (rule)" : "")] + body).joined(separator: "\n") + "\n"
    }
}
