public import Devices
public import Wire

/// Reads the JSON and line-by-line JSON reports of i++, the OpenCL compiler and oneAPI.
///
/// A file of its own knows neither tool version nor device, unless it is `info.json`: a directory's files go together.
/// Versions 17.1 to 2023.0, and the form of 2024. Checked on 44 files.
public struct IntelJSONReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = [
        "summary_json", "quartus_json", "area_json", "area_src_json", "loops_json", "loop_attr_json", "info_json",
        "tree_json", "bottleneck_json", "ndjson",
    ]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let head = head.withoutByteOrderMark
        guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
        let own: [StaticString] = [
            "\"quartusFitClockSummary\"", "\"quartusFitResourceUsageSummary\"", "\"estimatedResources\"",
            "\"compileInfo\"", "\"loop_attributes\"", "\"summary_type\"",
        ]
        if own.contains(where: { head.contains($0) }) { return .certain }
        if head.contains("\"Pipelined\"") || head.contains("\"ALUTs\"") { return .certain }
        if head.contains("\"max_resources\"") || head.contains("\"total_kernel_resources\"") { return .certain }
        if head.prefix(200).contains("\"Info\""), head.contains("\"rows\"") { return .certain }
        if head.prefix(200).contains("\"bottlenecks\"") { return .certain }
        // An area tree may name its columns behind the first 64 KB only.
        if head.contains("\"type\":\"resource\""), head.contains("\"data\":[") { return .possible }
        return head.prefix(400).contains("\"nodes\"") && head.prefix(2000).contains("\"kernel\"") ? .possible : nil
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let document = try IntelDocument(file.bytes[...].withoutByteOrderMark, file: file.path)
        let context = document.content == .info ? IntelContext(document.value) : IntelContext()
        let kind = document.isLines ? "ndjson" : document.content.rawValue
        var measurement = context.measurement(path: file.path, kind: kind, stage: document.stage)
        document.add(to: &measurement, memory: context.memory)
        measurement.compareAvailable()
        return [measurement]
    }
}
