import Devices
import Networks

/// The latency strategy of a dense layer: weights are constants in the logic.
///
/// hls4ml `nnet_dense_latency.h` (0.2 to 1.3) unrolls all products under one `ALLOCATION` limit of
/// ceil(inputs * outputs / reuse) - floor(zeros / reuse) multipliers and pipelines the function with an interval of the
/// reuse factor. See `ConstantProductTerms`, `ConstantProductAdders`, `ConstantProductSchedule` and `ConstantProductRegisters` for
/// the rules and what they were checked on; all are functions of `WeightStatistics`.
enum ConstantProduct {
    /// Lowers the layer.
    ///
    /// - Returns: The architecture; nil for streams, and for sizes or types that cannot be built.
    static func lower(_ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext) -> Circuit? {
        guard context.ioType == .parallel, let parts = ConstantProductParts(layer, product, context: context) else {
            return nil
        }
        let schedule = parts.schedule
        let latency = Double(schedule.latency)
        let spread = context.calibration.cycles(
            schedule.rounds > 2 ? .sharedConstantProducts : .constantProducts, knowledge: parts.knowledge)
        let interval = min(parts.reuseFactor, schedule.latency + 1)
        return Circuit(
            components: parts.components,
            latencyCycles: QuantityRange(
                .between(
                    latency, low: Double(schedule.balancedLatency) - spread.below, high: latency + spread.above,
                    basis: spread.basis)),
            intervalCycles: QuantityRange(parts.interval(interval, slack: spread.above)),
            why: parts.reasons(interval: interval),
            evidence: CircuitEvidence(.constantProducts, knowledge: parts.knowledge), timing: schedule.timing)
    }
}

/// A latency dense layer taken apart.
struct ConstantProductParts: Sendable {
    let products: ConstantProductTerms
    let adders: ConstantProductAdders
    let schedule: ConstantProductSchedule
    let registers: ConstantProductRegisters
    let multipliers: ConstantProductMultipliers
    let knowledge: Knowledge
    let reuseFactor: Int
    let outputCount: Int
    private let limit: ConstantProductRule.Limit?
    private let shares: FittedShares

    init?(_ layer: ResolvedLayer, _ product: MatrixProduct, context: LayerContext) {
        guard let data = layer.inputs.first?.precision, let result = layer.outputs.first?.precision,
            [data, result, product.accumulator].allSatisfy({ $0.kind == .fixed }),
            let weights = Quantizer(product.weights.precision),
            let (statistics, isAssumed) = product.gatherStatistics(), data.width > 0
        else { return nil }
        let technology = context.technology
        let periodNs = context.target.usablePeriodNs
        let reuse = max(1, layer.usedReuseFactor)
        let all = product.inputCount.multipliedReportingOverflow(by: product.outputCount).partialValue
        let limit = max(1, all.dividedRoundingUp(by: reuse) - max(0, product.zeroCount) / reuse)
        let delays = technology.accumulationDelays
        products = ConstantProductTerms(
            statistics, data: data, technology: technology, limit: reuse > 1 ? limit : nil)
        adders = ConstantProductAdders(
            statistics, data: data, weightFractionBits: weights.fractionBits, accumulator: product.accumulator)
        schedule = ConstantProductSchedule(products, delays: delays, usablePeriodNs: periodNs)
        registers = ConstantProductRegisters(
            products: products, schedule: schedule, adders: adders, weightFractionBits: weights.fractionBits,
            accumulator: product.accumulator, outputBits: Double(product.outputCount) * Double(result.width),
            delays: delays, shares: technology.shares, usablePeriodNs: periodNs, reuseFactor: reuse)
        multipliers = ConstantProductMultipliers(
            products: products, isStaged: schedule.isMultiplierStaged, absorbsAdders: layer.strategy == .resource)
        knowledge = isAssumed ? .distribution : .values
        shares = technology.shares
        reuseFactor = reuse
        outputCount = product.outputCount
        self.limit =
            reuse > 1
            ? ConstantProductRule.Limit(
                products: all, reuseFactor: reuse, zeroCount: product.zeroCount, multipliers: limit) : nil
    }

