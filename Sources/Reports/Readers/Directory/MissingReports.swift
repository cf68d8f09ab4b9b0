import Devices
import Wire

/// Says which steps of a flow left no report, and why as far as the files tell.
struct MissingReports {
    /// What there is of the design; an error that explains why reports are missing moves from here to `messages`.
    private(set) var stages: [MeasuredStage]
    /// One message per step; none for flows whose steps are not known.
    private(set) var messages: [Diagnostic] = []

    private let flow: Flow?
    private let measured: [Measurement]
    private let present: Set<Stage>
    private let folder: String

    /// Looks for the steps that follow those that a design has reports of.
    ///
    /// - Parameters:
    ///   - stages: What there is of the design.
    ///   - folder: What messages leave out of the paths, with its last slash.
    init(_ stages: [MeasuredStage], folder: String) {
        self.stages = stages
        self.folder = folder
        measured = stages.map(\.measurement).filter { !$0.isLogOnly }
        present = Set(measured.map(\.stage))
        flow = Flow(kinds: stages.flatMap { $0.sources.map(\.kind) }, stages: present)
        if measured.isEmpty { explainLog() } else { addSteps() }
    }

    /// A vendor's flow, by the kinds of reports that it leaves; what is missing depends on it.
    private enum Flow {
        /// C synthesis, co-simulation, logic synthesis: Vivado HLS and Vitis HLS.
        case amdHLS
        /// Estimates, simulation (`i++` only), Quartus.
        case intelHLS
        /// C synthesis without a report of co-simulation that is read.
        case catapult

        init?(kinds: [String], stages: Set<Stage>) {
            func has(_ names: Set<String>) -> Bool { !names.isDisjoint(with: kinds) }
            if has(["csynth_rpt", "csynth_summary_rpt", "csynth_xml", "csynth_top_xml", "cosim_rpt"]) {
                self = .amdHLS
            } else if has(["other_data_js"])
                || (stages.contains(.estimate) && has(["area_json", "summary_json", "report_data_js", "ndjson"]))
            {
                self = .intelHLS
            } else if has(["cycle_rpt", "rtl_rpt"]) {
                self = .catapult
            } else {
                return nil
            }
        }
    }

    private mutating func addSteps() {
        switch flow {
        case .amdHLS:
            if !present.contains(.csynth) {
                add(.noCsynth, "There is no C-synthesis report beside the co-simulation's.")
            }
            addCosimulation()
            addLogic(estimates: "what C synthesis expects")
        case .intelHLS:
            if !present.contains(.estimate) {
                add(.noEstimate, "There are none of the compiler's estimates (summary.json) beside the others.")
            }
            addLogic(estimates: "what the compiler expects")
        case .catapult: addLogic(estimates: "what C synthesis expects")
        case nil: break
        }
    }

    private mutating func addCosimulation() {
        guard !present.contains(.cosim) else { return }
        switch state(of: .cosim) {
        case nil: add(.noCosim, "No co-simulation was run: latency and interval are what C synthesis expects.")
        case HLSLog.finishedMark: add(.noCosim, "The log says that co-simulation finished; its report is not here.")
        default: break
        }
    }

    /// Logic synthesis and the timing after it; the reason stands elsewhere when a log says that it failed.
    private mutating func addLogic(estimates: String) {
        let logic: Set<Stage> = [.synthesis, .placed, .routed, .implementation]
        let reports = measured.filter { logic.contains($0.stage) && !$0.isNotCompiled }
        if reports.isEmpty {
            if measured.contains(where: \.isNotCompiled) { return }
            switch state(of: .logic) {
            case nil: add(.noLogicSynthesis, "No logic synthesis was run: amounts are \(estimates).")
            case HLSLog.finishedMark:
                add(.noLogicSynthesis, "The log says that logic synthesis finished; its report is not here.")
            default: break
            }
        } else if !measured.contains(where: \.hasLogicTiming) {
            add(.noTiming, "No timing report after logic synthesis: whether timing is met is open.")
        }
    }

