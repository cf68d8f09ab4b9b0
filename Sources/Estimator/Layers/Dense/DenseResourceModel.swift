import Devices
import Networks

/// The resource strategy of a dense layer with a reuse factor above one.
///
/// From project files to figures, on 44 dense layers of 19 public projects (Vivado HLS 2019.1 to 2020.1, io_parallel and
/// io_stream, hls4ml 0.5 to 1.2): DSP exact in 44, block RAM in 40, interval within one cycle in 43, latency within one in
/// 43; LUT off by 0.3 % in the median and 11 % in nine of ten, FF by 0.2 % and 17 %. Known to be off: FF of layers that add
/// more than about 20 products per output and cycle (-60 %, +30 %), first layers with tens of thousands of iterations.
///
/// Vivado HLS charges every multiplexer instance of a design for the data inputs of the last one it generates (14 of 15
/// designs; the same layer cost 27 or 145 LUT per multiplexer depending on what followed it), which
/// `LayerContext.lastMultiplexerInputs` carries.
enum DenseResourceModel {
    /// Lowers the layer.
    ///
    /// - Returns: The architecture; nil for a reuse factor of one, where weights are constants and the latency
    ///   strategy's model applies, and for sizes or types that cannot be built.
    static func lower(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> LayerArchitecture? {
        guard let core = core(layer, dense, context: context) else { return nil }
        let depth = core.depth
        var components = core.components(iterationDepth: depth)
        var timing = ResourceTiming(core: core, depth: depth)
        var diagnostics = Legality.denseResource(layer.name, core)
        if context.ioType == .stream {
            diagnostics += Legality.streamWords(layer, tool: context.target.flow.tool)
            let wrapper = DenseStreamWrapper(layer, core, context: context)
            components += wrapper.components
            timing = wrapper.timing(timing)
        }
        return LayerArchitecture(
            components: components, latencyCycles: timing.latency, intervalCycles: timing.interval,
            why: reasons(core, depth: depth), bases: bases(core),
            diagnostics: diagnostics)
    }

    /// The data inputs of the last multiplexer this layer generates, nil when it generates none.
    static func lastMultiplexerInputs(
        _ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext
    ) -> Int? {
        shape(layer, dense)?.lastMultiplexerInputs(
            readsWideInput: readsWideInput(layer, context), version: context.target.flow.version)
    }

    private static func shape(_ layer: ResolvedLayer, _ dense: DenseLayer) -> DenseResourceShape? {
        guard layer.usedReuseFactor > 1 else { return nil }
        return DenseResourceShape(
            inputCount: dense.inputCount, outputCount: dense.outputCount, reuseFactor: layer.usedReuseFactor)
    }

    private static func readsWideInput(_ layer: ResolvedLayer, _ context: LayerContext) -> Bool {
        context.ioType == .parallel && layer.inputs.contains { context.designInputs.contains($0.name) }
    }

    /// The multiply-accumulate function of the layer.
    static func core(_ layer: ResolvedLayer, _ dense: DenseLayer, context: LayerContext) -> DenseResourceCore? {
        guard let shape = shape(layer, dense), let operands = DenseResourceOperands(layer, dense, shape: shape)
        else { return nil }
        let isParallel = context.ioType == .parallel
        return DenseResourceCore(
            shape: shape, operands: operands, target: context.target,
            delays: context.technology.delays(for: context.target),
            readsWideInput: readsWideInput(layer, context),
            writesDesignOutput: isParallel && layer.outputs.contains { context.designOutputs.contains($0.name) },
            isProcess: isParallel && context.topLevel == .dataflow,
            library: dense.library,
            chargedMultiplexerInputs: context.target.flow.tool == .vivadoHLS ? context.lastMultiplexerInputs : nil)
    }

    /// Intervals: what covered nine of ten reported figures of Vivado HLS, and three times that where a layer is not
    /// like those: in Vitis HLS (5 modules), with a shifted input word, with computed indices.
    private static func bases(_ core: DenseResourceCore) -> LayerBases {
        let shape = core.shape
        let isLikeMeasured =
            core.target.flow.tool == .vivadoHLS && !shape.computesIndices
            && (!core.readsWideInput || shape.sharesMultipliers && core.inputShiftCycles == 0)
        let tight = LayerBases.Figure(.modelled, spread: .init(below: 0.12, above: 0.12))
        let wide = LayerBases.Figure(.modelled, spread: .init(below: 0.4, above: 0.4))
        let memory = LayerBases.Figure(.assumed, spread: .init(below: 0.1, above: 0.1))
        var bases = LayerBases(
            lut: isLikeMeasured ? tight : wide, ff: isLikeMeasured ? tight : wide,
            bram18: shape.computesIndices ? wide : core.operands.areWeightsKnown ? .exact : memory)
        if core.fusesMultiplyAdd, core.multiplierBlocks == 0 {
            bases.dsp = .init(.modelled, spread: .init(below: 1, above: 0))
        } else if core.multiplierBlocks > 1, !core.operands.areWeightsKnown {
            bases.dsp = memory
        }
        return bases
    }

    private static func reasons(_ core: DenseResourceCore, depth: Int) -> [Reason] {
        let shape = core.shape
        let data = core.operands.data.width
        let weight = core.operands.weight.width
        let word = core.operands.wordBits(shape)
        let blocks = core.multiplierBlocks
        return [
            Reason(
                "dsp", rule: core.fusesMultiplyAdd ? "fused-multiply-add" : "block-factor",
                detail:
                    "ceil(\(shape.inputCount) * \(shape.outputCount) / \(shape.reuseFactor)) = \(shape.blockFactor) "
                    + "multipliers of \(data) x \(weight) bits, \(blocks) DSP each"
                    + (core.topWidth < weight ? ", the last \(data) x \(core.topWidth)" : "")),
            Reason(
                "bram18", rule: "weight-memory",
                detail: "\(shape.reuseFactor) words of \(word) bits"
                    + (shape.outputsPerMultiplier > 1
                        ? ", and \(shape.reuseFactor) output indices of \(shape.outputIndexBits) bits" : "")),
            Reason(
                "lut", rule: "resource-loop",
                detail:
                    "\(core.readsWideInput ? "shifts of the whole input" : "\(shape.inputMultiplexers(core.target.flow.tool)) input multiplexers")"
                    + ", \(shape.outputMultiplexers) accumulator multiplexers, \(shape.blockFactor) products per cycle"),
            Reason(
                "latency_cycles", rule: shape.computesIndices ? "computed-indices" : "rewinding-loop",
                detail: shape.computesIndices
                    ? "\(shape.reuseFactor) indices of \(shape.indexCycles) cycles, then as many iterations"
                    : "\(shape.reuseFactor) iterations of \(depth) cycles, one started each cycle"),
        ]
    }
}

/// Latency and interval of the resource loop.
struct ResourceTiming: Hashable, Sendable {
    /// Cycles from input to output.
    var latency: QuantityRange
    /// Cycles between two starts.
    var interval: QuantityRange

    /// The loop on its own; the depth of an iteration may be one cycle off.
    init(core: DenseResourceCore, depth: Int) {
        if core.shape.computesIndices {
            let cycles = Double(core.shape.reuseFactor) * Double(1 + core.shape.indexCycles) + 4
            latency = QuantityRange(.between(cycles, low: cycles * 0.99, high: cycles * 1.01))
            interval = latency
            return
        }
        let first = Double(core.shape.reuseFactor + depth - 2)
        let low = Double(core.shape.reuseFactor)
        latency = QuantityRange(
            min: .between(first, low: max(low, first - 1), high: first + 1),
            max: .between(first + 1, low: max(low, first), high: first + 2))
        interval = QuantityRange(.exact(core.shape.reuseFactor))
    }
}
