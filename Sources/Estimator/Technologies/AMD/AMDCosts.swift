internal import Wire

/// The cost of operators in a C-synthesis report, read from `device-db/technology/<tool>.json`.
///
/// The figures are those of most versions and families; an `AMDVariant` replaces the ones a version or family charges
/// otherwise. A further cost is a key of the documents and a property here.
struct AMDCosts: Hashable, Sendable {
    /// LUT that a stand-alone adder costs beyond its width.
    var isolatedAdderOverheadLUT: Double
    /// LUT of a two-input add or subtract, by width; see `AMDVariant`.
    var adderLUT: CurveTable
    /// LUT of a comparison, by width.
    var compareLUT: StepTable
    /// Whether a comparison costs what an adder of its width costs.
    var comparesLikeAdder = false
    /// LUT of a choice between two one-bit values; wider choices cost their width.
    var oneBitSelectLUT: Double
    /// LUT of a one-bit and, or, xor; wider ones cost their width.
    var oneBitLogicLUT: Double
    /// LUT of a multiplexer by its number of data inputs; its width does not matter in the reports seen
    /// (29,000 rows of the Multiplexer tables, Vivado HLS 2018.2-2020.1 and Vitis HLS 2021.1-2025.1).
    var multiplexerLUT: StepTable
    /// LUT of a multiplexer that is an instance of its own (`mux_<inputs>`, `sparsemux`), by its number of data inputs.
    var multiplexerInstanceLUT: CurveTable
    /// LUT of a shift by a variable amount, by the width of the value.
    var barrelShiftLUT: CurveTable
    /// LUT of a multiplication built from logic, by the wider operand; see `MultiplierMapping`.
    var fabricMultiplyLUT: StepTable
    /// LUT of a multiplication whose wider operand would call for a DSP but whose narrower one is too narrow.
    var narrowMultiplyLUT: StepTable
    /// LUT and FF of parts known only as a sum, with what each unit of their size adds.
    var lumps: [String: LumpCost]

    /// What one lump costs.
    struct LumpCost: Hashable, Sendable {
        /// LUT and FF.
        var lut = 0.0
        var ff = 0.0
        /// LUT and FF per unit of size.
        var lutPerUnit = 0.0
        var ffPerUnit = 0.0
    }

    /// Reads the costs of a document.
    ///
    /// - Throws: `InputError` naming the key that is missing or of the wrong kind.
    init(_ fields: TechnologyFields) throws(InputError) {
        isolatedAdderOverheadLUT = try fields.number("isolated_adder_overhead_lut")
        adderLUT = try fields.curve("adder_lut_by_width")
        compareLUT = try fields.table("compare_lut_by_width")
        oneBitSelectLUT = try fields.number("one_bit_select_lut")
        oneBitLogicLUT = try fields.number("one_bit_logic_lut")
        multiplexerLUT = try fields.table("multiplexer_lut_by_inputs")
        multiplexerInstanceLUT = try fields.curve("multiplexer_instance_lut_by_inputs")
        barrelShiftLUT = try fields.curve("barrel_shift_lut_by_width")
        fabricMultiplyLUT = try fields.table("fabric_multiply_lut_by_wider_operand")
        narrowMultiplyLUT = try fields.table("narrow_multiply_lut_by_wider_operand")
        lumps = try Self.lumps(fields)
    }

    /// Reads the parts known only as a sum.
    ///
    /// - Throws: `InputError` naming the part that has something else than numbers.
    static func lumps(_ fields: TechnologyFields) throws(InputError) -> [String: LumpCost] {
        var lumps: [String: LumpCost] = [:]
        for member in fields.json["lumps"]?.members ?? [] {
            var cost = LumpCost()
            for figure in member.value.members ?? [] {
                guard let value = figure.value.double else {
                    throw fields.fault("numbers under \"lumps.\(member.key)\"", found: member.value)
                }
                switch figure.key {
                case "lut": cost.lut = value
                case "ff": cost.ff = value
                case "lut_per_unit": cost.lutPerUnit = value
                case "ff_per_unit": cost.ffPerUnit = value
                default: throw fields.fault("lut, ff, lut_per_unit or ff_per_unit", found: member.value)
                }
            }
            lumps[member.key] = cost
        }
        return lumps
    }
}

extension TechnologyFields {
    /// Reads a curve, nil where the key is absent.
    func optionalCurve(_ key: String) throws(InputError) -> CurveTable? {
        json[key] == nil ? nil : try curve(key)
    }
}
