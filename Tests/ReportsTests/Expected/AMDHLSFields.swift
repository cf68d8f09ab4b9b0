import Devices
import Testing
import Wire

/// Fields of AMD HLS reports.
extension FieldTally {
    /// Compares all fields of an entry that the schema has.
    mutating func compareAMDHLS(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        check("incomplete", measurement.diagnostics.contains { $0.code == "incomplete-report" }, false)
        switch entry.kind {
        case "csynth_rpt": text(measurement, entry)
        case "csynth_summary_rpt": summary(measurement, entry)
        case "cosim_rpt": cosim(measurement, entry)
        case "export_rpt": export(measurement, entry)
        default: xml(measurement, entry)
        }
    }

    private mutating func identity(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        if let top = entry["top"] { check("top", measurement.design.top, top.string) }
        if let part = entry["part"] { check("part", measurement.design.part, part.string) }
        if let version = entry["tool_version"] {
            check("version", measurement.source.toolVersion, version.string)
        }
    }

    private mutating func use(_ name: String, _ found: ResourceUse, _ expected: JSONValue?) {
        let kinds: [String: ResourceKind] = [
            "BRAM_18K": .bram18, "BRAM": .bram18, "DSP48E": .dsp, "DSP": .dsp, "FF": .ff, "LUT": .lut, "URAM": .uram,
        ]
        for member in expected?.members ?? [] {
            guard let kind = kinds[member.key] else { continue }
            check("\(name).\(member.key)", found[kind], member.value.amount)
        }
    }

    /// The figures of the top function; times are listed as `clock_target` or, with a unit behind, `clock_target_ns`.
    private mutating func top(
        _ measurement: Devices.Measurement, _ entry: ExpectedReport, unit: String, latency: (min: String, max: String)
    ) {
        identity(measurement, entry)
        let clock = measurement.clocks.first
        check("target", clock?.targetNs, entry["clock_target" + unit]?.figure)
        check("estimated", clock?.estimatedNs, entry["clock_estimated" + unit]?.figure)
        check("uncertainty", clock?.uncertaintyNs, entry["clock_uncertainty" + unit]?.figure)
        check("latency min", measurement.latencyCycles.min, entry[latency.min]?.count)
        check("latency max", measurement.latencyCycles.max, entry[latency.max]?.count)
        check("interval min", measurement.intervalCycles.min, entry["interval_min"]?.count)
        check("interval max", measurement.intervalCycles.max, entry["interval_max"]?.count)
        check("type", measurement.extra["pipeline_type"], entry["pipeline_type"]?.string)
        use("available", measurement.available, entry["available"])
    }

    private mutating func text(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        top(measurement, entry, unit: "_ns", latency: ("latency_min", "latency_max"))
        use("used", measurement.used, entry["total"])
        rows(measurement, entry)
    }

    /// Compares the first rows of the two instance tables, merged by name.
    ///
    /// Two reports have no latency table; the list repeats the resource table in its place, which is an error of the list.
    private mutating func rows(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        let resources = entry["util_instance_first"]?.rows ?? []
        let latencies = entry["latency_instance_first"]?.rows ?? []
        let isLatency = latencies.first?.last.flatMap { Int($0) } == nil
        for row in latencies where isLatency && row.count >= 7 {
            let instance = measurement.instances.first { $0.name == row[0] }
            check("module of \(row[0])", instance?.module, row[1])
            check("latency of \(row[0])", instance?.latencyCycles.max, Int(row[3]))
            check("interval of \(row[0])", instance?.intervalCycles.max, Int(row[row.count - 2]))
        }
        let columns = entry["util_instance_columns"]?.strings ?? []
        for row in resources where row.first != "Total" && row.count == columns.count {
            let instance = measurement.instances.first { $0.name == row[0] }
            let figures = JSONValue.object(zip(columns, row).map { .init($0, .string($1)) })
            use(row[0], instance?.used ?? ResourceUse(), figures)
        }
    }

    private mutating func xml(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        top(measurement, entry, unit: "", latency: ("latency_best", "latency_worst"))
        use("used", measurement.used, entry["resources"])
        guard let modules = entry["module_information_count"]?.count, modules > 0 else { return }
        let names = Set(measurement.instances.compactMap(\.module))
        check("modules", names.count + 1, modules)
    }

    private mutating func summary(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        identity(measurement, entry)
        let top = entry["top_row"]
        check("latency", measurement.latencyCycles.max, top?["Latency (cycles)"]?.count)
        check("interval", measurement.intervalCycles.max, top?["Interval"]?.count)
        check("slack", measurement.clocks.first?.wnsNs, top?["Slack"]?.figure)
        use("used", measurement.used, top)
        let columns = entry["columns"]?.strings ?? []
        let modules = (entry["first_rows"]?.rows ?? []).filter {
            $0.count == columns.count && $0[0].drop { $0 == " " }.first == "+"
        }
        for (index, row) in modules.dropFirst().enumerated() where index < measurement.instances.count {
            let instance = measurement.instances[index]
            let figures = JSONValue.object(zip(columns, row).map { .init($0, .string($1)) })
            let name = row[0].filter { !" +*".contains($0) }
            check("row \(index)", instance.name, name)
            check("latency of \(name)", instance.latencyCycles.max, figures["Latency (cycles)"]?.count)
            check("interval of \(name)", instance.intervalCycles.max, figures["Interval"]?.count)
            use(name, instance.used, figures)
        }
        guard let rows = entry["rows"]?.count, let loops = entry["loop_rows"]?.count else { return }
        check("rows of modules", measurement.instances.count + 1, rows - loops)
    }

    private mutating func cosim(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        let runs = entry["rtl"]?.members ?? []
        for run in runs {
            let status = measurement.extra["\(run.key).status"]
            check("status of \(run.key)", status, run.value["status"]?.string)
        }
        let values = runs.map(\.value)
        guard let run = values.first(where: { $0["status"]?.string != "NA" }) ?? values.first else { return }
        let latency = run["latency_min_avg_max"]?.strings ?? []
        let interval = run["interval_min_avg_max"]?.strings ?? []
        check("latency min", measurement.latencyCycles.min, latency.first.flatMap { Int($0) })
        check("latency max", measurement.latencyCycles.max, latency.last.flatMap { Int($0) })
        check("interval min", measurement.intervalCycles.min, interval.first.flatMap { Int($0) })
        check("interval max", measurement.intervalCycles.max, interval.last.flatMap { Int($0) })
    }

    private mutating func export(_ measurement: Devices.Measurement, _ entry: ExpectedReport) {
        let version = entry["tool"]?.string?.split(separator: " ").last?.dropFirst(2)
        check("version", measurement.source.toolVersion, version.map(String.init))
        check("part", measurement.design.part, entry["part"]?.string)
        use("used", measurement.used, entry["resources"])
        let clock = measurement.clocks.first
        let reached = entry["cp_post_impl"]?.figure ?? entry["cp_post_synth"]?.figure
        check("required", clock?.targetNs, entry["cp_required"]?.figure)
        check("achieved", clock?.achievedNs, reached)
        check("met", clock?.isMet, entry["timing_met"]?.bool)
    }
}
