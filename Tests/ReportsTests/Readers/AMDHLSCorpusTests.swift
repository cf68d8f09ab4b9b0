import Devices
import Reports
import TestSupport
import Testing
import Wire

/// Every HLS report of the collection against values that were read from it by other means.
@Suite(.enabled(if: Corpus.isAvailable, "the collection of reports is not here"))
struct AMDHLSCorpusTests {
    @Test(
        "Fields agree with the values read by other means",
        arguments: ["csynth_rpt", "csynth_summary_rpt", "csynth_xml", "csynth_top_xml", "cosim_rpt", "export_rpt"])
    func fieldsAgree(kind: String) throws {
        var agreement = FieldAgreement()
        for entry in try ExpectedReport.all(of: kind) {
            let measurement = try #require(try ReportReaders.read(entry.file()).first)
            #expect(measurement.source.kind == kind, "\(entry.path)")
            #expect(!measurement.diagnostics.contains { $0.code == "incomplete-report" }, "\(entry.path)")
            agreement.compare(measurement, with: entry)
        }
        print("\(kind): \(agreement.agreeing) of \(agreement.compared) fields agree")
        #expect(agreement.compared > 0)
        #expect(agreement.disagreements.isEmpty, "\(agreement.disagreements.joined(separator: "\n"))")
    }

    @Test(
        "Every file of the kinds without listed values is read as its kind",
        arguments: [
            ("vitis_hls/export_full_rpt", "export_full_rpt"), ("vitis_hls/log", "log"), ("vivado_hls/log", "log"),
            ("vitis_hls/csynth_design_size_rpt", "csynth_design_size_rpt"),
        ])
    func foldersAreRead(folder: String, kind: String) throws {
        let files = try ExpectedReport.files(in: folder)
        #expect(!files.isEmpty)
        for file in files {
            let measurement = try #require(try ReportReaders.read(file).first)
            #expect(measurement.source.kind == kind, "\(file.path)")
            #expect(kind == "csynth_design_size_rpt" || measurement.source.toolVersion != nil, "\(file.path)")
        }
    }

    @Test("Damaged exports and co-simulations keep what is good")
    func damagedReports() throws {
        let files = try ExpectedReport.files(in: "vivado/malformed")
        func measurement(_ name: String) throws -> Measurement {
            let file = try #require(files.first { $0.path.contains(name) })
            return try #require(try ReportReaders.read(file).first)
        }
        let cosim = try measurement("invalid-cosim1")
        #expect(cosim.latencyCycles.isUnknown)
        #expect(cosim.diagnostics.map(\.code) == ["cosim-failed"])
        let withoutLUT = try measurement("invalid-synth1")
        #expect(withoutLUT.used[.lut] == nil)
        #expect(withoutLUT.used[.ff] == 776)
        #expect(withoutLUT.clocks.first?.targetNs == nil)
        #expect(withoutLUT.clocks.first?.achievedNs == 4.836)
        #expect(withoutLUT.diagnostics.first?.code == "not-stated")
        #expect(withoutLUT.available[.bram18] == 280)
        let withoutSlices = try measurement("partial-synth1")
        #expect(withoutSlices.used[.lut] == 538)
        #expect(withoutSlices.extra["SLICE"] == nil)
        #expect(withoutSlices.clocks.first?.isMet == false)
        #expect(withoutSlices.diagnostics.map(\.message) == ["The report has no figure for: SLICE."])
        let withoutPeriod = try measurement("partial-synth2")
        #expect(withoutPeriod.used[.lut] == 538)
        #expect(withoutPeriod.clocks.first?.achievedNs == nil)
        #expect(withoutPeriod.clocks.first?.isMet == nil)
    }
}

/// How many fields of reports agree with expected values, and which do not.
struct FieldAgreement {
    var compared = 0
    var agreeing = 0
    var disagreements: [String] = []

    /// Compares one field; `nil` stands for a value that the report leaves open.
    mutating func field<Value: Equatable>(_ name: String, _ found: Value?, _ expected: Value?, in path: String) {
        compared += 1
        if found == expected {
            agreeing += 1
        } else {
            disagreements.append(
                "\(path): \(name) is \(found.map { "\($0)" } ?? "nil"), expected \(expected.map { "\($0)" } ?? "nil")")
        }
    }

