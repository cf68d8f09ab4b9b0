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
        let unfinished = stages.flatMap(\.measurement.diagnostics).filter { $0.code == "run-not-finished" }
        var missing: [ReportDiagnostic] = []
        let isLogic = !present.isDisjoint(with: [.synthesis, .placed, .routed, .implementation])
        if let failed = stages.first(where: \.measurement.isLogOnly)?.measurement, measured.isEmpty {
            return [noReport(after: failed)]
        }
        guard present.contains(.csynth) || present.contains(.cosim) else { return [] }
        if present.isDisjoint(with: [.csynth, .estimate]) {
            missing.append(note("no-csynth", "There is no C-synthesis report beside the co-simulation's."))
        }
        if !present.contains(.cosim), !unfinished.contains(where: { $0.message.hasPrefix("Co-simulation") }) {
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

    /// Why there is but a log.
    private static func noReport(after log: Measurement) -> ReportDiagnostic {
        let errors = log.diagnostics.filter { $0.severity == .error }
        guard let error = errors.first(where: { $0.code == "tool-error" }) ?? errors.first else {
            return ReportDiagnostic(
                .error, code: "no-report", message: "\(log.source.path) is the log of a run that left no report.")
        }
        let place = error.line.map { "\(log.source.path):\($0)" } ?? log.source.path
        let step = log.stage == .csynth ? "C synthesis failed" : "The run failed"
        return ReportDiagnostic(
            .error, code: "run-failed", message: "\(step), so there is no report of it: \(place): \(error.message)")
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
        source.kind == "log" && used.kinds.isEmpty && latencyCycles.isUnknown && instances.isEmpty
    }

    /// Whether a timing analysis after logic synthesis is in it.
    fileprivate var hasLogicTiming: Bool {
        guard [.synthesis, .placed, .routed, .implementation, .unknown].contains(stage) else { return false }
        return clocks.contains { $0.wnsNs != nil || $0.achievedNs != nil || $0.isMet != nil || $0.fmaxMHz != nil }
    }
}
