import Devices
import Networks

/// Point-wise activations made of comparisons and choices, without a table.
///
/// ReLU compares the input with zero, converts it and chooses between the result and zero. With 16 to 27-bit inputs and
/// truncating or rounding and saturating results its LUT are those of all 45 distinct modules in the reports of Vivado HLS
/// 2019.2 and 2020.1 and Vitis HLS 2021.1, 2022.2, 2024.1, 2024.2 and 2025.1, per element built, and with
/// `UnbuiltElements` of all 109 ReLU layers of the trusted designs. The other functions follow hls4ml's
/// `nnet_activation.h` (0.2 to 1.3) with the same operators; no report of them with parallel data was at hand.
enum ActivationModel {
    /// Lowers the layer; nil for streams and for types that are not fixed-point.
    static func lower(
        _ layer: ResolvedLayer, _ activation: ActivationLayer, context: LayerContext
    ) -> Circuit? {
        guard context.ioType == .parallel, let input = layer.inputs.first, let output = layer.outputs.first else {
            return nil
        }
        if activation.function.readsTable { return TableActivation.lower(layer, activation, context: context) }
        guard input.precision.kind == .fixed, output.precision.width > 0 else { return nil }
        let elements = max(0, activation.elementCount)
        let live = context.builtElements(of: layer, among: elements)
        let parts = ActivationOperators(activation, input.precision, output.precision, context: context)
        let function = parts.function
        let lut = context.technology.lut(of: function.perElement)
        return function.circuit(
            elements: live, context: context,
            why: Reason(
                .lut, .element(.activation(parts.rule, elements: live, of: elements, lutEach: Int(lut)))))
    }
}

extension ActivationFunction {
    /// Whether the function looks up a table.
    var readsTable: Bool {
        switch self {
        case .elu, .selu, .sigmoid, .tanh, .softplus, .softsign, .unaryLUT: true
        case .linear, .relu, .reluMax, .leakyRelu, .prelu, .thresholdedRelu, .hardSigmoid, .hardTanh, .binaryTanh,
            .ternaryTanh:
            false
        }
    }
}

/// The operators of one element of an activation.
struct ActivationOperators: Sendable {
    /// The function they form.
    private(set) var function: ElementwiseFunction
    /// What they are, for the reason.
    private(set) var rule = ElementRule.Activation.table

    private let input: Precision
    private let output: Precision
    private let technology: any Technology
    private var delays: OperationDelays { technology.delays }

    init(_ activation: ActivationLayer, _ input: Precision, _ output: Precision, context: LayerContext) {
        self.input = input
        self.output = output
        technology = context.technology
        function = ElementwiseFunction(
            perElement: [], inputWidth: input.width, intermediateWidth: output.width, resultWidth: output.width,
            delaysNs: [], logic: .derivedElementOperators)
        switch activation.function {
        case .linear: convert(isNotNegative: !input.isSigned, evidence: .elementOperators)
        case .relu: rectify(limit: false)
        case .reluMax: rectify(limit: true)
        case .thresholdedRelu: rectify(limit: false, evidence: .derivedElementOperators)
        case .leakyRelu, .prelu: leak(activation, context: context)
        case .hardSigmoid, .hardTanh: hard(activation, context: context)
        case .binaryTanh: sign(thresholds: activation.parameter == nil ? 0 : 1, resultWidth: 1)
        case .ternaryTanh: sign(thresholds: 2, resultWidth: 2)
        case .elu, .selu, .sigmoid, .tanh, .softplus, .softsign, .unaryLUT: break
        }
    }

    private mutating func convert(isNotNegative: Bool, evidence: Evidence) {
        let cast = Cast(source: input, result: output, isNotNegative: isNotNegative)
        function.perElement = cast.components(technology.traits)
        function.delaysNs = [cast.delayNs(technology)]
        function.resultWidth = cast.resultWidth
        function.intermediateWidth = cast.resultWidth
        function.logic = evidence
        rule = .conversion(from: input, to: output)
    }

    private mutating func rectify(limit: Bool, evidence: Evidence = .elementOperators) {
        convert(isNotNegative: true, evidence: limit ? .derivedElementOperators : evidence)
        let width = function.resultWidth
        function.perElement += [Component(.compare(width: input.width)), Component(.select(width: width))]
        if limit {
            function.perElement += [Component(.compare(width: input.width)), Component(.select(width: width))]
        }
        let choice = delays.compare(width: input.width) + delays.select * (limit ? 2 : 1)
        function.delaysNs = [max(choice, function.delaysNs.first ?? 0)]
        rule = .rectification(
            width: input.width, choice: width, isLimited: limit, convertsFrom: input == output ? nil : input, to: output
        )
    }

    private mutating func leak(_ activation: ActivationLayer, context: LayerContext) {
        let type = activation.parameterPrecision ?? activation.parameter?.precision ?? .hls4mlDefault
        let products = ConstantProducts(activation.parameter, type: type, data: input, context: context)
        let product = Precision(
            width: input.width &+ type.width, integerBits: input.integerBits &+ type.integerBits)
        let cast = Cast(source: product, result: output, isNotNegative: false)
        function.perElement =
            products.perElement + cast.components(technology.traits) + [
                Component(.compare(width: input.width)), Component(.select(width: output.width)),
            ]
        function.delaysNs = [products.delayNs, cast.delayNs(technology), delays.select]
        function.multipliers = .derivedElementOperators
        rule = .slope(width: input.width, choice: output.width)
    }

    private mutating func hard(_ activation: ActivationLayer, context: LayerContext) {
        let type = activation.parameterPrecision ?? activation.parameter?.precision ?? .hls4mlDefault
        let products = ConstantProducts(activation.parameter, type: type, data: input, context: context)
        let width = input.width &+ type.width
        function.perElement =
            products.perElement + [
                Component(.adder(width: width)), Component(.compare(width: output.width), count: 2),
                Component(.select(width: output.width), count: 2),
            ]
        if activation.function == .hardTanh { function.perElement.append(Component(.adder(width: output.width))) }
        function.delaysNs = [products.delayNs, delays.add, delays.compare(width: output.width), 2 * delays.select]
        function.multipliers = .derivedElementOperators
        rule = .line(width: width)
    }

    private mutating func sign(thresholds: Int, resultWidth: Int) {
        function.resultWidth = max(1, output.width)
        function.intermediateWidth = 1
        function.perElement =
            thresholds == 0
            ? [Component(.logic(width: 2))] : [Component(.compare(width: input.width), count: thresholds)]
        if thresholds > 1 { function.perElement.append(Component(.select(width: resultWidth), count: 2)) }
        function.delaysNs = [thresholds == 0 ? delays.select : delays.compare(width: input.width) + delays.select]
        rule = thresholds == 0 ? .invertedSign : .thresholds(count: thresholds, width: input.width)
    }
}
