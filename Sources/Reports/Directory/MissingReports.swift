import Devices
import Wire

/// Says which steps of a flow left no report, and why as far as the files tell.
enum MissingReports {
    /// Steps after those that a design has reports of.
    ///
    /// - Parameter stages: What there is of the design.
    /// - Returns: One diagnostic per step; empty for flows whose steps are not known.
    static func steps(of stages: [MeasuredStage]) -> [ReportDiagnostic] {
        let measured = stages.filter { !$0.measurement.isLogOnly }
        let present = Set(measured.map(\.measurement.stage))
        let failure = stages.lazy.compactMap { $0.measurement.failure }.first
        var missing: [ReportDiagnostic] = []
        let isLogic = !present.isDisjoint(with: [.synthesis, .placed, .routed, .implementation])
        if let failure, !present.contains(.csynth), !isLogic {
            return [ReportDiagnostic(.error, code: "csynth-failed", line: failure.line, message: failure.message)]
        }
        guard present.contains(.csynth) || present.contains(.cosim) else { return [] }
        if !present.contains(.csynth) {
            missing.append(note("no-csynth", "There is no C-synthesis report beside the co-simulation's."))
        }
        if !present.contains(.cosim) {
            missing.append(
                note("no-cosim", "No co-simulation was run: latency and interval are what C synthesis expects."))
        }
        if !isLogic {
            missing.append(
                note("no-logic-synthesis", "No logic synthesis was run: LUT and FF are what C synthesis expects."))
        } else if !measured.contains(where: { $0.measurement.hasLogicTiming }) {
            missing.append(note("no-timing", "No timing report after logic synthesis: whether timing is met is open."))
        }
        return missing
    }

    /// Why a folder holds no report at all.
    static func explanation(of walk: FolderWalk, errors: [InputError]) -> ReportDiagnostic {
        if let error = errors.first {
            return ReportDiagnostic(
                .error, code: "no-report",
                message: "The \(errors.count == 1 ? "one report" : "\(errors.count) reports") below this folder "
                    + "cannot be read; the first: \(error)")
        }
        let names = Set(walk.files.map { $0.split(separator: "/").last ?? "" })
        if let script = ["build_prj.tcl", "run_hls.tcl", "build_lib.sh"].first(where: { names.contains($0[...]) }) {
            return ReportDiagnostic(
                .error, code: "csynth-not-run",
                message: "C synthesis was never run here: \(script) is there to start it, but no report of it.")
        }
        let count = walk.files.count
        return ReportDiagnostic(
            .error, code: "no-report",
            message: count == 0
                ? "The folder is empty." : "None of the \(count) files below this folder is a report.")
    }

    private static func note(_ code: String, _ message: String) -> ReportDiagnostic {
        ReportDiagnostic(.note, code: code, message: message)
    }
}

extension Measurement {
    /// Whether this is but the log of a run, without figures.
    fileprivate var isLogOnly: Bool {
        used.kinds.isEmpty && latencyCycles.isUnknown && clocks.isEmpty && power == nil && instances.isEmpty
    }

    /// The error that ended a run, as its log has it.
    fileprivate var failure: ReportDiagnostic? {
        isLogOnly ? diagnostics.first { $0.severity == .error } : nil
    }

    /// Whether a timing analysis after logic synthesis is in it.
    fileprivate var hasLogicTiming: Bool {
        guard [.synthesis, .placed, .routed, .implementation, .unknown].contains(stage) else { return false }
        return clocks.contains { $0.wnsNs != nil || $0.achievedNs != nil || $0.isMet != nil || $0.fmaxMHz != nil }
    }
}
