import Devices
import Networks

/// The widths a resource dense layer works with.
struct ResourceProductOperands: Hashable, Sendable {
    /// Type of the inputs.
    let data: Precision
    /// Type of the weights.
    let weight: Precision
    /// Type of the accumulators.
    let accumulator: Precision
    /// Type of the outputs.
    let result: Precision
    /// Width of the widest weight in the topmost block of the weight memory, at most `weight.width`.
    ///
    /// The tool drops the bits above it from the memory word and narrows the multiplier that reads it: 635 instead of
    /// 640 bits, one of 40 multipliers 16 x 11. Seen in each of 66 module reports.
    let topWeightWidth: Int
    /// Whether the values of the weights are known.
    let areWeightsKnown: Bool

    /// Bits of a weight memory word.
    func wordBits(_ shape: ResourceProductShape) -> Int { (shape.blockFactor - 1) &* weight.width &+ topWeightWidth }

    /// Bits of a product after it is cut to the accumulator's last place.
    var productWidth: Int {
        let dropped = max(0, data.fractionBits + weight.fractionBits - accumulator.fractionBits)
        return max(1, min(accumulator.width, data.width + weight.width - dropped))
    }

    /// Whether the accumulator keeps every bit of the products, so that a multiplier and an adder can share one DSP.
    var keepsProductBits: Bool {
        accumulator.kind == .fixed && accumulator.fractionBits >= data.fractionBits + weight.fractionBits
    }

    /// Bits of the accumulator that the result needs when it drops the upper ones.
    var resultAdderWidth: Int? {
        let needed = result.width + max(0, accumulator.fractionBits - result.fractionBits)
        return result.overflow == .wrap && needed < accumulator.width ? needed : nil
    }
}

extension ResourceProductOperands {
    /// Gathers the widths of a layer.
    ///
    /// - Returns: The operands, nil when the layer has no input or output or its types are not fixed-point.
    init?(_ layer: ResolvedLayer, _ product: MatrixProduct, shape: ResourceProductShape) {
        guard let input = layer.inputs.first?.precision, let output = layer.outputs.first?.precision,
            [input, output, product.weights.precision, product.accumulator].allSatisfy({ $0.kind != .floating })
        else { return nil }
        let top = product.weights.widestInTopBlock(shape)
        self.init(
            data: input, weight: product.weights.precision, accumulator: product.accumulator, result: output,
            topWeightWidth: top ?? product.weights.precision.assumedTopWidth, areWeightsKnown: top != nil)
    }
}

extension Precision {
    /// Width of the largest value training usually leaves: below one in magnitude, so no integer bits but the sign.
    ///
    /// In 40 distinct layers: 11 to 13 of 16, 18 or 20 bits, 6 of 8.
    fileprivate var assumedTopWidth: Int { max(1, min(width, fractionBits + (isSigned ? 1 : 0))) }
}

extension WeightTensor {
    /// Width of the widest value in the block of the weight memory that ends up in the uppermost bits.
    ///
    /// The memory holds `block factor` blocks of `reuse factor` weights in the order output by output.
    fileprivate func widestInTopBlock(_ shape: ResourceProductShape) -> Int? {
        guard rows == shape.inputCount, columns == shape.outputCount else { return nil }
        return widest(from: (shape.blockFactor - 1) * shape.reuseFactor)
    }
}
