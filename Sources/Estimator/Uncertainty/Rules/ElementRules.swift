public import Networks

/// Layers that apply the same operators to each element, lookup tables included.
public enum ElementRule: Hashable, Sendable {
    /// What an activation does with one element.
    public enum Activation: Hashable, Sendable {
        case conversion(from: Precision, to: Precision)
        /// A comparison with zero, a choice, perhaps a limit, and a conversion where types differ.
        case rectification(width: Int, choice: Int, isLimited: Bool, convertsFrom: Precision?, to: Precision)
        case slope(width: Int, choice: Int)
        case line(width: Int)
        case invertedSign
        case thresholds(count: Int, width: Int)
        case table
    }

    /// What a merge does with two elements.
    public enum Merge: Hashable, Sendable {
        case product(Int, Int)
        case choice(Int)
        case sum(Int)
    }

    case activation(Activation, elements: Int, of: Int, lutEach: Int)
    case merge(Merge, conversion: Precision?, elements: Int, lutEach: Int)
    /// The operators' delay in cycles of the usable period, in ns.
    case delay(ns: Double, periodNs: Double, cycles: Int)
    case constantMultiplies(products: Int, limit: Int)
    case products(count: Int, limit: Int)
    case concatenation(elements: Int)
    case wires(kind: String)
    case tableCopies(TableCopiesTerms)
    case tableEntry(elements: Int, bits: Int, lutEach: Int)
    case tableInLogic(elements: Int, entries: Int, bits: Int)

    /// The rule's short name.
    public var id: String {
        switch self {
        case .activation, .merge: "operators-per-element"
        case .delay: "operator-delays"
        case .constantMultiplies: "constant-multiplies"
        case .products: "products"
        case .concatenation, .wires: "wires"
        case .tableCopies: "table-copies"
        case .tableEntry: "table-entry"
        case .tableInLogic: "table-in-logic"
        }
    }
}

/// Copies of one lookup table.
public struct TableCopiesTerms: Hashable, Sendable {
    /// Number of copies.
    public var copies: Int
    /// Entries.
    public var depth: Int
    /// Bits of an entry.
    public var wordBits: Int
    /// Block RAM halves counted per copy, as a multiple of what it needs.
    public var halvesEach: Int
}

/// Softmax.
public enum SoftmaxRule: Hashable, Sendable {
    /// Products of exponential x inverse bits, and the DSP blocks of each; nil without products.
    case products(classes: Int, exponent: Int, inverse: Int, dspEach: Int)
    case noProducts
    case tables(exponent: TableCopiesTerms, inverse: TableCopiesTerms)
    case noTables
    case operators(SoftmaxLayer.Implementation, classes: Int, sumWidth: Int, lut: Int)
    case steps(difference: Int, exponential: Int, product: Int, result: Int)

    /// The rule's short name.
    public var id: String {
        switch self {
        case .products, .noProducts: "one-product-per-class"
        case .tables, .noTables: "table-copies"
        case .operators: "operators"
        case .steps: "operator-delays"
        }
    }
}
