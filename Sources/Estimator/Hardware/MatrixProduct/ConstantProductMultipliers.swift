import Networks

/// The multipliers of a constant product as components.
struct ConstantProductMultipliers: Hashable, Sendable {
    /// The products.
    let products: ConstantProductTerms
    /// Whether a DSP multiplication takes more than one cycle.
    let isStaged: Bool
    /// Whether the multipliers stand in a resource-strategy function, where a DSP takes no logic beside it.
    ///
    /// Seven layers at a reuse factor of one, Vivado HLS 2020.1: 3.9 to 4.8 LUT less per DSP than in the latency strategy.
    let absorbsAdders: Bool

    /// DSP blocks and logic of all multipliers.
    var components: [Component] {
        let share = products.sharesMultipliers ? products.physicalShare : 1
        let width = products.data.width
        var parts: [Component] = []
        parts.reserveCapacity(products.multipliers.count + 1)
        for entry in products.multipliers where entry.count > 0 {
            if entry.blocks == 0 {
                let kind = Operator.multiplyByConstant(
                    width: max(width, entry.bits), bits: min(width, entry.bits))
                parts.append(Component(kind, count: entry.count * share))
            } else if !absorbsAdders {
                let kind = Operator.multiplierGlue(width: width, bits: entry.bits, isStaged: isStaged)
                parts.append(Component(kind, count: entry.count * share))
            }
        }
        if products.dsp > 0 { parts.append(Component(.multiplierBlock, count: products.dsp)) }
        return parts
    }
}