    /// Everything the layer consists of.
    var components: [Component] {
        var parts = multipliers.components
        parts += products.shiftAdds()
        parts += accumulation
        parts += multiplexers
        parts.append(Component(.register(width: 1), count: registers.flipFlops.rounded()))
        let shifts = registers.shiftRegisters
        if shifts > 0 { parts.append(Component(.delayLine, count: shifts)) }
        return parts
    }

    /// Share of the adders that stand alone: all where each level has a cycle of its own, else 0.36 (0.30 to 0.36 in
    /// seven 16-bit layers of Vivado HLS 2020.1 and Vitis HLS 2022.2, of 16 to 129 terms).
    private var isolatedShare: Double {
        guard products.traits.packsTernaryAdders else { return 0 }
        return schedule.addersPerCycle < 2 ? 1 : shares.aloneAdders
    }

    private var accumulation: [Component] {
        guard adders.count > 0 else { return [] }
        // `add` charges the tool's overhead on top of the width; the mean width need not be whole.
        let alone = adders.count * isolatedShare
        return [
            Component(.add(width: 0), count: alone),
            Component(.adderBit, count: adders.meanWidth * adders.count),
        ]
    }

    /// Outputs kept while the pipeline stalls, operands of shared multipliers and the state machine.
    private var multiplexers: [Component] {
        guard schedule.latency > 0 else { return [] }
        if schedule.rounds > 2, let limit = products.limit {
            let sources = min(schedule.rounds, Int(products.statistics.usedRows.rounded()))
            return [
                Component(.multiplexer(inputs: schedule.rounds, width: 1), count: limit),
                Component(.multiplexer(inputs: sources, width: 1), count: shares.secondOperands * Double(limit)),
                Component(.multiplexer(inputs: schedule.latency + 1, width: 1)),
            ]
        }
        guard reuseFactor > 1 else {
            return [Component(.lump(.keptResult), count: outputCount)]
        }
        let shared = max(0, products.multiplications - Double(products.limit ?? .max))
        let operands = min(2 * Double(products.limit ?? 0), shares.sharedOperands * shared)
        return [
            Component(.lump(.reusedOperands)),
            Component(.multiplexer(inputs: 2, width: products.data.width), count: operands),
        ]
    }
}

extension ConstantProductParts {
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

    /// The rules behind the figures.
    func reasons(interval: Int) -> [Reason] {
        let statistics = products.statistics
        func whole(_ value: Double) -> Int { Int(exactly: value.rounded()) ?? 0 }
        let multiplications = whole(products.multiplications)
        let rules: [(Reason.Figure, ConstantProductRule)] = [
            (
                .dsp,
                .multiplications(
                    count: multiplications, buildsElevens: products.elevensFromAdders > 0, limit: limit,
                    dataWidth: products.data.width, dsp: whole(products.dsp))
            ),
            (
                .lut,
                .adders(
                    count: whole(adders.count), meanWidth: Int(adders.meanWidth.rounded()),
                    shiftAdds: whole(products.shiftAddCount), multiplications: multiplications,
                    dsp: whole(products.dsp))
            ),
            (.ff, .cuts(count: schedule.cuts.count, mostTerms: statistics.mostTerms)),
            (
                .latency,
                schedule.rounds > 2
                    ? .rounds(schedule.rounds)
                    : .levels(count: (statistics.mostTerms - 1).bitCount, perCycle: schedule.addersPerCycle)
            ),
            (
                .interval, .interval(reuseFactor: reuseFactor, latency: schedule.latency, cycles: interval)
            ),
        ]
        return rules.map { Reason($0, .constantProduct($1)) }
    }
}
