public import Devices
public import Wire

/// Reads `csynth.rpt`, the synthesis summary of a whole design, of Vitis HLS 2020.2-2025.1.
///
/// Checked on 16 public reports. One table has a row per module (`+`) and loop (`o`), indented by depth, with `*` behind a
/// dataflow region; the first module is the top, loops are left out. `-` is no use of a resource, but an unknown latency
/// or interval. Header lines are joined by position, since 2025.1 merges a cell of the first one over two columns. Rows
/// are modules, not instances: what is used by several instances of a module is stated once.
///
/// The slack is the tool's: target less uncertainty less estimate. The report does not state the three, and a negative
/// slack may still be within the target, so the verdict is known only where the slack is not negative.
public struct CsynthSummaryReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["csynth_summary_rpt"]

    /// Creates a reader.
    public init() {}

    /// Whether the head has the summary's title.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.prefix(4096).contains("== Synthesis Summary Report of '") ? .certain : nil
    }

    /// Reads the table of modules; what follows it is left unread.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        guard let title = lines.first(containing: "Synthesis Summary Report of '", before: 200) else {
            throw InputError(
                file: file.path, expected: "'== Synthesis Summary Report of'", found: lines.text(0))
        }
        let source = Measurement.Source(path: file.path, kind: "csynth_summary_rpt", tool: "Vitis HLS")
        var measurement = Measurement(source: source, stage: .csynth)
        measurement.design.top = HLSCell.quoted(lines[title])
        HLSBanner(lines, from: title + 1).fill(&measurement)
        guard let estimates = lines.first(containing: "+ Performance & Resource Estimates", from: title),
            let table = RuledTable(in: lines, from: estimates, before: lines.section("", from: estimates)),
            let rows = ModuleRows(table)
        else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a table of modules and loops with latency and resources",
                found: "no such table")
        }
        rows.fill(&measurement)
        if !table.isClosed { measurement.noteCut("rows of the table of modules are missing", line: lines.count) }
        return [measurement]
    }
}

/// The rows of modules in a synthesis summary.
private struct ModuleRows {
    let table: RuledTable
    let latency: Int
    let interval: Int
    let slack: Int?

    init?(_ table: RuledTable) {
        guard table.columns.first == "Modules & Loops", let latency = table.column("Latency (cycles)"),
            let interval = table.column("Interval"), !table.rows.isEmpty
        else { return nil }
        self.table = table
        self.latency = latency
        self.interval = interval
        slack = table.column("Slack")
    }

    func fill(_ measurement: inout Measurement) {
        var ancestors: [(indent: Int, isModule: Bool)] = []
        var topIsRead = false
        for row in table.rows {
            guard let cell = row.cells.first else { continue }
            let indent = cell.prefix { $0 == 0x20 }.count
            let isModule = cell.trimmed.first == UInt8(ascii: "+")
            while let last = ancestors.last, last.indent >= indent { ancestors.removeLast() }
            if isModule {
                let depth = ancestors.reduce(0) { $0 + ($1.isModule ? 1 : 0) }
                if !topIsRead {
                    fillTop(row, &measurement)
                    topIsRead = true
                } else {
                    measurement.instances.append(instance(row, depth: max(0, depth - 1)))
                }
            }
            if ancestors.count < 1000 { ancestors.append((indent, isModule)) }
        }
    }

    private func fillTop(_ row: RuledTable.Row, _ measurement: inout Measurement) {
        measurement.used = HLSCell.use(row, columns: table.columns)
        measurement.latencyCycles = cycles(row, latency)
        measurement.intervalCycles = cycles(row, interval)
        if let column = table.column("Pipelined") { measurement.extra["pipeline_type"] = row[column].text }
        if let column = table.column("Issue Type"), row[column].text != "-" {
            measurement.extra["issue_type"] = row[column].text
        }
        guard let slack = slack.flatMap({ HLSCell.nanoseconds(row[$0]) }) else { return }
        var clock = MeasuredClock()
        clock.wnsNs = slack
        let isViolated = slack < 0 || measurement.extra["issue_type"]?.contains("Timing") == true
        if !isViolated { clock.isMet = true }
        measurement.clocks = [clock]
        guard isViolated else { return }
        measurement.diagnostics.append(
            Diagnostic(
                .note, code: .negativeSlack, line: row.line + 1,
                message:
                    "The estimated period exceeds the target less its uncertainty by "
                    + "\(slack < 0 ? "\(-slack)" : "less than 0.01") ns; the report does not say whether it exceeds "
                    + "the target."))
    }

    private func instance(_ row: RuledTable.Row, depth: Int) -> MeasuredInstance {
        var name = row[0].dropFirst().trimmed
        if name.last == UInt8(ascii: "*") { name = name.dropLast().trimmed }
        return MeasuredInstance(
            name: name.text, module: name.text, depth: depth, used: HLSCell.use(row, columns: table.columns),
            latencyCycles: cycles(row, latency), intervalCycles: cycles(row, interval))
    }

    /// One figure, or the lowest and highest where the tool prints `low ~ high`.
    private func cycles(_ row: RuledTable.Row, _ column: Int) -> MeasuredRange {
        MeasuredRange(hlsCell: row[column])
    }
}

extension MeasuredRange {
    /// One figure, or the lowest and highest where the tool prints `low ~ high`; unknown for `-`, `?` and `undef`.
    init(hlsCell cell: ArraySlice<UInt8>) {
        let parts = cell.split(separator: UInt8(ascii: "~"), maxSplits: 1)
        self.init(
            min: parts.first.flatMap { HLSCell.cycles($0) }, max: parts.last.flatMap { HLSCell.cycles($0) })
    }
}
