import Devices
import Networks

/// Joins of two tensors: add, subtract, multiply, average, minimum, maximum, concatenate, dot product.
///
/// Operators per element from `nnet_merge.h` (hls4ml 0.2 to 1.3): one adder, one multiplier, one comparison and choice,
/// or wires; the dot product n multipliers and n - 1 adders. Operator costs are checked on reports (`Technology`), the
/// layer as a whole is not: no report of a merge with parallel data was at hand.
enum MergeModel {
    /// Lowers the layer; nil for streams and types that are not fixed-point.
    static func lower(_ layer: ResolvedLayer, _ merge: MergeLayer, context: LayerContext) -> Circuit? {
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
        let (function, rule, conversion) = operators.function(merge.function)
        let lut = Int(context.technology.lut(of: function.perElement))
        return function.circuit(
            elements: elements, context: context,
            why: Reason(
                merge.function == .multiply ? .dsp : .lut,
                .element(.merge(rule, conversion: conversion, elements: elements, lutEach: lut))))
    }

    private static func concatenate(
        _ merge: MergeLayer, _ operators: MergeOperators, context: LayerContext
    ) -> Circuit {
        let elements = merge.elementCounts.reduce(0) { $0 &+ max(0, $1) }
        let technology = context.technology
        let casts = [operators.left, operators.right].map {
            Cast(source: $0, result: operators.result, isNotNegative: !$0.isSigned)
        }
        let function = ElementwiseFunction(
            perElement: casts.flatMap { $0.components(technology.traits) }.map {
                Component($0.kind, count: $0.count / 2)
            },
            inputWidth: operators.left.width, intermediateWidth: 0, resultWidth: operators.result.width,
            delaysNs: [casts.map { $0.delayNs(technology) }.max() ?? 0], logic: .derivedElementOperators)
        return function.circuit(
            elements: elements, context: context, why: Reason(.lut, .element(.concatenation(elements: elements))))
    }

    /// A dot product of two vectors under a limit of ceil(n / reuse) multipliers.
    private static func dot(
        _ layer: ResolvedLayer, _ merge: MergeLayer, _ operators: MergeOperators, context: LayerContext
    ) -> Circuit {
        let elements = max(1, merge.elementCounts.first ?? 1)
        let limit = elements.dividedRoundingUp(by: max(1, layer.usedReuseFactor))
        let accumulator = merge.accumulator ?? operators.result
        let shared = SharedMultipliers([operators.product], elements: elements, limit: limit)
        let delays = context.technology.delays
        let levels = elements.treeLevels
        let function = ElementwiseFunction(
            perElement: shared.perElement
                + [Component(.adder(width: accumulator.width), count: Double(elements - 1) / Double(elements))],
            inputWidth: 0, intermediateWidth: accumulator.width, resultWidth: accumulator.width,
            delaysNs: [operators.productDelayNs] + [Double](repeating: delays.add, count: levels),
            logic: .derivedElementOperators, multipliers: .derivedElementOperators)
        var circuit = function.circuit(
            elements: elements, context: context,
            why: Reason(.dsp, .element(.products(count: elements, limit: limit))))
        shared.delay(&circuit, context.calibration)
        return circuit
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
    private let technology: any Technology

    init(left: Precision, right: Precision, result: Precision, context: LayerContext) {
        self.left = left
        self.right = right
        self.result = result
        technology = context.technology
        product = Component(.product(Operand(left), Operand(right)))
        productDelayNs = technology.multiplyDelayNs(Operand(left), Operand(right))
    }

    /// Both operands on one binary point.
    private var aligned: Precision {
        let integer = max(left.integerBits, right.integerBits)
        return Precision(
            width: max(1, integer &+ max(left.fractionBits, right.fractionBits)), integerBits: integer,
            isSigned: left.isSigned || right.isSigned)
    }

    /// The function of one element and what it consists of.
    func function(_ merge: MergeLayer.Function) -> (ElementwiseFunction, ElementRule.Merge, Precision?) {
        let delays = technology.delays
        let common = aligned
        var exact = Precision(
            width: common.width &+ 1, integerBits: common.integerBits &+ 1, isSigned: true)
        var parts: [Component]
        var delay = delays.add
        let rule: ElementRule.Merge
        switch merge {
        case .multiply, .dot:
            exact = Precision(width: left.width &+ right.width, integerBits: left.integerBits &+ right.integerBits)
            parts = [product]
            delay = productDelayNs
            rule = .product(left.width, right.width)
        case .minimum, .maximum, .concatenate1d, .concatenate2d, .concatenate3d:
            exact = common
            parts = [Component(.compare(width: common.width)), Component(.select(width: common.width))]
            delay = delays.compare(width: common.width) + delays.select
            rule = .choice(common.width)
        case .add, .subtract, .average:
            let needed = result.width &+ max(0, common.fractionBits &- result.fractionBits)
            let width = result.overflow == .wrap && merge != .average ? min(exact.width, needed) : exact.width
            parts = [Component(.adder(width: width))]
            if merge == .average { parts += [Component(.adder(width: width)), Component(.select(width: width))] }
            rule = .sum(width)
        }
        let cast = Cast(source: exact, result: result, isNotNegative: false)
        parts += cast.components(technology.traits)
        let function = ElementwiseFunction(
            perElement: parts, inputWidth: 0, intermediateWidth: exact.width, resultWidth: result.width,
            delaysNs: [delay, merge == .average ? delays.add : 0, cast.delayNs(technology)],
            logic: .derivedElementOperators,
            multipliers: merge == .multiply || merge == .dot ? .derivedElementOperators : .elementOperators)
        return (function, rule, cast.rounds || cast.saturates ? result : nil)
    }
}
