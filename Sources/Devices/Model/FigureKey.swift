/// The quantities a part's document can state, each with its unit in the key.
public enum FigureKey: String, CaseIterable, Hashable, Sendable {
    /// Look-up tables: 6-input on AMD parts, 4-input on Lattice, Gowin and Microchip parts.
    case lut
    /// Flip-flops of the logic fabric.
    case ff
    /// Hard multiplier blocks as the vendor's reports count them.
    case dsp
    /// Block RAM in halves of 18 Kb.
    case bram18
    /// UltraRAM blocks of 288 Kb.
    case uram
    /// Look-up tables that can be memory or shift registers.
    case lutramLUT = "lutram_lut"
    /// Configurable logic blocks.
    case clb
    /// Slices of a part whose logic block has two of them.
    case slice
    /// Carry blocks of 8 bits.
    case carry8
    /// Adaptive logic modules.
    case alm
    /// Adaptive look-up tables, two to a module.
    case alut
    /// Memory logic array blocks of 640 bits.
    case mlab
    /// Memory blocks of 20,480 bits.
    case m20k
    /// Memory blocks of 10,240 bits.
    case m10k
    /// Memory blocks of 9,216 bits.
    case m9k
    /// Logic elements, the vendor's marketing count.
    case logicElement = "logic_element"
    /// Logic cells, the vendor's marketing count.
    case logicCell = "logic_cell"
    /// Bits in all memory blocks.
    case blockMemoryBit = "block_memory_bit"
    /// Embedded SRAM blocks: 18 Mb on Agilex 7, 47.25 Mb on Stratix 10 MX.
    case esram
    /// High-bandwidth memory in the package, in GB.
    case hbmGigabyte = "hbm_gigabyte"
    /// AI engine tiles.
    case aieTile = "aie_tile"
    /// PolarFire memory blocks of 20 Kb.
    case lsram20k
    /// PolarFire memory blocks of 64 x 12 bits.
    case usram64x12
    /// Multipliers of 18 x 19 bits in the DSP blocks.
    case multiplier18x19 = "multiplier_18x19"
    /// Multipliers of 18 x 18 bits in the DSP blocks.
    case multiplier18x18 = "multiplier_18x18"
    /// Multipliers of 9 x 9 bits in the DSP blocks.
    case multiplier9x9 = "multiplier_9x9"
    /// Large memory blocks of 512 Kb.
    case lram512k
    /// Single-port memory blocks of 256 Kb.
    case spram256k
    /// Memory blocks of 4 Kb.
    case ebr4k
    /// Block RAM where only its size in Mb is known.
    case bramMegabit = "bram_megabit"
    /// UltraRAM where only its size in Mb is known.
    case uramMegabit = "uram_megabit"
    /// MLAB memory where only its size in Mb is known.
    case mlabMegabit = "mlab_megabit"
    /// M20K memory where only its size in Kb is known.
    case m20kKilobit = "m20k_kilobit"
    /// M9K memory where only its size in Kb is known.
    case m9kKilobit = "m9k_kilobit"

    /// The quantity that counts this kind of resource.
    public init(_ kind: ResourceKind) {
        switch kind {
        case .dsp: self = .dsp
        case .lut: self = .lut
        case .ff: self = .ff
        case .bram18: self = .bram18
        case .uram: self = .uram
        case .alm: self = .alm
        case .alut: self = .alut
        case .m20k: self = .m20k
        case .m10k: self = .m10k
        case .mlab: self = .mlab
        }
    }

    /// Whether the value counts things and so must be whole.
    public var isCount: Bool {
        switch self {
        case .bramMegabit, .uramMegabit, .mlabMegabit, .m20kKilobit, .m9kKilobit, .hbmGigabyte: false
        default: true
        }
    }
}
