/// A command as a value: parsing, help and completion are all derived from it.
struct Command: Sendable {
    /// The word that selects it.
    var name: String
    /// One line for lists, without a final full stop.
    var summary: String
    /// Paragraphs that explain it.
    var discussion: [String] = []
    /// What it takes besides options.
    var operands: [Operand] = []
    /// The options it knows, in the order of its help.
    var options: [Option] = []
    /// Command lines worth copying.
    var examples: [Example] = []
    /// What exit code 1 means here, nil for commands that answer no question.
    var negativeMeaning: String?
    /// Commands below this one, such as `devices show`; the first is taken when none is named.
    var subcommands: [Command] = []
    /// Does the work.
    var run: @Sendable (Invocation, Console) throws -> ExitCode = { _, _ in .good }
}

/// A word that a command takes besides its options.
struct Operand: Sendable {
    /// The name in the usage line, such as `MODEL`.
    var name: String
    /// What it is.
    var summary: String
    /// Whether it may be left out.
    var isOptional = false
    /// Whether several may be given.
    var isRepeatable = false
    /// What completes it.
    var completion: CompletionKind = .none
}

/// An option, such as `--clock 5ns`.
struct Option: Sendable {
    /// The long name without dashes.
    var name: String
    /// The one-letter form, if any.
    var letter: Character?
    /// The name of its value in help, nil for a flag.
    var value: String?
    /// What it does, without a final full stop.
    var summary: String
    /// What holds when it is not given.
    var defaultText: String?
    /// Whether several values may be given.
    var isRepeatable = false
    /// What completes its value.
    var completion: CompletionKind = .none
    /// The heading under which help shows it.
    var group: Group = .general

    /// The headings of help, in their order.
    enum Group: String, CaseIterable, Sendable {
        case target = "Target"
        case design = "Design"
        case limits = "Limits"
        case output = "Output"
        case general = "General"
    }

    /// The values accepted where they are few.
    var choices: [String] {
        if case .choices(let choices) = completion { choices } else { [] }
    }

    /// As typed, with the name of the value: `-o, --output FILE`.
    var spelling: String {
        let short = letter.map { "-\($0), " } ?? ""
        return short + "--" + name + (value.map { " " + $0 } ?? "")
    }
}

/// What a shell offers in this place.
enum CompletionKind: Hashable, Sendable {
    case none
    case file
    case directory
    case choices([String])
    /// Parts and boards of the database, asked from presynth when the key is pressed.
    case device
}

/// A command line worth copying, and what it does.
struct Example: Sendable {
    /// The command line, without the program's name.
    var arguments: String
    /// What it does, without a final full stop.
    var summary: String
}
