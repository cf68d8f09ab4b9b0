/// The reuse factors hls4ml accepts for a matrix product, and what it makes of one it does not accept.
///
/// A factor is valid if it divides the number of products and either sweeps each input column in whole rows
/// (`factor < inputs`, with a block count that is a multiple of `outputs`) or whole input columns
/// (`factor` a multiple of `inputs`). Only the resource strategies are checked; the nearest valid factor is used,
/// and a tie takes the smaller one (hls4ml `fpga_backend.py`, versions 0.5 to 1.3; every one of the 689 resource runs
/// with a factor above one in a public one-layer sweep used the factor this rule gives).
public struct ReuseFactor: Hashable, Sendable {
    /// Number of inputs of the matrix product.
    public var inputCount: Int
    /// Number of outputs.
    public var outputCount: Int

    /// Creates the rule for a matrix product: dense `(inputs, outputs)`, convolution `(kernel size x channels, filters)`.
    public init(inputCount: Int, outputCount: Int) {
        self.inputCount = inputCount
        self.outputCount = outputCount
    }

    /// Largest number of products that is looked at; far above anything that can be built.
    package static let mostProducts = 1 << 40

    /// Number of products, nil when a size is not positive or there are too many.
    package var productCount: Int? {
        guard inputCount > 0, outputCount > 0 else { return nil }
        let (product, overflow) = inputCount.multipliedReportingOverflow(by: outputCount)
        return overflow || product > Self.mostProducts ? nil : product
    }

    /// Whether hls4ml keeps this factor.
    public func isValid(_ factor: Int) -> Bool {
        guard let products = productCount, factor > 0, products % factor == 0 else { return false }
        guard factor < inputCount else { return factor % inputCount == 0 }
        return (products / factor) % outputCount == 0
    }

    /// Every valid factor, ascending; empty when the sizes are not usable.
    public var validFactors: [Int] {
        guard let products = productCount else { return [] }
        return Self.divisors(of: products).filter(isValid)
    }

    /// The factor used when `requested` is asked for: the nearest valid one, the smaller of two equally near ones.
    ///
    /// - Parameters:
    ///   - requested: The factor asked for.
    ///   - excludingFull: Whether the full number of products is excluded, as the unrolled strategy does.
    /// - Returns: The factor used; `requested` itself, but at least 1, when the sizes are not usable.
    public func closest(to requested: Int, excludingFull: Bool = false) -> Int {
        var valid = validFactors
        if excludingFull, valid.count > 1 { valid.removeLast() }
        let wanted = max(1, requested)
        guard let after = valid.firstIndex(where: { $0 >= wanted }) else { return valid.last ?? wanted }
        guard after > 0, valid[after] != wanted else { return valid[after] }
        let below = valid[after - 1]
        return valid[after] - wanted < wanted - below ? valid[after] : below
    }

    private static func divisors(of number: Int) -> [Int] {
        var low: [Int] = []
        var high: [Int] = []
        var candidate = 1
        while candidate <= number / candidate {
            if number % candidate == 0 {
                low.append(candidate)
                if candidate != number / candidate { high.append(number / candidate) }
            }
            candidate += 1
        }
        return low + high.reversed()
    }
}

extension ReuseFactor {
    /// The factor a strategy really uses for this matrix product.
    ///
    /// - Parameters:
    ///   - requested: The factor asked for.
    ///   - strategy: The strategy; only `resource` and `unrolled` are repaired, distributed arithmetic has only 1.
    /// - Returns: The factor used, at least 1.
    public func used(requested: Int, strategy: Strategy?) -> Int {
        switch strategy {
        case .resource: closest(to: requested)
        case .unrolled: closest(to: requested, excludingFull: true)
        case .distributedArithmetic: 1
        case .latency, .compressed, nil: max(1, requested)
        }
    }
}
