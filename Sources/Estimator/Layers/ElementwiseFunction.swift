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
    var lut: LayerBases.Figure

    /// Builds the architecture.
    ///
    /// - Parameters:
    ///   - elements: Elements for which anything is built.
    ///   - context: Target, joins and technology.
    ///   - why: The rule of the operators.
    /// - Returns: The layer's architecture.
    func architecture(elements: Int, context: LayerContext, why: Reason) -> LayerArchitecture {
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
        let delayText = "\((total * 100).rounded() / 100) ns in cycles of \((usable * 100).rounded() / 100) ns"
        let isCertain = total < 0.9 * usable || cycles > 0
        let latency = Quantity.between(
            Double(cycles), low: Double(max(0, cycles - 1)), high: Double(cycles + (isCertain && cycles == 0 ? 0 : 1)))
        return LayerArchitecture(
            components: components, latencyCycles: QuantityRange(cycles == 0 && isCertain ? .exact(0) : latency),
            intervalCycles: QuantityRange(.exact(1)),
            why: [why, Reason("latency_cycles", rule: "operator-delays", detail: "\(delayText) -> \(cycles)")],
            bases: LayerBases(lut: lut, ff: cycles == 0 ? lut : Self.registered), timing: timing)
    }

    private static let registered = LayerBases.Figure(.modelled, spread: .init(below: 0.3, above: 0.3))

    private func registers(elements: Int, cycles: Int, context: LayerContext) -> [Component] {
        let isVivado = context.target.flow.tool == .vivadoHLS
        if cycles > 0 {
            let carried = inputWidth &+ intermediateWidth &+ 2
            return [
                Component(.register(width: carried), count: Double(elements) * Double(cycles)),
                Component(.register(width: resultWidth), count: elements), Component(.register(width: 1)),
                Component(.multiplexer(inputs: isVivado ? 2 : 3, width: resultWidth), count: elements),
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

/// Operators in sequence, placed into clock cycles as the HLS schedulers do: each goes into the current cycle when it
/// still fits, else into the next.
struct OperationChain: Sendable {
    /// Time a cycle offers, in ns.
    let usablePeriodNs: Double
    /// The current cycle, from 0.
    private(set) var cycle = 0
    /// Time used of the current cycle, in ns.
    private(set) var elapsedNs = 0.0

    init(usablePeriodNs: Double) {
        self.usablePeriodNs = usablePeriodNs.isFinite ? max(0.1, usablePeriodNs) : 1000
    }

    /// Adds an operator; one longer than a cycle takes several.
    mutating func add(_ delayNs: Double) {
        guard delayNs > 0, delayNs.isFinite else { return }
        if elapsedNs > 0, elapsedNs + delayNs > usablePeriodNs { nextCycle() }
        elapsedNs += delayNs
        while elapsedNs > usablePeriodNs, cycle < 10_000 {
            cycle += 1
            elapsedNs -= usablePeriodNs
        }
    }

    /// Reads a memory: the address settles in one cycle, the word arrives in the next.
    mutating func readMemory(_ delayNs: Double) {
        add(min(delayNs, usablePeriodNs))
        nextCycle()
        elapsedNs = min(delayNs, usablePeriodNs)
    }

    /// Starts the next cycle.
    mutating func nextCycle() {
        cycle += 1
        elapsedNs = 0
    }

    /// Moves on by whole cycles.
    mutating func skip(_ cycles: Int) {
        guard cycles > 0 else { return }
        cycle += cycles
        elapsedNs = 0
    }
}
