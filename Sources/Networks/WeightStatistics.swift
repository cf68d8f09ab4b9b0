/// Counts over a quantised weight matrix that layer models need, gathered in one pass.
///
/// They do not depend on the layer's input type, strategy or reuse factor, so a layer can be estimated again under other
/// options without looking at its weights. Counts are real numbers: under an assumed distribution they are expected
/// values. "Distinct" counts equal weights of one row (one input) once, because the tools build one product for them.
public struct WeightStatistics: Hashable, Sendable {
    /// A number of outputs that sum the same number of terms.
    public struct OutputTerms: Hashable, Sendable {
        /// Non-zero weights of the column, and one for a non-zero bias.
        public var terms: Int
        /// How many outputs have that many.
        public var outputs: Double

        /// Creates a record.
        public init(terms: Int, outputs: Double) {
            self.terms = terms
            self.outputs = outputs
        }
    }

    /// Number of weights.
    public var count: Int
    /// Weights that are zero after quantisation.
    public var zeroCount: Int
    /// Rows (inputs) with at least one non-zero weight.
    public var usedRows = 0.0
    /// Non-zero weights by bits of their magnitude.
    public var nonzeroByBits = BitHistogram()
    /// Distinct positive powers of two, by exponent: wires.
    public var wiresByExponent = BitHistogram()
    /// Distinct negative powers of two, by exponent: one subtraction from zero.
    public var negationsByExponent = BitHistogram()
    /// Distinct weights of two signed digits that are not both negative, by top exponent: one adder.
    public var singleAddersByExponent = BitHistogram()
    /// Distinct weights of two negative digits, by top exponent: a negation and a subtraction.
    public var doubleAddersByExponent = BitHistogram()
    /// Distinct weights of three or more signed digits, by width as signed numbers: multiplications.
    public var multipliesByBits = BitHistogram()
    /// Those of `multipliesByBits` that are 11 or 13, which Vivado HLS also builds from adders.
    public var elevensAndThirteens = 0.0
    /// How many terms the outputs sum, fewest first.
    public var outputTerms: [OutputTerms] = []
    /// Widths of the widest weights from the end of the memory's order, where they were gathered; see `TopWidth`.
    public var topWidths: [TopWidth]?

    /// A weight that is wider than all behind it, in the order output by output in which memories hold weights.
    ///
    /// The widest weight from a place on is the last of these at or behind the place, for any cut into blocks.
    public struct TopWidth: Hashable, Sendable {
        /// The weight's place: output x inputs + input.
        public var place: Int
        /// Bits it needs, with the sign where the type has one.
        public var width: Int

        /// Creates a record.
        public init(place: Int, width: Int) {
            self.place = place
            self.width = width
        }
    }

    /// Creates statistics.
    public init(count: Int, zeroCount: Int) {
        self.count = count
        self.zeroCount = zeroCount
    }

    /// Counts one distinct weight of a row; zero is ignored.
    mutating func addDistinct(_ code: Int, times: Double = 1) {
        let digits = SignedDigits(code)
        switch digits.count {
        case 0: break
        case 1 where digits.isAllNegative: negationsByExponent[digits.topExponent] += times
        case 1: wiresByExponent[digits.topExponent] += times
        case 2 where digits.isAllNegative: doubleAddersByExponent[digits.topExponent] += times
        case 2: singleAddersByExponent[digits.topExponent] += times
        default:
            multipliesByBits[digits.signedBits] += times
            if code == 11 || code == 13 { elevensAndThirteens += times }
        }
    }

    /// The most terms an output sums.
    public var mostTerms: Int { outputTerms.last?.terms ?? 0 }

    /// Terms of all outputs together.
    public var termCount: Double { outputTerms.reduce(0) { $0 + Double($1.terms) * $1.outputs } }

    /// Distinct products of all rows, wires included.
    public var distinctCount: Double {
        wiresByExponent.total + negationsByExponent.total + singleAddersByExponent.total
            + doubleAddersByExponent.total + multipliesByBits.total
    }
}

/// Counts by a small number of bits, 0 to 63; further ones are counted at 63.
public struct BitHistogram: Hashable, Sendable {
    private var counts: [Double] = []

    /// Creates an empty histogram.
    public init() {}

    /// The count at a number of bits.
    public subscript(bits: Int) -> Double {
        get { counts.indices.contains(bits) ? counts[bits] : 0 }
        set {
            let index = Swift.max(0, Swift.min(63, bits))
            while counts.count <= index { counts.append(0) }
            counts[index] = newValue
        }
    }

    /// The sum of all counts.
    public var total: Double { counts.reduce(0, +) }

    /// Bits with a count that is not zero, fewest first.
    public var entries: some Sequence<(bits: Int, count: Double)> {
        counts.indices.lazy.filter { counts[$0] != 0 }.map { (bits: $0, count: counts[$0]) }
    }

    /// The largest number of bits that was counted; 0 when nothing was.
    public var largest: Int { counts.lastIndex { $0 != 0 } ?? 0 }
}
