public import Devices
public import Wire

/// Reads Catapult's `cycle.rpt` and `rtl.rpt`.
///
/// Both list the processes with latency and throughput in cycles; `cycle.rpt` (state `schedule`) has the clock, and
/// `rtl.rpt` (state `extract`) has area and the critical path. For an FPGA target the areas are look-up tables
/// (`Area(LUTs)`), in designs with multipliers beside DSP blocks (`Area(DSP)`); the form without those is named
/// `precision_rpt` after the synthesis tool Catapult drives for FPGAs. For a cell library the area score has no unit the
/// schema knows and is kept under the report's own names.
///
/// `Throughput` is the interval; `II` is 0 on processes that are not pipelined at that level and is kept among the
/// further figures. Latency of -1 means unknown. Checked on 7 cycle and 10 RTL reports of Catapult 2023.1 and 2024.1.
public struct CatapultReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["rtl_rpt", "cycle_rpt", "precision_rpt"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let title = head.withoutByteOrderMark.prefix { $0 != 0x0A }.prefix(200)
        return title.starts(with: "-- Catapult") && title.contains("Report") ? .certain : nil
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let source = Measurement.Source(path: file.path, kind: "cycle_rpt", tool: "Catapult")
        var measurement = Measurement(source: source, stage: .csynth)
        let afterHeader = Self.takeHeader(lines, into: &measurement)
        guard let processes = lines.first(containing: "Processes/Blocks in Design", from: afterHeader) else {
            throw InputError(
                file: file.path, expected: "a section 'Processes/Blocks in Design'", found: "a report without it")
        }
        if !Self.takeProcesses(lines, from: processes, into: &measurement) {
            measurement.diagnostics.append(
                Diagnostic(
                    .warning, code: .totalMissing, line: processes + 1,
                    message: "The table of processes ends before its row 'Design Total'; latency and interval are "
                        + "unknown."))
        }
        Self.takeClock(lines, from: processes, into: &measurement)
        if lines.first(containing: "Area Scores", from: processes) != nil
            || lines.first(containing: "Bill Of Materials", from: processes) != nil
        {
            measurement.source.kind = "rtl_rpt"
            Self.takeArea(lines, from: processes, into: &measurement)
            Self.takeTiming(lines, from: processes, into: &measurement)
        }
        return [measurement]
    }

    /// Reads version, solution and state; returns the line after them.
    private static func takeHeader(_ lines: TextLines, into measurement: inout Measurement) -> Int {
        var last = 0
        for line in 0..<min(lines.count, 30) {
            let text = lines[line].trimmed
            if let version = value(of: "-- Version:", in: text) {
                measurement.source.toolVersion = version.prefix { $0 != 0x20 }.text
            } else if let solution = value(of: "Solution Settings:", in: text) {
                measurement.extra["Solution"] = solution.text
                measurement.design.top = top(ofSolution: solution)
            } else if let state = value(of: "Current state:", in: text) {
                measurement.extra["State"] = state.text
            } else {
                continue
            }
            last = line
        }
        return last
    }

    /// The design of a solution name such as `EdgeDetect_IP::EdgeDetect_Top.v2`.
    private static func top(ofSolution name: ArraySlice<UInt8>) -> String {
        let stem = name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
        let scope = stem.lastIndex(of: UInt8(ascii: ":")).map { stem[($0 + 1)...] } ?? stem
        return scope.text
    }

    /// Reads the processes; answers whether the design's total was among them.
    private static func takeProcesses(
        _ lines: TextLines, from start: Int, into measurement: inout Measurement
    ) -> Bool {
        guard let table = CatapultTable(in: lines, from: start + 1) else { return false }
        var hasTotal = false
        let latency = table.column("Latency")
        let throughput = table.column("Throughput")
        for line in table.rows {
            let name = table.cell(0, line: line)
            let cycles = range(table.cell(latency, line: line))
            let interval = range(table.cell(throughput, line: line))
            if name.starts(with: "Design Total") {
                hasTotal = true
                measurement.latencyCycles = cycles
                measurement.intervalCycles = interval
                measurement.extra["II"] = table.cell(table.column("II"), line: line).text
                measurement.extra["Real Operations"] = table.cell(table.column("Real Operation"), line: line).text
            } else {
                var process = MeasuredInstance(name: name.text)
                process.latencyCycles = cycles
                process.intervalCycles = interval
                measurement.instances.append(process)
            }
        }
        return hasTotal
    }

    private static func range(_ cell: ArraySlice<UInt8>) -> MeasuredRange {
        guard let value = cell.integer, value >= 0 else { return MeasuredRange() }
        return MeasuredRange(min: value, max: value)
    }

    private static func takeClock(_ lines: TextLines, from start: Int, into measurement: inout Measurement) {
        guard let line = lines.first(containing: "Clock Information", from: start),
            let table = CatapultTable(in: lines, from: line + 1), let period = table.column("Period")
        else { return }
        for line in table.rows {
            let name = table.cell(0, line: line)
            guard !name.isEmpty, let value = table.cell(period, line: line).number, value > 0 else { continue }
            var clock = MeasuredClock(name: name.text, targetNs: value)
            clock.uncertaintyNs = table.cell(table.column("Uncertainty"), line: line).number
            measurement.clocks.append(clock)
        }
    }

    /// The text behind a label.
    static func value(of label: StaticString, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        line.starts(with: label) ? line.dropFirst(label.utf8CodeUnitCount).trimmed : nil
    }
}
