public import Devices
public import Wire

/// Reads `export_syn.rpt` and `export_impl.rpt`, the long reports of an export of Vitis HLS.
///
/// Checked on 2 public reports of Vitis HLS 2024.1 and the short report and XML beside them. The table of resources has a
/// row per module and operator, indented by two blanks per level; `(inst)` is a module's own share and is left out, as are
/// operators and memories (rows with an implementation). Blank cells beside a figure are 0: the same rows of the XML have
/// no such attribute, and the summary states 0; a row of blanks only has no figures.
public struct ExportFullReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["export_full_rpt"]

    /// Creates a reader.
    public init() {}

    /// Whether the head has one of the two titles.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(4096)
        let titles =
            start.contains("== Vivado Place & Route Results") || start.contains("== Vivado RTL Synthesis Results")
        return titles ? .certain : nil
    }

    /// Reads the summaries and the table of modules.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let routed = lines.section("Vivado Place & Route Results")
        guard let title = routed ?? lines.section("Vivado RTL Synthesis Results") else {
            throw InputError(
                file: file.path, expected: "'== Vivado Place & Route Results' or '== Vivado RTL Synthesis Results'",
                found: lines.text(0))
        }
        let stage: Stage = routed == nil ? .synthesis : .implementation
        let source = Measurement.Source(path: file.path, kind: "export_full_rpt", tool: "Vivado")
        var measurement = Measurement(source: source, stage: stage)
        HLSBanner(lines, from: title + 1).fill(&measurement)
        let unit = ExportedBRAM(toolVersion: measurement.source.toolVersion)
        guard let summary = lines.first(containing: " Resource Summary", from: title + 1) else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a section 'Resource Summary'",
                found: "the end of the file")
        }
        measurement.setExported(Self.resources(lines, below: summary), bramUnit: unit)
        if let timing = lines.first(containing: " Timing Summary", from: summary) {
            Self.fillClock(lines, below: timing, &measurement)
        }
        if let section = lines.first(containing: "== Place & Route Resources", from: summary)
            ?? lines.first(containing: "== RTL Synthesis Resources", from: summary)
        {
            Self.addRows(lines, below: section, bramUnit: unit, to: &measurement)
        }
        if measurement.clocks.isEmpty {
            measurement.noteCut("it has no table of periods", line: lines.count)
        } else if lines.endsInTable || lines.isUnfinished(lines.count - 1) {
            measurement.noteCut("figures and rows may be missing", line: lines.count)
        }
        return [measurement]
    }

    private static func resources(_ lines: TextLines, below section: Int) -> [(name: String, amount: Double?)] {
        (section + 1..<section + 20).prefix { !lines[$0].starts(with: "== ") }.compactMap { line in
            let bytes = lines[line].trimmed
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), !lines.isUnfinished(line) else { return nil }
            return (bytes[..<colon].trimmed.text, HLSCell.amount(bytes[bytes.index(after: colon)...]))
        }
    }

    private static func fillClock(_ lines: TextLines, below section: Int, _ measurement: inout Measurement) {
        guard let table = RuledTable(in: lines, from: section, before: section + 40) else { return }
        let routed = table.row(named: "Post-Route") ?? table.row(named: "Post-Implementation")
        var clock = MeasuredClock(targetNs: table.row(named: "Target").flatMap { HLSCell.nanoseconds($0[1]) })
        let synthesised = table.row(named: "Post-Synthesis").flatMap { HLSCell.nanoseconds($0[1]) }
        let isRouted = measurement.stage == .implementation
        clock.achievedNs = isRouted ? routed.flatMap { HLSCell.nanoseconds($0[1]) } : synthesised
        if let synthesised { measurement.extra["post_synthesis_ns"] = "\(synthesised)" }
        if let target = clock.targetNs, let achieved = clock.achievedNs { clock.isMet = achieved <= target }
        measurement.clocks = [clock]
    }

    private static func addRows(
        _ lines: TextLines, below section: Int, bramUnit: ExportedBRAM, to measurement: inout Measurement
    ) {
        guard let table = RuledTable(in: lines, from: section), table.columns.first == "Name" else { return }
        let implementation = table.column("Impl")
        for row in table.rows {
            guard let cell = row.cells.first, row.cells.count >= table.columns.count else { continue }
            let depth = max(0, cell.prefix { $0 == 0x20 }.count - 1) / 2
            let name = cell.trimmed
            let isOperator = implementation.map { !row[$0].isEmpty } ?? false
            guard depth > 0, name.first != UInt8(ascii: "("), !isOperator else { continue }
            measurement.instances.append(
                MeasuredInstance(name: name.text, depth: depth - 1, used: use(row, table.columns, bramUnit)))
        }
    }

    private static func use(_ row: RuledTable.Row, _ columns: [String], _ unit: ExportedBRAM) -> ResourceUse {
        var use = ResourceUse()
        var hasFigure = false
        for (index, name) in columns.enumerated() {
            guard let kind = HLSCell.kind(named: name) else { continue }
            let cell = row[index]
            hasFigure = hasFigure || !cell.isEmpty
            let amount = cell.isEmpty ? 0 : HLSCell.amount(cell)
            use[kind] = kind == .bram18 ? amount.flatMap { unit.halves($0) } : amount
        }
        return hasFigure ? use : ResourceUse()
    }
}
