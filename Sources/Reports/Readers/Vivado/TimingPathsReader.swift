import Devices
internal import Wire

/// Reads `report_timing`: the worst slack of each path group among the paths it lists.
///
/// The report lists what it was asked for, so a total of negative slack and a verdict on the whole design are not in
/// it. Unconstrained paths have the slack `inf`, which is unknown. Checked on 4 reports of 2018.2 and 2024.1.
struct TimingPathsReader: ReportReader {
    let kinds = ["timing"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        VivadoBanner.recognition(verb: "report_timing", title: "Timing Report", in: head)
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let banner = VivadoBanner(lines)
        let paths = TimingPath.all(lines, from: 0)
        let saysNone = paths.isEmpty && lines.first(containing: "No timing paths found") != nil
        guard !paths.isEmpty || saysNone else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a path with its slack",
                found: "a timing report without any")
        }
        var measurement = banner.measurement(path: file.path, kind: "timing")
        if banner.stage == nil {
            measurement.stage = Measurement.stage(ofNetsIn: lines, from: 0) ?? banner.stageOfCommand ?? .unknown
        }
        measurement.extra["paths"] = String(paths.count)
        measurement.takeGroups(paths)
        let setup = paths.filter { !$0.isHold && $0.slackNs != nil }
        if let worst = setup.min(by: { ($0.slackNs ?? 0) < ($1.slackNs ?? 0) }) { measurement.takeExtra(of: worst) }
        return [measurement]
    }
}

extension Measurement {
    fileprivate mutating func takeGroups(_ paths: [TimingPath]) {
        var indices: [String: Int] = [:]
        for path in paths {
            let name = path.group ?? ""
            let index = indices[name] ?? clocks.count
            if index == clocks.count {
                indices[name] = index
                clocks.append(MeasuredClock(name: path.group))
            }
            clocks[index].take(path)
        }
        if clocks.allSatisfy({ $0.isMet == nil }) {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .timingUnconstrained, line: paths.first?.line,
                    message: paths.isEmpty
                        ? "No path was found, so whether timing is met is unknown."
                        : "No path is constrained, so whether timing is met is unknown; add a clock constraint."))
        }
    }
}

extension MeasuredClock {
    fileprivate mutating func take(_ path: TimingPath) {
        guard let slack = path.slackNs else { return }
        isMet = (isMet ?? true) && slack >= 0
        if path.isHold {
            whsNs = min(whsNs ?? slack, slack)
            targetNs = targetNs ?? path.periodNs
            return
        }
        guard slack < wnsNs ?? .infinity else { return }
        wnsNs = slack
        targetNs = path.periodNs ?? path.requirementNs
        uncertaintyNs = path.uncertaintyNs
        achievedNs = nil
        if let requirement = path.requirementNs, requirement == targetNs {
            achievedNs = TimingPath.reached(requirement, slackNs: slack)
        }
    }
}
