import Devices
import Networks

/// The latency strategy of a dense layer: weights are constants in the logic.
///
/// hls4ml `nnet_dense_latency.h` (0.2 to 1.3) unrolls all products under one `ALLOCATION` limit of
/// ceil(inputs * outputs / reuse) - floor(zeros / reuse) multipliers and pipelines the function with an interval of the
/// reuse factor. See `DenseLatencyProducts`, `DenseLatencyAdders`, `DenseLatencySchedule` and `DenseLatencyRegisters` for
/// the rules and what they were checked on; all are functions of `WeightStatistics`.
enum DenseLatencyModel {
    /// Lowers the layer.
    ///
    /// - Returns: The architecture; nil for streams, and for sizes or types that cannot be built.
    static func lower(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> LayerArchitecture? {
        guard context.ioType == .parallel, let parts = DenseLatencyParts(layer, dense, context: context) else {
            return nil
        }
        let schedule = parts.schedule
        let latency = Double(schedule.latency)
        let slack = parts.isAssumed ? 2.0 : schedule.rounds > 2 ? 3 : 1
        let interval = min(parts.reuseFactor, schedule.latency + 1)
        return LayerArchitecture(
            components: parts.components,
            latencyCycles: QuantityRange(
                .between(latency, low: Double(schedule.balancedLatency) - slack, high: latency + slack)),
            intervalCycles: QuantityRange(parts.interval(interval, slack: slack)),
            why: parts.reasons(interval: interval), bases: parts.bases, timing: schedule.timing)
    }
}

/// A latency dense layer taken apart.
struct DenseLatencyParts: Sendable {
    let products: DenseLatencyProducts
    let adders: DenseLatencyAdders
    let schedule: DenseLatencySchedule
    let registers: DenseLatencyRegisters
    let multipliers: DenseLatencyMultipliers
    let isAssumed: Bool
    let reuseFactor: Int
    let outputCount: Int
    private let limitDetail: String

    init?(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) {
        guard let data = layer.inputs.first?.precision, let result = layer.outputs.first?.precision,
            [data, result, dense.accumulator].allSatisfy({ $0.kind == .fixed }),
            let weights = Quantizer(dense.weights.precision),
            let (statistics, isAssumed) = dense.gatherStatistics(), data.width > 0
        else { return nil }
        let target = context.target
        let reuse = max(1, layer.usedReuseFactor)
        let all = dense.inputCount.multipliedReportingOverflow(by: dense.outputCount).partialValue
        let limit = max(1, all.dividedRoundingUp(by: reuse) - max(0, dense.zeroCount) / reuse)
        let delays = context.technology.accumulationDelays(for: target)
        products = DenseLatencyProducts(
            statistics, data: data, mapping: MultiplierMapping(target), flow: target.flow,
            limit: reuse > 1 ? limit : nil)
        adders = DenseLatencyAdders(
            statistics, data: data, weightFractionBits: weights.fractionBits, accumulator: dense.accumulator)
        schedule = DenseLatencySchedule(products, delays: delays, usablePeriodNs: target.usablePeriodNs)
        registers = DenseLatencyRegisters(
            products: products, schedule: schedule, adders: adders, weightFractionBits: weights.fractionBits,
            accumulator: dense.accumulator, outputBits: Double(dense.outputCount) * Double(result.width),
            delays: delays, usablePeriodNs: target.usablePeriodNs, reuseFactor: reuse)
        multipliers = DenseLatencyMultipliers(
            products: products, isStaged: schedule.isMultiplierStaged, absorbsAdders: layer.strategy == .resource,
            technology: context.technology)
        self.isAssumed = isAssumed
        reuseFactor = reuse
        outputCount = dense.outputCount
        limitDetail = reuse > 1 ? "limit ceil(\(all) / \(reuse)) - floor(\(dense.zeroCount) / \(reuse)) = \(limit)" : ""
    }

    /// Everything the layer consists of.
    var components: [Component] {
        var parts = multipliers.components
        parts += products.shiftAdds(packsTernaryAdders: products.flow.packsTernaryAdders)
        parts += accumulation
        parts += multiplexers
        parts.append(Component(.register(width: 1), count: registers.flipFlops.rounded()))
        let shifts = registers.shiftRegisters
        if shifts > 0 { parts.append(Component(.logicCells(lut: 32, ff: 64), count: shifts)) }
        return parts
    }

    /// Share of the adders that stand alone: all where each level has a cycle of its own, else 0.36 (0.30 to 0.36 in
    /// seven 16-bit layers of Vivado HLS 2020.1 and Vitis HLS 2022.2, of 16 to 129 terms).
    private var isolatedShare: Double {
        guard products.flow.packsTernaryAdders else { return 0 }
        return schedule.addersPerCycle < 2 ? 1 : 0.36
    }