    /// Compares all fields of an entry that the schema has.
    mutating func compare(_ measurement: Measurement, with entry: ExpectedReport) {
        switch entry.kind {
        case "csynth_rpt": text(measurement, entry)
        case "csynth_summary_rpt": summary(measurement, entry)
        case "cosim_rpt": cosim(measurement, entry)
        case "export_rpt": export(measurement, entry)
        default: xml(measurement, entry)
        }
    }

    private mutating func identity(_ measurement: Measurement, _ entry: ExpectedReport) {
        if let top = entry["top"] { field("top", measurement.design.top, top.string, in: entry.path) }
        if let part = entry["part"] { field("part", measurement.design.part, part.string, in: entry.path) }
        if let version = entry["tool_version"] {
            field("version", measurement.source.toolVersion, version.string, in: entry.path)
        }
    }

    private mutating func use(_ name: String, _ found: ResourceUse, _ expected: JSONValue?, in path: String) {
        let kinds: [String: ResourceKind] = [
            "BRAM_18K": .bram18, "BRAM": .bram18, "DSP48E": .dsp, "DSP": .dsp, "FF": .ff, "LUT": .lut, "URAM": .uram,
        ]
        for member in expected?.members ?? [] {
            guard let kind = kinds[member.key] else { continue }
            field("\(name).\(member.key)", found[kind], member.value.amount, in: path)
        }
    }

    private mutating func text(_ measurement: Measurement, _ entry: ExpectedReport) {
        identity(measurement, entry)
        let clock = measurement.clocks.first
        field("target", clock?.targetNs, entry["clock_target_ns"]?.figure, in: entry.path)
        field("estimated", clock?.estimatedNs, entry["clock_estimated_ns"]?.figure, in: entry.path)
        field("uncertainty", clock?.uncertaintyNs, entry["clock_uncertainty_ns"]?.figure, in: entry.path)
        field("latency min", measurement.latencyCycles.min, entry["latency_min"]?.count, in: entry.path)
        field("latency max", measurement.latencyCycles.max, entry["latency_max"]?.count, in: entry.path)
        field("interval min", measurement.intervalCycles.min, entry["interval_min"]?.count, in: entry.path)
        field("interval max", measurement.intervalCycles.max, entry["interval_max"]?.count, in: entry.path)
        field("type", measurement.extra["pipeline_type"], entry["pipeline_type"]?.string, in: entry.path)
        use("used", measurement.used, entry["total"], in: entry.path)
        use("available", measurement.available, entry["available"], in: entry.path)
        rows(measurement, entry)
    }

    /// Compares the first rows of the two instance tables, merged by name.
    ///
    /// Two reports have no latency table; the list repeats the resource table in its place, which is an error of the list.
    private mutating func rows(_ measurement: Measurement, _ entry: ExpectedReport) {
        let resources = entry["util_instance_first"]?.rows ?? []
        let latencies = entry["latency_instance_first"]?.rows ?? []
        let isLatency = latencies.first?.last.flatMap { Int($0) } == nil
        for row in latencies where isLatency && row.count >= 7 {
            let instance = measurement.instances.first { $0.name == row[0] }
            field("module of \(row[0])", instance?.module, row[1], in: entry.path)
            field("latency of \(row[0])", instance?.latencyCycles.max, Int(row[3]), in: entry.path)
            field("interval of \(row[0])", instance?.intervalCycles.max, Int(row[row.count - 2]), in: entry.path)
        }
        let columns = entry["util_instance_columns"]?.strings ?? []
        for row in resources where row.first != "Total" && row.count == columns.count {
            let instance = measurement.instances.first { $0.name == row[0] }
            let figures = JSONValue.object(zip(columns, row).map { .init($0, .string($1)) })
            use(row[0], instance?.used ?? ResourceUse(), figures, in: entry.path)
        }
    }

