public import Devices
public import Wire

/// Reads the panel reports of Quartus: `.fit.rpt` with its stage reports, `.map.rpt`, `.syn.rpt`, `.merge.rpt`,
/// `.flow.rpt` and `.asm.rpt`.
///
/// Totals come from the summary panel, then from the resource usage panel, which also has the look-up tables; entities
/// become instances. Map and synthesis reports have one usage panel and one entity panel per partition: partitions do
/// not overlap, so they are added. Versions 16.0 to 25.3, Standard and Pro, up to 3.5 MB.
public struct QuartusReportReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["fit_rpt", "map_rpt", "syn_rpt", "merge_rpt", "flow_rpt", "asm_rpt"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        guard Self.form(of: head.withoutByteOrderMark) != nil else { return nil }
        return head.prefix(400).contains("Quartus") ? .certain : .possible
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        guard let form = Self.form(of: file.bytes[...].withoutByteOrderMark) else {
            throw InputError(file: file.path, line: 1, expected: "a Quartus report", found: "another text")
        }
        let lines = TextLines(file.bytes)
        let panels = QuartusPanels(lines)
        var rows = QuartusRows(path: file.path, kind: form.kind, stage: form.stage)
        rows.take(versionLineOf: lines)
        for panel in panels.panels where panel.title.ends(with: " Summary") {
            guard Self.isSummary(panel.title) else { continue }
            rows.take(panels.table(of: panel))
        }
        Self.takeSettings(panels, into: &rows)
        Self.takeUsage(panels, into: &rows)
        Self.takeEntities(panels, into: &rows)
        Self.takeFastForward(panels, into: &rows)
        if form.kind == "flow_rpt" { rows.measurement.stage = Self.stageOfFlow(panels) }
        return [rows.finished()]
    }

    private static func form(of head: ArraySlice<UInt8>) -> (kind: String, stage: Stage)? {
        let title = head.prefix { $0 != 0x0A }.prefix(200)
        guard title.contains("eport for ") || title.trimmed.equals("Synthesis report") else { return nil }
        if title.starts(with: "Fitter Place") { return ("fit_rpt", .placed) }
        if title.starts(with: "Fitter Route") || title.starts(with: "Fitter Retime") { return ("fit_rpt", .routed) }
        if title.starts(with: "Fitter Plan") || title.starts(with: "Fitter Early") { return ("fit_rpt", .unknown) }
        if title.starts(with: "Fitter") || title.contains("Fast Forward") { return ("fit_rpt", .implementation) }
        if title.starts(with: "Analysis & Synthesis") { return ("map_rpt", .synthesis) }
        if title.starts(with: "Synthesis") { return ("syn_rpt", .synthesis) }
        if title.starts(with: "Partition Merge") { return ("merge_rpt", .synthesis) }
        if title.starts(with: "Flow report") { return ("flow_rpt", .implementation) }
        return title.starts(with: "Assembler") ? ("asm_rpt", .implementation) : nil
    }

    private static func isSummary(_ title: ArraySlice<UInt8>) -> Bool {
        title.equals("Fitter Summary") || title.equals("Analysis & Synthesis Summary")
            || title.equals("Synthesis Summary") || title.equals("Partition Merge Summary")
            || title.equals("Flow Summary") || title.equals("Assembler Summary")
    }

    /// A flow whose list of modules has no fitter stopped after synthesis.
    private static func stageOfFlow(_ panels: QuartusPanels) -> Stage {
        guard let panel = panels.first(titled: "Flow Elapsed Time") else { return .unknown }
        let table = panels.table(of: panel)
        return table.rows.contains { table.cell(0, line: $0).starts(with: "Fitter") } ? .implementation : .synthesis
    }
}
