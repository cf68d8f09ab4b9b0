import Devices
import Networks

/// The operators and tables of one softmax.
///
/// With n classes, inputs of W bits and tables of 2^b entries (all counts equal to the module reports):
/// - stable: n - 1 comparisons and choices of W bits for the largest input, n differences of W + 1 bits, saturated to W
///   bits of which b are used: choices of b, b + 1 and b bits (Vivado HLS) or b + 1 and b (Vitis HLS) and the gates.
///   Where the release has a type for the normalised input it does not saturate.
/// - n - 1 adders of the sum's width, packed in pairs; a saturating sum packs none and adds two choices and four gates each.
/// - legacy: a difference and a table entry per pair of classes, one inverse per class; argmax: comparisons only.
struct SoftmaxOperators: Sendable {
    /// All operators but multipliers.
    let components: [Component]
    /// The products of exponentials and inverses.
    let multipliers: [Component]
    /// The tables.
    let tables: [Component]
    /// What the tables are.
    let tableRule: SoftmaxRule
    /// What the multipliers are.
    let productRule: SoftmaxRule
    /// Bits of an exponential's table index.
    let indexBits: Int
    /// Width of the sum.
    let sumWidth: Int
    /// Whether the sum saturates.
    let sumSaturates: Bool
    /// Width of an input.
    let inputWidth: Int
    /// Width of a result.
    let resultWidth: Int
    /// Whether products take DSP blocks.
    let usesDSP: Bool

    init(_ softmax: SoftmaxLayer, _ input: Precision, _ output: Precision, context: LayerContext) {
        let classes = softmax.classCount
        inputWidth = input.width
        resultWidth = output.width
        indexBits = min(max(1, max(2, softmax.exponentTableSize).treeLevels), input.width)
        let sum = softmax.sumType
        sumWidth = sum.width
        sumSaturates = sum.overflow != .wrap
        let traits = context.technology.traits
        var parts: [Component] = []
        switch softmax.implementation {
        case .stable:
            parts += Self.largest(classes, width: input.width, traits)
            parts += Self.differences(softmax, input, indexBits: indexBits, traits)
        case .latency: break
        case .legacy:
            parts += Self.pairs(softmax, input)
        case .argmax:
            parts += Self.largest(classes, width: input.width, traits)
            parts.append(Component(.compare(width: input.width), count: classes))
            parts.append(Component(.select(width: 1), count: classes))
        }
        if softmax.implementation != .argmax {
            let sums = softmax.implementation == .legacy ? classes * (classes - 1) : classes - 1
            parts += Self.sums(sums, sum)
            parts.append(Component(.logic(width: 2), count: traits.sumGates))
        }
        components = parts
        (multipliers, usesDSP, productRule) = Self.products(softmax, context: context)
        (tables, tableRule) = Self.tables(softmax, context: context)
    }

    private static func largest(_ classes: Int, width: Int, _ traits: ToolTraits) -> [Component] {
        var parts = [
            Component(.compare(width: width), count: classes - 1), Component(.select(width: width), count: classes - 1),
        ]
        if traits.hasGatedMaximum { parts.append(Component(.logic(width: 2), count: classes - 1)) }
        return parts
    }

    private static func differences(
        _ softmax: SoftmaxLayer, _ input: Precision, indexBits: Int, _ traits: ToolTraits
    ) -> [Component] {
        let classes = softmax.classCount
        guard softmax.normalizedInput == nil else {
            return [Component(.adder(width: max(1, input.width - 1)), count: classes)]
        }
        var parts = [
            Component(.adder(width: input.width + 1), count: classes),
            Component(.select(width: indexBits), count: classes),
            Component(.select(width: indexBits + 1), count: classes),
            Component(.logic(width: 2), count: classes),
        ]
        if traits.hasThirdDifferenceSelect { parts.append(Component(.select(width: indexBits), count: classes)) }
        parts.append(Component(.logic(width: 1), count: classes * traits.differenceGates))
        return parts
    }

    private static func sums(_ count: Int, _ type: Precision) -> [Component] {
        guard type.overflow != .wrap else { return [Component(.chainedAdd(width: type.width), count: count)] }
        return [
            Component(.adder(width: type.width), count: count),
            Component(.select(width: type.width), count: 2 * count), Component(.logic(width: 1), count: 4 * count),
        ]
    }

    private static func pairs(_ softmax: SoftmaxLayer, _ input: Precision) -> [Component] {
        let pairs = softmax.classCount * (softmax.classCount - 1)
        let entryBits = max(2, softmax.exponentTableSize).treeLevels
        let scaled = max(1, input.integerBits &+ entryBits &- 4)
        return [
            Component(.adder(width: input.width + 1), count: pairs),
            Component(.adder(width: scaled + 1), count: 2 * pairs), Component(.adder(width: scaled), count: pairs),
            Component(.compare(width: input.width &+ entryBits), count: pairs),
            Component(.compare(width: max(1, scaled - entryBits)), count: pairs),
            Component(.select(width: scaled + 1), count: 2 * pairs), Component(.select(width: entryBits), count: pairs),
        ]
    }

    private static func products(
        _ softmax: SoftmaxLayer, context: LayerContext
    ) -> (components: [Component], usesDSP: Bool, rule: SoftmaxRule) {
        switch softmax.implementation {
        case .legacy, .argmax: return ([], false, .noProducts)
        case .stable, .latency: break
        }
        let exponent = Operand(width: softmax.exponentTable.width)
        let inverse = Operand(width: softmax.inverseTable.width)
        let blocks = context.technology.multiplierBlocks(exponent, inverse)
        return (
            [Component(.product(exponent, inverse), count: softmax.classCount)], blocks > 0,
            .products(
                classes: softmax.classCount, exponent: exponent.width, inverse: inverse.width, dspEach: blocks)
        )
    }

    private static func tables(
        _ softmax: SoftmaxLayer, context: LayerContext
    ) -> (components: [Component], rule: SoftmaxRule) {
        guard softmax.implementation != .argmax else { return ([], .noTables) }
        let copies = TableCopies(context.technology.traits)
        let classes = softmax.classCount
        let isLegacy = softmax.implementation == .legacy
        let reads = isLegacy ? classes * (classes - 1) : classes
        let exponent = copies.memory(
            copies: copies.copies(reads: reads), wordBits: softmax.exponentTable.width, depth: softmax.exponentTableSize
        )
        let inverse = copies.memory(
            copies: isLegacy ? classes.dividedRoundingUp(by: 2) : 1, wordBits: softmax.inverseTable.width,
            depth: softmax.inverseTableSize)
        return (exponent.components + inverse.components, .tables(exponent: exponent.terms, inverse: inverse.terms))
    }
}

extension SoftmaxLayer {
    /// The type in which HLS adds exponentials.
    ///
    /// Where the release normalises inputs to types without sign, no exponential exceeds one, so a sum of n takes the
    /// table's fraction bits and 2 and never saturates (12 bits for three classes in Vitis HLS 2025.1).
    var sumType: Precision {
        guard normalizedInput != nil, implementation == .stable else { return accumulator ?? exponentTable }
        let levels = Int.bitWidth - max(0, classCount - 1).leadingZeroBitCount
        let fraction = max(0, exponentTable.fractionBits)
        return Precision(width: fraction &+ max(2, levels), integerBits: max(2, levels), isSigned: false)
    }
}
