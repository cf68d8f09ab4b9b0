import Devices
import Networks

/// Control, held values and pipeline registers of the resource loop: the Multiplexer and Register tables of a report.
extension ResourceProductCore {
    /// State machine, stage enables, loop counter and the input index of shared multipliers.
    func control(_ depth: Int) -> [Component] {
        let bits = shape.counterBits
        var parts = [
            Component(.multiplexer(inputs: 3, width: 1), count: readsWideInput ? 1 : 2),
            Component(.multiplexer(inputs: 2, width: 1), count: min(2, depth - 1) + (isProcess ? 1 : 0)),
            Component(.multiplexer(inputs: 3, width: bits)), Component(.multiplexer(inputs: 2, width: bits)),
            counter(bits: bits), Component(.compare(width: bits)), Component(.logic(width: 1), count: 4),
            Component(.register(width: 2 * bits + 5 + (depth - 1) + (depth == 3 ? 1 : 0) - 2)),
        ]
        if depth > 3, traits.delaysIndexInShiftRegister { parts.append(Component(.delayLine)) }
        guard shape.sharesMultipliers else { return parts }
        let indexBits = 32
        parts += [
            Component(adder(width: indexBits)), Component(.compare(width: indexBits)),
            Component(.select(width: indexBits)), Component(.multiplexer(inputs: 3, width: indexBits)),
            Component(.multiplexer(inputs: 2, width: indexBits)),
            Component(.register(width: 2 * indexBits + operands.data.width)),
            Component(.register(width: shape.outputIndexBits), count: max(1, depth - 2)),
        ]
        return parts
    }

    /// The adder that counts iterations: 12 to 15 LUT for 3 to 8 bits in reports, then its width and the constant.
    private func counter(bits: Int) -> Component {
        if traits.hasPlainAdders { return Component(.chainedAdd(width: bits + 1)) }
        guard traits.hasNarrowCounters, bits < 9 else { return Component(.add(width: bits)) }
        return Component(.adderBit, count: bits < 5 ? 9 + bits : 15)
    }

    /// Inputs held for the whole call, and once more for the call that has already begun.
    ///
    /// Four two-way choices and three registers per input; in loops of two stages two registers, with two two-way
    /// choices from Vivado HLS 2020.1 on and one two-way and two three-way choices before.
    func inputHolding(_ depth: Int) -> [Component] {
        guard !readsWideInput else { return [] }
        let width = operands.data.width
        let count = shape.inputCount
        if shape.computesIndices {
            guard isProcess else { return [] }
            return [
                Component(.multiplexer(inputs: 2, width: width), count: count),
                Component(.register(width: width), count: count),
            ]
        }
        guard holdsOperands else { return [] }
        guard depth <= 2 else {
            return [
                Component(.multiplexer(inputs: 2, width: width), count: 4 * count),
                Component(.register(width: width), count: 3 * count),
            ]
        }
        let isOld = traits.holdsInputsInThreeWayChoices
        var parts = [Component(.register(width: width), count: 2 * count)]
        parts.append(Component(.multiplexer(inputs: 2, width: width), count: isOld ? count : 2 * count))
        parts.append(Component(.multiplexer(inputs: 3, width: width), count: isOld ? 2 * count : 0))
        return parts
    }

    /// Accumulators with their feedback choices, and the results held for the caller.
    var outputHolding: [Component] {
        let count = shape.outputCount
        let width = operands.accumulator.width
        var parts = [
            Component(.multiplexer(inputs: 2, width: width), count: count),
            Component(.register(width: width), count: count),
        ]
        if shape.outputsPerMultiplier > 2 {
            parts.append(Component(.multiplexer(inputs: 3, width: width), count: count))
            if shape.blockFactor == 1 {
                parts.append(Component(.multiplexer(inputs: 3, width: width), count: count))
                parts.append(Component(.multiplexer(inputs: 2, width: width), count: count))
                parts.append(Component(.register(width: width), count: count))
            }
        }
        guard !writesDesignOutput, holdsOperands else { return parts }
        let kept = operands.result.width - max(0, operands.result.fractionBits - operands.accumulator.fractionBits)
        parts.append(Component(.multiplexer(inputs: 2, width: operands.result.width), count: count))
        parts.append(Component(.register(width: max(1, kept)), count: count))
        return parts
    }

    /// Values between the stages of an iteration.
    ///
    /// Two stages: none. Three: the products, or the weights where multiplication and addition share a stage. Four and
    /// more: chosen inputs, weights and products.
    func pipelineRegisters(_ depth: Int) -> [Component] {
        guard depth > 2 else { return [] }
        let usesSelects = shape.outputsPerMultiplier == 2
        if depth > 3 {
            let full = operands.data.width + operands.weight.width
            let product = usesSelects ? full : operands.productWidth
            let chosen = shape.sharesMultipliers ? 0 : shape.inputMultiplexers(traits)
            return [
                Component(.register(width: operands.wordBits(shape))),
                Component(.register(width: product), count: shape.blockFactor),
                Component(.register(width: operands.data.width), count: chosen),
            ]
        }
        let isFabric = multiplierBlocks == 0
        let holdsWeights = usesSelects || (isFabric && (shape.sharesMultipliers || shape.productsPerOutput == 1))
        guard holdsWeights else {
            return [Component(.register(width: operands.productWidth), count: shape.blockFactor)]
        }
        let chosen = shape.sharesMultipliers ? 0 : operands.data.width
        return [Component(.register(width: operands.wordBits(shape) + chosen))]
    }
}
