/// What the process tells its caller.
public enum ExitCode: Int32, CaseIterable, Sendable {
    /// Done, and where a question was asked the answer is yes.
    case good = 0
    /// The answer is no, or it cannot be said.
    case negative = 1
    /// The command line could not be understood.
    case usage = 2
    /// An input file is missing, unreadable or wrong.
    case badInput = 3
    /// A fault of presynth itself or of its surroundings, such as a full disk.
    case internalError = 4

    /// What the code means, for help texts.
    var meaning: String {
        switch self {
        case .good: "done"
        case .negative: "the answer is no"
        case .usage: "the command line could not be understood"
        case .badInput: "an input is missing or wrong; the message names file and line"
        case .internalError: "internal error, or the output could not be written"
        }
    }
}
