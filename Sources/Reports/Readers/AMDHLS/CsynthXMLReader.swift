public import Devices
public import Wire

/// Reads the XML that HLS writes beside its text reports: `<function>_csynth.xml` and, of Vitis HLS, `csynth.xml`.
///
/// Checked on 29 files of one function (Vivado HLS 2016.2-2020.1.1, Vitis HLS 2020.2-2025.1) and 9 of whole designs (Vitis
/// HLS 2020.2-2025.1). A design's file has resources and latency of every module and the tree of instances: one row per
/// instance, with its module's figures. `undef` is unknown. Where text and XML of one run differ in the interval, this
/// one is right (see `CsynthTextReader`).
public struct CsynthXMLReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["csynth_xml", "csynth_top_xml"]

    /// Elements without figures of a design, most of such a file.
    private static let skipped: Set<String> = [
        "InterfaceSummary", "BindNodes", "BindInstances", "SummaryOfLoopLatency", "FIFOInformation", "Args",
        "Interfaces",
        "ReportHWInterface", "ReportSWInterface", "ReportBurst", "PragmaReport", "AutoPragmaReport",
        "UserConfigCommands",
    ]

    /// Creates a reader.
    public init() {}

    /// Whether the document is a profile with estimates.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(4096)
        guard start.contains("<profile>") else { return nil }
        return start.contains("<UserAssignments>") || start.contains("<PerformanceEstimates>") ? .certain : nil
    }

    /// Reads a whole document.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let (root, cut) = try XMLReader.read(file.bytes, file: file.path, skipping: Self.skipped)
        guard root.name == "profile", let estimates = root["PerformanceEstimates"] else {
            throw cut
                ?? InputError(
                    file: file.path, expected: "<profile> with <PerformanceEstimates>", found: "<\(root.name)>")
        }
        let modules = root["ModuleInformation"]
        let kind = modules?["Module"] == nil ? "csynth_xml" : "csynth_top_xml"
        var measurement = Measurement(source: .init(path: file.path, kind: kind), stage: .csynth)
        let version = root.descendant("ReportVersion", "Version")?.text
        measurement.source.toolVersion = version
        let resources = root.descendant("AreaEstimates", "Resources")
        measurement.source.tool = Self.tool(resources: resources, version: version)
        let user = root["UserAssignments"]
        measurement.design.top = user?["TopModelName"]?.text
        measurement.setPart(user?["Part"]?.text)
        if let family = user?["ProductFamily"]?.text { measurement.extra["product_family"] = family }
        measurement.clocks = [Self.clock(user: user, estimates: estimates)]
        let latency = ModuleFigures(estimates)
        measurement.latencyCycles = latency.latency
        measurement.intervalCycles = latency.interval
        if let type = estimates["PipelineType"]?.text { measurement.extra["pipeline_type"] = type }
        measurement.used = ModuleFigures.use(resources)
        measurement.available = ModuleFigures.use(root.descendant("AreaEstimates", "AvailableResources"))
        if let modules { measurement.instances = InstanceTree(modules, in: root).rows }
        measurement.compareAvailable()
        if let cut {
            measurement.noteCut("it ends before \(cut.expected), and what follows is unknown", line: cut.line ?? 1)
        }
        return [measurement]
    }

    /// The tool by the name of its DSP tag, else by the version: the file does not state it, and both made a 2020.1.
    private static func tool(resources: XMLElement?, version: String?) -> String? {
        if resources?["DSP48E"] != nil { return "Vivado HLS" }
        if resources?["DSP"] != nil { return "Vitis HLS" }
        guard let version, !version.hasPrefix("2020.1"), let year = Int(version.prefix(4)) else { return nil }
        return year < 2020 ? "Vivado HLS" : "Vitis HLS"
    }

    private static func clock(user: XMLElement?, estimates: XMLElement) -> MeasuredClock {
        var clock = MeasuredClock(targetNs: HLSCell.nanoseconds(user?["TargetClockPeriod"]?.text))
        clock.uncertaintyNs = HLSCell.nanoseconds(user?["ClockUncertainty"]?.text)
        clock.estimatedNs = HLSCell.nanoseconds(
            estimates.descendant("SummaryOfTimingAnalysis", "EstimatedClockPeriod")?.text)
        clock.judgeEstimate()
        return clock
    }
}

/// Latency, interval and resources of one module.
private struct ModuleFigures {
    var latency = MeasuredRange()
    var interval = MeasuredRange()
    var used = ResourceUse()

    /// Reads `<PerformanceEstimates>`.
    init(_ estimates: XMLElement?) {
        guard let summary = estimates?["SummaryOfOverallLatency"] else { return }
        latency = MeasuredRange(
            min: HLSCell.cycles(summary["Best-caseLatency"]?.text),
            max: HLSCell.cycles(summary["Worst-caseLatency"]?.text))
        interval = MeasuredRange(
            min: HLSCell.cycles(summary["Interval-min"]?.text), max: HLSCell.cycles(summary["Interval-max"]?.text))
        if interval.isUnknown, let text = summary["PipelineInitiationInterval"]?.text {
            interval = MeasuredRange(hlsCell: ArraySlice(text.utf8))
        }
    }

    /// Reads `<Module>`.
    init(module: XMLElement) {
        self.init(module["PerformanceEstimates"])
        used = Self.use(module.descendant("AreaEstimates", "Resources"))
    }

    /// Reads `<Resources>`; a tag that is absent stays unknown.
    static func use(_ resources: XMLElement?) -> ResourceUse {
        var use = ResourceUse()
        for tag in resources?.children ?? [] {
            guard let kind = HLSCell.kind(named: tag.name) else { continue }
            use[kind] = HLSCell.amount(ArraySlice(tag.text.utf8))
        }
        return use
    }
}

/// The instances of a design with their modules' figures, in the order of the file.
private struct InstanceTree {
    /// More instances than any design has; the rest of a hostile file is left out.
    private static let limit = 100_000

    private let figures: [String: ModuleFigures]
    private(set) var rows: [MeasuredInstance] = []

    init(_ information: XMLElement, in root: XMLElement) {
        var figures: [String: ModuleFigures] = [:]
        var names: [String] = []
        for module in information.all("Module") {
            guard let name = module["Name"]?.text else { continue }
            if figures.updateValue(ModuleFigures(module: module), forKey: name) == nil { names.append(name) }
        }
        self.figures = figures
        let top = root.descendant("RTLDesignHierarchy", "TopModule")
        if let top { add(top["InstancesList"], depth: 0) }
        let placed = Set(rows.compactMap(\.module))
        let topName = top?["ModuleName"]?.text ?? root.descendant("UserAssignments", "TopModelName")?.text
        for name in names where name != topName && !placed.contains(name) { add(name: name, module: name, depth: 0) }
    }

    private mutating func add(_ list: XMLElement?, depth: Int) {
        for instance in list?.children ?? [] where rows.count < Self.limit {
            guard let module = instance["ModuleName"]?.text else { continue }
            add(name: instance["InstName"]?.text ?? module, module: module, depth: depth)
            add(instance["InstancesList"], depth: depth + 1)
        }
    }

    private mutating func add(name: String, module: String, depth: Int) {
        guard let figures = figures[module] else { return }
        rows.append(
            MeasuredInstance(
                name: name, module: module, depth: depth, used: figures.used, latencyCycles: figures.latency,
                intervalCycles: figures.interval))
    }
}
