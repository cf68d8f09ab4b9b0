import Devices
import Networks

/// Activations that look up a table: sigmoid, tanh, softplus, softsign, elu, selu and the unary table.
///
/// `nnet_activation.h` (0.2 to 1.3) computes the entry as input * size / range + offset, with a range of 16 (sigmoid,
/// softplus, softsign) or 8 (tanh, elu, selu), truncated towards zero, and clamps it to the table. With b = integer bits
/// + log2(size / range) an element takes adders of b + 1, b + 1 and b bits, comparisons of the fraction, of width +
/// log2(size) and of b - log2(size) bits, and choices of b + 1, b + 1, b and log2(size) bits: equal to all 13 sigmoid
/// and tanh modules of Vivado HLS 2019.1 and 2019.2 (1 to 64 elements, 16, 18 and 20 bits, 7-series and UltraScale+).
/// Two elements share a copy of the table: ceil(n / 2) block RAM halves of 1024 x 18 bits, exact in all 13.
enum TableActivation {
    /// Lowers the layer; nil for types that are not fixed-point or an empty table.
    static func lower(
        _ layer: ResolvedLayer, _ activation: ActivationLayer, context: LayerContext
    ) -> LayerArchitecture? {
        guard let input = layer.inputs.first, let output = layer.outputs.first, input.precision.kind == .fixed,
            activation.elementCount > 0, activation.tableSize > 1
        else { return nil }
        if activation.function == .unaryLUT {
            return unaryTable(input.precision, output.precision, activation, context: context)
        }
        return TableLookup(input.precision, output.precision, activation, context: context).architecture(context)
    }

    /// A table indexed by the input's bits, partitioned into logic: one LUT per 64 bits of it and element.
    private static func unaryTable(
        _ input: Precision, _ output: Precision, _ activation: ActivationLayer, context: LayerContext
    ) -> LayerArchitecture {
        let perElement = (Double(output.width) * Double(activation.tableSize) / 64).rounded(.up)
        let function = ElementwiseFunction(
            perElement: [Component(.logicCells(lut: perElement, ff: 0))], inputWidth: input.width,
            intermediateWidth: output.width, resultWidth: output.width,
            delaysNs: [context.technology.delays(for: context.target).compare(width: input.width)],
            lut: .init(.modelled, spread: .init(below: 0.6, above: 2)))
        let detail = "\(activation.elementCount) x \(activation.tableSize) entries of \(output.width) bits in logic"
        return function.architecture(
            elements: activation.elementCount, context: context,
            why: Reason("lut", rule: "table-in-logic", detail: detail))
    }
}

/// Lookups of a table by a computed entry.
struct TableLookup: Sendable {
    private let activation: ActivationLayer
    private let input: Precision
    private let output: Precision
    private let entryBits: Int
    private let scaledBits: Int
    private let delays: OperationDelays

    init(_ input: Precision, _ output: Precision, _ activation: ActivationLayer, context: LayerContext) {
        self.input = input
        self.output = output
        self.activation = activation
        delays = context.technology.delays(for: context.target)
        entryBits = Int.bitWidth - (activation.tableSize - 1).leadingZeroBitCount
        let rangeBits: Int
        switch activation.function {
        case .tanh, .elu, .selu: rangeBits = 3
        default: rangeBits = 4
        }
        scaledBits = max(1, input.integerBits &+ entryBits &- rangeBits)
    }

    /// Whether only negative inputs use the table.
    private var isOneSided: Bool { activation.function == .elu || activation.function == .selu }

    private var operators: [Component] {
        var parts = [
            Component(.adder(width: scaledBits &+ 1), count: isOneSided ? 1 : 2),
            Component(.adder(width: scaledBits)),
            Component(.compare(width: input.width &+ entryBits)),
            Component(.compare(width: max(1, input.fractionBits))),
            Component(.compare(width: max(1, scaledBits &- entryBits))),
            Component(.select(width: scaledBits &+ 1), count: 2), Component(.select(width: scaledBits)),
            Component(.select(width: entryBits)),
        ]
        if isOneSided {
            parts += [Component(.compare(width: input.width)), Component(.select(width: output.width))]
        }
        return parts
    }

