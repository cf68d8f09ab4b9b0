import Devices
internal import Wire

extension Measurement {
    /// `estimate_layer_cycles`: cycles of each node for one frame, which is its interval.
    mutating func takeLayerCycles(_ members: [JSONValue.Member]) {
        instances = members.map { member in
            let cycles = member.value.count
            reportUnreadable(member.value, cycles != nil, member.key)
            return MeasuredInstance(name: member.key, intervalCycles: MeasuredRange(min: cycles, max: cycles))
        }
    }

    /// `estimate_layer_resources`, `estimate_layer_resources_hls` and `post_synth_resources`; the design's amounts are
    /// those of `total`, or after synthesis of `(top)`, which has the shell too.
    mutating func takeLayerResources(_ members: [JSONValue.Member]) {
        for member in members {
            let use = resources(of: member.value, name: member.key)
            if member.key == "total" || member.key == "(top)" {
                used = use
            } else {
                instances.append(.init(name: member.key, used: use))
            }
        }
    }

    /// `estimate_layer_config_alternatives`: what each node would cost with other settings, numbered from 1.
    mutating func takeAlternatives(_ members: [JSONValue.Member]) {
        for member in members {
            for (index, alternative) in (member.value.array ?? []).enumerated() {
                let name = "\(member.key) alternative \(index + 1)"
                let use = resources(of: alternative, name: name)
                instances.append(.init(name: name, module: member.key, used: use))
            }
        }
    }

    /// `op_and_param_counts` and `final_hw_config`: the nodes, with everything said of them as extra figures.
    mutating func takeProperties(_ members: [JSONValue.Member]) {
        for member in members {
            if member.key != "total", member.key != "Defaults" { instances.append(.init(name: member.key)) }
            for property in member.value.members ?? [] {
                extra["\(member.key) \(property.key)"] = property.value.plainText
            }
        }
    }

    /// `estimate_network_performance`: latency is the sum over the longest path, interval the slowest node's.
    ///
    /// The clock is not stated but follows exactly: FINN multiplies cycles by the period.
    mutating func takeNetworkPerformance(_ members: [JSONValue.Member]) {
        let values = JSONValue.object(members)
        let latency = values["critical_path_cycles"]?.count
        let interval = values["max_cycles"]?.count
        latencyCycles = MeasuredRange(min: latency, max: latency)
        intervalCycles = MeasuredRange(min: interval, max: interval)
        if let latency, latency > 0, let ns = values["estimated_latency_ns"]?.quantity, ns > 0 {
            clocks = [MeasuredClock(targetNs: Self.rounded(ns / Double(latency)))]
        }
        takeExtra(members, without: ["critical_path_cycles", "max_cycles"])
    }

    /// `rtlsim_performance`, of three generations with ever more fields.
    mutating func takeSimulation(_ members: [JSONValue.Member]) {
        let values = JSONValue.object(members)
        let latency = values["latency_cycles"]?.count
        let interval = values["interval_cycles"]?.count
        latencyCycles = MeasuredRange(min: latency, max: latency)
        intervalCycles = MeasuredRange(min: interval, max: interval)
        if let frequency = values["fclk[mhz]"]?.quantity, frequency > 0 {
            clocks = [MeasuredClock(targetNs: Self.rounded(1000 / frequency))]
        }
        takeExtra(members, without: ["latency_cycles", "interval_cycles"])
        for key in ["TIMEOUT", "UNFINISHED_INS", "UNFINISHED_OUTS"] {
            guard let count = values[key]?.quantity, count > 0 else { continue }
            diagnostics.append(
                Diagnostic(
                    .error, code: .simulationIncomplete,
                    message: "The simulation did not finish: \(key) is \(JSONValue.number(count).text())."))
        }
    }

