public import Devices
import Networks

/// Limits of the tools that make synthesis fail or change what is built, as diagnostics before anything runs.
public enum Legality {
    /// Largest number of operations or elements that Vivado HLS unrolls or partitions into registers.
    ///
    /// hls4ml sets `config_array_partition -maximum_size 4096`; Vivado HLS stops with XFORM 203-504. Vitis HLS has built
    /// 10,976 weights as constants (2021.1, 3 designs), so there it is a caution only.
    public static let unrollLimit = 4096
    /// Number of weights as constants from which runs of Vivado HLS rarely finish.
    ///
    /// In a public sweep of Vivado HLS 2020.1 all 63 fully unrolled dense layers of up to 2048 weights finished and all
    /// 1281 of 3072 and more failed or were cut off.
    public static let unrollCaution = 3072
    /// Widest memory word the tools accept, in bits (XFORM 203-133).
    public static let memoryWordLimitBits = 65_536

    /// Widest word of a stream that Vitis HLS accepts, in bits (HLS 214-256).
    public static let streamWordLimitBits = 4096

    /// What is wrong with the loop of a resource dense layer.
    static func denseResource(_ layer: String, _ core: ResourceProductCore) -> [Diagnostic] {
        let shape = core.shape
        let word = core.operands.wordBits(shape)
        var found: [Diagnostic] = []
        if word > memoryWordLimitBits {
            found.append(
                Diagnostic(
                    .error, code: .memoryWordTooWide, layer: layer,
                    message: "the weight memory needs words of \(word) bits, the tools accept \(memoryWordLimitBits); "
                        + "raise the reuse factor above \(shape.reuseFactor)"))
        }
        let traits = core.traits
        found += unrolling(layer, count: shape.blockFactor, what: "products per cycle", traits: traits)
        let elements = max(shape.inputCount, shape.outputCount)
        return found + unrolling(layer, count: elements, what: "array elements in registers", traits: traits)
    }

    /// Whether a tool unrolls that many operations or elements.
    ///
    /// - Parameters:
    ///   - layer: The layer's name.
    ///   - count: Number of operations or elements.
    ///   - what: What is counted, for the message.
    ///   - traits: What the tool does in its own way.
    /// - Returns: Above the limit an error for Vivado HLS and a warning for others, else nothing.
    public static func unrolling(_ layer: String, count: Int, what: String, traits: ToolTraits) -> [Diagnostic] {
        guard count > unrollLimit else { return [] }
        return [
            Diagnostic(
                traits.refusesLargeUnrolling ? .error : .warning, code: .unrollLimit, layer: layer,
                message: "\(count) \(what) exceed the \(unrollLimit) that can be unrolled safely; "
                    + "raise the reuse factor or split the layer")
        ]
    }

    /// Whether a dense layer with all products at once, its weights as constants, can be built.
    ///
    /// - Parameters:
    ///   - layer: The layer's name.
    ///   - weights: Number of weights.
    ///   - traits: What the tool does in its own way.
    /// - Returns: What `unrolling` says, or a warning where runs of Vivado HLS rarely finish.
    public static func constantWeights(_ layer: String, weights: Int, traits: ToolTraits) -> [Diagnostic] {
        let found = unrolling(layer, count: weights, what: "weights as constants", traits: traits)
        guard found.isEmpty, traits.refusesLargeUnrolling, weights >= unrollCaution else { return found }
        return [
            Diagnostic(
                .warning, code: .unrollCaution, layer: layer,
                message: "\(weights) weights as constants: such runs of Vivado HLS often fail or take hours")
        ]
    }

    /// Whether the words of a layer's streams fit what Vitis HLS accepts.
    static func streamWords(_ layer: ResolvedLayer, traits: ToolTraits) -> [Diagnostic] {
        guard traits.limitsStreamWords else { return [] }
        return (layer.inputs + layer.outputs).compactMap { tensor in
            let (bits, overflow) = (tensor.shape.last ?? 1).multipliedReportingOverflow(by: tensor.precision.width)
            guard overflow || bits > streamWordLimitBits else { return nil }
            return Diagnostic(
                .error, code: .streamWordTooWide, layer: layer.name,
                message:
                    "a word of \(tensor.name) has \(overflow ? "too many" : String(bits)) bits and Vitis HLS accepts "
                    + "\(streamWordLimitBits); narrow its type or use io_parallel")
        }
    }

    /// The warning that a layer is built with another reuse factor than the one asked for.
    static func repairedReuseFactor(_ layer: String, requested: Int, used: Int) -> Diagnostic {
        Diagnostic(
            .warning, code: .reuseFactorRepaired, layer: layer,
            message: "reuse factor \(requested) is not possible here; hls4ml uses \(used)")
    }
}
