public import Devices
import Networks
internal import Wire

/// Costs that some versions of a tool charge on some device families, in place of the general ones.
///
/// Read from the Expression tables of 987 module reports (counts of rows in brackets):
/// - An adder of w bits costs w + 7 LUT. Vivado HLS 2019.2 on UltraScale+ (18,000) and Vitis HLS 2021.1 on 7-series
///   (14,000) charge w. On 7-series below 16 bits it follows a curve with its lowest point at 12 bits (Vivado HLS
///   2019.1-2020.1: 7,500; Vitis HLS 2024.2 and 2025.1: 1,000).
/// - A comparison of 17 to 32 bits costs 18 LUT on 7-series and 20 on UltraScale and UltraScale+ (Vivado HLS, 1,500).
///   Vitis HLS 2021.1 charges 2 at 3 and 4 bits and 7 at 16 bits (6,500); from 2024.1 on a comparison costs what an
///   adder of its width does (101).
/// - A one-bit and, or, xor costs 2 LUT; Vitis HLS 2021.1 charges 1 (4,000).
public struct TechnologyVariant: Hashable, Sendable {
    /// Device families it is for; empty for all.
    public var families: [String]
    /// First version it is for.
    public var from: Flow.Version?
    /// Last version it is for.
    public var to: Flow.Version?
    /// LUT of an adder, by width.
    public var adderLUT: CurveTable?
    /// LUT of a comparison, by width.
    public var compareLUT: StepTable?
    /// LUT of a one-bit and, or, xor.
    public var oneBitLogicLUT: Double?
    /// Whether a comparison costs what an adder of its width costs.
    public var comparesLikeAdder: Bool

    /// Whether it is for a target; a target without a version takes what is for the newest.
    func applies(to target: Target) -> Bool {
        guard families.isEmpty || families.contains(target.familyName) else { return false }
        let version = target.flow.version ?? Flow.Version(9999, 0)
        return (from ?? version) <= version && version <= (to ?? version)
    }
}

extension Technology {
    /// The costs for a target: the general ones with all variants for its version and family applied in order.
    func specialised(for target: Target) -> Technology {
        var technology = self
        for variant in variants where variant.applies(to: target) {
            technology.adderLUT = variant.adderLUT ?? technology.adderLUT
            technology.compareLUT = variant.compareLUT ?? technology.compareLUT
            technology.oneBitLogicLUT = variant.oneBitLogicLUT ?? technology.oneBitLogicLUT
            technology.comparesLikeAdder = technology.comparesLikeAdder || variant.comparesLikeAdder
        }
        return technology
    }
}

extension TechnologyFields {
    /// Reads the variants; none when the document has no such key.
    func variants(_ key: String) throws(InputError) -> [TechnologyVariant] {
        var variants: [TechnologyVariant] = []
        for item in json[key]?.array ?? [] {
            let fields = TechnologyFields(json: item, file: file)
            variants.append(
                TechnologyVariant(
                    families: (item["families"]?.array ?? []).compactMap(\.string),
                    from: try fields.version("from"), to: try fields.version("to"),
                    adderLUT: item["adder_lut_by_width"] == nil ? nil : try fields.curve("adder_lut_by_width"),
                    compareLUT: item["compare_lut_by_width"] == nil ? nil : try fields.table("compare_lut_by_width"),
                    oneBitLogicLUT: item["one_bit_logic_lut"] == nil ? nil : try fields.number("one_bit_logic_lut"),
                    comparesLikeAdder: item["compares_like_adder"]?.bool ?? false))
        }
        return variants
    }

    private func version(_ key: String) throws(InputError) -> Flow.Version? {
        guard let field = json[key] else { return nil }
        guard let version = field.string.flatMap(Flow.Version.init(parsing:)) else {
            throw fault("a version such as \"2021.1\" under \"\(key)\"", found: field)
        }
        return version
    }
}