    /// `ooc_synth_and_timing`: Vivado's figures of the stitched design, out of context.
    ///
    /// Block RAM counts 36 Kb tiles under `BRAM`, and since 2022 whole and half tiles under `BRAM_36K` and `BRAM_18K`.
    /// The clock follows from `fmax = 1000 / (period - WNS)`.
    mutating func takeOutOfContext(_ members: [JSONValue.Member]) {
        let values = JSONValue.object(members)
        source.tool = "Vivado"
        source.toolVersion = values["vivado_version"].flatMap { $0.isNull ? nil : $0.plainText }
        let folder = values["vivado_proj_folder"]?.string?.split(separator: "/").last
        if let folder, folder.hasPrefix("results_") { design.top = String(folder.dropFirst(8)) }
        for (key, kind) in [("LUT", ResourceKind.lut), ("FF", .ff), ("DSP", .dsp), ("URAM", .uram)] {
            used[kind] = values[key]?.figure
        }
        used[.bram18] = values.blockRAM
        var clock = MeasuredClock()
        clock.wnsNs = values["WNS"]?.quantity
        clock.fmaxMHz = values["fmax_mhz"]?.quantity
        if let wns = clock.wnsNs, let fmax = clock.fmaxMHz, fmax > 0 {
            clock.targetNs = Self.rounded(1000 / fmax + wns)
            clock.isMet = wns >= 0
        }
        clocks = clock.wnsNs == nil && clock.fmaxMHz == nil ? [] : [clock]
        takeExtra(members, without: ["LUT", "FF", "DSP", "URAM", "WNS", "fmax_mhz"])
    }

    private mutating func takeExtra(_ members: [JSONValue.Member], without known: Set<String>) {
        for member in members where !known.contains(member.key) && !member.key.isEmpty && !member.value.isNull {
            extra[member.key] = member.value.plainText
        }
    }

    /// The amounts of one node; newer files have both `DSP48E` and `DSP`, of which one is always 0, and those after
    /// synthesis `DSP48`.
    private mutating func resources(of value: JSONValue, name: String) -> ResourceUse {
        var use = ResourceUse()
        let blockRAM = value.blockRAM
        for member in value.members ?? [] {
            let figure = member.value.figure
            switch member.key {
            case "LUT": use[.lut] = figure
            case "FF": use[.ff] = figure
            case "BRAM_18K", "BRAM_36K": use[.bram18] = blockRAM
            case "URAM": use[.uram] = figure
            case "DSP", "DSP48E", "DSP48": use[.dsp] = [use[.dsp], figure].compactMap(\.self).max()
            default:
                extra["\(name) \(member.key)"] = member.value.plainText
                continue
            }
            reportUnreadable(member.value, figure != nil, "\(name) \(member.key)")
        }
        if value.members == nil { reportUnreadable(value, false, name) }
        return use
    }

    private mutating func reportUnreadable(_ value: JSONValue, _ isReadable: Bool, _ name: String) {
        guard !isReadable else { return }
        diagnostics.append(
            Diagnostic(
                .warning, code: .valueMissing,
                message: "'\(name)' is \(value.plainText.prefix(40)), which is no amount; it is unknown."))
    }

    /// A period without the digits that only show how doubles are divided.
    private static func rounded(_ period: Double) -> Double { (period * 1e6).rounded() / 1e6 }
}

extension JSONValue {
    /// A count of cycles.
    fileprivate var count: Int? { figure.flatMap { Int(exactly: $0) } }

    /// A number, which HLS estimates write as text.
    fileprivate var quantity: Double? { string.flatMap { Array($0.utf8)[...].trimmed.number } ?? double }

    /// A number that counts something.
    fileprivate var figure: Double? { quantity.flatMap { $0 >= 0 ? $0 : nil } }

    /// Block RAM in halves: `BRAM_18K` and twice `BRAM_36K`, or twice the tiles under `BRAM`, which count both.
    fileprivate var blockRAM: Double? {
        switch (self["BRAM_18K"], self["BRAM_36K"]) {
        case (let halves?, let whole?): halves.figure.flatMap { first in whole.figure.map { first + 2 * $0 } }
        case (let halves?, nil) where self["BRAM"] == nil: halves.figure
        case (nil, let whole?): whole.figure.map { 2 * $0 }
        default: self["BRAM"]?.figure.map { 2 * $0 }
        }
    }

    /// The value as text, without quotes around a text.
    fileprivate var plainText: String { string ?? text(pretty: false) }
}
