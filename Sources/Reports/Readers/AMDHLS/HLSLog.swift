import Devices
internal import Wire

/// What the lines of a log say, taken one after the other.
struct HLSLog {
    /// A part of the run that starts, and finishes unless something fails.
    enum Phase: String, CaseIterable {
        case csim = "C simulation"
        case csynth = "C synthesis"
        case cosim = "Co-simulation"
        case export = "Export of the design"
        case logic = "Logic synthesis"
    }

    /// A line that says that something went wrong.
    private struct Fault {
        let line: Int
        let text: String
        let phase: Phase?
        /// Whether the run went on: scripts catch options that a version lacks.
        var isPassedOver = false
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
    private var started: [Phase: Int] = [:]
    private var finished: Set<Phase> = []
    private var project: String?
    private var solution: String?

    /// Takes one line; most are told from their first bytes.
    mutating func read(_ bytes: ArraySlice<UInt8>, line: Int) {
        guard let first = bytes.first else { return }
        if first == UInt8(ascii: "I"), bytes.starts(with: "INFO: ") {
            readInformation(bytes, line: line)
        } else if first == UInt8(ascii: "W"), bytes.starts(with: "WARNING: ") {
            warningCount += 1
        } else if first == UInt8(ascii: "*") {
            readStars(bytes, line: line)
        } else if Self.isFault(bytes.prefix(300)) {
            add(bytes, line: line)
        }
    }

    /// Whether a line is the tool's word of an error, or of the end of its process: by the tool, Tcl or the shell.
    private static func isFault(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.starts(with: "ERROR: ") || bytes.starts(with: "CRITICAL: ") || bytes.starts(with: "Killed")
            || bytes.starts(with: "Abnormal program termination") || bytes.starts(with: "terminate called")
        {
            return true
        }
        return bytes.contains("Segmentation fault") || bytes.contains("segfault in ") || bytes.contains(" Killed  ")
            || bytes.contains("child killed: ") || bytes.contains("std::bad_alloc")
            || bytes.contains("SIGSEGV")
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, line: Int) {
        faultCount += 1
        guard faults.count < Self.limit else { return }
        faults.append(Fault(line: line, text: bytes.prefix(400).trimmed.text, phase: current))
    }

    private mutating func start(_ phase: Phase, line: Int) {
        if started[phase] == nil { started[phase] = line }
        current = phase
        passOver { $0.phase == nil }
    }

    private mutating func finish(_ phase: Phase, line: Int) {
        if started[phase] == nil { started[phase] = line }
        finished.insert(phase)
        current = nil
        passOver { phase == .csynth || $0.phase == nil || $0.phase == phase }
    }

    private mutating func passOver(where isOver: (Fault) -> Bool) {
        for index in faults.indices where isOver(faults[index]) { faults[index].isPassedOver = true }
    }

    /// The tool's banner, and the headings that the scripts of hls4ml print around each phase.
    private mutating func readStars(_ bytes: ArraySlice<UInt8>, line: Int) {
        if bytes.starts(with: "****** ") { return readBanner(bytes) }
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
        } else if bytes.contains("VIVADO SYNTHESIS") {
            phase = .logic
        } else {
            return
        }
        if bytes.contains(" COMPLETED ") { finish(phase, line: line) } else { start(phase, line: line) }
    }

    /// Reads the tool and version: its own banner, or that of a launcher (`vitis-run`, `v++`) where it prints none.
    private mutating func readBanner(_ bytes: ArraySlice<UInt8>) {
        let isOwn = bytes.contains(" HLS - High-Level Synthesis") || bytes.contains(" HLS v")
        guard isOwn || bytes.starts(with: "****** vitis-run ") || bytes.starts(with: "****** v++ ") else { return }
        isOfHLS = isOfHLS || isOwn
        guard isOwn || tool == nil else { return }
        tool = bytes.contains("Vivado(TM) HLS") ? "Vivado HLS" : "Vitis HLS"
        version = bytes.text.split(separator: " ").last {
            $0.first == "v" && $0.dropFirst().first?.isNumber == true
        }
        .map { String($0.dropFirst()) }
    }

    private mutating func readInformation(_ bytes: ArraySlice<UInt8>, line: Int) {
        let message = bytes.dropFirst(6)
        if message.starts(with: "[HLS 200-") { isOfHLS = true }
        if message.starts(with: "[HLS 200-10] ") {
            readSetting(message, line: line)
        } else if message.starts(with: "[HLS 200-1510] Running: ") {
            readCommand(message, line: line)
        } else if message.starts(with: "[HLS 200-1465] ") {
            readConfiguration(message)
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
            start(.export, line: line)
        } else if message.starts(with: "[Common 17-206] Exiting Vivado"), current == .export {
            finish(.export, line: line)
        } else if message.starts(with: "[SIM 211-1] CSim done with 0 errors") {
            finish(.csim, line: line)
        }
    }

