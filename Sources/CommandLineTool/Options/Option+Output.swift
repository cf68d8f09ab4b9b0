import Devices
import Presentation

extension Option {
    /// `--format` of estimates.
    static let estimateFormat = Option(
        name: "format", value: "FORMAT", summary: "Form of the output", defaultText: "table",
        completion: .choices(Formats.estimates.names), group: .output)

    /// `-o, --output`.
    static let output = Option(
        name: "output", letter: "o", value: "FILE", summary: "Write to a file, whole or not at all",
        defaultText: "- (standard output)", completion: .file, group: .output)

    /// `--weights` of `convert`.
    static let weights = Option(
        name: "weights", value: "FORM",
        summary: "Where the values of weights go: into the document, into .npy files, or counts only",
        defaultText: "inline", completion: .choices(["inline", "npy", "statistics"]), group: .output)

    /// `--stage`.
    static let stage = Option(
        name: "stage", value: "STAGE",
        summary: "Figures to show: as the C-synthesis report states them, or after logic synthesis",
        defaultText: "csynth", completion: .choices(Stage.estimated.map(\.rawValue)), group: .output)

    /// `--quiet`.
    static let quiet = Option(
        name: "quiet", letter: "q", summary: "Print no notes and no progress; warnings stay", group: .output)

    /// `--no-color`.
    static let noColor = Option(
        name: "no-color", summary: "No colour, as when NO_COLOR is set or the output is no terminal", group: .output)

    /// `--help`.
    static let helpFlag = Option(name: "help", letter: "h", summary: "Show this help", group: .general)

    /// What every command that renders something understands besides its format.
    static let outputOptions: [Option] = [.output, .stage, .quiet, .noColor]
}
