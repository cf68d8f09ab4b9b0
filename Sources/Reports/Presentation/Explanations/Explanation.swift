public import Devices

/// What a diagnostic or a rule means, why it appears, and what to do.
public struct Explanation: Hashable, Sendable {
    /// What is explained.
    public enum Subject: Hashable, Sendable {
        case diagnostic(DiagnosticCode)
        /// A rule of `why`, by its short name.
        case rule(String)
    }

    /// What is explained.
    public var subject: Subject
    /// What it says.
    public var meaning: String
    /// Why it appears, or what a rule was checked on.
    public var cause: String
    /// What to do about it; empty for rules.
    public var remedy: String

    init(_ subject: Subject, meaning: String, cause: String, remedy: String = "") {
        self.subject = subject
        self.meaning = meaning
        self.cause = cause
        self.remedy = remedy
    }

    /// The code or the rule's name.
    public var code: String {
        switch subject {
        case .diagnostic(let code): code.rawValue
        case .rule(let name): name
        }
    }

    /// Every explanation: diagnostics, then rules, each in alphabetical order.
    public static let all = diagnosticsA + diagnosticsB + diagnosticsC + rules

    /// The explanation of a code or rule.
    public static func named(_ code: String) -> Explanation? { all.first { $0.code == code } }
}

extension Explanation {
    /// The page that documents all codes and rules, as Markdown.
    public static var page: String {
        let head = """
            # Diagnostics and rules

            Every message of presynth carries one of these codes in brackets, and every
            figure of an estimate names the rule it follows under `why`. `presynth explain CODE` prints one of them.

            ## Diagnostics

            | code | what it says | why | what to do |
            | :-- | :-- | :-- | :-- |

            """
        let diagnostics = all.compactMap { entry -> String? in
            guard case .diagnostic = entry.subject else { return nil }
            return "| `\(entry.code)` | \(entry.meaning) | \(entry.cause) | \(entry.remedy) |\n"
        }
        let rules = all.compactMap { entry -> String? in
            guard case .rule = entry.subject else { return nil }
            return "| `\(entry.code)` | \(entry.meaning) | \(entry.cause) |\n"
        }
        return head + diagnostics.joined() + "\n## Rules\n\n| rule | what it says | checked on |\n| :-- | :-- | :-- |\n"
            + rules.joined()
    }
}
