import Devices
import Wire

/// Collects what the rows of Quartus summaries say, in `.summary` files and in the panels of `.rpt` files alike.
///
/// Row names changed over the versions: `Total registers` (Standard, and Pro until 19; includes registers of I/O
/// cells) became `Total dedicated logic registers` (Pro); a row that stands twice counts the first time. Families
/// without adaptive logic modules (Cyclone IV, MAX 10) count logic elements and 9-bit multipliers, which the schema does
/// not have: they are kept under the report's own names. Checked on 11 fitter, 6 map, 5 synthesis and 2 merge summaries.
struct QuartusRows {
    /// What was read so far.
    var measurement: Measurement
    /// The device family as printed.
    private(set) var family: String?
    /// Whether totals come with partition merge only, so that amounts of partitions are not those of the design.
    private(set) var awaitsMerge = false
    private var memoryBlocks: QuartusCell?
    private var dedicatedRegisters: QuartusCell?

    init(path: String, kind: String, stage: Stage) {
        let source = Measurement.Source(path: path, kind: kind, tool: "Quartus Prime")
        measurement = Measurement(source: source, stage: stage)
    }

    /// Takes one row.
    ///
    /// - Parameters:
    ///   - name: The row's name, trimmed.
    ///   - value: Its value, trimmed.
    ///   - line: The line it stands on, counted from 0.
    mutating func take(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, line: Int) {
        guard !name.isEmpty, !value.isEmpty else { return }
        if takeIdentity(name, value, line: line) { return }
        if value.starts(with: "N/A until Partition Merge") { awaitsMerge = true }
        if let kind = Self.kind(ofRow: name) {
            take(QuartusCell(value), as: kind, line: line)
            return
        }
        if name.equals("Dedicated logic registers") { dedicatedRegisters = dedicatedRegisters ?? QuartusCell(value) }
        if name.equals("Total RAM Blocks") { memoryBlocks = memoryBlocks ?? QuartusCell(value) }
        guard measurement.extra.count < 400 else { return }
        let key = name.text
        if measurement.extra[key] == nil { measurement.extra[key] = value.text }
    }

    /// Adds an amount, unless one of this kind is known.
    mutating func take(_ cell: QuartusCell, as kind: ResourceKind, line: Int) {
        if cell.isNegative, !measurement.diagnostics.contains(where: { $0.code == .negativeAmount }) {
            let message = "the report gives a negative count of \(kind.label): it is taken as unknown"
            measurement.diagnostics.append(
                Diagnostic(.warning, code: .negativeAmount, line: line + 1, message: message))
        }
        guard measurement.used[kind] == nil else { return }
        measurement.used[kind] = cell.used
        measurement.available[kind] = cell.available
    }

    /// Works out what follows from all rows together: the memory block's kind, and registers where no row has totals.
    func finished() -> Measurement {
        var result = measurement
        result.used[.ff] = result.used[.ff] ?? dedicatedRegisters?.used
        result.available[.ff] = result.available[.ff] ?? dedicatedRegisters?.available
        if let memoryBlocks, let kind = family.flatMap(IntelMemoryBlock.kind(ofFamily:)), result.used[kind] == nil {
            result.used[kind] = memoryBlocks.used
            result.available[kind] = memoryBlocks.available
        }
        if let family { result.extra["Family"] = family }
        result.compareAvailable()
        explainEmpty(&result)
        return result
    }

    /// Says why a report has no figures and where they are.
    private func explainEmpty(_ measurement: inout Measurement) {
        guard measurement.used.kinds.isEmpty, measurement.clocks.isEmpty,
            awaitsMerge || measurement.instances.isEmpty,
            !measurement.diagnostics.contains(where: { $0.severity == .error })
        else { return }
        let message =
            awaitsMerge
            ? "figures come with partition merge: read the .merge.summary or the fitter's reports"
            : "this report has no amounts of resources: the .fit.summary and .fit.rpt have them"
        measurement.diagnostics.append(Diagnostic(.info, code: .noFigures, message: message))
    }

    private mutating func takeIdentity(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, line: Int) -> Bool {
        if name.equals("Top-level Entity Name") {
            measurement.design.top = value.text
        } else if name.equals("Device") || name.equals("Device Name") {
            if measurement.design.part == nil, !value.equals("AUTO") { measurement.setPart(value.text) }
        } else if name.equals("Family") || name.equals("Device Family") {
            family = value.text
        } else if name.starts(with: "Quartus"), name.ends(with: "Version") {
            if name.starts(with: "Quartus II") { measurement.source.tool = "Quartus II" }
            take(version: value)
        } else if name.ends(with: " Status"), !name.equals("Device Status") {
            take(status: value, of: name, line: line)
        } else {
            return false
        }
        return true
    }

    /// Takes the tool's version; the timing analyser writes `Version` in front of it.
    mutating func take(version: ArraySlice<UInt8>) {
        let text = version.starts(with: "Version ") ? version.dropFirst(8).trimmed : version
        measurement.source.toolVersion = measurement.source.toolVersion ?? text.text
    }

    private mutating func take(status: ArraySlice<UInt8>, of name: ArraySlice<UInt8>, line: Int) {
        measurement.extra[name.text] = status.text
        guard !status.starts(with: "Successful") else { return }
        let message = "\(name.text) is \(status.text): figures may be missing or of an unfinished run"
        measurement.diagnostics.append(
            Diagnostic(.error, code: .toolFailed, line: line + 1, message: message))
    }

    private static func kind(ofRow name: ArraySlice<UInt8>) -> ResourceKind? {
        if name.starts(with: "Logic utilization"), name.contains("ALMs") { return .alm }
        if name.equals("Estimate of Logic utilization (ALMs needed)") { return .alm }
        if name.equals("Total registers") || name.equals("Total dedicated logic registers") { return .ff }
        if name.equals("Total DSP Blocks") || name.starts(with: "DSP Blocks Needed") { return .dsp }
        if name.equals("Estimated DSP Blocks Post-Merging") { return .dsp }
        if name.equals("Combinational ALUT usage for logic") || name.equals("Combinational ALUTs") { return .alut }
        if name.equals("M20K blocks") { return .m20k }
        if name.equals("M10K blocks") { return .m10k }
        if name.starts(with: "-- Memory LABs") { return .mlab }
        return nil
    }
}
