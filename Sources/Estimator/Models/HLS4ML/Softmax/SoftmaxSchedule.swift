import Devices
import Networks

/// When the steps of a softmax happen, and what has to be kept between them.
///
/// The steps follow each other: levels of the maximum, difference, exponential, levels of the sum, inverse, product. A
/// table read takes a cycle for its address and one for its word; a product in DSP blocks longer than a cycle takes
/// ceil(delay / cycle) + 1 cycles, one less in Vitis HLS 2021 and two less from 2024.1 on; its first stage takes half its
/// delay. Latency of 21 modules: 17 equal to the report, all within 1 cycle.
///
/// A value kept for one or two cycles takes its width in FF for each; longer ones go to shift registers, which reports
/// count as 64 FF and 32 LUT besides one register.
struct SoftmaxSchedule: Sendable {
    /// Cycles from input to output.
    let latency: Int
    /// Delay after the last register in ns.
    let outputDelayNs: Double
    /// All registers.
    let registers: [Component]
    /// The steps with their cycles.
    let rule: SoftmaxRule

    init(_ softmax: SoftmaxLayer, _ parts: SoftmaxOperators, context: LayerContext) {
        let delays = context.technology.delays
        let levels = softmax.classCount.treeLevels
        let traits = context.technology.traits
        let needsMaximum = softmax.implementation == .stable || softmax.implementation == .argmax
        var plan = SoftmaxPlan(chain: OperationChain(usablePeriodNs: context.target.usablePeriodNs))
        if needsMaximum {
            // Vitis HLS 2021 keeps the comparison apart from the choice at 3.33 ns, not at 5 ns.
            let level = (delays.compare(width: parts.inputWidth) + delays.select) * traits.maximumDelayFactor
            plan.maximumCrossings = plan.addLevels(levels, delayNs: level, separately: traits.separatesReductionLevels)
        }
        if softmax.implementation == .stable || softmax.implementation == .legacy {
            if traits.separatesReductionLevels { plan.chain.nextCycle() }
            plan.chain.add(delays.add + (softmax.normalizedInput == nil ? 2.5 * delays.select : 0))
        }
        plan.difference = plan.chain.cycle
        if softmax.implementation != .argmax {
            plan.lookUp(delays, levels: levels, parts: parts, context: context)
        }
        latency = plan.chain.cycle
        outputDelayNs = plan.chain.elapsedNs
        registers = Self.registers(softmax, parts, plan, context: context)
        rule = .steps(
            difference: plan.difference, exponential: plan.exponential, product: plan.product,
            result: plan.chain.cycle)
    }

    private static func registers(
        _ softmax: SoftmaxLayer, _ parts: SoftmaxOperators, _ plan: SoftmaxPlan, context: LayerContext
    ) -> [Component] {
        let classes = softmax.classCount
        var registers = [Component(.register(width: 1), count: plan.chain.cycle + 1)]
        guard softmax.implementation != .argmax else { return registers }
        registers += kept(classes, width: parts.inputWidth, cycles: plan.difference)
        registers += kept(classes, width: softmax.exponentTable.width, cycles: plan.product - plan.exponential)
        // An odd value that passes a level is still in the register it came from.
        let survivors = plan.maximumCrossings.reduce(0) { $0 + ($1 > 0 ? classes >> min($1, 20) : 0) }
        registers.append(Component(.register(width: parts.inputWidth), count: survivors))
        let sums = plan.sumCrossings.reduce(0) { $0 + ($1 > 0 ? classes >> min($1, 20) : 0) }
        registers.append(Component(.register(width: parts.sumWidth), count: sums))
        if plan.readsExponentialLater {
            registers.append(Component(.register(width: parts.indexBits), count: classes + 1))
        }
        if plan.keepsInverse { registers.append(Component(.register(width: softmax.inverseTable.width))) }
        if plan.chain.cycle > plan.product {
            if context.technology.traits.keepsStagedProducts {
                let width = max(1, softmax.exponentTable.width &+ softmax.inverseTable.width &- 6)
                registers.append(Component(.register(width: width), count: classes))
            }
        }
        if context.technology.traits.keepsCallOperands {
            // The call's enable keeps inputs and results: a register each, and a multiplexer per result.
            registers += [
                Component(.register(width: parts.inputWidth &+ parts.resultWidth), count: classes),
                Component(.multiplexer(inputs: 3, width: parts.resultWidth), count: classes),
            ]
            let bits = softmax.exponentTable.width &+ softmax.inverseTable.width &+ 40
            if plan.chain.cycle > plan.product { registers.append(Component(.register(width: bits), count: classes)) }
        }
        if context.topLevel == .dataflow {
            registers += [Component(.multiplexer(inputs: 2, width: 1)), Component(.register(width: 1))]
        }
        return registers
    }

    private static func kept(_ count: Int, width: Int, cycles: Int) -> [Component] {
        switch cycles {
        case ...0: []
        case 1, 2: [Component(.register(width: width), count: count * cycles)]
        default:
            [Component(.register(width: width), count: count), Component(.delayLine, count: count)]
        }
    }
}

/// The cycles of a softmax's steps.
private struct SoftmaxPlan {
    var chain: OperationChain
    /// Cycle of the differences.
    var difference = 0
    /// Cycle in which exponentials arrive.
    var exponential = 0
    /// Cycle in which products start.
    var product = 0
    /// Whether the index is kept before it addresses the table.
    var readsExponentialLater = false
    /// Whether the inverse is kept before the products.
    var keepsInverse = false
    /// Levels of the maximum after which a register stands.
    var maximumCrossings: [Int] = []
    /// Levels of the sum after which a register stands.
    var sumCrossings: [Int] = []

    /// Adds the levels of a tree; gives the levels before which a new cycle starts.
    mutating func addLevels(_ levels: Int, delayNs: Double, separately: Bool) -> [Int] {
        var crossings: [Int] = []
        for level in 0..<max(0, levels) {
            let before = chain.cycle
            if separately, level > 0 { chain.nextCycle() }
            chain.add(delayNs)
            if chain.cycle > before { crossings.append(level) }
        }
        return crossings
    }

    mutating func lookUp(_ delays: OperationDelays, levels: Int, parts: SoftmaxOperators, context: LayerContext) {
        let before = chain.cycle
        chain.readMemory(delays.rom)
        readsExponentialLater = chain.cycle > before + 1
        exponential = chain.cycle
        let traits = context.technology.traits
        let plain = traits.exponentialSumShare * delays.add
        let sum = parts.sumSaturates ? delays.add + 2.2 * delays.select : plain
        sumCrossings = addLevels(levels, delayNs: sum, separately: traits.separatesReductionLevels)
        // Vitis HLS 2021 keeps the sum before it addresses the inverses.
        if traits.separatesReductionLevels { chain.nextCycle() }
        chain.readMemory(delays.rom)
        let dspMultiply = delays.dspMultiply * traits.exponentialProductFactor
        let multiply = parts.usesDSP ? dspMultiply : min(delays.fabricMultiply, chain.usablePeriodNs)
        let isStaged = multiply > chain.usablePeriodNs
        keepsInverse = chain.elapsedNs + (isStaged ? multiply / 2 : multiply) > chain.usablePeriodNs - 1e-9
        if keepsInverse { chain.nextCycle() }
        product = chain.cycle
        guard isStaged else { return chain.add(multiply) }
        let cycles = Int((multiply / chain.usablePeriodNs).rounded(.up))
        chain.skip(max(1, cycles + traits.stagedProductCycles))
    }
}