    private var accumulation: [Component] {
        guard adders.count > 0 else { return [] }
        // `add` charges the tool's overhead on top of the width; the mean width need not be whole.
        let alone = adders.count * isolatedShare
        return [
            Component(.add(width: 0), count: alone),
            Component(.logicCells(lut: adders.meanWidth, ff: 0), count: adders.count),
        ]
    }

    /// Outputs kept while the pipeline stalls, operands of shared multipliers and the state machine.
    private var multiplexers: [Component] {
        guard schedule.latency > 0 else { return [] }
        if schedule.rounds > 2, let limit = products.limit {
            let sources = min(schedule.rounds, Int(products.statistics.usedRows.rounded()))
            return [
                Component(.multiplexer(inputs: schedule.rounds, width: 1), count: limit),
                Component(.multiplexer(inputs: sources, width: 1), count: 0.6 * Double(limit)),
                Component(.multiplexer(inputs: schedule.latency + 1, width: 1)),
            ]
        }
        guard reuseFactor > 1 else {
            let lut = products.flow.tool == .vivadoHLS ? 9.0 : products.flow.packsTernaryAdders ? 14 : 13
            return [Component(.logicCells(lut: lut, ff: 0), count: outputCount)]
        }
        let shared = max(0, products.multiplications - Double(products.limit ?? .max))
        let operands = min(2 * Double(products.limit ?? 0), 2.8 * shared)
        return [
            Component(.logicCells(lut: 22, ff: 0), count: 1),
            Component(.multiplexer(inputs: 2, width: products.data.width), count: operands),
        ]
    }
}

extension DenseLatencyParts {
    /// Cycles between two starts.
    func interval(_ cycles: Int, slack: Double) -> Quantity {
        guard reuseFactor > 1 else { return .exact(1) }
        guard reuseFactor > schedule.latency + Int(slack) else {
            return cycles == reuseFactor && schedule.latency > cycles + Int(slack)
                ? .exact(cycles)
                : .between(Double(cycles), low: Double(cycles) - slack, high: Double(reuseFactor))
        }
        return .between(Double(cycles), low: Double(cycles) - slack, high: Double(cycles) + slack)
    }

    /// Bases and spreads.
    ///
    /// Known weights: about 90 % of 108 layers of real projects lie within them. Assumed weights: the same layers with
    /// their values taken away and the number of zeros kept lie within 0.47 to 1.43 (DSP), 0.72 to 1.25 (LUT) and 0.59
    /// to 2.07 (FF) of the expected value for 5 to 95 %, at a median of 0.93 to 0.96.
    var bases: LayerBases {
        typealias Spread = LayerBases.Spread
        guard !isAssumed else {
            return LayerBases(
                dsp: .init(.assumed, spread: Spread(below: 0.45, above: 0.35)),
                lut: .init(.assumed, spread: Spread(below: 0.25, above: 0.25)),
                ff: .init(.assumed, spread: Spread(below: 0.4, above: 0.6)))
        }
        return LayerBases(
            lut: .init(.modelled, spread: Spread(below: 0.14, above: 0.2)),
            ff: .init(.modelled, spread: Spread(below: 0.35, above: 0.45)))
    }

    /// The rules behind the figures.
    func reasons(interval: Int) -> [Reason] {
        let statistics = products.statistics
        let multiplications = Int(exactly: products.multiplications.rounded()) ?? 0
        let eleven = products.elevensFromAdders > 0 ? ", 11 and 13 built from adders" : ""
        let cap = reuseFactor > 1 ? ", \(limitDetail)" : ""
        let dsp = Int(exactly: products.dsp.rounded()) ?? 0
        let adds = Int(exactly: adders.count.rounded()) ?? 0
        let shifts = Int(exactly: products.shiftAddCount.rounded()) ?? 0
        return [
            Reason(
                "dsp", rule: "distinct-constant-multiplies",
                detail: "\(multiplications) distinct multiplies with >= 3 signed digits\(eleven)\(cap), "
                    + "inputs of \(products.data.width) bits: \(dsp)"),
            Reason(
                "lut", rule: "constant-products-and-adder-trees",
                detail: "\(adds) accumulation adders of \(Int(adders.meanWidth.rounded())) bits on average, "
                    + "\(shifts) shift-adds, \(multiplications) multiplications of which \(dsp) in DSP"),
            Reason(
                "ff", rule: "values-between-cycles",
                detail: "\(schedule.cuts.count) cuts through trees of up to \(statistics.mostTerms) terms"),
            Reason("latency_cycles", rule: "cycles-of-the-adder-tree", detail: latencyDetail),
            Reason(
                "interval_cycles", rule: "pipelined-function",
                detail: "min(reuse factor \(reuseFactor), latency \(schedule.latency) + 1) = \(interval)"),
        ]
    }

    private var latencyDetail: String {
        guard schedule.rounds > 2 else {
            return "product and \((products.statistics.mostTerms - 1).bitCount) adder levels, "
                + "\(schedule.addersPerCycle) levels per cycle"
        }
        return "\(schedule.rounds) rounds of shared multipliers, then the last sums"
    }
}
