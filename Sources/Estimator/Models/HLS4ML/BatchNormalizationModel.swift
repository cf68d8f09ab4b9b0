import Devices
import Networks

/// Batch normalisation and ApplyAlpha: `output = input * scale + bias` per element with constants.
///
/// Products as `ConstantMultiply`, one adder per element with a non-zero bias, at most ceil(elements / reuse) multipliers
/// at one time (`nnet_batchnorm.h`, hls4ml 0.2 to 1.3). Multipliers and adders per element are those of the 12 modules of
/// one project in the corpus (Vitis HLS 2021.1, shifted adders only); the rest is the rule of dense layers.
enum BatchNormalizationModel {
    /// Lowers the layer; nil for streams and types that are not fixed-point.
    static func lower(
        _ layer: ResolvedLayer, _ norm: BatchNormalizationLayer, context: LayerContext
    ) -> Circuit? {
        guard context.ioType == .parallel, let input = layer.inputs.first, let output = layer.outputs.first,
            input.precision.kind == .fixed, output.precision.kind == .fixed, norm.inputCount > 0
        else { return nil }
        let live = context.builtElements(of: layer, among: norm.inputCount)
        let delays = context.technology.delays
        let scale = norm.scale.precision
        let products = ConstantProducts(norm.scale, type: scale, data: input.precision, context: context)
        let sum = Precision(
            width: input.precision.width &+ scale.width, integerBits: input.precision.integerBits &+ scale.integerBits)
        let cast = Cast(source: sum, result: output.precision, isNotNegative: false)
        let limit = norm.inputCount.dividedRoundingUp(by: max(1, layer.usedReuseFactor))
        let shared = SharedMultipliers(products.perElement, elements: live, limit: limit)
        let needed = output.precision.width &+ max(0, sum.fractionBits &- output.precision.fractionBits)
        let width = output.precision.overflow == .wrap ? min(sum.width, needed) : sum.width
        let adder = Component(.adder(width: width), count: norm.biasShare)
        let function = ElementwiseFunction(
            perElement: shared.perElement + [adder] + cast.components(context.technology.traits),
            inputWidth: 0, intermediateWidth: sum.width, resultWidth: output.precision.width,
            delaysNs: [
                products.delayNs, norm.biasShare > 0 ? delays.add : 0,
                cast.delayNs(context.technology),
            ],
            logic: .normalisation, multipliers: .normalisation)
        var circuit = function.circuit(
            elements: live, context: context,
            why: Reason(
                .dsp, .element(.constantMultiplies(products: Int(shared.multiplications), limit: limit))))
        circuit.evidence.knowledge = norm.scale.isKnown ? .values : .distribution
        shared.delay(&circuit, context.calibration)
        return circuit
    }
}

extension WeightTensor {
    /// Whether its values are at hand.
    var isKnown: Bool {
        if case .values = knowledge { return true }
        return false
    }
}

extension BatchNormalizationLayer {
    /// Share of the elements whose bias is not zero; 1 when it is not known.
    var biasShare: Double {
        guard case .values(let values) = bias.knowledge, !values.isEmpty else { return 1 }
        guard let quantizer = Quantizer(bias.precision) else { return 1 }
        let nonzero = values.count { quantizer.code($0) != 0 }
        return Double(nonzero) / Double(values.count)
    }
}
