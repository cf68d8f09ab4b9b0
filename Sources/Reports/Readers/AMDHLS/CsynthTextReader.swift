public import Devices
public import Wire

/// Reads `<function>_csynth.rpt` of Vivado HLS 2016.2-2020.1.1 and Vitis HLS 2020.1-2025.1.
///
/// Checked on 49 public reports. Columns are found by name: versions differ in the absolute latency columns (2019.2 and
/// later), the `URAM` column (absent in 2016.2) and the name of the DSP column. The device's amounts are those of the row
/// `Available`; parts with several dies have `Available SLR` before it. Loops are not instances and are left out.
///
/// A quirk of Vivado HLS 2018.2-2020.1: for a top that is not pipelined (type `none`) this text says interval =
/// latency, and the XML beside it one cycle more (32 of 900 pairs; Vivado HLS 2016.2 and Vitis HLS agree with their XML).
/// The printed figure is kept, with a note.
public struct CsynthTextReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["csynth_rpt"]

    /// Creates a reader.
    public init() {}

    /// Whether the head names a report of one function.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        head.prefix(4096).contains(" HLS Report for '") ? .certain : nil
    }

    /// Reads a whole report; what a truncated one lacks is left unknown, with a diagnostic.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        guard let title = lines.first(containing: " HLS Report for '", before: 200) else {
            throw InputError(
                file: file.path, expected: "'== Vivado HLS Report for' or '== Vitis HLS Report for'",
                found: lines.text(0))
        }
        let tool = lines[title].starts(with: "== Vivado") ? "Vivado HLS" : "Vitis HLS"
        var measurement = Measurement(source: .init(path: file.path, kind: "csynth_rpt", tool: tool), stage: .csynth)
        measurement.design.top = HLSCell.quoted(lines[title])
        HLSBanner(lines, from: title + 1).fill(&measurement)
        let performance = lines.section("Performance Estimates", from: title)
        let utilization = lines.section("Utilization Estimates", from: performance ?? title)
        guard performance != nil || utilization != nil else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a section '== Performance Estimates'",
                found: "the end of the file")
        }
        let reading = CsynthTextSections(lines: lines, performance: performance, utilization: utilization)
        reading.fill(&measurement)
        measurement.compareAvailable()
        return [measurement]
    }
}
