import Devices
import Networks

/// The function that multiplies and accumulates in the resource strategy (`dense_resource_rf_leq_nin`,
/// `dense_resource_rf_gt_nin_rem0`), with everything its parts depend on.
///
/// The figures of a report are sums over its operator, multiplexer, register and memory tables, and the parts below are
/// those rows. Against 689 one-layer designs (Vivado HLS 2020.1, 2 to 14-bit weights, 32 to 256 inputs and outputs, reuse
/// 384 to 1280) DSP, latency and interval are exact in all, LUT within 0.4 %, FF within 6 %. Against 26 modules of nine
/// other designs, from which the parts were read, DSP, block RAM and latency are exact, LUT within 11 %, FF within 12 %.
struct ResourceProductCore: Sendable {
    /// How the layer is cut into iterations.
    let shape: ResourceProductShape
    /// The widths.
    let operands: ResourceProductOperands
    /// Time the scheduler may fill with logic per cycle, in ns.
    let usablePeriodNs: Double
    /// What operators become and cost.
    let technology: any Technology
    /// Whether the inputs arrive as one wide word that never changes during the call: the design's own input port.
    let readsWideInput: Bool
    /// Whether the outputs are the design's own ports.
    let writesDesignOutput: Bool
    /// Whether the layer runs as a process of a dataflow region on its own, not inside a stream wrapper.
    let isProcess: Bool
    /// The generation of hls4ml.
    let library: LibraryGeneration
    /// Data inputs that every multiplexer instance is charged for, nil for its own.
    let chargedMultiplexerInputs: Int?

    /// DSP blocks of one multiplication at full weight width.
    var multiplierBlocks: Int { blocks(weightWidth: shape.blockFactor > 1 ? operands.weight.width : topWidth) }

    /// Weight width of the multiplication that reads the topmost block.
    var topWidth: Int { operands.topWeightWidth }

    /// Whether multipliers and the adders behind them share DSP blocks.
    ///
    /// Vitis HLS does so where the accumulator keeps all product bits and both fit into one cycle
    /// (`mac_muladd`, 17 of 22 multiplications of 6 x 6 and 8 x 5 bits in a Vitis HLS 2024.2 design).
    var fusesMultiplyAdd: Bool {
        technology.canFuseMultiplyAdd && operands.keepsProductBits && multiplierBlocks <= 1
            && operands.weight.kind == .fixed && delays.dspMultiply + delays.add <= usablePeriodNs
    }

    /// How long operations take.
    var delays: OperationDelays { technology.delays }

    /// What the tool does in its own way.
    var traits: ToolTraits { technology.traits }

    /// Whether the function holds its inputs and results in registers of its own.
    ///
    /// With io_parallel since hls4ml 0.7 (4 of 4 modules) and always in a stream wrapper; up to 0.6 it reads and writes
    /// the channels between layers directly (5 of 5).
    var holdsOperands: Bool { !isProcess || library > .upTo06 }

    /// Cycles of one iteration.
    var depth: Int { ResourceProductSchedule(self).depth }

    private func weight(_ width: Int) -> Operand { Operand(width: width, isSigned: operands.weight.isSigned) }

    private func blocks(weightWidth: Int) -> Int {
        guard operands.weight.kind != .powerOfTwo else { return 0 }
        return technology.multiplierBlocks(Operand(operands.data), weight(weightWidth))
    }

    /// A multiplication; by a power of two it is a shift.
    private func multiplier(weightWidth: Int) -> Operator {
        guard operands.weight.kind != .powerOfTwo else { return .barrelShift(width: operands.accumulator.width) }
        return .product(Operand(operands.data), weight(weightWidth))
    }

    /// An adder that stands alone; Vivado HLS up to 2019.2 on UltraScale+ charges its width only (10 of 10 modules).
    func adder(width: Int) -> Operator { traits.hasPlainAdders ? .chainedAdd(width: width) : .add(width: width) }
}

extension ResourceProductCore {
    /// Everything the function consists of.
    func components(iterationDepth depth: Int) -> [Component] {
        multipliers + accumulation + selection + memories + control(depth) + inputHolding(depth)
            + outputHolding + pipelineRegisters(depth)
    }

    /// One multiplier per product of an iteration; the one on the topmost weights is narrower.
    var multipliers: [Component] {
        guard !fusesMultiplyAdd else { return fusedMultipliers }
        var parts = [Component(multiplier(weightWidth: operands.weight.width), count: shape.blockFactor - 1)]
        if topWidth > 0 { parts.append(Component(multiplier(weightWidth: topWidth))) }
        if multiplierBlocks > 0, traits.wrapsMultipliers {
            // An instance of its own: 5 LUT, or 2 LUT and about 70 FF with registers inside (13 of 13 in reports).
            let isPipelined = delays.dspMultiply > usablePeriodNs + StagePlan.toleratedNs
            let wrapper: Lump = isPipelined ? .stagedMultiplierInstance : .multiplierInstance
            parts.append(Component(.lump(wrapper), count: shape.blockFactor))
        }
        if multiplierBlocks > 1 { parts.append(Component(.lump(.splitMultiplier), count: shape.blockFactor)) }
        return parts
    }

