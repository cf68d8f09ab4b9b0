public import Devices
public import Wire

/// Reads the log of a Vivado HLS or Vitis HLS run: how far it came, what failed and why.
///
/// Checked on 7 public logs (Vivado HLS 2018.3-2019.2.1, Vitis HLS 2021.1-2024.1). It yields top, part, clock and a
/// diagnostic per error. An error that a finished synthesis follows is a warning: scripts catch unknown options
/// (`config_array_partition -maximum_size` in Vitis HLS) and go on.
public struct HLSLogReader: ReportReader {
    /// The kinds' stable names.
    public let kinds = ["log"]

    /// Creates a reader.
    public init() {}

    /// Whether the head is of such a run; a log that a script wrote around it is taken too.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(8192)
        if start.contains("****** Vivado(TM) HLS") || start.contains("****** Vitis HLS") { return .certain }
        return head.contains("INFO: [HLS 200-") ? .certain : nil
    }

    /// Reads a whole log.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var log = HLSLog()
        for line in 0..<lines.count { log.read(lines[line], line: line) }
        guard log.isOfHLS else {
            throw InputError(
                file: file.path, expected: "a log of Vivado HLS or Vitis HLS", found: lines.text(0))
        }
        return [log.measurement(path: file.path)]
    }
}
