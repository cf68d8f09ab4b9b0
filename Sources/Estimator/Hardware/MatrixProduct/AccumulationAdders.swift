/// The adders behind the products of one output and one iteration.
struct AccumulationAdders: Hashable, Sendable {
    /// Adders packed in pairs into ternary adders: one LUT per bit each.
    let chained: Int
    /// Adders that stand alone.
    let isolated: Int

    /// A balanced tree over `products`, then one adder to the accumulator; parents and children pair up greedily.
    ///
    /// Exact on the adders of module reports with 1, 2, 4 and 9 products: 1 alone; 2 paired; 2 paired and 2 alone;
    /// 8 paired and 1 alone.
    init(products: Int) {
        let adders = max(1, products)
        var pairs = 0
        if products > 1 {
            var known: [Int: Pairs] = [:]
            let tree = Self.matching(products, &known)
            pairs = tree.rootTaken == tree.rootFree ? tree.rootFree + 1 : max(tree.rootTaken, tree.rootFree + 1)
        }
        chained = min(adders, 2 * pairs)
        isolated = adders - chained
    }

    private typealias Pairs = (rootTaken: Int, rootFree: Int)

    /// Largest number of parent-child pairs in a balanced adder tree, with the root in a pair or not.
    ///
    /// A level of the tree has at most two sizes of branches, so remembering them keeps the cost logarithmic.
    private static func matching(_ leaves: Int, _ known: inout [Int: Pairs]) -> Pairs {
        guard leaves > 1 else { return (0, 0) }
        if let pairs = known[leaves] { return pairs }
        let left = matching(leaves / 2, &known)
        let right = matching(leaves - leaves / 2, &known)
        let free = max(left.rootTaken, left.rootFree) + max(right.rootTaken, right.rootFree)
        var taken = free
        if leaves / 2 > 1 { taken = max(taken, left.rootFree + 1 + max(right.rootTaken, right.rootFree)) }
        if leaves - leaves / 2 > 1 {
            taken = max(taken, right.rootFree + 1 + max(left.rootTaken, left.rootFree))
        }
        known[leaves] = (taken, free)
        return (taken, free)
    }
}
