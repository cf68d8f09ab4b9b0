import Devices
import Networks

/// A layer that applies the same operators to each element, as one function of the top level.
///
/// - Latency: the operators' delay divided into clock cycles, less one; 0 for what fits one cycle. With a register the
///   function keeps its inputs, intermediate and returned values: width + intermediate + 2 + returned width FF per
///   element and one, and a multiplexer per returned value (9 LUT Vivado HLS, 13 Vitis HLS): exact in 13 modules.
/// - As a process of a dataflow region a function without register keeps its results: one FF per bit and 2, a two-input
///   multiplexer per result and one, one gate: exact in 6 modules (Vivado HLS 2019.2).
struct ElementwiseFunction: Sendable {
    /// Operators per element.
    var perElement: [Component]
    /// Width of an input element.
    var inputWidth: Int
    /// Width of what crosses from the first cycle to the next, besides the input.
    var intermediateWidth: Int
    /// Width of a returned element.
    var resultWidth: Int
    /// Delays of the operators in sequence, in ns; each may be split from the next by a register.
    var delaysNs: [Double]
    /// What the LUT figure rests on.
    var logic: Evidence
    /// What the DSP figure rests on.
    var multipliers = Evidence.elementOperators

    /// Builds the circuit.
    ///
    /// - Parameters:
    ///   - elements: Elements for which anything is built.
    ///   - context: Target, joins and technology.
    ///   - why: The rule of the operators.
    /// - Returns: The layer's circuit.
    func circuit(elements: Int, context: LayerContext, why: Reason) -> Circuit {
        let usable = context.target.usablePeriodNs
        var chain = OperationChain(usablePeriodNs: usable)
        for delay in delaysNs { chain.add(delay) }
        let cycles = chain.cycle
        var components = perElement.map { Component($0.kind, count: $0.count * Double(elements)) }
        components += registers(elements: elements, cycles: cycles, context: context)
        let total = delaysNs.reduce(0, +)
        let timing =
            cycles == 0
            ? EdgeTiming(inputDelayNs: total, outputDelayNs: total)
            : EdgeTiming(inputDelayNs: min(usable, total), outputDelayNs: chain.elapsedNs)
        let isCertain = total < 0.9 * usable || cycles > 0
        let spread = context.calibration.cycles(.elementOperators)
        let latency = Quantity.between(
            Double(cycles), low: max(0, Double(cycles) - spread.below),
            high: Double(cycles) + (isCertain && cycles == 0 ? 0 : spread.above), basis: spread.basis)
        return Circuit(
            components: components, latencyCycles: QuantityRange(cycles == 0 && isCertain ? .exact(0) : latency),
            intervalCycles: QuantityRange(.exact(1)),
            why: [why, Reason(.latency, .element(.delay(ns: total, periodNs: usable, cycles: cycles)))],
            evidence: CircuitEvidence(
                multipliers: multipliers, logic: logic, registers: cycles == 0 ? logic : .elementRegisters,
                memory: .elementOperators),
            timing: timing)
    }

    private func registers(elements: Int, cycles: Int, context: LayerContext) -> [Component] {
        if cycles > 0 {
            let carried = inputWidth &+ intermediateWidth &+ 2
            return [
                Component(.register(width: carried), count: Double(elements) * Double(cycles)),
                Component(.register(width: resultWidth), count: elements), Component(.register(width: 1)),
                Component(
                    .multiplexer(inputs: context.technology.traits.keptResultInputs, width: resultWidth),
                    count: elements),
            ]
        }
        guard context.topLevel == .dataflow, elements > 0 else { return [] }
        return [
            Component(.register(width: resultWidth), count: elements), Component(.register(width: 2)),
            Component(.multiplexer(inputs: 2, width: resultWidth), count: Double(elements) + 1),
            Component(.logic(width: 1)),
        ]
    }
}
