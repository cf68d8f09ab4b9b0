import Devices
import Wire

extension QuartusReportReader {
    /// Reads the resource usage panels; several, one per partition, are added.
    static func takeUsage(_ panels: QuartusPanels, into rows: inout QuartusRows) {
        let usage = panels.panels.filter {
            $0.title.contains("Resource Usage Summary") && !$0.title.contains("LogicLock")
        }
        if usage.count == 1, let panel = usage.first {
            rows.take(panels.table(of: panel), isUsage: true)
            return
        }
        var total = QuartusRows(path: "", kind: "", stage: .unknown)
        for (index, panel) in usage.enumerated() {
            var part = QuartusRows(path: "", kind: "", stage: .unknown)
            part.take(panels.table(of: panel), isUsage: true)
            let used = part.finished().used
            total.measurement.used = index == 0 ? used : sum(total.measurement.used, used)
            rows.measurement.diagnostics += part.measurement.diagnostics.filter { diagnostic in
                !rows.measurement.diagnostics.contains { $0.code == diagnostic.code }
            }
        }
        for kind in total.measurement.used.kinds where rows.measurement.used[kind] == nil {
            rows.measurement.used[kind] = total.measurement.used[kind]
        }
    }

    /// Reads the entity panels; when no panel gave totals, the topmost rows do.
    static func takeEntities(_ panels: QuartusPanels, into rows: inout QuartusRows) {
        var tops: [ResourceUse] = []
        for panel in panels.panels where panel.title.ends(with: "Resource Utilization by Entity") {
            guard let entities = QuartusEntities(panels.table(of: panel)) else { continue }
            if let top = entities.top { tops.append(top.used) }
            rows.measurement.instances += entities.instances
            if tops.count == 1, rows.measurement.design.top == nil {
                rows.measurement.design.top = entities.top?.module
            }
        }
        guard let first = tops.first, !rows.awaitsMerge else { return }
        let total = tops.dropFirst().reduce(first) { sum($0, $1) }
        for kind in total.kinds where rows.measurement.used[kind] == nil && kind != .alm {
            rows.measurement.used[kind] = total[kind]
        }
    }

    /// Reads the device from the settings, where the summaries of map and synthesis reports do not name it.
    static func takeSettings(_ panels: QuartusPanels, into rows: inout QuartusRows) {
        guard rows.measurement.design.part == nil,
            let panel = panels.first(titled: "Analysis & Synthesis Settings", "Synthesis Settings")
        else { return }
        let table = panels.table(of: panel)
        guard let line = table.rows.first(where: { table.cell(0, line: $0).equals("Device") }) else { return }
        let part = table.cell(1, line: line)
        rows.measurement.setPart(part.isEmpty || part.equals("AUTO") ? nil : part.text)
    }

    /// Reads the clocks of a fast-forward report: what retiming reached, not what changes of the design could reach.
    static func takeFastForward(_ panels: QuartusPanels, into rows: inout QuartusRows) {
        guard let panel = panels.first(titled: "Clock Fmax Summary") else { return }
        let table = panels.table(of: panel)
        guard let name = table.column("Clock Name"), let fmax = table.column("Fmax") else { return }
        for line in table.rows {
            var clock = MeasuredClock(name: table.cell(name, line: line).text)
            clock.fmaxMHz = table.cell(fmax, line: line).megahertz
            rows.measurement.clocks.append(clock)
        }
    }

    /// Amounts of both, known only where both are.
    private static func sum(_ left: ResourceUse, _ right: ResourceUse) -> ResourceUse {
        var total = ResourceUse()
        for kind in left.kinds {
            guard let first = left[kind], let second = right[kind] else { continue }
            total[kind] = first + second
        }
        return total
    }
}

extension QuartusRows {
    /// Takes every row of a table of names and values; of a usage panel only what is not part of another row.
    mutating func take(_ table: QuartusTable, isUsage: Bool = false) {
        for line in table.rows {
            let name = table.rawCell(0, line: line)
            let trimmed = name.trimmed
            let isIndented = name.dropFirst().first == 0x20 && !trimmed.starts(with: "-- Memory LABs")
            if isUsage, isIndented { continue }
            take(trimmed, table.cell(1, line: line), line: line)
        }
    }

    /// Takes the version from the third line of a report: `Quartus Prime Version 25.3.1 Build 100 …`.
    mutating func take(versionLineOf lines: TextLines) {
        for line in 0..<min(lines.count, 6) {
            guard lines[line].starts(with: "Quartus"), let word = lines[line].firstRange(of: " Version ") else {
                continue
            }
            take(version: lines[line][word.upperBound...].trimmed)
            return
        }
    }
}

extension ArraySlice<UInt8> {
    /// A frequency such as `131.58 MHz`, in MHz.
    var megahertz: Double? {
        let words = trimmed.split(separator: 0x20, maxSplits: 1)
        guard words.count == 2, let value = words[0].number, value >= 0 else { return nil }
        if words[1].trimmed.equals("MHz") { return value }
        if words[1].trimmed.equals("GHz") { return value * 1000 }
        return words[1].trimmed.equals("kHz") ? value / 1000 : nil
    }
}
