public import Devices
public import Wire

/// Reads `.sta.rpt`: clocks with their periods, frequencies and slacks by corner.
///
/// Frequencies: a table for every slow corner until Pro 23, then one with the corner in a column. `Restricted Fmax`, not
/// `Fmax`, is what the device can do. `No paths to report.` leaves slacks unknown. Checked on 7 reports,
/// Quartus 16.0 to 25.3, Standard and Pro.
public struct QuartusTimingReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["sta_rpt"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let title = head.withoutByteOrderMark.prefix { $0 != 0x0A }.prefix(200)
        return title.contains("Timing Analyzer report for ") ? .certain : nil
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let panels = QuartusPanels(lines)
        var rows = QuartusRows(path: file.path, kind: "sta_rpt", stage: .implementation)
        rows.take(versionLineOf: lines)
        var timing = QuartusTiming()
        var periodsNs: [String: Double] = [:]
        for panel in panels.panels {
            let title = panel.title
            if title.ends(with: "Timing Analyzer Summary") {
                rows.take(panels.table(of: panel))
            } else if title.equals("Clocks") {
                periodsNs = Self.periods(panels.table(of: panel))
            } else if title.ends(with: "Fmax Summary") {
                Self.takeFrequencies(panels.table(of: panel), title: title, into: &timing)
            } else if title.ends(with: " Summary") || title.starts(with: "Slow ") || title.starts(with: "Fast ") {
                Self.takeSlacks(panels.table(of: panel), title: title, into: &timing)
            }
        }
        timing.add(to: &rows.measurement, periodsNs: periodsNs)
        rows.measurement.stage = Self.stage(rows.measurement.extra["Snapshot"])
        if rows.measurement.clocks.isEmpty {
            let message = "no clock was analysed: the design may have no timing constraints, or the report is cut off"
            rows.measurement.diagnostics.append(Diagnostic(.warning, code: .noClocks, message: message))
        }
        return [rows.finished()]
    }

    private static func periods(_ table: QuartusTable) -> [String: Double] {
        guard let name = table.column("Clock Name"), let period = table.column("Period") else { return [:] }
        var periods: [String: Double] = [:]
        for line in table.rows {
            if let value = table.cell(period, line: line).number, value > 0 {
                periods[table.cell(name, line: line).text] = value
            }
        }
        return periods
    }

    private static func takeFrequencies(
        _ table: QuartusTable, title: ArraySlice<UInt8>, into timing: inout QuartusTiming
    ) {
        guard let name = table.column("Clock Name"), let fmax = table.column("Restricted Fmax", "Fmax") else { return }
        let model = title.dropLast("Fmax Summary".utf8.count).trimmed
        let corner = table.column("Worst-Case Operating Conditions")
        for line in table.rows {
            guard let value = table.cell(fmax, line: line).megahertz else { continue }
            timing.take(
                fmaxMHz: value, clock: table.cell(name, line: line),
                corner: model.isEmpty ? table.cell(corner, line: line) : model)
        }
    }

    private static func takeSlacks(
        _ table: QuartusTable, title: ArraySlice<UInt8>, into timing: inout QuartusTiming
    ) {
        guard title.ends(with: " Summary"), title.count < 200,
            let (check, model) = TimingCheck.split(title.dropLast(" Summary".utf8.count)),
            let name = table.column("Clock"), let slack = table.column("Slack")
        else { return }
        let tns = table.column("End Point TNS", "TNS")
        let corner = table.column("Worst-Case Operating Conditions")
        for line in table.rows {
            guard let value = table.cell(slack, line: line).number else { continue }
            timing.take(
                check, clock: table.cell(name, line: line),
                corner: model.isEmpty ? table.cell(corner, line: line) : model, slackNs: value,
                tnsNs: table.cell(tns, line: line).number)
        }
    }

    private static func stage(_ snapshot: String?) -> Stage {
        switch snapshot {
        case "synthesized": .synthesis
        case "placed": .placed
        case "routed", "retimed": .routed
        default: .implementation
        }
    }
}
