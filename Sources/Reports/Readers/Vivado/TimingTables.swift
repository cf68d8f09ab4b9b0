import Devices
internal import Wire

/// The tables at the head of `report_timing_summary`, told by the titles in their frames.
struct TimingTables {
    /// Slacks and counts of one row; `NA` and blank cells are nil.
    struct Slacks {
        var wns: Double?
        var tns: Double?
        var whs: Double?
        var ths: Double?
        var wpws: Double?
        /// Endpoints that fail, by the report's own column names.
        var counts: [String: String] = [:]

        /// Whether nothing is known.
        var isUnknown: Bool { wns == nil && whs == nil && wpws == nil }
        /// Whether a known slack is below zero.
        var isViolated: Bool { [wns, whs, wpws].contains { ($0 ?? 0) < 0 } }
    }

    /// A clock with its period.
    struct Period {
        var name: String
        var periodNs: Double?
    }

    /// A row of slacks between clocks or of a path group.
    struct Group {
        var name: String
        var slacks: Slacks
        /// The clock at both ends of its paths, nil when they are of two clocks or of none.
        var clock: String?
    }

    /// The design's slacks, nil when the section is not there.
    var design: Slacks?
    /// The report's own sentence on them.
    var verdict: String?
    /// Line of the design's section, counted from 1.
    var designLine: Int?
    /// Clocks with their periods in the report's order.
    var periods: [Period] = []
    /// Slacks within each clock.
    var clocks: [Group] = []
    /// Slacks between clocks and of other path groups.
    var groups: [Group] = []
    /// The line where the paths' details begin.
    var detailsLine: Int

    /// Reads the tables.
    init(_ lines: TextLines) {
        detailsLine = lines.count
        for number in 0..<lines.count where lines[number].first == UInt8(ascii: "|") {
            switch lines[number].dropFirst().trimmed.text {
            case "Design Timing Summary" where design == nil: readDesign(lines, number)
            case "Clock Summary" where periods.isEmpty: readPeriods(lines, number)
            case "Intra Clock Table" where clocks.isEmpty: clocks = Self.readGroups(lines, number, names: ["Clock"])
            case "Inter Clock Table": groups += Self.readGroups(lines, number, names: ["From Clock", "To Clock"])
            case "Other Path Groups Table":
                groups += Self.readGroups(lines, number, names: ["Path Group", "From Clock", "To Clock"])
            case "Timing Details":
                detailsLine = number
                return
            default: continue
            }
        }
    }

    private mutating func readDesign(_ lines: TextLines, _ start: Int) {
        designLine = start + 1
        guard let (columns, first) = Self.columns(lines, after: start) else { return }
        let line = lines[first]
        guard !line.trimmed.isEmpty else { return }
        design = Self.slacks(columns, line)
        for number in first..<min(first + 6, lines.count) where lines[number].contains("iming constraints") {
            verdict = lines[number].trimmed.text
        }
    }

    private mutating func readPeriods(_ lines: TextLines, _ start: Int) {
        guard let (columns, first) = Self.columns(lines, after: start) else { return }
        var number = first
        while !lines[number].trimmed.isEmpty {
            let name = columns.text(columns.column("Clock"), in: lines[number]).text
            let period = columns.text(columns.column("Period(ns)"), in: lines[number]).number
            periods.append(Period(name: name, periodNs: period))
            number += 1
        }
    }

    private static func readGroups(_ lines: TextLines, _ start: Int, names: [String]) -> [Group] {
        guard let (columns, first) = columns(lines, after: start) else { return [] }
        var groups: [Group] = []
        var number = first
        while !lines[number].trimmed.isEmpty {
            let parts = names.map { columns.text(columns.column($0), in: lines[number]).text }
            let name = parts.filter { !$0.isEmpty }.joined(separator: " -> ")
            let ends = parts.suffix(2)
            let clock = ends.first == ends.last && ends.first != "" ? ends.first : nil
            groups.append(Group(name: name, slacks: slacks(columns, lines[number]), clock: clock))
            number += 1
        }
        return groups
    }

    /// The columns of the table in the section that a title begins, and the first line under them.
    private static func columns(_ lines: TextLines, after title: Int) -> (FixedColumns, Int)? {
        for number in (title + 3)..<(title + 10) where lines[number].trimmed.first == UInt8(ascii: "-") {
            if let columns = FixedColumns(dashes: lines[number], header: lines[number - 1]), columns.names.count > 1 {
                return (columns, number + 1)
            }
        }
        return nil
    }

    private static func slacks(_ columns: FixedColumns, _ line: ArraySlice<UInt8>) -> Slacks {
        func value(_ name: String) -> Double? { columns.figure(columns.column(name), in: line).number }
        var slacks = Slacks(
            wns: value("WNS(ns)"), tns: value("TNS(ns)"), whs: value("WHS(ns)"), ths: value("THS(ns)"),
            wpws: value("WPWS(ns)"))
        for (index, name) in columns.names.enumerated() where name.hasSuffix("Endpoints") || name == "TPWS(ns)" {
            let figure = columns.figure(index, in: line)
            if figure.number != nil { slacks.counts[name] = figure.text }
        }
        return slacks
    }
}
