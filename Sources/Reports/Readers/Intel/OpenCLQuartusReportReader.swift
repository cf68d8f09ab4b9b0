public import Devices
public import Wire

/// Reads `acl_quartus_report.txt`, which the OpenCL compiler writes after the Quartus compile.
///
/// `Key: value` lines. `RAM blocks` are taken as M20K: the compiler's devices of version 17 and later have no other, but
/// for Cyclone V, and the file does not name the device. Checked on one file of version 17.1.
public struct OpenCLQuartusReportReader: ReportReader {
    /// The kinds of report this reader yields.
    public let kinds = ["acl_quartus_report_txt"]

    /// Creates a reader.
    public init() {}

    /// How sure this reader is of a file, from its first bytes.
    public func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let start = head.prefix(4096)
        if start.contains("\nKernel fmax:"), start.contains("Actual clock freq:") { return .certain }
        return head.withoutByteOrderMark.starts(with: "ALUTs:") ? .possible : nil
    }

    /// Reads a whole report.
    public func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let source = Measurement.Source(
            path: file.path, kind: "acl_quartus_report_txt", tool: "Intel FPGA SDK for OpenCL")
        var measurement = Measurement(source: source, stage: .implementation)
        for index in 0..<lines.count {
            let line = lines[index].withoutByteOrderMark
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            Self.take(line[..<colon].trimmed.text, line[(colon + 1)...].trimmed, into: &measurement)
        }
        return [measurement]
    }

    private static func take(_ name: String, _ value: ArraySlice<UInt8>, into measurement: inout Measurement) {
        let kinds: [String: ResourceKind] = [
            "ALUTs": .alut, "Registers": .ff, "Logic utilization": .alm, "DSP blocks": .dsp, "RAM blocks": .m20k,
        ]
        if let kind = kinds[name] {
            let cell = QuartusCell(value)
            measurement.used[kind] = cell.used
            measurement.available[kind] = cell.available
        } else if name == "Actual clock freq" || name == "Kernel fmax" {
            takeKernelClock(isFmax: name == "Kernel fmax", value, into: &measurement)
        } else if name.hasSuffix(" clock fmax") {
            var clock = MeasuredClock(name: String(name.dropLast(" fmax".count)))
            clock.fmaxMHz = value.number
            measurement.clocks.append(clock)
        } else if measurement.extra.count < 400 {
            measurement.extra[name] = value.text
        }
    }

    /// The kernels' clock: the frequency it runs at, and the highest.
    private static func takeKernelClock(
        isFmax: Bool, _ value: ArraySlice<UInt8>, into measurement: inout Measurement
    ) {
        guard let megahertz = value.number, megahertz > 0 else { return }
        let place = measurement.clocks.firstIndex { $0.name == "kernel clock" } ?? measurement.clocks.count
        if place == measurement.clocks.count { measurement.clocks.append(MeasuredClock(name: "kernel clock")) }
        if isFmax {
            measurement.clocks[place].fmaxMHz = megahertz
        } else {
            measurement.clocks[place].achievedNs = 1000 / megahertz
        }
    }
}
