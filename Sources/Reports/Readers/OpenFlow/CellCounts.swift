internal import Devices

/// Cells of the primitives of FPGA families, as synthesis counts them, brought to resource kinds.
///
/// One place of memory or logic may take several units: an ECP5 `CCU2C` is two LUT4 and a `DPR16X4C` six, a `RAMB36E1`
/// two halves of 18 Kb. Blocks that are no 18 Kb halves, such as iCE40's 4 Kb `SB_RAM40_4K`, have no kind. Checked on
/// Yosys logs of iCE40, ECP5 and Gowin designs and on Synplify and map reports of an ECP5 design.
struct CellCounts {
    /// Counts by the primitive's name; pseudo cells such as `$scopeinfo` are not among them.
    private(set) var counts: [String: Double] = [:]

    /// Adds cells.
    mutating func add(_ name: String, _ count: Double) {
        guard !name.hasPrefix("$scopeinfo") else { return }
        counts[name, default: 0] += count
    }

    /// Whether the cells are primitives of a device and not yet those of a library of gates.
    private var isMapped: Bool { counts.keys.contains { [.lut, .ff].contains(Self.unit(of: $0)?.kind) } }

    /// The amounts; a kind without any cell is none, since the list is complete, but only in a mapped design.
    var used: ResourceUse {
        var use = ResourceUse()
        guard isMapped else { return use }
        for kind in [ResourceKind.lut, .ff, .dsp, .bram18] { use[kind] = 0 }
        for (name, count) in counts {
            if let unit = Self.unit(of: name) {
                use[unit.kind] = (use[unit.kind] ?? 0) + unit.amount * count
            }
        }
        if counts.keys.contains(where: Self.isOtherMemory) { use[.bram18] = nil }
        return use
    }

    /// Memory blocks of another size than 18 Kb.
    private static func isOtherMemory(_ name: String) -> Bool {
        ["SB_RAM", "SB_SPRAM", "EFX_RAM", "EFX_DPRAM", "CC_BRAM", "MISTRAL_M"].contains { name.hasPrefix($0) }
    }

    /// What one cell of a primitive takes.
    static func unit(of name: String) -> (kind: ResourceKind, amount: Double)? {
        switch name {
        case "CCU2C": return (.lut, 2)
        case "DPR16X4C", "TRELLIS_DPR16X4": return (.lut, 6)
        case "ROM256X1A": return (.lut, 16)
        case "RAMB18E1", "RAMB18E2", "RAMB18E5": return (.bram18, 1)
        case "RAMB36E1", "RAMB36E2", "RAMB36E5": return (.bram18, 2)
        case "DP16KD", "PDPW16KD", "DPB", "SDPB", "SP", "pROM", "DPX9B", "SDPX9B", "SPX9": return (.bram18, 1)
        case "URAM288", "URAM288_BASE": return (.uram, 1)
        case "DSP48E1", "DSP48E2", "DSP58", "SB_MAC16", "MULT18X18D", "MULT18X18", "EFX_MULT": return (.dsp, 1)
        case "TRELLIS_FF", "EFX_FF", "CC_DFF": return (.ff, 1)
        case "TRELLIS_COMB", "SB_LUT4", "ORCALUT4", "EFX_LUT4": return (.lut, 1)
        default: break
        }
        let numbered = ["LUT", "CC_LUT", "CC_L2T"].contains { name.hasPrefix($0) && name.count == $0.count + 1 }
        if numbered, name.last?.isNumber == true { return (.lut, 1) }
        return isFlipFlop(name) ? (.ff, 1) : nil
    }

    /// `SB_DFF…`, Gowin `DFF…`, AMD `FD…E`, Lattice `FD1…`, `IFS1…` and `OFS1…`.
    private static func isFlipFlop(_ name: String) -> Bool {
        ["SB_DFF", "DFF", "FD1", "IFS1", "OFS1"].contains { name.hasPrefix($0) }
            || ["FDRE", "FDSE", "FDCE", "FDPE"].contains(name)
    }
}