    /// What a log says of a phase: finished or not; nil when it was not started, or there is no log.
    private func state(of phase: HLSLog.Phase) -> String? {
        stages.lazy.compactMap { $0.measurement.extra[phase.rawValue] }.first
    }

    private mutating func add(_ code: DiagnosticCode, _ message: String) {
        messages.append(Diagnostic(.info, code: code, message: message))
    }

    /// Explains why there is but a log.
    private mutating func explainLog() {
        guard let log = stages.first?.measurement else { return }
        let path = log.name(in: folder)
        if log.extra[HLSLog.Phase.csynth.rawValue] == HLSLog.finishedMark {
            messages = [
                Diagnostic(
                    .error, code: .noReport,
                    message: "\(path) says that C synthesis finished, but its reports are not below this folder.")
            ]
            return
        }
        let errors = log.diagnostics.filter { $0.severity == .error }
        let reason =
            log.diagnostics.first { $0.code == .runNotFinished } ?? errors.first { $0.code == .toolError }
            ?? errors.first
        guard let reason else {
            messages = [
                Diagnostic(
                    .error, code: .noReport, message: "\(path) is the log of a run that left no report.")
            ]
            return
        }
        stages[0].measurement.diagnostics.removeAll { $0 == reason }
        messages = [Self.failure(reason, path: path)]
    }

    /// The reason of a failed run, with the place in the log: `C synthesis failed, so there is no report: …`.
    private static func failure(_ reason: Diagnostic, path: String) -> Diagnostic {
        let place = reason.line.map { "\(path):\($0)" } ?? path
        let isPlaced = reason.message.hasPrefix("\(path): ")
        let message = reason.message.dropFirst(isPlaced ? path.count + 2 : 0)
        let phase = HLSLog.Phase.allCases.first { message.hasPrefix($0.rawValue) }?.rawValue
        let text = message.firstRange(of: " did not finish: ").map { message[$0.upperBound...] }
        let step = phase.map { "\($0) \(reason.line == nil ? "did not finish" : "failed")" } ?? "The run failed"
        return Diagnostic(
            .error, code: .runFailed,
            message: "\(step), so there is no report: \(place): \(text ?? message)")
    }

    /// Why a folder holds no report at all.
    static func explanation(of walk: FolderWalk, errors: [InputError]) -> Diagnostic {
        if let error = errors.first {
            return Diagnostic(
                .error, code: .noReport,
                message: "The \(errors.count == 1 ? "one report" : "\(errors.count) reports") below this folder "
                    + "cannot be read; the first: \(error)")
        }
        let names = Set(walk.files.map { $0.split(separator: "/").last ?? "" })
        if let script = ["build_prj.tcl", "run_hls.tcl", "build_lib.sh"].first(where: { names.contains($0[...]) }) {
            return Diagnostic(
                .error, code: .csynthNotRun,
                message: "C synthesis was never run here: \(script) is there to start it, but no report of it.")
        }
        let count = walk.files.count
        return Diagnostic(
            .error, code: .noReport,
            message: count == 0
                ? "The folder is empty."
                : count == 1
                    ? "The one file below this folder is no report."
                    : "None of the \(count) files below this folder is a report.")
    }
}

extension Measurement {
    /// Whether this is but the log of a run, without figures.
    fileprivate var isLogOnly: Bool {
        source.kind == "log" && used.kinds.isEmpty && latencyCycles.isUnknown && instances.isEmpty
    }

    /// Whether a compiler's report of a later step says that the step was not run.
    fileprivate var isNotCompiled: Bool { diagnostics.contains { $0.code == .notCompiled } && used.kinds.isEmpty }

    /// Whether a timing analysis after logic synthesis is in it.
    fileprivate var hasLogicTiming: Bool {
        guard [.synthesis, .placed, .routed, .implementation, .unknown].contains(stage) else { return false }
        return clocks.contains { $0.wnsNs != nil || $0.achievedNs != nil || $0.isMet != nil || $0.fmaxMHz != nil }
    }
}
