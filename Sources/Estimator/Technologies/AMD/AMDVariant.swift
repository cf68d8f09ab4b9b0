internal import Devices
internal import Wire

/// Costs and traits of some versions of a tool on some device families, in place of the general ones.
///
/// Read from the Expression tables of 987 module reports (counts of rows in brackets):
/// - An adder of w bits costs w + 7 LUT. Vivado HLS 2019.2 on UltraScale+ (18,000) and Vitis HLS 2021.1 on 7-series
///   (14,000) charge w. On 7-series below 16 bits it follows a curve with its lowest point at 12 bits (Vivado HLS
///   2019.1-2020.1: 7,500; Vitis HLS 2024.2 and 2025.1: 1,000).
/// - A comparison of 17 to 32 bits costs 18 LUT on 7-series and 20 on UltraScale and UltraScale+ (Vivado HLS, 1,500).
///   Vitis HLS 2021.1 charges 2 at 3 and 4 bits and 7 at 16 bits (6,500); from 2024.1 on a comparison costs what an
///   adder of its width does (101).
/// - A one-bit and, or, xor costs 2 LUT; Vitis HLS 2021.1 charges 1 (4,000).
struct AMDVariant: Sendable {
    /// Device families it is for; empty for all.
    let families: [String]
    /// First version it is for.
    let from: Flow.Version?
    /// Last version it is for.
    let to: Flow.Version?
    /// LUT of an adder, by width.
    private let adderLUT: CurveTable?
    /// LUT of a comparison, by width.
    private let compareLUT: StepTable?
    /// LUT of a one-bit and, or, xor.
    private let oneBitLogicLUT: Double?
    /// Whether a comparison costs what an adder of its width costs.
    private let comparesLikeAdder: Bool
    private let lumps: [String: AMDCosts.LumpCost]
    private let traits: [ToolTraits.Setting]

    /// Whether it is for a target with a known version.
    func applies(to target: Target, version: Flow.Version) -> Bool {
        guard families.isEmpty || families.contains(target.familyName) else { return false }
        return (from ?? version) <= version && version <= (to ?? version)
    }

    /// Replaces what it states.
    func apply(to costs: inout AMDCosts, traits: inout ToolTraits) {
        costs.adderLUT = adderLUT ?? costs.adderLUT
        costs.compareLUT = compareLUT ?? costs.compareLUT
        costs.oneBitLogicLUT = oneBitLogicLUT ?? costs.oneBitLogicLUT
        costs.comparesLikeAdder = costs.comparesLikeAdder || comparesLikeAdder
        costs.lumps.merge(lumps) { $1 }
        for setting in self.traits { traits.apply(setting) }
    }

    /// Reads one variant.
    ///
    /// - Throws: `InputError` naming the key that is of the wrong kind.
    init(_ fields: TechnologyFields) throws(InputError) {
        let json = fields.json
        families = (json["families"]?.array ?? []).compactMap(\.string)
        from = try fields.version("from")
        to = try fields.version("to")
        adderLUT = try fields.optionalCurve("adder_lut_by_width")
        compareLUT = json["compare_lut_by_width"] == nil ? nil : try fields.table("compare_lut_by_width")
        oneBitLogicLUT = json["one_bit_logic_lut"] == nil ? nil : try fields.number("one_bit_logic_lut")
        comparesLikeAdder = json["compares_like_adder"]?.bool ?? false
        lumps = try AMDCosts.lumps(fields)
        traits = try ToolTraits.settings(json["traits"], file: fields.file)
    }
}
