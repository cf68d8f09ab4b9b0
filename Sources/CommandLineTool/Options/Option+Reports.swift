import Presentation

extension Option {
    /// `--strict`.
    static let strict = Option(
        name: "strict", summary: "Treat every diagnostic but info as an error", group: .general)

    /// `--format` of measurements.
    static let measurementFormat = Option(
        name: "format", value: "FORMAT", summary: "Form of the output", defaultText: "table",
        completion: .choices(Formats.measurements.names), group: .output)
}
