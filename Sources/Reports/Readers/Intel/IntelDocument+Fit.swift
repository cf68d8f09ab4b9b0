import Devices
import Wire

extension IntelDocument {
    /// Reads what the Quartus compile of the generated project gave.
    ///
    /// Two forms. i++: `children` with the amounts of every component and `1x clock fmax`. OpenCL and oneAPI: `nodes`,
    /// the kernel system first, then the kernels, and the entire system with the board's logic last, which counts DSP
    /// blocks otherwise (40 where the kernels alone have 48). The total is the entire system's; what it leaves out
    /// stays unknown; where no node is a system's, it is the last one's. Before a compile the file holds a help text or `TBD`.
    func addFit(to measurement: inout Measurement, memory: ResourceKind?) {
        let targetNs = measurement.clocks.first?.targetNs
        measurement.clocks = []
        let clocks = value["quartusFitClockSummary"]
        let usage = value["quartusFitResourceUsageSummary"]
        if let nodes = usage?["nodes"]?.array {
            addNodes(nodes, to: &measurement, memory: memory)
        } else {
            addComponents(usage, to: &measurement, memory: memory)
        }
        for node in clocks?["nodes"]?.array ?? [] { addClocks(node, to: &measurement) }
        for row in clocks?["children"]?.array ?? [] {
            guard let fmax = row["data"]?.members?.first?.value ?? row["data"]?.array?.first else { continue }
            var clock = MeasuredClock(name: "1x clock")
            clock.fmaxMHz = IntelResources.amount(fmax)
            if clock.fmaxMHz != nil { measurement.clocks.append(clock) }
        }
        if let targetNs, !measurement.clocks.isEmpty {
            measurement.clocks[0].targetNs = targetNs
            measurement.clocks[0].isMet = measurement.clocks[0].fmaxMHz.map { $0 * targetNs >= 1000 * (1 - 1e-9) }
        }
        guard measurement.used.kinds.isEmpty, measurement.clocks.isEmpty else { return }
        let message = "no figures of a Quartus compile: run it on the generated project and read the report again"
        measurement.diagnostics.append(Diagnostic(.info, code: .notCompiled, message: message))
    }

    private func addComponents(_ usage: JSONValue?, to measurement: inout Measurement, memory: ResourceKind?) {
        let resources = IntelResources(columns: usage?["columns"], memory: memory)
        let rows = usage?["children"]?.array ?? []
        for row in rows {
            let used = resources.amounts(row["data"])
            guard let name = row["name"]?.string, !used.kinds.isEmpty else { continue }
            measurement.instances.append(MeasuredInstance(name: name, used: used))
        }
        guard let only = measurement.instances.first, measurement.instances.count == 1 else { return }
        measurement.used = only.used
        measurement.design.top = measurement.design.top ?? only.name
        measurement.source.tool = measurement.source.tool ?? "Intel HLS Compiler"
    }

    private func addNodes(_ nodes: [JSONValue], to measurement: inout Measurement, memory: ResourceKind?) {
        let resources = IntelResources(columns: nil, memory: memory)
        let total = nodes.last { $0["type"] == "aclsystem" } ?? nodes.first { $0["type"] == "system" } ?? nodes.last
        if let total { measurement.used = resources.amounts(total) }
        for node in nodes where node != total {
            let used = resources.amounts(node)
            guard let name = node["name"]?.string, !used.kinds.isEmpty else { continue }
            let depth = node["type"] == "kernel" && total?["type"] == "aclsystem" ? 1 : 0
            measurement.instances.append(MeasuredInstance(name: name, depth: depth, used: used))
        }
    }

    /// Reads one node of clocks: the frequency the board's PLL was set to and the highest, under either name.
    private func addClocks(_ node: JSONValue, to measurement: inout Measurement) {
        for name in ["clock", "kernel clock"] {
            var clock = MeasuredClock(name: name)
            clock.fmaxMHz = IntelResources.amount(node["\(name) fmax"])
            let actualMHz = IntelResources.amount(node[name])
            if let actualMHz, actualMHz > 0 { clock.achievedNs = 1000 / actualMHz }
            if clock.fmaxMHz != nil || clock.achievedNs != nil { measurement.clocks.append(clock) }
        }
        for name in ["clock1x", "clock2x"] {
            var clock = MeasuredClock(name: name)
            clock.fmaxMHz = IntelResources.amount(node[name])
            if clock.fmaxMHz != nil { measurement.clocks.append(clock) }
        }
    }
}
