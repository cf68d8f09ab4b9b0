import Estimator

extension ConstantProductRule {
    /// The rule in words.
    var sentence: String {
        switch self {
        case .multiplications(let count, let buildsElevens, let limit, let dataWidth, let dsp):
            "\(count) distinct multiplies with >= 3 signed digits"
                + (buildsElevens ? ", 11 and 13 built from adders" : "")
                + (limit.map { ", \($0.text)" } ?? "") + ", inputs of \(dataWidth) bits: \(dsp)"
        case .adders(let count, let meanWidth, let shiftAdds, let multiplications, let dsp):
            "\(count) accumulation adders of \(meanWidth) bits on average, \(shiftAdds) shift-adds, "
                + "\(multiplications) multiplications of which \(dsp) in DSP"
        case .cuts(let count, let mostTerms): "\(count) cuts through trees of up to \(mostTerms) terms"
        case .levels(let count, let perCycle): "product and \(count) adder levels, \(perCycle) levels per cycle"
        case .rounds(let rounds): "\(rounds) rounds of shared multipliers, then the last sums"
        case .interval(let reuseFactor, let latency, let cycles):
            "min(reuse factor \(reuseFactor), latency \(latency) + 1) = \(cycles)"
        }
    }
}

extension ConstantProductRule.Limit {
    fileprivate var text: String {
        "limit ceil(\(products) / \(reuseFactor)) - floor(\(zeroCount) / \(reuseFactor)) = \(multipliers)"
    }
}

extension ResourceLoopRule {
    /// The rule in words.
    var sentence: String {
        switch self {
        case .multipliers(let multipliers, _): return multipliers.text
        case .memory(let words, let wordBits, let indexBits):
            let indices = indexBits.map { ", and \(words) output indices of \($0) bits" } ?? ""
            return "\(words) words of \(wordBits) bits" + indices
        case .selection(let inputMultiplexers, let accumulatorMultiplexers, let products):
            let inputs = inputMultiplexers.map { "\($0) input multiplexers" } ?? "shifts of the whole input"
            return "\(inputs), \(accumulatorMultiplexers) accumulator multiplexers, \(products) products per cycle"
        case .iterations(let count, let depth):
            return "\(count) iterations of \(depth) cycles, one started each cycle"
        case .computedIndices(let count, let cyclesEach):
            return "\(count) indices of \(cyclesEach) cycles, then as many iterations"
        }
    }
}

extension ResourceLoopRule.Multipliers {
    fileprivate var text: String {
        "ceil(\(inputCount) * \(outputCount) / \(reuseFactor)) = \(count) multipliers of \(dataWidth) x \(weightWidth) "
            + "bits, \(blocks) DSP each"
            + (lastWeightWidth < weightWidth ? ", the last \(dataWidth) x \(lastWeightWidth)" : "")
    }
}

extension StoredProductRule {
    /// The rule in words.
    var sentence: String {
        switch self {
        case .unrolledBlocks(let blocks, let reuseFactor, let empty, let multipliers, let dspEach):
            "\(blocks) blocks of \(reuseFactor) weights less \(empty) without any non-zero weight = \(multipliers) "
                + "multipliers, \(dspEach) DSP each"
        case .unrolledInterval(let reuseFactor): "PIPELINE II = \(reuseFactor)"
        case .compressedBlocks(let nonzeros, let reuseFactor, let multipliers, let data, let weight, let dspEach):
            "ceil(\(nonzeros) non-zero weights / \(reuseFactor)) = \(multipliers) multipliers of "
                + "\(data) x \(weight) bits, \(dspEach) DSP each"
        case .compressedMemory(let words, let entries, let entryBits):
            "\(words) words of \(entries) entries of \(entryBits) bits: weight, row, column"
        case .binaryProducts: "equality of two bits with a constant: 0"
        case .onesCounter(let outputs, let inputs, let levels):
            "\(outputs) trees of \(inputs) bits in \(levels) levels"
        }
    }
}
