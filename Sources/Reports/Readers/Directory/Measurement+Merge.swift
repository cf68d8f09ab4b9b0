import Devices
import Wire

extension Measurement {
    /// One measurement per stage, in the order of the flow.
    ///
    /// - Parameters:
    ///   - reports: Of one design.
    ///   - folder: What messages leave out of the paths, with its last slash.
    /// - Returns: A stage for each that has a report.
    static func merged(_ reports: [Measurement], folder: String) -> [MeasuredStage] {
        Stage.allCases.compactMap { stage in
            let ranked = reports.filter { $0.stage == stage }.enumerated().sorted { left, right in
                let (first, second) = (left.element.richness, right.element.richness)
                return first == second ? left.offset < right.offset : first > second
            }.map(\.element)
            guard var merged = ranked.first else { return nil }
            merged.diagnostics = merged.diagnostics.map { merged.placed($0, folder: folder) }
            for report in ranked.dropFirst() { merged.fill(from: report, folder: folder) }
            return MeasuredStage(measurement: merged, sources: ranked.map(\.source))
        }
    }

    /// How much a report says; where two differ, the one that says more is believed.
    ///
    /// Area trees of the Intel compilers say what the summary beside them says, with the total rounded up.
    private var richness: Int {
        let amounts = used.kinds.isEmpty ? 0 : countsNothing ? 1 : 4
        let figures = amounts + (latencyCycles.isUnknown ? 0 : 2) + (clocks.isEmpty ? 0 : 1)
        return figures * 2 + (instances.isEmpty || source.kind.hasPrefix("area_") ? 0 : 1)
    }

    /// Takes what this measurement does not know from another of the same stage, and says where they differ.
    private mutating func fill(from other: Measurement, folder: String) {
        reportDifferences(from: other, folder: folder)
        design.top = design.top ?? other.design.top
        design.part = design.part ?? other.design.part
        design.device = design.device ?? other.design.device
        source.tool = source.tool ?? other.source.tool
        source.toolVersion = source.toolVersion ?? other.source.toolVersion
        if isOfKernels == other.isOfKernels { fillAmounts(from: other) }
        fillCycles(from: other)
        fill(clocks: other.clocks)
        power = power ?? other.power
        if instances.isEmpty { instances = other.instances } else { fillTimes(from: other.instances) }
        extra.merge(other.extra) { first, _ in first }
        for diagnostic in other.diagnostics where !isOutdated(diagnostic) {
            let copy = other.placed(diagnostic, folder: folder)
            if !diagnostics.contains(copy) { diagnostics.append(copy) }
        }
    }

    private mutating func fillAmounts(from other: Measurement) {
        for kind in ResourceKind.allCases {
            used[kind] = used[kind] ?? other.used[kind]
            available[kind] = available[kind] ?? other.available[kind]
        }
    }

    private mutating func fillCycles(from other: Measurement) {
        if statesLongestOnly, latencyCycles.max == other.latencyCycles.max { latencyCycles = other.latencyCycles }
        if statesLongestOnly, intervalCycles.max == other.intervalCycles.max { intervalCycles = other.intervalCycles }
        latencyCycles.min = latencyCycles.min ?? other.latencyCycles.min
        latencyCycles.max = latencyCycles.max ?? other.latencyCycles.max
        if hasIntervalCorrected(by: other) { intervalCycles = other.intervalCycles }
        if other.isXMLOfSynthesis, other.intervalCycles.max != nil {
            diagnostics.removeAll { $0.code == .intervalOfTextReport }
        }
        intervalCycles.min = intervalCycles.min ?? other.intervalCycles.min
        intervalCycles.max = intervalCycles.max ?? other.intervalCycles.max
    }

    /// Whether what another report of this stage has to say does not hold of the whole.
    private func isOutdated(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.code {
        case .noSynthesisRun: stage == .csynth
        case .noFigures: !used.kinds.isEmpty
        case .includesPlatform: isOfKernels
        case .intervalOfTextReport: isXMLOfSynthesis && intervalCycles.max != nil
        default: false
        }
    }

    /// A diagnostic with the name of the report whose line it is about.
    private func placed(_ diagnostic: Diagnostic, folder: String) -> Diagnostic {
        var copy = diagnostic
        if copy.line != nil { copy.message = "\(name(in: folder)): " + copy.message }
        return copy
    }

    /// The report's path below a folder.
    func name(in folder: String) -> String {
        source.path.hasPrefix(folder) ? String(source.path.dropFirst(folder.count)) : source.path
    }

    private mutating func reportDifferences(from other: Measurement, folder: String) {
        if isOfKernels, !other.isOfKernels, !other.used.kinds.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .info, code: .platformReport,
                    message: "\(other.name(in: folder)) counts the platform too; the amounts are of the kernels alone.")
            )
        }
        let differences = ReportDifferences(self, other)
        let all = differences.all
        guard !all.isEmpty else { return }
        let mine = all.map { "\($0.quantity) \($0.first)" }.joined(separator: ", ")
        let theirs = all.map { "\($0.quantity) \($0.second)" }.joined(separator: ", ")
        let sign = differences.signOfDifferentRuns.map { "; they are of different runs (\($0))" } ?? ""
        diagnostics.append(
            Diagnostic(
                .warning, code: .reportsDiffer,
                message: "\(name(in: folder)) says \(mine), \(other.name(in: folder)) says \(theirs)\(sign); "
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
