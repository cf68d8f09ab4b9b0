import Devices
internal import Wire

/// Reads `report_timing_summary`: the design's slacks first, then every clock with its own.
///
/// The first entry of `clocks`, without a name, is the design; its target is the period of the clock whose slack
/// decides, when one clock does: a path from a clock to itself, resets by `**async_default**` included. `isMet` needs both the report's sentence and the slacks: a report without a single
/// constrained path says "All user specified timing constraints are met" too, which is unknown here. Checked on 22
/// reports of 2015.2 to 2025.1.
struct TimingSummaryReader: ReportReader {
    let kinds = ["timing_summary"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        VivadoBanner.recognition(verb: "report_timing_summary", title: "Timing Summary Report", in: head)
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let banner = VivadoBanner(lines)
        let tables = TimingTables(lines)
        guard tables.design != nil || !tables.clocks.isEmpty else {
            throw InputError(
                file: file.path, line: tables.designLine ?? lines.count,
                expected: "the figures of 'Design Timing Summary'", found: "a timing summary without them")
        }
        var measurement = banner.measurement(path: file.path, kind: "timing_summary")
        if banner.stage == nil {
            measurement.stage =
                Measurement.stage(ofNetsIn: lines, from: tables.detailsLine) ?? banner.stageOfCommand ?? .unknown
        }
        measurement.take(tables)
        measurement.takePaths(TimingPath.all(lines, from: tables.detailsLine), of: tables)
        return [measurement]
    }
}

extension Measurement {
    fileprivate mutating func take(_ tables: TimingTables) {
        var slacks = Dictionary(tables.clocks.map { ($0.name, $0.slacks) }) { first, _ in first }
        var rows: [MeasuredClock] = []
        for period in tables.periods {
            var clock = MeasuredClock(name: period.name, targetNs: period.periodNs)
            if let own = slacks.removeValue(forKey: period.name) { clock.take(own) }
            rows.append(clock)
        }
        for group in tables.clocks where slacks[group.name] != nil {
            var clock = MeasuredClock(name: group.name)
            clock.take(group.slacks)
            rows.append(clock)
        }
        if let design = tables.design { takeDesign(design, tables, rows) } else { reportMissingSummary(tables) }
        clocks += rows
    }

    private mutating func takeDesign(_ design: TimingTables.Slacks, _ tables: TimingTables, _ rows: [MeasuredClock]) {
        var clock = MeasuredClock()
        clock.take(design)
        if let wns = design.wns, let deciding = rows.first(where: { $0.wnsNs == wns }) {
            clock.targetNs = deciding.targetNs
            clock.achievedNs = deciding.achievedNs
        } else if let wns = design.wns, let group = tables.groups.first(where: { $0.slacks.wns == wns }) {
            clock.targetNs = tables.periods.first { $0.name == group.clock }?.periodNs
            clock.achievedNs = clock.targetNs.map { TimingPath.reached($0, slackNs: wns) }
        } else if rows.count == 1 {
            clock.targetNs = rows.first?.targetNs
        }
        let verdict = tables.verdict ?? ""
        if verdict.contains("not met") || design.isViolated {
            clock.isMet = false
        } else if !verdict.contains("are met") || design.isUnknown {
            clock.isMet = nil
        }
        clocks.append(clock)
        extra["verdict"] = tables.verdict
        extra["WPWS(ns)"] = design.wpws.map { "\($0)" }
        extra.merge(design.counts) { first, _ in first }
        reportDesign(design, tables, verdict, rows)
    }

    private mutating func reportDesign(
        _ design: TimingTables.Slacks, _ tables: TimingTables, _ verdict: String, _ rows: [MeasuredClock]
    ) {
        if verdict.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .verdictMissing, line: tables.designLine,
                    message: "The report does not say whether timing constraints are met."))
        } else if design.isUnknown || verdict.hasPrefix("There are no") {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .timingUnconstrained, line: tables.designLine,
                    message: "No path is constrained, so whether timing is met is unknown; add a clock constraint."))
        } else if verdict.contains("not met"), let wns = design.wns, wns >= 0 {
            diagnostics.append(
                Diagnostic(
                    .note, code: .notMetBesideSetup, line: tables.designLine,
                    message: "Setup slack is \(wns) ns, yet timing is not met: hold, pulse width or skew fails."))
        }
        guard let wns = design.wns, wns < 0, !rows.contains(where: { $0.wnsNs == wns }) else { return }
        let group = tables.groups.first { $0.slacks.wns == wns }
        diagnostics.append(
            Diagnostic(
                .note, code: .slackBetweenClocks, line: tables.designLine,
                message: "The worst slack is not within one clock but of \(group?.name ?? "another path group")."))
    }

    private mutating func reportMissingSummary(_ tables: TimingTables) {
        diagnostics.append(
            Diagnostic(
                .error, code: .timingSummaryMissing, line: tables.designLine,
                message: "The section 'Design Timing Summary' is missing; only the clocks' own slacks are known."))
    }

    /// Takes the worst setup path, and says so when the details lack the paths that the slacks promise.
    fileprivate mutating func takePaths(_ paths: [TimingPath], of tables: TimingTables) {
        let setup = paths.filter { !$0.isHold && $0.slackNs != nil }
        if let worst = setup.min(by: { ($0.slackNs ?? 0) < ($1.slackNs ?? 0) }) { takeExtra(of: worst) }
        guard let design = tables.design, !paths.isEmpty else { return }
        let hold = paths.contains { $0.isHold }
        for (slack, isThere, title) in [(design.wns, !setup.isEmpty, "Max"), (design.whs, hold, "Min")]
        where slack != nil && !isThere {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .pathsMissing, line: tables.detailsLine + 1,
                    message: "The details have no '\(title) Delay Paths' although the summary has their slack."))
        }
    }

    /// Takes what describes one path.
    mutating func takeExtra(of path: TimingPath) {
        extra["worst path source"] = path.source
        extra["worst path destination"] = path.destination
        extra["worst path logic levels"] = path.levels
        extra["worst path delay (ns)"] = path.delayNs.map { "\($0)" }
    }
}

extension MeasuredClock {
    /// Takes slacks; within one clock the period reached is the period less the setup slack.
    fileprivate mutating func take(_ slacks: TimingTables.Slacks) {
        wnsNs = slacks.wns
        tnsNs = slacks.tns
        whsNs = slacks.whs
        thsNs = slacks.ths
        if let targetNs, let wns = slacks.wns { achievedNs = TimingPath.reached(targetNs, slackNs: wns) }
        if !slacks.isUnknown { isMet = !slacks.isViolated }
    }
}
