internal import Devices
internal import Wire

/// What the lines of a log say, taken one after the other.
struct HLSLog {
    /// A part of the run that starts, and finishes unless something fails.
    enum Phase: String, CaseIterable {
        case csim = "C simulation"
        case csynth = "C synthesis"
        case cosim = "Co-simulation"
        case export = "Export of the design"
    }

    /// A line that says that something went wrong.
    private struct Fault {
        let line: Int
        let text: String
        let phase: Phase?
    }

    /// More faults than anybody reads; the number of all is stated.
    private static let limit = 50

    private(set) var isOfHLS = false
    private var tool: String?
    private var version: String?
    private var top: String?
    private var part: String?
    private var clock = MeasuredClock()
    private var faults: [Fault] = []
    private var faultCount = 0
    private var warningCount = 0
    private var current: Phase?
    private var started: Set<Phase> = []
    private var finished: Set<Phase> = []
    private var lastSynthesisLine = -1

    /// Takes one line; most are told from their first bytes.
    mutating func read(_ bytes: ArraySlice<UInt8>, line: Int) {
        guard let first = bytes.first else { return }
        switch first {
        case UInt8(ascii: "I") where bytes.starts(with: "INFO: "): readInformation(bytes, line: line)
        case UInt8(ascii: "W") where bytes.starts(with: "WARNING: "): warningCount += 1
        case UInt8(ascii: "*"): readStars(bytes, line: line)
        case UInt8(ascii: "E"), UInt8(ascii: "C"), UInt8(ascii: "A"), UInt8(ascii: "K"), UInt8(ascii: "t"),
            UInt8(ascii: "S"):
            if Self.isFault(bytes) { add(bytes, line: line) }
        default: break
        }
    }

    private static func isFault(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "ERROR: ") || bytes.starts(with: "CRITICAL: ") || bytes.starts(with: "Killed")
            || bytes.starts(with: "Abnormal program termination") || bytes.starts(with: "terminate called")
            || bytes.starts(with: "Segmentation fault")
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, line: Int) {
        faultCount += 1
        guard faults.count < Self.limit else { return }
        faults.append(Fault(line: line, text: bytes.prefix(400).trimmed.text, phase: current))
    }

    private mutating func start(_ phase: Phase) {
        started.insert(phase)
        current = phase
    }

    private mutating func finish(_ phase: Phase, line: Int) {
        started.insert(phase)
        finished.insert(phase)
        current = nil
        if phase == .csynth { lastSynthesisLine = line }
    }

    /// The tool's banner, and the headings that the scripts of hls4ml print around each phase.
    private mutating func readStars(_ bytes: ArraySlice<UInt8>, line: Int) {
        if bytes.starts(with: "****** ") {
            guard bytes.contains(" HLS - High-Level Synthesis") || bytes.contains(" HLS v") else { return }
            isOfHLS = true
            tool = bytes.contains("Vivado(TM) HLS") ? "Vivado HLS" : "Vitis HLS"
            version = bytes.text.split(separator: " ").last {
                $0.first == "v" && $0.dropFirst().first?.isNumber == true
            }
            .map { String($0.dropFirst()) }
            return
        }
        guard bytes.starts(with: "***** ") else { return }
        let phase: Phase
        if bytes.contains("C/RTL SYNTHESIS") {
            phase = .csynth
        } else if bytes.contains("C/RTL SIMULATION") || bytes.contains("C/RTL VALIDATION") {
            phase = .cosim
        } else if bytes.contains("C SIMULATION") {
            phase = .csim
        } else if bytes.contains("EXPORT IP") {
            phase = .export
        } else {
            return
        }
        if bytes.contains(" COMPLETED ") { finish(phase, line: line) } else { start(phase) }
    }

    private mutating func readInformation(_ bytes: ArraySlice<UInt8>, line: Int) {
        let message = bytes.dropFirst(6)
        if message.starts(with: "[HLS 200-10] ") {
            isOfHLS = true
            readSetting(message)
        } else if message.starts(with: "[HLS 200-1510] Running: ") {
            readCommand(message)
        } else if message.starts(with: "[HLS 200-1611] ") || message.starts(with: "[SYN 201-201] ") {
            readClock(message)
        } else if message.starts(with: "[HLS 200-789] "), let colon = message.lastIndex(of: UInt8(ascii: ":")) {
            let words = message[colon...].dropFirst().trimmed
            clock.fmaxMHz = words.prefix { $0 != 0x20 }.number
        } else if message.starts(with: "[VLOG 209-307] ") || message.starts(with: "[VHDL 208-304] ") {
            guard let range = message.firstRange(of: " RTL for ") else { return }
            let name = message[range.upperBound...].trimmed
            top = (name.last == UInt8(ascii: ".") ? name.dropLast() : name).text
        } else {
            readEnd(message, line: line)
        }
    }

    /// Marks of the tool itself, with or without a script's headings.
    private mutating func readEnd(_ message: ArraySlice<UInt8>, line: Int) {
        if message.starts(with: "[HLS 200-2161] Finished Command ") || message.starts(with: "[HLS 200-111] Finished ") {
            if message.contains("Finished Command csynth_design")
                || message.contains("Finished generating all RTL models")
                || message.contains("Finished Generating all RTL models")
            {
                finish(.csynth, line: line)
            } else if message.contains("Finished Command export_design") {
                finish(.export, line: line)
            }
        } else if message.starts(with: "[COSIM 212-1000]") {
            finish(.cosim, line: line)
        } else if message.starts(with: "[IMPL 213-8] ") {
            start(.export)
        } else if message.starts(with: "[SIM 211-1] CSim done with 0 errors") {
            finish(.csim, line: line)
        }
    }

    private mutating func readSetting(_ message: ArraySlice<UInt8>) {
        if message.contains("Setting target device to ") {
            part = HLSCell.quoted(message) ?? part
        } else if message.contains("Analyzing design file") {
            start(.csynth)
        } else if tool == nil, message.contains("] Running '"), let path = HLSCell.quoted(message) {
            tool = path.hasSuffix("vivado_hls") ? "Vivado HLS" : "Vitis HLS"
            version = path.split(separator: "/").first {
                $0.count >= 6 && $0.hasPrefix("20") && $0.dropFirst(4).first == "."
            }.map(String.init)
        }
    }

    private mutating func readCommand(_ message: ArraySlice<UInt8>) {
        if message.contains("Running: csynth_design") {
            start(.csynth)
        } else if message.contains("Running: cosim_design") {
            start(.cosim)
        } else if message.contains("Running: csim_design") {
            start(.csim)
        } else if message.contains("Running: export_design") {
            start(.export)
        }
    }

    /// Reads `Setting up clock 'default' with a period of 5ns.` and `Setting target device to 'xc7z020-clg400-1'`.
    private mutating func readClock(_ message: ArraySlice<UInt8>) {
        if message.contains("Setting target device to ") { part = HLSCell.quoted(message) ?? part }
        for (text, isUncertainty) in [
            (" with a period of " as StaticString, false), (" with an uncertainty of ", true),
        ] {
            guard let range = message.firstRange(of: text) else { continue }
            let value = message[range.upperBound...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }.number
            if isUncertainty { clock.uncertaintyNs = value } else { clock.targetNs = value }
        }
    }
}

