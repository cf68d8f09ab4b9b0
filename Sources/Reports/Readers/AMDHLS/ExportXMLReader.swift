public import Devices
public import Wire

/// Reads `export.xml`, `export_syn.xml`, `export_impl.xml` and their `vivado_` twins: figures of logic synthesis or
/// implementation of an exported HLS design.
///
/// Checked on 4 files of Vitis HLS 2024.1 and 6 of a project of 2017, three of them damaged. Old ones have resources and
/// two periods only, no part and no tool; new ones add the stage, the slacks of each stage and a row per module. `NA`,
/// `N/A`, `none` and an absent element are unknown. A file with module rows leaves out attributes that are 0. The unit of
/// block RAM is told from what the device is said to have (`ExportedBRAM`).
public struct ExportXMLReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["export_xml"]

    /// Rows of single operators and memories are dropped too, most of such a file.
    private static let skipped: Set<String> = ["SubModules", "TimingPaths", "VivadoReportFiles", "BindNode"]

    /// Creates a reader.
    public init() {}

    /// Whether the document is a profile with areas and no estimates.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(4096)
        guard start.contains("<profile>"), !start.contains("<UserAssignments>") else { return nil }
        return start.contains("<AreaReport>") || start.contains("<TimingReport>") ? .certain : nil
    }

    /// Reads a whole document.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let (root, cut) = try XMLReader.read(
            file.bytes, file: file.path, skipping: Self.skipped, dropping: ["RtlModule": "TYPE=\"resource\""])
        guard root.name == "profile", root["AreaReport"] != nil || root["TimingReport"] != nil else {
            throw cut
                ?? InputError(
                    file: file.path, expected: "<profile> with <AreaReport> or <TimingReport>",
                    found: "<\(root.name)>")
        }
        let run = root["RunData"]
        let source = Measurement.Source(path: file.path, kind: "export_xml", tool: "Vivado")
        var measurement = Measurement(source: source, stage: Self.stage(run?["RUN_TYPE"]?.text))
        measurement.source.toolVersion = (run?["VIVADO_VERSION"]?.text).map { String($0.drop { !$0.isNumber }) }
        measurement.setPart(Self.part(root["GeneralInfo"]))
        measurement.clocks = [Self.clock(root["TimingReport"])]
        let area = root["AreaReport"]
        let available = Self.amounts(area?["AvailableResources"])
        for (name, amount) in available {
            guard let kind = HLSCell.kind(named: name) else { continue }
            measurement.available[kind] = amount
        }
        let unit = ExportedBRAM(
            available: measurement.available, device: measurement.design.device,
            toolVersion: measurement.source.toolVersion)
        measurement.available[.bram18] = measurement.available[.bram18].flatMap { unit.halves($0) }
        let used = Self.amounts(area?["Resources"])
        measurement.setExported(used, bramUnit: unit)
        if let cut {
            measurement.noteCut("it ends before \(cut.expected), and what follows is unknown", line: cut.line ?? 1)
        } else {
            Self.noteMissing(used.filter { $0.amount == nil }.map(\.name), &measurement)
        }
        Self.addRows(root["RtlModules"], bramUnit: unit, to: &measurement)
        measurement.compareAvailable()
        return [measurement]
    }

    private static func stage(_ run: String?) -> Stage {
        switch run {
        case "syn", "synth": .synthesis
        case "impl": .implementation
        default: .unknown
        }
    }

    private static func part(_ information: XMLElement?) -> String? {
        let item = information?.children.first { $0.attributes["NAME"] == "Target device" }
        return item?.attributes["VALUE"]
    }

    private static func amounts(_ resources: XMLElement?) -> [(name: String, amount: Double?)] {
        (resources?.children ?? []).map { ($0.name, HLSCell.amount(ArraySlice($0.text.utf8))) }
    }

    private static func clock(_ timing: XMLElement?) -> MeasuredClock {
        var clock = MeasuredClock(name: timing?["CLOCK_NAME"]?.text)
        clock.targetNs = HLSCell.nanoseconds(timing?["TargetClockPeriod"]?.text)
        clock.achievedNs = HLSCell.nanoseconds(timing?["AchievedClockPeriod"]?.text)
        clock.wnsNs = HLSCell.nanoseconds(timing?["WNS_FINAL"]?.text)
        clock.tnsNs = HLSCell.nanoseconds(timing?["TNS_FINAL"]?.text)
        switch timing?["TIMING_MET"]?.text.lowercased() {
        case "true", "yes": clock.isMet = true
        case "false", "no": clock.isMet = false
        default:
            if let target = clock.targetNs, let achieved = clock.achievedNs { clock.isMet = achieved <= target }
        }
        return clock
    }

    /// Says which figures are not there: the main ones, and those of `wordy` elements that hold a word, such as `none`.
    private static func noteMissing(_ wordy: [String], _ measurement: inout Measurement) {
        let main = [ResourceKind.lut, .ff, .dsp]
        var missing = main.filter { measurement.used[$0] == nil }.map(\.label)
        missing += wordy.filter { name in HLSCell.kind(named: name).map { !main.contains($0) } ?? true }
        if measurement.clocks.first?.targetNs == nil { missing.append("target period") }
        if measurement.clocks.first?.achievedNs == nil { missing.append("achieved period") }
        guard !missing.isEmpty else { return }
        measurement.diagnostics.append(
            Diagnostic(
                .note, code: .notStated,
                message: "The report has no figure for: \(missing.joined(separator: ", "))."))
    }

    /// Adds a row per module.
    private static func addRows(_ list: XMLElement?, bramUnit: ExportedBRAM, to measurement: inout Measurement) {
        for module in list?.all("RtlModule") ?? [] {
            let attributes = module.attributes
            guard let cell = attributes["CELL"] else { continue }
            let name = attributes["MODULENAME"] ?? attributes["ORIG_REF_NAME"]
            let depth = attributes["DEPTH"].flatMap { Int($0) } ?? 0
            guard depth > 0 else {
                measurement.design.top = measurement.design.top ?? name
                continue
            }
            let last = cell.split(separator: "/").last.map(String.init) ?? cell
            measurement.instances.append(
                MeasuredInstance(
                    name: last, module: name, depth: min(depth, 1000) - 1,
                    used: use(module["Resources"]?.attributes ?? [:], bramUnit: bramUnit)))
        }
    }

    /// The resources of a row: attributes that are 0 are not written, a row without any has no figures.
    private static func use(_ attributes: [String: String], bramUnit: ExportedBRAM) -> ResourceUse {
        guard !attributes.isEmpty else { return ResourceUse() }
        var use = ResourceUse()
        for name in ["LUT", "FF", "DSP", "BRAM", "URAM"] {
            guard let kind = HLSCell.kind(named: name) else { continue }
            let amount = attributes[name].map { HLSCell.amount(ArraySlice($0.utf8)) } ?? 0
            use[kind] = kind == .bram18 ? amount.flatMap { bramUnit.halves($0) } : amount
        }
        return use
    }
}
