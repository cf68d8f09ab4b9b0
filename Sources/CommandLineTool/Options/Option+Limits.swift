import Presentation

extension Option {
    /// `--max-utilization`.
    static let maxUtilization = Option(
        name: "max-utilization", value: "SHARES",
        summary: "Share of the device that may be used: of everything (70%), or by resource (lut=70%,dsp=80%)",
        defaultText: "100%", isRepeatable: true, group: .limits)

    /// `--max-latency`.
    static let maxLatency = Option(
        name: "max-latency", value: "500ns|60cy", summary: "Longest time from first input to last output",
        group: .limits)

    /// `--max-interval`.
    static let maxInterval = Option(
        name: "max-interval", value: "25ns|1cy", summary: "Longest time between two starts", group: .limits)

    /// `--budget`.
    static let budget = Option(
        name: "budget", value: "FILE",
        summary: "JSON file of absolute amounts, what a shell takes, and dies (SLR) that may be used",
        completion: .file,
        group: .limits)

    /// `--format` of verdicts.
    static let checkFormat = Option(
        name: "format", value: "FORMAT", summary: "Form of the output", defaultText: "table",
        completion: .choices(Formats.checks.names), group: .output)

    /// What a design must stay within.
    static let limitOptions: [Option] = [.maxUtilization, .maxLatency, .maxInterval, .budget]
}