    /// Copies of the table.
    private var copies: Int { activation.elementCount.dividedRoundingUp(by: 2) }

    func architecture(_ context: LayerContext) -> LayerArchitecture {
        let elements = activation.elementCount
        var chain = OperationChain(usablePeriodNs: context.target.usablePeriodNs)
        var registers: [Component] = []
        for delay in [
            delays.add + 2 * delays.select, delays.add,
            delays.compare(width: scaledBits &- entryBits) + delays.select,
        ] { chain.add(delay) }
        let before = chain.cycle
        chain.readMemory(delays.rom)
        if chain.cycle > before + 1 || before > 0 {
            registers.append(Component(.register(width: scaledBits), count: elements))
        }
        if isOneSided { chain.add(delays.select) }
        registers.append(Component(.register(width: 1), count: chain.cycle + 1))
        let cost = TableCopies(context.target).bram18(
            copies: copies, wordBits: activation.tablePrecision.width, depth: activation.tableSize)
        var components = operators.map { Component($0.kind, count: $0.count * Double(elements)) } + registers
        components.append(Component(.logic(width: 1), count: 2))
        components.append(contentsOf: cost.components)
        if context.topLevel == .dataflow {
            components += [
                Component(.multiplexer(inputs: 2, width: 1)), Component(.register(width: 1)),
                Component(.logic(width: 1)),
            ]
        }
        let latency = Double(chain.cycle)
        let lut = context.technology.lut(of: operators)
        return LayerArchitecture(
            components: components,
            latencyCycles: QuantityRange(.between(latency, low: max(1, latency - 1), high: latency + 1)),
            intervalCycles: QuantityRange(.exact(1)),
            why: [
                Reason("bram18", rule: "table-copies", detail: cost.text),
                Reason(
                    "lut", rule: "table-entry", detail: "\(elements) entries of \(scaledBits) bits x \(Int(lut)) LUT"),
            ],
            bases: LayerBases(
                lut: isMeasured(context) ? ActivationOperators.measured : ActivationOperators.derived,
                ff: .init(.modelled, spread: .init(below: 0.3, above: 0.3))),
            timing: EdgeTiming(
                inputDelayNs: context.target.usablePeriodNs, outputDelayNs: chain.elapsedNs))
    }

    private func isMeasured(_ context: LayerContext) -> Bool {
        guard context.target.flow.tool == .vivadoHLS else { return false }
        return activation.function == .sigmoid || activation.function == .tanh
    }
}

/// How many block RAM halves the copies of a lookup table take.
///
/// A ROM has two ports. Vivado HLS and Vitis HLS 2024.1 and later build ceil(reads / 2) copies, one half each for
/// 1024 x 18 bits (24 modules); Vitis HLS 2022.2 counts a whole block, two halves, per copy (2 modules); Vitis HLS 2021.1
/// builds one copy per read, with one copy fewer for softmax's exponentials (7 modules of 2, 5, 10 and 16 classes).
struct TableCopies: Sendable {
    private let isOnePerRead: Bool
    private let isWholeBlock: Bool

    init(_ target: Target) {
        let version = target.flow.version ?? Flow.Version(9999, 0)
        let isVitis = target.flow.tool == .vitisHLS
        isOnePerRead = isVitis && version < Flow.Version(2022, 1)
        isWholeBlock = isVitis && !isOnePerRead && version < Flow.Version(2024, 1)
    }

    /// Copies for a number of reads per cycle.
    func copies(reads: Int) -> Int {
        isOnePerRead ? max(1, reads &- 1) : reads.dividedRoundingUp(by: 2)
    }

    /// The cost of copies of one table; a small table becomes logic.
    func bram18(copies: Int, wordBits: Int, depth: Int) -> (components: [Component], text: String) {
        let count = copies * (isWholeBlock ? 2 : 1)
        let kind = Component.Kind.rom(wordBits: wordBits, depth: depth)
        let text = "\(copies) copies of \(depth) x \(wordBits) bits" + (isWholeBlock ? ", 2 halves each" : "")
        return ([Component(kind, count: count)], text)
    }
}
