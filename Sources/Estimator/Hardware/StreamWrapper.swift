import Devices
import Networks

/// The function around a dense layer in io_stream: it collects the input words, calls the layer and writes the result.
///
/// One input word: one cycle more than the layer; two, with the results in registers, where the result is cast to fewer
/// bits or a 7-series clock is below 7 ns (18 of 20 layers, the others within one cycle). Several: one cycle per word and four more (3 of 3; five in the one Vitis HLS design). The wrapper does not overlap
/// calls, so its interval is its latency (21 of 21 layers of Vivado HLS 2019.1 to 2020.1).
struct StreamWrapper: Sendable {
    private let core: ResourceProductCore
    private let inputWordElements: Int
    private let inputWords: Int
    private let outputWordElements: Int
    private let writesDesignOutput: Bool

    /// Creates the wrapper of a layer.
    init(_ layer: ResolvedLayer, _ core: ResourceProductCore, context: LayerContext) {
        self.core = core
        let word = max(1, layer.inputs.first?.shape.last ?? core.shape.inputCount)
        inputWordElements = word
        inputWords = max(1, core.shape.inputCount / word)
        outputWordElements = max(1, layer.outputs.first?.shape.last ?? core.shape.outputCount)
        writesDesignOutput = context.writesDesignOutput(layer)
    }

    /// Whether results take a cycle of their own.
    private var holdsResults: Bool {
        guard inputWords == 1 else { return false }
        return core.operands.resultAdderWidth != nil
            || (core.traits.holdsStreamResults && core.usablePeriodNs < 6)
    }

    /// Handshakes, state machine, input registers and, for several words, the loop that reads them.
    ///
    /// Vivado HLS has one handshake per element of a word, Vitis HLS one per word.
    var components: [Component] {
        let handshakes = core.traits.handshakesPerWord ? 2 : inputWordElements + outputWordElements
        var parts = [
            Component(.multiplexer(inputs: 2, width: 1), count: handshakes + 2),
            Component(.multiplexer(inputs: inputWords > 1 ? 6 : 3, width: 1)),
            Component(.logic(width: 1), count: 3), Component(.register(width: 6)),
            Component(.register(width: core.operands.data.width), count: core.shape.inputCount),
        ]
        if holdsResults, !writesDesignOutput {
            parts.append(Component(.register(width: core.operands.result.width), count: core.shape.outputCount))
        }
        if inputWords > 1 {
            let bits = (inputWords - 1).bitCount
            parts += [
                Component(.add(width: bits + 1)), Component(.compare(width: bits + 1)),
                Component(.multiplexer(inputs: 3, width: 1)), Component(.multiplexer(inputs: 2, width: bits)),
                Component(.logic(width: 1), count: 4), Component(.register(width: 2 * bits + 4)),
            ]
        }
        return parts
    }

    /// The latency with the wrapper, which is also the interval.
    func timing(_ inner: ResourceTiming) -> ResourceTiming {
        let added = inputWords > 1 ? Double(inputWords + core.traits.wordLoopCycles) : holdsResults ? 2 : 1
        var timing = inner
        timing.latency = QuantityRange(
            min: inner.latency.min.offset(by: added), max: inner.latency.max.offset(by: added))
        timing.interval = timing.latency
        return timing
    }
}