    /// Multiply-add blocks: each adder with a product as operand takes one multiplier in.
    private var fusedMultipliers: [Component] {
        let products = shape.blockFactor
        let perOutput = shape.productsPerOutput
        let fused =
            shape.sharesMultipliers ? products : min(products, shape.outputCount * perOutput.dividedRoundingUp(by: 2))
        return [
            Component(.multiplierBlock, count: fused),
            Component(multiplier(weightWidth: operands.weight.width), count: products - fused),
        ]
    }

    /// The adders that sum products into the accumulators, and those of results that keep fewer upper bits.
    var accumulation: [Component] {
        let width = operands.accumulator.width
        var parts: [Component] = []
        if shape.sharesMultipliers {
            parts.append(Component(adder(width: width), count: fusesMultiplyAdd ? 0 : shape.blockFactor))
        } else {
            let adders = AccumulationAdders(products: shape.productsPerOutput)
            let fused = fusesMultiplyAdd ? shape.productsPerOutput.dividedRoundingUp(by: 2) : 0
            let isolated = max(0, adders.isolated - fused)
            let chained = max(0, adders.chained - max(0, fused - adders.isolated))
            parts.append(Component(.chainedAdd(width: width), count: chained * shape.outputCount))
            parts.append(Component(adder(width: width), count: isolated * shape.outputCount))
        }
        if let narrower = operands.resultAdderWidth, !shape.sharesMultipliers, shape.productsPerOutput == 1 {
            parts.append(Component(adder(width: narrower), count: shape.outputCount))
        }
        return parts
    }

    /// What chooses inputs by iteration, and accumulators by output.
    var selection: [Component] {
        var parts: [Component] = []
        if readsWideInput {
            let inputs = shape.inputShifts
            let (product, overflow) = shape.inputCount.multipliedReportingOverflow(by: operands.data.width)
            let bits = overflow ? Int.max / 4 : product
            parts.append(Component(.barrelShift(width: bits), count: 2 * inputs))
            parts.append(Component(.select(width: bits), count: inputs))
            parts.append(Component(.logic(width: bits), count: inputs))
            parts.append(Component(.lump(.inputShiftControl(size: bits.bitCount)), count: inputs))
            if inputShiftCycles > 0 {
                parts.append(Component(.lump(.inputShiftStages(size: bits)), count: inputs))
            }
        } else {
            let inputs = shape.inputMultiplexers(traits)
            parts.append(instance(shape.inputMultiplexerInputs(traits), count: inputs))
        }
        parts.append(
            instance(shape.outputMultiplexerInputs(traits), count: shape.outputMultiplexers))
        if shape.outputsPerMultiplier == 2 {
            // Vitis HLS spells the write as two more selects per output and product (one module seen).
            let selects =
                traits.spellsWritesAsSelects
                ? 2 * shape.outputCount + 3 * shape.blockFactor : shape.outputCount + shape.blockFactor
            parts.append(Component(.select(width: operands.accumulator.width), count: selects))
        }
        return parts
    }

    /// A multiplexer instance: on 7-series and in Vitis HLS it costs what a row of the Multiplexer table costs
    /// (16, 32, 45, 50 and 54 inputs exact), in Vivado HLS on later families a little more.
    private func instance(_ inputs: Int, count: Int) -> Component {
        let charged = chargedMultiplexerInputs ?? inputs
        let width = operands.data.width
        return Component(
            traits.hasMultiplexersAsRows
                ? .multiplexer(inputs: charged, width: width) : .elementChoice(inputs: charged, width: width),
            count: count)
    }

    /// The weight memory, and the table of output indices when multipliers serve several outputs.
    ///
    /// hls4ml since 1.0 binds weights to block RAM (14 of 14 memories, down to 54 x 4 bits); before, the tool decided,
    /// and memories below 1024 bits became logic (3 of 3).
    var memories: [Component] {
        let word = operands.wordBits(shape)
        let weights: Operator =
            library >= .since1
            ? .blockROM(wordBits: word, depth: shape.reuseFactor) : .rom(wordBits: word, depth: shape.reuseFactor)
        guard shape.outputsPerMultiplier > 1 else { return [Component(weights)] }
        let index: Operator =
            shape.computesIndices
            ? .ram(wordBits: 32, depth: shape.reuseFactor)
            : .rom(wordBits: shape.outputIndexBits, depth: shape.reuseFactor)
        return [Component(weights), Component(index)]
    }
}
