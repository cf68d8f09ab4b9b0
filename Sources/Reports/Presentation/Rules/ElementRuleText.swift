import Estimator
import Networks

extension ElementRule {
    /// The rule in words.
    var sentence: String {
        switch self {
        case .activation(let activation, let elements, let all, let lutEach):
            let left = elements < all ? " (of \(all); the rest are constants or not read)" : ""
            return "\(elements) elements\(left) x \(activation.text) = \(elements) x \(lutEach) LUT"
        case .merge(let merge, let conversion, let elements, let lutEach):
            let converted = conversion.map { ", conversion to \($0)" } ?? ""
            return "\(elements) x (\(merge.text)\(converted)), \(lutEach) LUT each"
        case .delay(let ns, let periodNs, let cycles):
            return "\((ns * 100).rounded() / 100) ns in cycles of \((periodNs * 100).rounded() / 100) ns -> \(cycles)"
        case .constantMultiplies(let products, let limit):
            return "min(\(products) products that need a multiplier, limit \(limit))"
        case .products(let count, let limit): return "min(\(count) products, limit \(limit))"
        case .concatenation(let elements): return "\(elements) elements side by side, converted where types differ"
        case .wires(let kind): return "\(kind) renames wires = 0"
        case .tableCopies(let terms): return terms.text
        case .tableEntry(let elements, let bits, let lutEach):
            return "\(elements) entries of \(bits) bits x \(lutEach) LUT"
        case .tableInLogic(let elements, let entries, let bits):
            return "\(elements) x \(entries) entries of \(bits) bits in logic"
        }
    }
}

extension ElementRule.Activation {
    fileprivate var text: String {
        switch self {
        case .conversion(let from, let to): return Self.conversion(from, to)
        case .rectification(let width, let choice, let isLimited, let from, let to):
            let converted = from.map { ", \(Self.conversion($0, to))" } ?? ""
            return "(comparison of \(width) bits, choice of \(choice)" + (isLimited ? ", limit" : "") + converted + ")"
        case .slope(let width, let choice):
            return "(product with the slope, comparison of \(width) bits, choice of \(choice))"
        case .line(let width): return "(product with the slope, sum of \(width) bits, two limits)"
        case .invertedSign: return "inverted sign"
        case .thresholds(let count, let width): return "\(count) comparisons of \(width) bits"
        case .table: return ""
        }
    }

    private static func conversion(_ from: Precision, _ to: Precision) -> String { "conversion \(from) -> \(to)" }
}

extension ElementRule.Merge {
    fileprivate var text: String {
        switch self {
        case .product(let left, let right): "product of \(left) x \(right) bits"
        case .choice(let width): "comparison and choice of \(width) bits"
        case .sum(let width): "adder of \(width) bits"
        }
    }
}

extension TableCopiesTerms {
    fileprivate var text: String {
        "\(copies) copies of \(depth) x \(wordBits) bits" + (halvesEach > 1 ? ", \(halvesEach) halves each" : "")
    }
}

extension SoftmaxRule {
    /// The rule in words.
    var sentence: String {
        switch self {
        case .products(let classes, let exponent, let inverse, let dspEach):
            let products = "\(classes) products of \(exponent) x \(inverse) bits"
            return dspEach > 0 ? "\(products) x \(dspEach) = \(classes * dspEach)" : "\(products) in logic = 0"
        case .noProducts: return "no products = 0"
        case .tables(let exponent, let inverse): return "\(exponent.text) + \(inverse.text)"
        case .noTables: return "no tables = 0"
        case .operators(let implementation, let classes, let sumWidth, let lut):
            return Self.operators(implementation, classes, sumWidth) + " = \(lut)"
        case .steps(let difference, let exponential, let product, let result):
            return
                "difference in cycle \(difference), exponentials \(exponential), products \(product), result \(result)"
        }
    }

    private static func operators(
        _ implementation: SoftmaxLayer.Implementation, _ classes: Int, _ sumWidth: Int
    ) -> String {
        switch implementation {
        case .stable: "\(classes - 1) comparisons, \(classes) differences, \(classes - 1) sums"
        case .latency: "\(classes - 1) sums of \(sumWidth) bits"
        case .legacy: "\(classes * (classes - 1)) differences and table entries"
        case .argmax: "\(classes - 1) comparisons for the largest, \(classes) for its place"
        }
    }
}