extension HLSLog {
    /// The measurement: no resources, but the setting and a diagnostic for everything that went wrong.
    func measurement(path: String) -> Measurement {
        let source = Measurement.Source(path: path, kind: "log", tool: tool, toolVersion: version)
        let stage: Measurement.Stage =
            finished.contains(.cosim) ? .cosim : started.contains(.csynth) ? .csynth : .unknown
        var measurement = Measurement(source: source, stage: stage)
        measurement.design.top = top
        measurement.setPart(part)
        measurement.clocks = clock == MeasuredClock() ? [] : [clock]
        if warningCount > 0 { measurement.extra["warnings"] = "\(warningCount)" }
        measurement.extra["errors"] = "\(faultCount)"
        for phase in Phase.allCases where started.contains(phase) {
            measurement.extra[phase.rawValue] = finished.contains(phase) ? "finished" : "not finished"
        }
        addDiagnostics(to: &measurement)
        return measurement
    }

    private func addDiagnostics(to measurement: inout Measurement) {
        for phase in Phase.allCases where started.contains(phase) && !finished.contains(phase) {
            let own = faults.first { $0.phase == phase } ?? faults.first { $0.line > lastSynthesisLine }
            measurement.diagnostics.append(
                ReportDiagnostic(
                    own == nil ? .warning : .error, code: "run-not-finished", line: own.map { $0.line + 1 },
                    message: "\(phase.rawValue) did not finish: "
                        + (own?.text ?? "the log ends without an error; the run was stopped or is still going.")))
        }
        if !started.contains(.csynth) {
            measurement.diagnostics.append(
                ReportDiagnostic(
                    .note, code: "no-synthesis-run", message: "No C synthesis was run, so there is no synthesis report."
                ))
        }
        for fault in faults {
            let survived = fault.line < lastSynthesisLine
            measurement.diagnostics.append(
                ReportDiagnostic(
                    survived ? .warning : .error, code: survived ? "tool-error-passed-over" : "tool-error",
                    line: fault.line + 1, message: fault.text))
        }
        guard faultCount > faults.count else { return }
        measurement.diagnostics.append(
            ReportDiagnostic(
                .note, code: "more-errors", message: "\(faultCount - faults.count) more errors are not listed."))
    }
}
