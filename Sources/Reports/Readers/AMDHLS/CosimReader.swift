public import Devices
public import Wire

/// Reads `<function>_cosim.rpt` of Vivado HLS and Vitis HLS: latency and interval as simulated.
///
/// Checked on 12 public reports and 3 of an older project. The report names neither tool version, top nor part. A row per
/// language; `NA` in the status means that it was not simulated. A pass of a single transaction has no interval. Vitis HLS
/// adds a column with the total of cycles.
public struct CosimReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["cosim_rpt"]

    private static let languages = ["VHDL", "Verilog", "SystemC"]

    /// Creates a reader.
    public init() {}

    /// Whether the head has the table of languages.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.prefix(4096).contains("+   RTL    +  Status") ? .certain : nil
    }

    /// Reads the table; the figures are those of the language that was simulated.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        guard let header = lines.first(containing: "RTL"), lines[header].contains("Status") else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a table with the columns RTL and Status",
                found: "no such table")
        }
        var measurement = Measurement(source: .init(path: file.path, kind: "cosim_rpt"), stage: .cosim)
        var runs: [Run] = []
        var isClosed = false
        for line in header..<min(header + 20, lines.count) {
            guard let run = Run(lines[line], line: line), Self.languages.contains(run.language) else { continue }
            isClosed = lines[line + 1].trimmed.starts(with: "+-")
            runs.append(run)
            measurement.extra["\(run.language).status"] = run.status
        }
        guard !runs.isEmpty else {
            throw InputError(
                file: file.path, line: header + 1, expected: "a row for VHDL or Verilog", found: "the end of the table")
        }
        if let version = lines.first(containing: "Simulation tool", before: header),
            let colon = lines[version].firstIndex(of: UInt8(ascii: ":"))
        {
            let tool = lines[version][colon...].dropFirst().trimmed
            measurement.extra["simulation_tool"] = (tool.last == UInt8(ascii: ".") ? tool.dropLast() : tool).text
        }
        Self.fill(&measurement, from: runs, isWhole: isClosed)
        if !isClosed { measurement.noteCut("the table of languages does not end", line: lines.count) }
        return [measurement]
    }

    private static func fill(_ measurement: inout Measurement, from runs: [Run], isWhole: Bool) {
        func add(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ run: Run, _ message: String) {
            measurement.diagnostics.append(Diagnostic(severity, code: code, line: run.line + 1, message: message))
        }
        for run in runs where run.status == "Fail" {
            add(.error, .cosimFailed, run, "Co-simulation of \(run.language) failed; the log of the run says why.")
        }
        let simulated = runs.filter { $0.status == "Pass" } + runs.filter { $0.status == "Fail" }
        guard let run = simulated.first else {
            if isWhole, let first = runs.first { add(.warning, .cosimNotRun, first, "No language was simulated.") }
            return
        }
        measurement.latencyCycles = run.latency
        measurement.intervalCycles = run.interval
        if let total = run.total { measurement.extra["total_execution_cycles"] = "\(total)" }
        guard run.status == "Pass", isWhole else { return }
        if run.latency.isUnknown {
            add(.warning, .noLatency, run, "\(run.language) passed without a measured latency.")
        } else if run.interval.isUnknown {
            add(.info, .noInterval, run, "An interval needs a test bench with more than one call of the top.")
        }
    }
}

/// One language's row: language, status, latency min, avg, max, interval min, avg, max, and newer the total.
private struct Run {
    let line: Int
    let language: String
    let status: String
    let latency: MeasuredRange
    let interval: MeasuredRange
    let total: Int?

    /// Reads a row as far as its cells are whole.
    init?(_ bytes: ArraySlice<UInt8>, line: Int) {
        let trimmed = bytes.trimmed
        guard trimmed.first == UInt8(ascii: "|"), let end = trimmed.lastIndex(of: UInt8(ascii: "|")),
            end > trimmed.startIndex
        else { return nil }
        let cells = trimmed[..<end].dropFirst().split(separator: UInt8(ascii: "|"), maxSplits: 12).map(\.trimmed)
        guard cells.count >= 2 else { return nil }
        func cycles(_ column: Int) -> Int? { cells.count > column ? HLSCell.cycles(cells[column]) : nil }
        self.line = line
        language = cells[0].text
        status = cells[1].text
        latency = MeasuredRange(min: cycles(2), max: cycles(4))
        interval = MeasuredRange(min: cycles(5), max: cycles(7))
        total = cycles(8)
    }
}
