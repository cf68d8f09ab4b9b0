import Devices
import Wire

/// Where two reports of one design and stage state different figures, known quirks of the tools aside.
///
/// What is no difference, and why:
/// - Vivado HLS 2018.2-2020.1 prints the latency as the interval of a top that is not pipelined; its XML, which is right,
///   has one cycle more (32 of 900 pairs of reports).
/// - The synthesis summary of Vitis HLS prints the longest latency and interval only, where its other reports have a range
///   (225290 beside 225244 to 225290).
/// - The Intel HLS compiler counts DSP blocks in halves, and cuts a sum of 511.5 off in one file and rounds it in another.
/// - `report_accelerator_utilization` counts the kernels, `report_utilization` of the same run the platform too.
/// - A report that counts nothing at all is of an empty wrapper, whose parts were synthesised apart.
struct ReportDifferences {
    /// One quantity with either report's figure.
    struct Difference {
        var quantity: String
        var first: String
        var second: String
    }

    let first: Measurement
    let second: Measurement

    init(_ first: Measurement, _ second: Measurement) {
        self.first = first
        self.second = second
    }

    /// Every difference that is none of the quirks.
    var all: [Difference] { amounts + cycles }

    private var amounts: [Difference] {
        guard first.isOfKernels == second.isOfKernels, !first.countsNothing, !second.countsNothing else { return [] }
        return ResourceKind.allCases.compactMap { kind in
            guard let mine = first.used[kind], let theirs = second.used[kind], mine != theirs else { return nil }
            if kind == .dsp, first.countsHalfDSPs, second.countsHalfDSPs, abs(mine - theirs) <= 1 { return nil }
            return Difference(
                quantity: kind.label, first: NumberText.amount(mine), second: NumberText.amount(theirs))
        }
    }

    private var cycles: [Difference] {
        let isTextBesideXML = first.hasIntervalCorrected(by: second) || second.hasIntervalCorrected(by: first)
        let interval = isTextBesideXML ? nil : difference("interval", first.intervalCycles, second.intervalCycles)
        return [difference("latency", first.latencyCycles, second.latencyCycles), interval].compactMap(\.self)
    }

    private func difference(_ name: String, _ mine: MeasuredRange, _ theirs: MeasuredRange) -> Difference? {
        var isOther = false
        if let mine = mine.max, let theirs = theirs.max { isOther = mine != theirs }
        let isOfLongest = first.statesLongestOnly || second.statesLongestOnly
        if !isOfLongest, let mine = mine.min, let theirs = theirs.min { isOther = isOther || mine != theirs }
        guard isOther, let mine = mine.text, let theirs = theirs.text else {
            return nil
        }
        return Difference(quantity: name, first: mine, second: theirs)
    }

    /// What shows that the two come from different runs, nil when nothing does.
    var signOfDifferentRuns: String? {
        let clocks = (first.worstClock?.targetNs, second.worstClock?.targetNs)
        if let mine = clocks.0, let theirs = clocks.1, abs(mine - theirs) > 0.001 {
            return "clocks of \(NumberText.ns(mine)) and \(NumberText.ns(theirs)) ns"
        }
        if let mine = first.design.device, let theirs = second.design.device, mine != theirs {
            return "devices \(mine) and \(theirs)"
        }
        if first.source.tool == second.source.tool, let mine = first.source.toolVersion,
            let theirs = second.source.toolVersion, mine != theirs
        {
            return "tool versions \(mine) and \(theirs)"
        }
        return nil
    }
}

extension Measurement {
    /// Whether the other report is the XML beside this text, one cycle above its interval, and right.
    func hasIntervalCorrected(by other: Measurement) -> Bool {
        guard source.kind == "csynth_rpt", other.isXMLOfSynthesis,
            let mine = intervalCycles.max, let theirs = other.intervalCycles.max, mine == latencyCycles.max
        else { return false }
        return mine < theirs && theirs - 1 == mine
    }

    /// Whether this is the XML that HLS writes beside its text.
    var isXMLOfSynthesis: Bool { ["csynth_xml", "csynth_top_xml"].contains(source.kind) }

    /// Whether one figure stands for a range.
    var statesLongestOnly: Bool { source.kind == "csynth_summary_rpt" }

    /// Whether the amounts are those of the kernels on a platform, and not of all that the device holds.
    var isOfKernels: Bool { source.kind == "accelerator_utilization" }

    fileprivate var countsHalfDSPs: Bool {
        ["area_json", "area_src_json", "summary_json", "report_data_js"].contains(source.kind)
    }

    /// Whether there are amounts and all are 0.
    var countsNothing: Bool { !used.kinds.isEmpty && used.kinds.allSatisfy { used[$0] == 0 } }
}
