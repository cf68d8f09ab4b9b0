import Devices
import Wire

extension IntelDocument {
    /// Reads `loops.json`: initiation intervals of components and loops.
    ///
    /// `>=3` and `~1` are the least the hardware can do, since stalls or inner loops add to it: the greatest stays
    /// unknown. The interval of a component is that of its first block, whose name ends in `.start`.
    func addLoops(to measurement: inout Measurement) {
        var loops = LoopRows()
        loops.add(value["children"], depth: 0)
        let known = Set(measurement.instances.map(\.name))
        measurement.instances += loops.instances.filter { $0.depth > 0 || !known.contains($0.name) }
        if loops.components.count == 1, measurement.design.top == nil { measurement.design.top = loops.components[0] }
        if loops.starts.count == 1 { measurement.intervalCycles = loops.starts[0] }
    }

    /// Reads loop attributes of oneAPI: latency and interval of every block, and the frequency each could reach.
    ///
    /// Latencies are those of one block or one iteration. Kernels run side by side, so nothing is added up: a kernel, and
    /// the design, takes at least as long as its longest block and starts at most as often as its slowest one.
    func addLoopAttributes(to measurement: inout Measurement) {
        var attributes = AttributeRows()
        attributes.add(value["nodes"], depth: 0)
        let kernels = attributes.instances.filter { $0.depth == 0 }
        let longest = kernels.compactMap(\.latencyCycles.min).max()
        let slowest = kernels.compactMap(\.intervalCycles.min).max()
        measurement.latencyCycles.min = measurement.latencyCycles.min ?? longest
        measurement.intervalCycles.min = measurement.intervalCycles.min ?? slowest
        measurement.fillTimes(from: kernels)
        measurement.instances += attributes.instances
        guard let lowest = attributes.frequenciesMHz.min() else { return }
        if measurement.clocks.isEmpty { measurement.clocks.append(MeasuredClock()) }
        measurement.clocks[0].fmaxMHz = lowest
    }
}

extension Measurement {
    /// Takes latencies and intervals that are not known here from rows of the same name, where the name is used once.
    mutating func fillTimes(from rows: [MeasuredInstance]) {
        let others = Dictionary(grouping: rows, by: \.name).filter { _, rows in
            rows.count == 1 && rows.contains { !$0.latencyCycles.isUnknown || !$0.intervalCycles.isUnknown }
        }
        guard !others.isEmpty else { return }
        let own = Dictionary(grouping: instances.indices) { instances[$0].name }
        for (name, places) in own where places.count == 1 {
            guard let row = others[name]?.first, let place = places.first else { continue }
            if instances[place].latencyCycles.isUnknown { instances[place].latencyCycles = row.latencyCycles }
            if instances[place].intervalCycles.isUnknown { instances[place].intervalCycles = row.intervalCycles }
        }
    }
}

/// The rows of `loops.json`.
private struct LoopRows {
    var instances: [MeasuredInstance] = []
    var components: [String] = []
    var starts: [MeasuredRange] = []

    mutating func add(_ rows: JSONValue?, depth: Int) {
        for row in rows?.array ?? [] {
            guard var name = row["name"]?.string else { continue }
            for label in ["Component: ", "Kernel: ", "Task: "] where name.hasPrefix(label) {
                name.removeFirst(label.count)
                components.append(name)
            }
            let data = row["data"]?.array ?? []
            let interval = Self.interval(data.count > 1 ? data[1].string : nil)
            if name.hasSuffix(".start") { starts.append(interval) }
            let isShown = depth == 0 || data.first?.string != "n/a"
            if isShown { instances.append(MeasuredInstance(name: name, depth: depth, intervalCycles: interval)) }
            add(row["children"], depth: isShown ? depth + 1 : depth)
        }
    }

    private static func interval(_ text: String?) -> MeasuredRange {
        guard let text else { return MeasuredRange() }
        let digits = ArraySlice(text.utf8).drop {
            [UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~")].contains($0)
        }
        guard let value = digits.trimmed.integer, value >= 0 else { return MeasuredRange() }
        return MeasuredRange(min: value, max: digits.count == text.utf8.count ? value : nil)
    }
}

/// The nodes of loop attributes.
private struct AttributeRows {
    var instances: [MeasuredInstance] = []
    var frequenciesMHz: [Double] = []

    mutating func add(_ nodes: JSONValue?, depth: Int) {
        for node in nodes?.array ?? [] {
            guard let name = node["name"]?.string else { continue }
            var row = MeasuredInstance(name: name, depth: depth)
            row.latencyCycles = Self.cycles(node["lt"])
            row.intervalCycles = Self.cycles(node["ii"])
            let place = instances.count
            instances.append(row)
            if let frequency = IntelResources.amount(node["af"]), frequency > 0 { frequenciesMHz.append(frequency) }
            add(node["children"], depth: depth + 1)
            let below = instances[(place + 1)...]
            if node["lt"] == nil { instances[place].latencyCycles.min = below.compactMap(\.latencyCycles.min).max() }
            if node["ii"] == nil { instances[place].intervalCycles.min = below.compactMap(\.intervalCycles.min).max() }
        }
    }

    /// Whole cycles, which oneAPI writes as `17.000000`.
    private static func cycles(_ value: JSONValue?) -> MeasuredRange {
        guard let number = IntelResources.amount(value), let cycles = Int(exactly: number.rounded(.up)) else {
            return MeasuredRange()
        }
        return MeasuredRange(min: cycles, max: cycles)
    }
}
