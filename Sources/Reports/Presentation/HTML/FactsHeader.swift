import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// The facts an estimate was made for.
struct FactsHeader: Sendable {
    /// The estimate shown.
    let estimate: DesignEstimate

    /// Part, board, clock, flow and so on as a list of terms.
    var html: HTML {
        "<dl class=facts>\(facts.html { "<div><dt>\($0.term)<dd>\($0.value)</div>" })</dl>\n"
    }

    private var facts: [(term: String, value: String)] {
        let target = estimate.target
        var facts: [(String, String)] = []
        if let origin = estimate.origin { facts.append(("Model", "\(origin.path), read as \(origin.importerName)")) }
        facts.append(("Part", target.partName))
        if target.partName != target.deviceName { facts.append(("Device", target.deviceName)) }
        if let board = target.boardName { facts.append(("Board", board)) }
        facts.append(("Family", target.familyName))
        if target.slrCount > 1 { facts.append(("Dies", "\(target.slrCount) SLRs")) }
        facts.append(("Clock", NumberText.clock(periodNs: target.clockPeriodNs)))
        facts.append(("Flow", target.flow.label))
        facts.append(("I/O type", estimate.ioType.hls4mlName))
        facts.append(("Top function", estimate.topLevel.rawValue))
        facts.append(("Layers", NumberText.grouped(estimate.layers.count)))
        if let overridden = estimate.overrideLine { facts.append(("Overridden", overridden)) }
        return facts
    }
}
