import Devices
import Networks

/// Point-wise activations made of comparisons and choices, without a table.
///
/// ReLU compares the input with zero, converts it and chooses between the result and zero. With 16 to 27-bit inputs and
/// truncating or rounding and saturating results its LUT are those of all 45 distinct modules in the reports of Vivado HLS
/// 2019.2 and 2020.1 and Vitis HLS 2021.1, 2022.2, 2024.1, 2024.2 and 2025.1, per element built, and with
/// `UnbuiltElements` of all 109 ReLU layers of the trusted designs. The other functions follow hls4ml's
/// `nnet_activation.h` (0.2 to 1.3) with the same operators; no report of them with parallel data was at hand.
enum PointwiseActivation {
    /// Lowers the layer; nil for streams and for types that are not fixed-point.
    static func lower(
        _ layer: ResolvedLayer, _ activation: ActivationLayer, context: LayerContext
    ) -> LayerArchitecture? {
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
        let left = live < elements ? " (of \(elements); the rest are constants or not read)" : ""
        return function.architecture(
            elements: live, context: context,
            why: Reason(
                "lut", rule: "operators-per-element",
                detail: "\(live) elements\(left) x \(parts.text) = \(live) x \(Int(lut)) LUT"))
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

extension Technology {
    /// LUT of a list of components, rounded.
    func lut(of components: [Component]) -> Double {
        var sum = ComponentCost()
        for component in components { sum.add(cost(of: component.kind), count: component.count) }
        return sum.lut.isFinite ? min(sum.lut.rounded(), 1e15) : 0
    }
}

/// The operators of one element of an activation.
struct ActivationOperators: Sendable {
    /// The function they form.
    private(set) var function: ElementwiseFunction
    /// What they are, for the reason.
    private(set) var text: String

    private let input: Precision
    private let output: Precision
    private let delays: OperationDelays

    init(_ activation: ActivationLayer, _ input: Precision, _ output: Precision, context: LayerContext) {
        self.input = input
        self.output = output
        delays = context.technology.delays(for: context.target)
        function = ElementwiseFunction(
            perElement: [], inputWidth: input.width, intermediateWidth: output.width, resultWidth: output.width,
            delaysNs: [], lut: Self.derived)
        text = ""
        switch activation.function {
        case .linear: convert(isNotNegative: !input.isSigned, context: context, figure: Self.measured)
        case .relu: rectify(context: context, limit: false)
        case .reluMax: rectify(context: context, limit: true)
        case .thresholdedRelu: rectify(context: context, limit: false, figure: Self.derived)
        case .leakyRelu, .prelu: leak(activation, context: context)
        case .hardSigmoid, .hardTanh: hard(activation, context: context)
        case .binaryTanh: sign(thresholds: activation.parameter == nil ? 0 : 1, resultWidth: 1)
        case .ternaryTanh: sign(thresholds: 2, resultWidth: 2)
        case .elu, .selu, .sigmoid, .tanh, .softplus, .softsign, .unaryLUT: break
        }
    }

    /// Spread where the rule was checked on reports.
    static let measured = LayerBases.Figure(.modelled, spread: .init(below: 0.06, above: 0.06))
    /// Spread where the operators are read from the source of the function only.
    static let derived = LayerBases.Figure(.modelled, spread: .init(below: 0.35, above: 0.35))

    private mutating func convert(isNotNegative: Bool, context: LayerContext, figure: LayerBases.Figure) {
        let cast = Cast(source: input, result: output, isNotNegative: isNotNegative)
        function.perElement = cast.components(tool: context.target.flow.tool)
        function.delaysNs = [cast.delayNs(delays, tool: context.target.flow.tool)]
        function.resultWidth = cast.resultWidth
        function.intermediateWidth = cast.resultWidth
        function.lut = figure
        text = "conversion \(input) -> \(output)"
    }

    private mutating func rectify(context: LayerContext, limit: Bool, figure: LayerBases.Figure = measured) {
        convert(isNotNegative: true, context: context, figure: limit ? Self.derived : figure)
        let width = function.resultWidth
        function.perElement += [Component(.compare(width: input.width)), Component(.select(width: width))]
        if limit {
            function.perElement += [Component(.compare(width: input.width)), Component(.select(width: width))]
        }
        let choice = delays.compare(width: input.width) + delays.select * (limit ? 2 : 1)
        function.delaysNs = [max(choice, function.delaysNs.first ?? 0)]
        text =
            "(comparison of \(input.width) bits, choice of \(width)" + (limit ? ", limit" : "")
            + (input == output ? ")" : ", \(text))")
    }

    private mutating func leak(_ activation: ActivationLayer, context: LayerContext) {
        let type = activation.parameterPrecision ?? activation.parameter?.precision ?? .hls4mlDefault
        let products = ConstantProducts(activation.parameter, type: type, data: input, context: context)
        let product = Precision(
            width: input.width &+ type.width, integerBits: input.integerBits &+ type.integerBits)
        let cast = Cast(source: product, result: output, isNotNegative: false)
        function.perElement =
            products.perElement + cast.components(tool: context.target.flow.tool) + [
                Component(.compare(width: input.width)), Component(.select(width: output.width)),
            ]
        function.delaysNs = [products.delayNs, cast.delayNs(delays, tool: context.target.flow.tool), delays.select]
        text = "(product with the slope, comparison of \(input.width) bits, choice of \(output.width))"
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
        text = "(product with the slope, sum of \(width) bits, two limits)"
    }

    private mutating func sign(thresholds: Int, resultWidth: Int) {
        function.resultWidth = max(1, output.width)
        function.intermediateWidth = 1
        function.perElement =
            thresholds == 0
            ? [Component(.logic(width: 2))] : [Component(.compare(width: input.width), count: thresholds)]
        if thresholds > 1 { function.perElement.append(Component(.select(width: resultWidth), count: 2)) }
        function.delaysNs = [thresholds == 0 ? delays.select : delays.compare(width: input.width) + delays.select]
        text = thresholds == 0 ? "inverted sign" : "\(thresholds) comparisons of \(input.width) bits"
    }
}

/// Products of elements with constants of their own, averaged per element.
struct ConstantProducts: Sendable {
    /// Operators per element.
    var perElement: [Component]
    /// Longest delay in ns.
    var delayNs: Double

    /// The products with the values of a tensor; with an unknown constant where the values are not known.
    init(_ tensor: WeightTensor?, type: Precision, data: Precision, context: LayerContext) {
        var constants: [Double?] = [nil]
        if let tensor, case .values(let values) = tensor.knowledge, !values.isEmpty { constants = values }
        var counts: [Component.Kind: Double] = [:]
        delayNs = 0
        for constant in constants {
            let product = ConstantMultiply(data, by: constant, type: type, context: context)
            delayNs = max(delayNs, product.delayNs)
            for component in product.components { counts[component.kind, default: 0] += component.count }
        }
        let share = 1 / Double(constants.count)
        perElement = counts.map { Component($0.key, count: $0.value * share) }
    }
}
