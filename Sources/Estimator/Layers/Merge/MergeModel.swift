import Devices
import Networks

/// Joins of two tensors: add, subtract, multiply, average, minimum, maximum, concatenate, dot product.
///
/// Operators per element from `nnet_merge.h` (hls4ml 0.2 to 1.3): one adder, one multiplier, one comparison and choice,
/// or wires; the dot product n multipliers and n - 1 adders. Operator costs are checked on reports (`Technology`), the
/// layer as a whole is not: no report of a merge with parallel data was at hand.
enum MergeModel {
    /// Lowers the layer; nil for streams and types that are not fixed-point.
    static func lower(_ layer: ResolvedLayer, _ merge: MergeLayer, context: LayerContext) -> LayerArchitecture? {
        guard context.ioType == .parallel, layer.inputs.count >= 2, let output = layer.outputs.first,
            (layer.inputs + [output]).allSatisfy({ $0.precision.kind == .fixed })
        else { return nil }
        let operators = MergeOperators(
            left: layer.inputs[0].precision, right: layer.inputs[1].precision, result: output.precision,
            context: context)
        switch merge.function {
        case .dot: return dot(layer, merge, operators, context: context)
        case .concatenate1d, .concatenate2d, .concatenate3d: return concatenate(merge, operators, context: context)
        case .add, .subtract, .multiply, .average, .minimum, .maximum: break
        }
        let elements = max(0, merge.elementCounts.first ?? output.count)
        let (function, text) = operators.function(merge.function)
        let lut = Int(context.technology.lut(of: function.perElement))
        let quantity = merge.function == .multiply ? "dsp" : "lut"
        return function.architecture(
            elements: elements, context: context,
            why: Reason(quantity, rule: "operators-per-element", detail: "\(elements) x (\(text)), \(lut) LUT each"))
    }

    private static func concatenate(
        _ merge: MergeLayer, _ operators: MergeOperators, context: LayerContext
    ) -> LayerArchitecture {
        let elements = merge.elementCounts.reduce(0) { $0 &+ max(0, $1) }
        let tool = context.target.flow.tool
        let casts = [operators.left, operators.right].map {
            Cast(source: $0, result: operators.result, isNotNegative: !$0.isSigned)
        }
        let delays = context.technology.delays(for: context.target)
        let function = ElementwiseFunction(
            perElement: casts.flatMap { $0.components(tool: tool) }.map { Component($0.kind, count: $0.count / 2) },
            inputWidth: operators.left.width, intermediateWidth: 0, resultWidth: operators.result.width,
            delaysNs: [casts.map { $0.delayNs(delays, tool: tool) }.max() ?? 0], lut: ActivationOperators.derived)
        return function.architecture(
            elements: elements, context: context,
            why: Reason("lut", rule: "wires", detail: "\(elements) elements side by side, converted where types differ")
        )
    }

    /// A dot product of two vectors under a limit of ceil(n / reuse) multipliers.
    private static func dot(
        _ layer: ResolvedLayer, _ merge: MergeLayer, _ operators: MergeOperators, context: LayerContext
    ) -> LayerArchitecture {
        let elements = max(1, merge.elementCounts.first ?? 1)
        let limit = elements.dividedRoundingUp(by: max(1, layer.usedReuseFactor))
        let accumulator = merge.accumulator ?? operators.result
        let shared = SharedMultipliers([operators.product], elements: elements, limit: limit)
        let delays = context.technology.delays(for: context.target)
        let levels = Int.bitWidth - (elements - 1).leadingZeroBitCount
        let function = ElementwiseFunction(
            perElement: shared.perElement
                + [Component(.adder(width: accumulator.width), count: Double(elements - 1) / Double(elements))],
            inputWidth: 0, intermediateWidth: accumulator.width, resultWidth: accumulator.width,
            delaysNs: [operators.productDelayNs] + [Double](repeating: delays.add, count: levels),
            lut: ActivationOperators.derived)
        var architecture = function.architecture(
            elements: elements, context: context,
            why: Reason("dsp", rule: "products", detail: "min(\(elements) products, limit \(limit))"))
        shared.delay(&architecture)
        return architecture
    }
}

/// The operators that join two elements.
struct MergeOperators: Sendable {
    let left: Precision
    let right: Precision
    let result: Precision
    /// The multiplier of two elements.
    let product: Component
    /// Its delay in ns.
    let productDelayNs: Double
    private let delays: OperationDelays
    private let tool: Flow.Tool

    init(left: Precision, right: Precision, result: Precision, context: LayerContext) {
        self.left = left
        self.right = right
        self.result = result
        delays = context.technology.delays(for: context.target)
        tool = context.target.flow.tool
        let kind = MultiplierMapping(context.target).component(
            left.width, right.width, isSignedA: left.isSigned, isSignedB: right.isSigned)
        product = Component(kind)
        if case .dspMultiply = kind {
            productDelayNs = delays.dspMultiply
        } else {
            productDelayNs = delays.fabricMultiply
        }
    }

    /// Both operands on one binary point.
    private var aligned: Precision {
        let integer = max(left.integerBits, right.integerBits)
        return Precision(
            width: max(1, integer &+ max(left.fractionBits, right.fractionBits)), integerBits: integer,
            isSigned: left.isSigned || right.isSigned)
    }

    /// The function of one element and what it consists of.
    func function(_ merge: MergeLayer.Function) -> (ElementwiseFunction, String) {
        let common = aligned
        var exact = Precision(
            width: common.width &+ 1, integerBits: common.integerBits &+ 1, isSigned: true)
        var parts: [Component]
        var delay = delays.add
        var text: String
        switch merge {
        case .multiply, .dot:
            exact = Precision(width: left.width &+ right.width, integerBits: left.integerBits &+ right.integerBits)
            parts = [product]
            delay = productDelayNs
            text = "product of \(left.width) x \(right.width) bits"
        case .minimum, .maximum, .concatenate1d, .concatenate2d, .concatenate3d:
            exact = common
            parts = [Component(.compare(width: common.width)), Component(.select(width: common.width))]
            delay = delays.compare(width: common.width) + delays.select
            text = "comparison and choice of \(common.width) bits"
        case .add, .subtract, .average:
            let needed = result.width &+ max(0, common.fractionBits &- result.fractionBits)
            let width = result.overflow == .wrap && merge != .average ? min(exact.width, needed) : exact.width
            parts = [Component(.adder(width: width))]
            if merge == .average { parts += [Component(.adder(width: width)), Component(.select(width: width))] }
            text = "adder of \(width) bits"
        }
        let cast = Cast(source: exact, result: result, isNotNegative: false)
        parts += cast.components(tool: tool)
        if cast.rounds || cast.saturates { text += ", conversion to \(result)" }
        let function = ElementwiseFunction(
            perElement: parts, inputWidth: 0, intermediateWidth: exact.width, resultWidth: result.width,
            delaysNs: [delay, merge == .average ? delays.add : 0, cast.delayNs(delays, tool: tool)],
            lut: ActivationOperators.derived)
        return (function, text)
    }
}
