import Comparing
import Devices
import Estimator
import Networks
public import Readers
import Wire

/// Measurements as GitHub-flavoured Markdown for pull requests and job summaries.
public struct MeasurementMarkdownWriter: MeasurementWriter {
    /// The name given to `--format`.
    public let formatName = "markdown"

    /// Creates the writer.
    public init() {}

    /// One section per measurement or design.
    public func render(_ inputs: [ParsedInput], style: OutputStyle) -> String {
        let sections = inputs.flatMap { input -> [[String]] in
            switch input {
            case .file(let measurements): measurements.map { Self.section($0.printable) }
            case .folder(let folder):
                folder.designs.map { Self.section($0.printable) } + Self.remarks(folder)
            case .unreadable: []
            }
        }
        return sections.joined(separator: [""]).joined(separator: "\n") + "\n"
    }

    private static func section(_ measurement: Measurement) -> [String] {
        var lines = [
            "### presynth: \(MarkdownText.escaped(measurement.title))", "",
            MarkdownText.escaped("\(MeasurementText.subject(measurement)), from \(measurement.source.path)"),
        ]
        let kinds = measurement.shownKinds
        if !measurement.used.kinds.isEmpty {
            let rows = kinds.map { kind in
                [
                    kind.label, MeasurementText.amount(measurement.used[kind]),
                    MeasurementText.amount(measurement.available[kind]),
                    FigureText.percent(MeasurementText.share(measurement, kind)),
                ]
            }
            lines += [""] + MarkdownText.table(["Resource", "Used", "Available", "Share"], rows, leftColumns: 1)
        }
        lines += times(measurement)
        if !measurement.instances.isEmpty { lines += [""] + instances(measurement) }
        return lines + diagnostics(measurement.diagnostics)
    }

    private static func times(_ measurement: Measurement) -> [String] {
        let clock = measurement.worstClock
        var facts: [String] = []
        if let text = MeasurementText.time(measurement.latencyCycles, clock: clock) { facts.append("Latency: " + text) }
        if let text = MeasurementText.time(measurement.intervalCycles, clock: clock) {
            facts.append("Interval: " + text)
        }
        for clock in measurement.clocks where measurement.clocks.count == 1 {
            let verdict = MeasurementText.verdict(clock).map { ": **\($0.text)**" } ?? ""
            facts.append("Clock " + MarkdownText.escaped(MeasurementText.clock(clock)) + verdict)
        }
        if let power = measurement.power { facts.append("Power: " + MeasurementText.power(power)) }
        var lines = facts.isEmpty ? [] : [""] + facts.map { "- " + $0 }
        if measurement.clocks.count > 1 {
            let texts = ClockGrid(measurement.clocks).texts
            lines += [""] + MarkdownText.table(texts.titles, texts.rows, leftColumns: 1)
        }
        return lines
    }

    private static func instances(_ measurement: Measurement) -> [String] {
        let present = Set(measurement.instances.flatMap(\.used.kinds))
        let kinds = measurement.shownKinds.filter { present.contains($0) }
        let rows = measurement.instances.map { row in
            [String(repeating: "- ", count: min(row.depth, 8)) + row.name, row.module ?? ""]
                + kinds.map { MeasurementText.amount(row.used[$0]) }
                + [row.latencyCycles, row.intervalCycles].map { $0.text ?? "?" }
        }
        let titles = ["Instance", "Module"] + kinds.map(\.label) + ["Cycles", "II"]
        return MarkdownText.table(titles, rows, leftColumns: 2)
    }

    private static func section(_ design: DesignReports) -> [String] {
        let name = design.design.top ?? design.folder
        let place = [design.design.part, design.folder].compactMap(\.self).joined(separator: ", ")
        let texts = StageGrid(design).texts
        let table = MarkdownText.table(texts.titles, texts.rows, leftColumns: 1)
        let all = design.missing + design.stages.flatMap(\.measurement.diagnostics)
        return ["### presynth: \(MarkdownText.escaped(name))", "", MarkdownText.escaped(place), ""] + table
            + diagnostics(all)
    }

    private static func remarks(_ folder: ReportFolder) -> [[String]] {
        guard !folder.diagnostics.isEmpty else { return [] }
        let title = "### presynth: \(MarkdownText.escaped(folder.path.printable))"
        return [[title] + diagnostics(folder.diagnostics.map(\.printable))]
    }

    private static func diagnostics(_ diagnostics: [Diagnostic]) -> [String] {
        guard !diagnostics.isEmpty else { return [] }
        return [""]
            + MeasurementText.ordered(diagnostics).map { entry in
                let text = MarkdownText.escaped(MeasurementText.diagnostic(entry))
                return "- **\(entry.severity.rawValue)**: \(text) (`\(entry.code)`)"
            }
    }
}
