/// When the layers of a dataflow region run, with room that is used again for the next design.
///
/// Read from the top reports of 12 io_parallel designs, Vivado HLS 2019.2 and 2020.1:
/// - Interval: the slowest layer, where a layer that overlaps its runs (interval <= latency, a rewinding loop or a
///   function pipeline) counts with its interval and one that does not counts with its latency + 1.
/// - Latency: the sum of the layers' latencies plus one cycle for each channel crossed, least and largest apart
///   (exact at both ends in 2 designs of 3 and 4 layers and 119 of 122 sweeps of 2 and 3 layers; 2 cycles more with 11).
struct DataflowSchedule: Sendable {
    /// Channels crossed on the longest chain.
    private(set) var channels = 0
    /// Cycles from first input to last output.
    private(set) var latencyCycles = QuantityRange.unknown
    /// Cycles between two starts.
    private(set) var intervalCycles = QuantityRange.unknown
    private var path = CriticalPath()

    /// Schedules a design.
    mutating func run(_ terms: [JoinTerm], _ links: LayerLinks) {
        path.find(links, cycles: { terms[$0].longestCycles }, hop: { _ in 1 })
        channels = max(0, path.layers.count - 1)
        latencyCycles = QuantityRange(
            min: path.latencySum(terms, .min).offset(by: Double(channels)),
            max: path.latencySum(terms, .max).offset(by: Double(channels)))
        var (least, most) = (QuantityMaximum(), QuantityMaximum())
        for term in terms {
            least.add(term.occupation(.min))
            most.add(term.occupation(.max))
        }
        intervalCycles = QuantityRange(min: least.total, max: most.total)
    }
}

extension JoinTerm {
    /// Cycles for which a layer cannot accept the next start, at one end; whether it overlaps its runs is decided once
    /// for both ends, by the longest run.
    fileprivate func occupation(_ end: RangeEnd) -> Quantity {
        guard let longest = latencyCycles.max.value, let interval = intervalCycles.max.value,
            latencyCycles[end].value != nil
        else { return .unknown }
        let overlaps = interval < longest || interval <= 1
        return overlaps ? intervalCycles[end] : latencyCycles[end].offset(by: 1)
    }
}
