import Presentation

extension Option {
    /// `--tolerance`.
    static let tolerance = Option(
        name: "tolerance", value: "FILE|RULES",
        summary: "What errors are allowed, such as lut=15%,dsp=0 or dense.lut=25%+100, or a file of rules",
        isRepeatable: true, completion: .file, group: .limits)

    /// `--baseline`.
    static let baseline = Option(
        name: "baseline", value: "FILE",
        summary:
            "A saved comparison or measurement; reported figures may not grow beyond it by more than the tolerance",
        completion: .file, group: .limits)

    /// `--update-baseline`.
    static let updateBaseline = Option(
        name: "update-baseline", summary: "Write this comparison to the baseline file, whatever was judged",
        group: .limits)

    /// `--format` of comparisons.
    static let comparisonFormat = Option(
        name: "format", value: "FORMAT", summary: "Form of the output", defaultText: "table",
        completion: .choices(Formats.comparisons.names), group: .output)
}
