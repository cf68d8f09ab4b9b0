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
    ) -> LayerArchitecture? {
        guard context.ioType == .parallel, let input = layer.inputs.first, let output = layer.outputs.first,
            input.precision.kind == .fixed, output.precision.kind == .fixed, norm.inputCount > 0
        else { return nil }
        let live = context.builtElements(of: layer, among: norm.inputCount)
        let delays = context.technology.delays(for: context.target)
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
            perElement: shared.perElement + [adder] + cast.components(tool: context.target.flow.tool),
            inputWidth: 0, intermediateWidth: sum.width, resultWidth: output.precision.width,
            delaysNs: [
                products.delayNs, norm.biasShare > 0 ? delays.add : 0,
                cast.delayNs(delays, tool: context.target.flow.tool),
            ],
            lut: .init(.modelled, spread: .init(below: 0.3, above: 0.3)))
        var architecture = function.architecture(
            elements: live, context: context,
            why: Reason(
                "dsp", rule: "constant-multiplies",
                detail: "min(\(Int(shared.multiplications)) products that need a multiplier, limit \(limit))"))
        architecture.bases.dsp = norm.scale.isKnown ? .exact : .init(.assumed, spread: .init(below: 1, above: 0))
        shared.delay(&architecture)
        return architecture
    }
}

/// Multipliers shared by more products than are allowed at one time.
struct SharedMultipliers: Sendable {
    /// Operators per element, the multipliers scaled to the limit.
    let perElement: [Component]
    /// Products that need a multiplier.
    let multiplications: Double
    /// Times each multiplier is used.
    let rounds: Int

    /// Limits the multipliers among the operators of each element.
    init(_ operators: [Component], elements: Int, limit: Int) {
        let perElementCount = operators.reduce(0.0) { $0 + ($1.isMultiplier ? $1.count : 0) }
        multiplications = (perElementCount * Double(elements)).rounded()
        let share = multiplications > Double(limit) ? Double(limit) / multiplications : 1
        rounds = max(1, Int((1 / max(share, 1e-6)).rounded(.up)))
        perElement = operators.map { $0.isMultiplier ? Component($0.kind, count: $0.count * share) : $0 }
    }

    /// Adds the rounds to a schedule.
    func delay(_ architecture: inout LayerArchitecture) {
        guard rounds > 1 else { return }
        let latency = architecture.latencyCycles.max.offset(by: Double(rounds - 1))
        architecture.latencyCycles = QuantityRange(latency.widened(below: 1, above: 2))
        architecture.intervalCycles = QuantityRange(
            .between(Double(rounds), low: Double(rounds), high: Double(rounds + 1)))
    }
}

extension Component {
    /// Whether it multiplies.
    var isMultiplier: Bool {
        switch kind {
        case .dspMultiply, .fabricMultiply: true
        default: false
        }
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
