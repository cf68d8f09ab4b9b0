import Devices
internal import Wire

extension Measurement {
    /// Takes what the tables of `report_utilization` hold.
    ///
    /// - Parameters:
    ///   - tables: The tables.
    ///   - lineCount: Lines of the file, nil when they do not matter.
    /// - Throws: `InputError` when there is neither a table of sites nor one by hierarchy.
    mutating func take(_ tables: UtilizationTables, lineCount: Int?) throws(InputError) {
        guard tables.hierarchy.top != nil || !tables.flat.rows.isEmpty else {
            throw InputError(
                file: source.path, line: lineCount, expected: "a table 'Site Type' or 'Instance' with figures",
                found: "a utilization report without any")
        }
        if !tables.flat.rows.isEmpty { take(tables.flat) }
        if tables.hierarchy.top != nil { take(tables.hierarchy) }
        if tables.flat.repeatedLine != nil || tables.hierarchy.isRepeated {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .tablesRepeated, line: tables.flat.repeatedLine,
                    message: "Tables of further cells or pblocks follow; only the first set is read."))
        }
        guard !tables.isComplete else { return }
        diagnostics.append(
            Diagnostic(
                .warning, code: .truncated, line: lineCount,
                message: "The file ends within a table; what follows is unknown."))
    }

    private mutating func take(_ hierarchy: UtilizationHierarchy) {
        instances = hierarchy.instances
        if let top = hierarchy.top {
            used = used.kinds.isEmpty ? top.used : used
            design.top = design.top ?? top.name
        }
        extra.merge(hierarchy.topDetails) { first, _ in first }
        if let line = hierarchy.brokenLines.first {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .rowUnreadable, line: line,
                    message: "\(hierarchy.brokenLines.count) rows have another number of cells than the header."))
        }
        reportUnknown(used, line: nil)
    }

    private mutating func take(_ flat: FlatUtilization) {
        take(.lut, flat["CLB LUTs", "Slice LUTs"])
        take(.ff, flat["Registers", "CLB Registers", "Slice Registers"])
        take(.dsp, flat["DSPs", "DSP Slices"])
        take(.uram, flat["URAM"])
        take(.bram18, flat["Block RAM Tile"], factor: 2)
        if used[.bram18] == nil, let halves = flat["RAMB18", "RAMB18E5"]?.used,
            let whole = flat["RAMB36/FIFO", "RAMB36E5"]?.used
        {
            used[.bram18] = 2 * whole + halves
        }
        takeDetails(flat)
        if flat.isBeforeOptimization, stage == .placed || stage == .routed {
            stage = .synthesis
            diagnostics.append(
                Diagnostic(
                    .note, code: .stageOfPlatform,
                    message: "The design state is the platform's; the footnote of the LUTs says synthesised."))
        }
        if flat.isOfPblock {
            diagnostics.append(
                Diagnostic(
                    .note, code: .availableOfPblock,
                    message: "The amounts available are those of a pblock, not of the device."))
        } else {
            let prohibited = flat.names.contains { (flat[$0]?.prohibited ?? 0) > 0 }
            compareAvailable(reason: prohibited ? " (the design prohibits some sites)" : "")
        }
        reportIncomplete(flat)
        reportUnknown(used, line: nil)
    }

    private mutating func take(_ kind: ResourceKind, _ row: FlatUtilization.Row?, factor: Double = 1) {
        used[kind] = row?.used.map { $0 * factor }
        available[kind] = row?.available.map { $0 * factor }
    }

    /// Rows that people look for and the schema has no place for, by the report's own names.
    private mutating func takeDetails(_ flat: FlatUtilization) {
        let wanted = [
            "LUT as Logic", "LUT as Memory", "LUT as Distributed RAM", "LUT as Shift Register", "CLB", "Slice",
            "CARRY4", "CARRY8", "LOOKAHEAD8", "RAMB36/FIFO", "RAMB36E5", "RAMB18", "RAMB18E5", "Bonded IOB",
        ]
        for name in wanted {
            guard let row = flat[name] else { continue }
            extra[name] = row.used.map(Self.figure)
            if let available = row.available { extra[name + " available"] = Self.figure(available) }
        }
        let main = [
            "CLB LUTs", "Slice LUTs", "CLB Registers", "Slice Registers", "Registers", "Block RAM Tile", "DSPs",
            "DSP Slices",
        ]
        for name in main {
            guard let row = flat[name] else { continue }
            if let fixed = row.fixed, fixed > 0 { extra[name + " fixed"] = Self.figure(fixed) }
            if let prohibited = row.prohibited, prohibited > 0 { extra[name + " prohibited"] = Self.figure(prohibited) }
        }
        if let row = flat["CLB LUTs", "Slice LUTs"], let fixed = row.fixed, fixed > 0 {
            diagnostics.append(
                Diagnostic(
                    .note, code: .includesPlatform, line: row.line,
                    message: "\(Self.figure(fixed)) of the LUTs used are fixed: the figures include a platform's shell."
                ))
        }
    }

    private mutating func reportIncomplete(_ flat: FlatUtilization) {
        for name in flat.names {
            guard let row = flat[name], row.isIncomplete else { continue }
            diagnostics.append(
                Diagnostic(
                    .warning, code: .valueMissing, line: row.line,
                    message: "Row '\(name)' has no number under Used or Available; that value is unknown."))
        }
    }

    /// Says which of the kinds that every AMD device has are not in the report.
    private mutating func reportUnknown(_ use: ResourceUse, line: Int?) {
        let missing = [ResourceKind.lut, .ff, .dsp, .bram18].filter { use[$0] == nil }
        guard !missing.isEmpty else { return }
        let names = missing.map(\.label).joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                .warning, code: .valueMissing, line: line,
                message: "The report has no figure for \(names); it may be cut short or of one section only."))
    }

    private static func figure(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}