    private mutating func xml(_ measurement: Measurement, _ entry: ExpectedReport) {
        identity(measurement, entry)
        let clock = measurement.clocks.first
        field("target", clock?.targetNs, entry["clock_target"]?.figure, in: entry.path)
        field("estimated", clock?.estimatedNs, entry["clock_estimated"]?.figure, in: entry.path)
        field("uncertainty", clock?.uncertaintyNs, entry["clock_uncertainty"]?.figure, in: entry.path)
        field("latency min", measurement.latencyCycles.min, entry["latency_best"]?.count, in: entry.path)
        field("latency max", measurement.latencyCycles.max, entry["latency_worst"]?.count, in: entry.path)
        field("interval min", measurement.intervalCycles.min, entry["interval_min"]?.count, in: entry.path)
        field("interval max", measurement.intervalCycles.max, entry["interval_max"]?.count, in: entry.path)
        field("type", measurement.extra["pipeline_type"], entry["pipeline_type"]?.string, in: entry.path)
        use("used", measurement.used, entry["resources"], in: entry.path)
        use("available", measurement.available, entry["available"], in: entry.path)
        guard let modules = entry["module_information_count"]?.count, modules > 0 else { return }
        let names = Set(measurement.instances.compactMap(\.module))
        field("modules", names.count + 1, modules, in: entry.path)
    }

    private mutating func summary(_ measurement: Measurement, _ entry: ExpectedReport) {
        identity(measurement, entry)
        let top = entry["top_row"]
        field("latency", measurement.latencyCycles.max, top?["Latency (cycles)"]?.count, in: entry.path)
        field("interval", measurement.intervalCycles.max, top?["Interval"]?.count, in: entry.path)
        field("slack", measurement.clocks.first?.wnsNs, top?["Slack"]?.figure, in: entry.path)
        use("used", measurement.used, top, in: entry.path)
        let columns = entry["columns"]?.strings ?? []
        let modules = (entry["first_rows"]?.rows ?? []).filter {
            $0.count == columns.count && $0[0].drop { $0 == " " }.first == "+"
        }
        for (index, row) in modules.dropFirst().enumerated() where index < measurement.instances.count {
            let instance = measurement.instances[index]
            let figures = JSONValue.object(zip(columns, row).map { .init($0, .string($1)) })
            let name = row[0].filter { !" +*".contains($0) }
            field("row \(index)", instance.name, name, in: entry.path)
            field("latency of \(name)", instance.latencyCycles.max, figures["Latency (cycles)"]?.count, in: entry.path)
            field("interval of \(name)", instance.intervalCycles.max, figures["Interval"]?.count, in: entry.path)
            use(name, instance.used, figures, in: entry.path)
        }
        guard let rows = entry["rows"]?.count, let loops = entry["loop_rows"]?.count else { return }
        field("rows of modules", measurement.instances.count + 1, rows - loops, in: entry.path)
    }

    private mutating func cosim(_ measurement: Measurement, _ entry: ExpectedReport) {
        let runs = entry["rtl"]?.members ?? []
        for run in runs {
            let status = measurement.extra["\(run.key).status"]
            field("status of \(run.key)", status, run.value["status"]?.string, in: entry.path)
        }
        let values = runs.map(\.value)
        guard let run = values.first(where: { $0["status"]?.string != "NA" }) ?? values.first else { return }
        let latency = run["latency_min_avg_max"]?.strings ?? []
        let interval = run["interval_min_avg_max"]?.strings ?? []
        field("latency min", measurement.latencyCycles.min, latency.first.flatMap { Int($0) }, in: entry.path)
        field("latency max", measurement.latencyCycles.max, latency.last.flatMap { Int($0) }, in: entry.path)
        field("interval min", measurement.intervalCycles.min, interval.first.flatMap { Int($0) }, in: entry.path)
        field("interval max", measurement.intervalCycles.max, interval.last.flatMap { Int($0) }, in: entry.path)
    }

    private mutating func export(_ measurement: Measurement, _ entry: ExpectedReport) {
        let version = entry["tool"]?.string?.split(separator: " ").last?.dropFirst(2)
        field("version", measurement.source.toolVersion, version.map(String.init), in: entry.path)
        field("part", measurement.design.part, entry["part"]?.string, in: entry.path)
        use("used", measurement.used, entry["resources"], in: entry.path)
        let clock = measurement.clocks.first
        let reached = entry["cp_post_impl"]?.figure ?? entry["cp_post_synth"]?.figure
        field("required", clock?.targetNs, entry["cp_required"]?.figure, in: entry.path)
        field("achieved", clock?.achievedNs, reached, in: entry.path)
        field("met", clock?.isMet, entry["timing_met"]?.bool, in: entry.path)
    }
}
