import Devices

/// What operators become in a C-synthesis report of Vivado HLS or Vitis HLS for one device.
struct AMDTechnology: Technology {
    /// The costs for this version and family.
    let costs: AMDCosts
    let traits: ToolTraits
    let shares: FittedShares
    let delays: OperationDelays
    let accumulationDelays: AccumulationDelays
    /// DSP blocks or logic.
    let mapping: MultiplierMapping

    var kinds: [ResourceKind] { ResourceKind.amd }

    /// Vitis HLS builds `mac_muladd` unless multiplications are bound to logic.
    var canFuseMultiplyAdd: Bool { traits.fusesMultiplyAdd && mapping.block != nil && mapping.binding != .fabric }

    func multiplierBlocks(_ a: Operand, _ b: Operand) -> Int { mapping.blocks(a, b) }

    func cost(of kind: Operator) -> PerResource<Double> {
        switch kind {
        case .multiply(let a, let b): multiplication(a, b)
        case .multiplyByConstant(let width, let bits): PerResource(lut: constantMultiplication(width, bits))
        case .multiplierBlock: PerResource(dsp: 1)
        case .multiplierGlue(let width, let bits, let isStaged): glue(width, bits, isStaged: isStaged)
        case .add(let width): PerResource(lut: Double(width) + costs.isolatedAdderOverheadLUT)
        case .chainedAdd(let width): PerResource(lut: Double(width))
        case .adder(let width): PerResource(lut: costs.adderLUT[width].rounded())
        case .adderBit: PerResource(lut: 1)
        case .compare(let width):
            PerResource(lut: costs.comparesLikeAdder ? costs.adderLUT[width].rounded() : costs.compareLUT[width])
        case .select(let width): PerResource(lut: width <= 1 ? costs.oneBitSelectLUT : Double(width))
        case .logic(let width): PerResource(lut: width <= 1 ? costs.oneBitLogicLUT : Double(width))
        case .multiplexer(let inputs, _): PerResource(lut: costs.multiplexerLUT[inputs])
        case .elementChoice(let inputs, _):
            PerResource(lut: costs.multiplexerInstanceLUT[inputs].rounded())
        case .barrelShift(let width): PerResource(lut: costs.barrelShiftLUT[width].rounded())
        case .register(let width): PerResource(ff: Double(width))
        case .delayLine: PerResource(lut: 32, ff: 64)
        case .rom, .blockROM, .logicTable, .ram, .fifo: memory(kind)
        case .lump(let lump): cost(of: lump)
        }
    }

    private func memory(_ kind: Operator) -> PerResource<Double> {
        switch kind {
        case .rom(let wordBits, let depth):
            MemoryMapping.isLogicROM(wordBits: wordBits, depth: depth)
                ? MemoryMapping.logicROM(wordBits: wordBits, depth: depth)
                : PerResource(bram18: Double(MemoryMapping.bram18(wordBits: wordBits, depth: depth)))
        case .logicTable(let wordBits, let depth):
            PerResource(lut: MemoryMapping.logicROM(wordBits: wordBits, depth: depth)[.lut])
        case .blockROM(let wordBits, let depth), .ram(let wordBits, let depth):
            PerResource(bram18: Double(MemoryMapping.bram18(wordBits: wordBits, depth: depth)))
        case .fifo(let wordBits, let depth): FIFOMapping.cost(wordBits: wordBits, depth: depth)
        default: .none
        }
    }

    private func cost(of lump: Lump) -> PerResource<Double> {
        guard let cost = costs.lumps[lump.key] else { return .none }
        let size = Double(lump.size)
        return PerResource(lut: cost.lut + cost.lutPerUnit * size, ff: cost.ff + cost.ffPerUnit * size)
    }
}

extension AMDTechnology {
    private func multiplication(_ a: Operand, _ b: Operand) -> PerResource<Double> {
        let blocks = mapping.blocks(a, b)
        return blocks > 0 ? PerResource(dsp: Double(blocks)) : PerResource(lut: fabricMultiplication(a.width, b.width))
    }

    /// LUT of a multiplication built from logic.
    private func fabricMultiplication(_ widthA: Int, _ widthB: Int) -> Double {
        let wide = max(widthA, widthB)
        let isNarrow = min(widthA, widthB) < MultiplierMapping.smallestNarrowerOperand
        guard wide >= MultiplierMapping.smallestWiderOperand else { return costs.fabricMultiplyLUT[wide] }
        return isNarrow ? costs.narrowMultiplyLUT[wide] : (1.13 * Double(widthA) * Double(widthB)).rounded()
    }

    /// A multiplication by a constant in logic; bound there by `config_op` it is built for the full operands (62 instead
    /// of 40 LUT at 8 x 8 bits, every one of 2,000 in 13 layers of Vitis HLS 2021.1).
    private func constantMultiplication(_ width: Int, _ bits: Int) -> Double {
        let lut = fabricMultiplication(width, bits)
        guard mapping.binding == .fabric, max(width, bits) < MultiplierMapping.smallestWiderOperand else { return lut }
        return (lut * 1.55).rounded()
    }

    /// LUT of a multiplication in a DSP without internal registers: 5 or 6 (Vivado HLS in the Expression table, Vitis HLS
    /// as an instance), none where `config_op` binds it; with registers 2 LUT and 67 FF (16-bit inputs, Vivado HLS
    /// 2020.1 and Vitis HLS 2025.1 on 7-series at 5 ns, 5 of 5 layers).
    private func glue(_ width: Int, _ bits: Int, isStaged: Bool) -> PerResource<Double> {
        guard mapping.binding == .automatic else { return .none }
        guard !isStaged else {
            return PerResource(lut: 2, ff: (67 * (Double(width) / 16).squareRoot()).rounded())
        }
        return PerResource(lut: costs.narrowMultiplyLUT[max(width, bits)])
    }
}
