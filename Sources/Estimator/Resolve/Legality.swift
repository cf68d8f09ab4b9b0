/// Limits of the tools that make synthesis fail or change what is built, as diagnostics before anything runs.
public enum Legality {
    /// Largest number of elements the tools unroll over or partition into registers.
    ///
    /// hls4ml sets `config_array_partition -maximum_size 4096`; the tools stop with XFORM 203-504. In a public sweep of
    /// Vivado HLS 2020.1 all 63 fully unrolled dense layers of up to 2048 weights finished and all 1281 of 3072 and more
    /// failed or were cut off, so a warning starts below the hard limit.
    public static let unrollLimit = 4096
    /// Number of fully unrolled products from which runs rarely finish.
    public static let unrollCaution = 3072
    /// Widest memory word the tools accept (XFORM 203-133).
    public static let memoryWordLimitBits = 65_536

    /// What is wrong with a resource dense layer's loop.
    static func denseResource(
        _ layer: String, _ shape: DenseResourceShape, _ operands: DenseResourceOperands
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let word = operands.wordBits(shape)
        if word > memoryWordLimitBits {
            found.append(
                Diagnostic(
                    .error, code: "memory-word-too-wide", layer: layer,
                    message:
                        "the weight memory needs words of \(word) bits and the tools accept \(memoryWordLimitBits); "
                        + "raise the reuse factor above \(shape.reuseFactor)"))
        }
        found += unrolling(layer, products: shape.blockFactor, what: "products per cycle")
        found += unrolling(
            layer, products: max(shape.inputCount, shape.outputCount), what: "array elements in registers")
        return found
    }

    /// Whether so many operations or elements can be unrolled.
    ///
    /// - Parameters:
    ///   - layer: The layer's name.
    ///   - products: Number of operations or elements.
    ///   - what: What is counted, for the message.
    /// - Returns: An error above the limit, else nothing.
    public static func unrolling(_ layer: String, products: Int, what: String) -> [Diagnostic] {
        guard products > unrollLimit else { return [] }
        return [
            Diagnostic(
                .error, code: "unroll-limit", layer: layer,
                message: "\(products) \(what) exceed the \(unrollLimit) that can be unrolled; raise the reuse factor")
        ]
    }

    /// Whether a dense layer with constant weights, all products at once, can be built.
    ///
    /// - Parameters:
    ///   - layer: The layer's name.
    ///   - products: Number of weights.
    /// - Returns: An error above the limit, a warning where runs rarely finish.
    public static func fullyUnrolledDense(_ layer: String, products: Int) -> [Diagnostic] {
        let errors = unrolling(layer, products: products, what: "weights as constants")
        guard errors.isEmpty, products >= unrollCaution else { return errors }
        return [
            Diagnostic(
                .warning, code: "unroll-caution", layer: layer,
                message: "\(products) weights as constants: synthesis of such layers often fails or takes hours")
        ]
    }

    /// The warning that a layer is built with another reuse factor than the one asked for.
    static func repairedReuseFactor(_ layer: String, requested: Int, used: Int) -> Diagnostic {
        Diagnostic(
            .warning, code: "reuse-factor-repaired", layer: layer,
            message: "reuse factor \(requested) is not possible here; hls4ml uses \(used)")
    }
}
