import Devices
import Wire

/// Cells of the primitives of FPGA families, as synthesis counts them, brought to resource kinds.
///
/// One place of memory or logic may take several units: an ECP5 `CCU2C` is two LUT4 and a `DPR16X4C` six, a `RAMB36E1`
/// two halves of 18 Kb, an AMD `RAM32M` four LUTs; a Gowin `ALU` is a LUT4 in another mode. Blocks that are no 18 Kb
/// halves, such as iCE40's 4 Kb `SB_RAM40_4K`, and multipliers of which several share a block, have no kind. Inverters,
/// wide multiplexers and AMD's carry chains take no LUT of their own. Checked on Yosys logs of iCE40, ECP5, Nexus, Gowin,
/// AMD and Cyclone V designs (the LUTs of ECP5 are those that nextpnr counts before packing) and on Synplify and map
/// reports of an ECP5 design; the LUTs of AMD's memories are of AMD's libraries guides.
struct CellCounts {
    /// Counts by the primitive's name; pseudo cells such as `$scopeinfo` are not among them.
    private(set) var counts: [String: Double] = [:]

    /// The kinds that a device's cells are brought to.
    enum Library {
        /// Devices with look-up tables.
        case lookUpTables
        /// Intel devices with adaptive logic, whose cells begin with `MISTRAL_`.
        case adaptive

        /// The kinds of which a design without any such cell has none.
        fileprivate var kinds: [ResourceKind] {
            switch self {
            case .lookUpTables: [.lut, .ff, .dsp, .bram18]
            case .adaptive: [.alut, .ff, .dsp, .m10k]
            }
        }
    }

    /// Adds cells.
    mutating func add(_ name: String, _ count: Double) {
        guard !name.hasPrefix("$scopeinfo") else { return }
        counts[name, default: 0] += count
    }

    /// Adds all cells of another count so many times.
    mutating func add(_ other: CellCounts, times: Double = 1) {
        for (name, count) in other.counts { counts[name, default: 0] += count * times }
    }

    /// These counts without the cells that are modules of the design, whose own cells are counted elsewhere.
    func without(_ modules: Set<String>) -> CellCounts {
        CellCounts(counts: counts.filter { !modules.contains($0.key) })
    }

    /// The library that the cells are of; nil while they are not primitives of a device but of a library of gates.
    var library: Library? {
        if counts.keys.contains(where: { $0.hasPrefix("MISTRAL_") }) { return .adaptive }
        return counts.keys.contains { [.lut, .ff].contains(Self.unit(of: $0)?.kind) } ? .lookUpTables : nil
    }

    /// The amounts; a kind without any cell is none, since the list is complete, but only in a mapped design.
    ///
    /// - Parameter library: The library of the whole design; nil for that of these cells.
    /// - Returns: The amounts, none of them before mapping.
    func used(in library: Library? = nil) -> ResourceUse {
        var use = ResourceUse()
        guard let library = library ?? self.library else { return use }
        for kind in library.kinds { use[kind] = 0 }
        for (name, count) in counts {
            if let unit = Self.unit(of: name) {
                use[unit.kind] = (use[unit.kind] ?? 0) + unit.amount * count
            }
        }
        if counts.contains(where: { $0.value > 0 && Self.isOtherMemory($0.key) }) { use[.bram18] = nil }
        if counts.contains(where: { $0.value > 0 && Self.isPartOfBlock($0.key) }) { use[.dsp] = nil }
        return use
    }

    /// Memory blocks of another size than 18 Kb.
    private static func isOtherMemory(_ name: String) -> Bool {
        guard unit(of: name) == nil else { return false }
        return ["SB_RAM", "SB_SPRAM", "EFX_RAM", "EFX_DPRAM", "CC_BRAM", "DP8KC", "PDPW8KC", "SP8KC"].contains {
            name.hasPrefix($0)
        }
    }

    /// Multipliers of which several share a DSP block, or one takes several.
    private static func isPartOfBlock(_ name: String) -> Bool {
        guard unit(of: name) == nil else { return false }
        return ["MISTRAL_MUL", "MULT", "EFX_DSP", "CC_MULT"].contains { name.hasPrefix($0) }
    }

    /// What one cell of a primitive takes.
    static func unit(of name: String) -> (kind: ResourceKind, amount: Double)? {
        switch name {
        case "CCU2C", "CCU2", "CCU2D": return (.lut, 2)
        case "DPR16X4C", "DPR16X4", "TRELLIS_DPR16X4": return (.lut, 6)
        case "ROM256X1A": return (.lut, 16)
        case "RAMB18E1", "RAMB18E2", "RAMB18E5": return (.bram18, 1)
        case "RAMB36E1", "RAMB36E2", "RAMB36E5": return (.bram18, 2)
        case "DP16KD", "PDPW16KD", "DPB", "SDPB", "SP", "pROM", "DPX9B", "SDPX9B", "SPX9": return (.bram18, 1)
        case "DP16K", "PDP16K", "PDPSC16K", "pROMX9": return (.bram18, 1)
        case "URAM288", "URAM288_BASE": return (.uram, 1)
        case "DSP48E1", "DSP48E2", "DSP58", "SB_MAC16", "MULT18X18D", "MULT18X18", "EFX_MULT": return (.dsp, 1)
        case "MULT9X9D": return (.dsp, 0.5)
        case "MISTRAL_MUL27X27": return (.dsp, 1)
        case "MISTRAL_M10K": return (.m10k, 1)
        case "TRELLIS_FF", "EFX_FF", "CC_DFF", "MISTRAL_FF": return (.ff, 1)
        case "TRELLIS_COMB", "SB_LUT4", "ORCALUT4", "EFX_LUT4", "ALU": return (.lut, 1)
        default: break
        }
        if let amount = lutsOfMemory[name] { return (.lut, amount) }
        if name.hasPrefix("MISTRAL_ALUT") { return (.alut, 1) }
        let numbered = ["LUT", "CC_LUT", "CC_L2T"].contains { name.hasPrefix($0) && name.count == $0.count + 1 }
        if numbered, name.last?.isNumber == true { return (.lut, 1) }
        return isFlipFlop(name) ? (.ff, 1) : nil
    }

    /// The LUTs of AMD's distributed memories and shift registers.
    private static let lutsOfMemory: [String: Double] = [
        "SRL16": 1, "SRL16E": 1, "SRLC16E": 1, "SRLC32E": 1, "RAM32X1S": 1, "RAM64X1S": 1, "RAM128X1S": 2,
        "RAM256X1S": 4, "RAM512X1S": 8, "RAM32X1D": 2, "RAM64X1D": 2, "RAM128X1D": 4, "RAM256X1D": 8, "RAM32M": 4,
        "RAM64M": 4, "RAM32M16": 8, "RAM64M8": 8,
    ]

    /// `SB_DFF…`, Gowin `DFF…`, AMD `FD…E` and latches, Lattice `FD1…`, `IFS1…` and `OFS1…`.
    private static func isFlipFlop(_ name: String) -> Bool {
        if ["SB_DFF", "DFF", "FD1", "IFS1", "OFS1"].contains(where: { name.hasPrefix($0) }) { return true }
        let base = name.hasSuffix("_1") ? name.dropLast(2) : name[...]
        return ["FDRE", "FDSE", "FDCE", "FDPE", "LDCE", "LDPE"].contains(base)
    }
}
