import Devices
import Networks

/// The multipliers of a latency dense layer as components.
///
/// LUT of a multiplication in a DSP without internal registers: 5 or 6 (Vivado HLS in the Expression table, Vitis HLS as
/// an instance), none where `config_op` binds it; with registers 2 LUT and 67 FF (16-bit inputs, Vivado HLS 2020.1 and
/// Vitis HLS 2025.1 on 7-series at 5 ns, 5 of 5 layers).
struct DenseLatencyMultipliers: Hashable, Sendable {
    /// The products.
    let products: DenseLatencyProducts
    /// Whether a DSP multiplication takes more than one cycle.
    let isStaged: Bool
    /// Whether the multipliers stand in a resource-strategy function, where a DSP takes no logic beside it.
    ///
    /// Seven layers at a reuse factor of one, Vivado HLS 2020.1: 3.9 to 4.8 LUT less per DSP than in the latency strategy.
    let absorbsAdders: Bool
    /// The costs.
    let technology: Technology

    /// DSP blocks and logic of all multipliers.
    var components: [Component] {
        let share = products.sharesMultipliers ? products.physicalShare : 1
        var parts: [Component] = []
        parts.reserveCapacity(products.multipliers.count + 1)
        for entry in products.multipliers where entry.count > 0 {
            if entry.blocks > 0 {
                parts.append(Component(dspLogic(constantBits: entry.bits), count: entry.count * share))
            } else {
                parts.append(fabric(constantBits: entry.bits, count: entry.count * share))
            }
        }
        let blocks = products.dsp
        if blocks > 0 {
            parts.append(Component(.dspMultiply(widthA: products.data.width, widthB: 0, blocks: 1), count: blocks))
        }
        return parts
    }

    private func dspLogic(constantBits bits: Int) -> Component.Kind {
        guard products.mapping.binding == .automatic, !absorbsAdders else { return .logicCells(lut: 0, ff: 0) }
        guard !isStaged else {
            let registers = (67 * (Double(products.data.width) / 16).squareRoot()).rounded()
            return .logicCells(lut: 2, ff: registers)
        }
        return .logicCells(lut: technology.narrowMultiplyLUT[max(products.data.width, bits)], ff: 0)
    }

    /// A multiplication in logic; bound there by `config_op` it is built for the full operands (62 instead of 40 LUT at
    /// 8 x 8 bits, every one of 2,000 in 13 layers of Vitis HLS 2021.1).
    private func fabric(constantBits bits: Int, count: Double) -> Component {
        let width = products.data.width
        let kind = Component.Kind.fabricMultiply(widthA: max(width, bits), widthB: min(width, bits))
        guard products.mapping.binding == .fabric, max(width, bits) < MultiplierMapping.smallestWiderOperand else {
            return Component(kind, count: count)
        }
        let lut = technology.cost(of: kind).lut * 1.55
        return Component(.logicCells(lut: lut.rounded(), ff: 0), count: count)
    }
}
