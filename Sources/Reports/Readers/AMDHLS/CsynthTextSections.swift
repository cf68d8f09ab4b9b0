import Devices
internal import Wire

/// The sections of a csynth text report that a measurement is made of.
struct CsynthTextSections {
    let lines: TextLines
    let performance: Int?
    let utilization: Int?

    /// Reads what there is; says what is missing.
    func fill(_ measurement: inout Measurement) {
        let missing = fillPerformance(&measurement) + fillUtilization(&measurement)
        if !missing.isEmpty {
            measurement.noteCut("it has no \(missing.joined(separator: ", no "))", line: lines.count)
        } else if lines.endsInTable {
            measurement.noteCut("it ends inside a table, and rows below the top may be missing", line: lines.count)
        }
        noteInterval(&measurement)
    }

    /// Reads clocks, latency and the instances with theirs; returns what there is not.
    private func fillPerformance(_ measurement: inout Measurement) -> [String] {
        guard let performance else { return ["performance estimates"] }
        let end = utilization ?? lines.count
        if let timing = lines.first(containing: "+ Timing", from: performance, before: end) {
            fillClocks(below: timing, &measurement)
        }
        let missing = measurement.clocks.isEmpty ? ["clock table"] : []
        guard let latency = lines.first(containing: "+ Latency", from: performance, before: end),
            let summary = lines.first(containing: "* Summary:", from: latency, before: end),
            let table = lines.table(below: summary), let row = table.rows.first
        else { return missing + ["latency table"] }
        let columns = LatencyColumns(table)
        measurement.latencyCycles = columns.latency(row)
        measurement.intervalCycles = columns.interval(row)
        if let type = columns.type { measurement.extra["pipeline_type"] = row[type].text }
        if let column = columns.absoluteMax { measurement.extra["latency_absolute_max"] = row[column].text }
        addInstances(below: table.endLine, before: end, &measurement)
        return missing
    }

    private func addInstances(below line: Int, before end: Int, _ measurement: inout Measurement) {
        guard let detail = lines.first(containing: "* Instance:", from: line, before: end),
            let instances = lines.table(below: detail), let name = instances.column("Instance"),
            let module = instances.column("Module")
        else { return }
        let columns = LatencyColumns(instances)
        measurement.instances = instances.rows.map { row in
            MeasuredInstance(
                name: row[name].text, module: row[module].text, latencyCycles: columns.latency(row),
                intervalCycles: columns.interval(row))
        }
    }

    private func fillClocks(below line: Int, _ measurement: inout Measurement) {
        guard let summary = lines.first(containing: "* Summary:", from: line, before: line + 4),
            let table = lines.table(below: summary), let target = table.column("Target"),
            let estimated = table.column("Estimated")
        else { return }
        let uncertainty = table.column("Uncertainty")
        measurement.clocks = table.rows.map { row in
            var clock = MeasuredClock(name: row[0].text, targetNs: HLSCell.nanoseconds(row[target]))
            clock.estimatedNs = HLSCell.nanoseconds(row[estimated])
            clock.uncertaintyNs = uncertainty.flatMap { HLSCell.nanoseconds(row[$0]) }
            clock.judgeEstimate()
            return clock
        }
    }

    /// Reads the amounts and those of the instances; returns what there is not.
    private func fillUtilization(_ measurement: inout Measurement) -> [String] {
        guard let utilization else { return ["utilization estimates"] }
        guard let summary = lines.first(containing: "* Summary:", from: utilization, before: utilization + 8),
            let table = lines.table(below: summary)
        else { return ["utilization table"] }
        if let available = table.row(named: "Available") {
            measurement.available = HLSCell.use(available, columns: table.columns)
        }
        for row in table.rows.prefix(while: { $0[0].text != "Total" }) {
            let use = HLSCell.use(row, columns: table.columns)
            for kind in use.kinds {
                guard let amount = use[kind].flatMap({ Int(exactly: $0) }), amount > 0 else { continue }
                measurement.extra["\(row[0].text).\(kind.rawValue)"] = "\(amount)"
            }
        }
        guard let total = table.row(named: "Total") else { return ["row 'Total' of the utilization table"] }
        measurement.used = HLSCell.use(total, columns: table.columns)
        guard let detail = lines.first(containing: "* Instance:", from: table.endLine, before: table.endLine + 8) else {
            return ["resources of the instances"]
        }
        return mergeInstances(of: detail, &measurement) ? [] : ["resources of the instances"]
    }

    /// Adds the resources of the instance table to the rows of the latency table, by name; new names follow.
    ///
    /// - Returns: Whether there is such a table, or the word that there are no instances.
    private func mergeInstances(of detail: Int, _ measurement: inout Measurement) -> Bool {
        guard let table = lines.table(below: detail), let name = table.column("Instance"),
            let module = table.column("Module")
        else { return lines[detail + 1].trimmed.starts(with: "N/A") }
        var places: [String: Int] = [:]
        for (index, instance) in measurement.instances.enumerated() { places[instance.name] = index }
        for row in table.rows where !(row[name].text == "Total" && row[module].isEmpty) {
            let use = HLSCell.use(row, columns: table.columns)
            if let place = places[row[name].text] {
                measurement.instances[place].used = use
            } else {
                measurement.instances.append(
                    MeasuredInstance(name: row[name].text, module: row[module].text, used: use))
            }
        }
        return !table.rows.isEmpty
    }

    private func noteInterval(_ measurement: inout Measurement) {
        guard measurement.source.tool == "Vivado HLS", measurement.extra["pipeline_type"] == "none",
            let interval = measurement.intervalCycles.max, interval > 0, interval == measurement.latencyCycles.max
        else { return }
        measurement.diagnostics.append(
            Diagnostic(
                .note, code: .intervalOfTextReport,
                message:
                    "The interval of \(interval) cycles equals the latency; of a top-level function the XML report of the "
                    + "same run has one cycle more, and is right."))
    }
}

/// Where the latency tables have their figures; the header spans columns, and versions differ in the absolute ones.
private struct LatencyColumns {
    let latencyMin: Int?
    let latencyMax: Int?
    let intervalMin: Int?
    let intervalMax: Int?
    let absoluteMax: Int?
    let type: Int?

    init(_ table: RuledTable) {
        latencyMin = table.column("Latency (cycles) min", "Latency min")
        latencyMax = table.column("Latency (cycles) max", "Latency max")
        intervalMin = table.column("Interval min")
        intervalMax = table.column("Interval max")
        absoluteMax = table.column("Latency (absolute) max")
        type = table.column("Pipeline Type")
    }

    func latency(_ row: RuledTable.Row) -> MeasuredRange { range(row, latencyMin, latencyMax) }
    func interval(_ row: RuledTable.Row) -> MeasuredRange { range(row, intervalMin, intervalMax) }

    private func range(_ row: RuledTable.Row, _ low: Int?, _ high: Int?) -> MeasuredRange {
        MeasuredRange(min: low.flatMap { HLSCell.cycles(row[$0]) }, max: high.flatMap { HLSCell.cycles(row[$0]) })
    }
}
