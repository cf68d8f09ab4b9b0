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
    ) -> Circuit? {
        guard let input = layer.inputs.first, let output = layer.outputs.first, input.precision.kind == .fixed,
            activation.elementCount > 0, activation.tableSize > 1
        else { return nil }
        if activation.function == .unaryLUT {
            return unaryTable(input.precision, output.precision, activation, context: context)
        }
        return TableLookup(input.precision, output.precision, activation, context: context).circuit(context)
    }

    /// A table indexed by the input's bits, partitioned into logic: one LUT per 64 bits of it and element.
    private static func unaryTable(
        _ input: Precision, _ output: Precision, _ activation: ActivationLayer, context: LayerContext
    ) -> Circuit {
        let function = ElementwiseFunction(
            perElement: [Component(.logicTable(wordBits: output.width, depth: activation.tableSize))],
            inputWidth: input.width, intermediateWidth: output.width, resultWidth: output.width,
            delaysNs: [context.technology.delays.compare(width: input.width)], logic: .logicTable)
        return function.circuit(
            elements: activation.elementCount, context: context,
            why: Reason(
                .lut,
                .element(
                    .tableInLogic(
                        elements: activation.elementCount, entries: activation.tableSize, bits: output.width))))
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
        delays = context.technology.delays
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

    func circuit(_ context: LayerContext) -> Circuit {
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
        let table = TableCopies(context.technology.traits).memory(
            copies: copies, wordBits: activation.tablePrecision.width, depth: activation.tableSize)
        var components = operators.map { Component($0.kind, count: $0.count * Double(elements)) } + registers
        components.append(Component(.logic(width: 1), count: 2))
        components += table.components
        if context.topLevel == .dataflow {
            components += [
                Component(.multiplexer(inputs: 2, width: 1)), Component(.register(width: 1)),
                Component(.logic(width: 1)),
            ]
        }
        let spread = context.calibration.cycles(.tableCopies)
        let latency = Double(chain.cycle)
        return Circuit(
            components: components,
            latencyCycles: QuantityRange(
                .between(
                    latency, low: max(1, latency - spread.below), high: latency + spread.above, basis: spread.basis)),
            intervalCycles: QuantityRange(.exact(1)), why: reasons(table.terms, context),
            evidence: CircuitEvidence(
                multipliers: .elementOperators,
                logic: evidence,
                registers: .elementRegisters, memory: .tableCopies),
            timing: EdgeTiming(
                inputDelayNs: context.target.usablePeriodNs, outputDelayNs: chain.elapsedNs))
    }

    private func reasons(_ table: TableCopiesTerms, _ context: LayerContext) -> [Reason] {
        let lut = Int(context.technology.lut(of: operators))
        return [
            Reason(.bram18, .element(.tableCopies(table))),
            Reason(
                .lut, .element(.tableEntry(elements: activation.elementCount, bits: scaledBits, lutEach: lut))),
        ]
    }

    /// Sigmoid and tanh are those that reports were at hand of.
    private var evidence: Evidence {
        activation.function == .sigmoid || activation.function == .tanh ? .tableEntries : .derivedElementOperators
    }
}