    private mutating func readSetting(_ message: ArraySlice<UInt8>, line: Int) {
        if message.contains("Setting target device to ") {
            part = HLSCell.quoted(message) ?? part
        } else if message.contains("Analyzing design file") {
            start(.csynth, line: line)
        } else if message.contains("pening project '") {
            project = Self.lastComponent(HLSCell.quoted(message)) ?? project
        } else if message.contains("pening solution '") {
            solution = Self.lastComponent(HLSCell.quoted(message)) ?? solution
        } else if tool == nil, message.contains("] Running '"), let path = HLSCell.quoted(message) {
            tool = path.hasSuffix("vivado_hls") ? "Vivado HLS" : "Vitis HLS"
            version = path.split(separator: "/").first {
                $0.count >= 6 && $0.hasPrefix("20") && $0.dropFirst(4).first == "."
            }.map(String.init)
        }
    }

    private static func lastComponent(_ path: String?) -> String? {
        path.flatMap { $0.split(separator: "/").last.map(String.init) }
    }

    private mutating func readCommand(_ message: ArraySlice<UInt8>, line: Int) {
        let words = message.text.split(separator: " ").dropFirst(3)
        switch words.first {
        case "csynth_design": start(.csynth, line: line)
        case "cosim_design": start(.cosim, line: line)
        case "csim_design": start(.csim, line: line)
        case "export_design": start(.export, line: line)
        case "set_top": top = words.dropFirst().first.map(String.init) ?? top
        default: break
        }
    }

    /// Reads settings of a configuration file: `Applying ini 'syn.top=tagger' from …`.
    private mutating func readConfiguration(_ message: ArraySlice<UInt8>) {
        let sides = HLSCell.quoted(message)?.split(separator: "=", maxSplits: 1).map(String.init) ?? []
        guard sides.count == 2 else { return }
        if sides[0] == "syn.top" { top = sides[1] }
        if sides[0] == "part" { part = sides[1] }
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
        let stage: Stage =
            finished.contains(.cosim) ? .cosim : started[.csynth] != nil ? .csynth : .unknown
        var measurement = Measurement(source: source, stage: stage)
        measurement.design.top = top
        measurement.setPart(part)
        measurement.clocks = clock == MeasuredClock() ? [] : [clock]
        if warningCount > 0 { measurement.extra["warnings"] = "\(warningCount)" }
        measurement.extra["errors"] = "\(faultCount)"
        measurement.extra["project"] = project
        measurement.extra["solution"] = solution
        for phase in Phase.allCases where started[phase] != nil {
            measurement.extra[phase.rawValue] = finished.contains(phase) ? Self.finishedMark : "not finished"
        }
        addDiagnostics(to: &measurement)
        return measurement
    }

    /// What `extra` holds for a phase that came to its end.
    static let finishedMark = "finished"

    /// Says once of every error what became of it: why a phase did not finish, passed over, or neither.
    private func addDiagnostics(to measurement: inout Measurement) {
        var told: Set<Int> = []
        for phase in Phase.allCases {
            guard let start = started[phase], !finished.contains(phase) else { continue }
            let own = faults.first { !$0.isPassedOver && $0.line >= start }
            if let own { told.insert(own.line) }
            measurement.diagnostics.append(
                Diagnostic(
                    own == nil ? .warning : .error, code: .runNotFinished, line: own.map { $0.line + 1 },
                    message: "\(phase.rawValue) did not finish: "
                        + (own?.text ?? "the log ends without an error; the run was stopped or is still going.")))
        }
        if started[.csynth] == nil {
            measurement.diagnostics.append(
                Diagnostic(
                    .info, code: .noSynthesisRun, message: "No C synthesis was run, so there is no synthesis report."
                ))
        }
        for fault in faults where !told.contains(fault.line) {
            let code: DiagnosticCode = fault.isPassedOver ? .toolErrorPassedOver : .toolError
            measurement.diagnostics.append(
                Diagnostic(
                    fault.isPassedOver ? .warning : .error, code: code, line: fault.line + 1, message: fault.text))
        }
        guard faultCount > faults.count else { return }
        measurement.diagnostics.append(
            Diagnostic(
                .note, code: .moreErrors, message: "\(faultCount - faults.count) more errors are not listed."))
    }
}
