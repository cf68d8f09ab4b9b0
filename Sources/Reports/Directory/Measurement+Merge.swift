import Devices
import Wire

extension Measurement {
    /// One measurement per stage, in the order of the flow.
    static func merged(_ reports: [Measurement]) -> [MeasuredStage] {
        Stage.allCases.compactMap { stage in
            let ranked = reports.filter { $0.stage == stage }.enumerated().sorted { left, right in
                let (first, second) = (left.element.richness, right.element.richness)
                return first == second ? left.offset < right.offset : first > second
            }.map(\.element)
            guard var merged = ranked.first else { return nil }
            for report in ranked.dropFirst() { merged.fill(from: report) }
            return MeasuredStage(measurement: merged, sources: ranked.map(\.source))
        }
    }

    /// How much a report says; where two differ, the one that says more is believed.
    ///
    /// Area trees of the Intel compilers say what the summary beside them says, with the total rounded up.
    private var richness: Int {
        let figures = (used.kinds.isEmpty ? 0 : 4) + (latencyCycles.isUnknown ? 0 : 2) + (clocks.isEmpty ? 0 : 1)
        return figures * 2 + (instances.isEmpty || isAreaTree ? 0 : 1)
    }

    private var isAreaTree: Bool { source.kind.hasPrefix("area_") }

    /// Whether the other report is an area tree that rounds half a DSP block the other way: 512 for 511.5, where
    /// `summary.json` has 511; i++ 19.1.
    private func isRounding(of kind: ResourceKind, in other: Measurement) -> Bool {
        guard kind == .dsp, other.isAreaTree, let mine = used[kind], let theirs = other.used[kind] else { return false }
        return abs(mine - theirs) <= 1
    }

    /// Takes what this measurement does not know from another of the same stage, and says where they differ.
    private mutating func fill(from other: Measurement) {
        design.top = design.top ?? other.design.top
        design.part = design.part ?? other.design.part
        design.device = design.device ?? other.design.device
        source.tool = source.tool ?? other.source.tool
        source.toolVersion = source.toolVersion ?? other.source.toolVersion
        for kind in ResourceKind.allCases where !isRounding(of: kind, in: other) {
            used[kind] = filled(used[kind], other.used[kind], kind.label, other)
        }
        for kind in ResourceKind.allCases {
            available[kind] = available[kind] ?? other.available[kind]
        }
        latencyCycles = filled(latencyCycles, other.latencyCycles, "latency", other)
        if isIntervalOfXML(other) {
            intervalCycles = other.intervalCycles
        } else {
            intervalCycles = filled(intervalCycles, other.intervalCycles, "interval", other)
        }
        fill(clocks: other.clocks)
        power = power ?? other.power
        if instances.isEmpty { instances = other.instances } else { fillTimes(from: other.instances) }
        extra.merge(other.extra) { first, _ in first }
        for diagnostic in other.diagnostics where !diagnostics.contains(diagnostic) {
            if diagnostic.code == "no-figures", !used.kinds.isEmpty { continue }
            var copy = diagnostic
            if copy.line != nil { copy.message = "\(other.source.path): " + copy.message }
            diagnostics.append(copy)
        }
    }

    /// Whether the other report is the XML beside this text, one cycle above it.
    ///
    /// Vivado HLS 2018.2 to 2020.1 prints the latency as the interval of a top level that is not pipelined, where the
    /// XML, which is right, has one cycle more; seen in 32 of 900 pairs of reports.
    private func isIntervalOfXML(_ other: Measurement) -> Bool {
        guard source.kind == "csynth_rpt", ["csynth_xml", "csynth_top_xml"].contains(other.source.kind),
            let mine = intervalCycles.max, let theirs = other.intervalCycles.max, mine == latencyCycles.max
        else { return false }
        return mine < theirs && theirs - 1 == mine
    }

    private mutating func filled(
        _ mine: Double?, _ theirs: Double?, _ name: String, _ other: Measurement
    ) -> Double? {
        if let mine, let theirs, mine != theirs {
            reportDifference(name, FigureText.number(mine), FigureText.number(theirs), other)
        }
        return mine ?? theirs
    }

    private mutating func filled(
        _ mine: MeasuredRange, _ theirs: MeasuredRange, _ name: String, _ other: Measurement
    ) -> MeasuredRange {
        for (left, right) in [(mine.min, theirs.min), (mine.max, theirs.max)] {
            guard let left, let right, left != right else { continue }
            reportDifference(name, String(left), String(right), other)
            break
        }
        return MeasuredRange(min: mine.min ?? theirs.min, max: mine.max ?? theirs.max)
    }

    private mutating func reportDifference(_ name: String, _ mine: String, _ theirs: String, _ other: Measurement) {
        diagnostics.append(
            ReportDiagnostic(
                .warning, code: "reports-differ",
                message: "The \(name) is \(mine) in \(source.path) and \(theirs) in \(other.source.path); "
                    + "the first is used."))
    }

    /// Joins clocks of the same name and corner, and adds the others; one nameless clock on either side is the same.
    private mutating func fill(clocks others: [MeasuredClock]) {
        for other in others {
            let match = clocks.firstIndex { mine in
                let isSameName = mine.name == other.name || mine.name == nil || other.name == nil
                return isSameName && mine.corner == other.corner
            }
            if let match { clocks[match].fill(from: other) } else { clocks.append(other) }
        }
    }
}

extension MeasuredClock {
    /// Takes what this clock does not know from another report's word on the same clock.
    fileprivate mutating func fill(from other: MeasuredClock) {
        name = name ?? other.name
        targetNs = targetNs ?? other.targetNs
        estimatedNs = estimatedNs ?? other.estimatedNs
        achievedNs = achievedNs ?? other.achievedNs
        uncertaintyNs = uncertaintyNs ?? other.uncertaintyNs
        wnsNs = wnsNs ?? other.wnsNs
        tnsNs = tnsNs ?? other.tnsNs
        whsNs = whsNs ?? other.whsNs
        thsNs = thsNs ?? other.thsNs
        fmaxMHz = fmaxMHz ?? other.fmaxMHz
        isMet = isMet ?? other.isMet
    }
}
