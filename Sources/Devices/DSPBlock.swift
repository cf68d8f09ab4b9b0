/// The multiplier block of a device family.
///
/// Widths are of signed operands; an unsigned operand loses one bit (formulas: UG479, UG579, AM004, Intel 683458).
public enum DSPBlock: String, CaseIterable, Hashable, Sendable {
    /// 7-series: 25 x 18.
    case dsp48e1
    /// UltraScale and UltraScale+: 27 x 18.
    case dsp48e2
    /// Versal: 27 x 24.
    case dsp58
    /// Intel variable precision: one 27 x 27 or two 18 x 19.
    case variablePrecision

    /// Widths of the wide and the narrow port in bits, both signed.
    public var portWidths: (wide: Int, narrow: Int) {
        switch self {
        case .dsp48e1: (25, 18)
        case .dsp48e2: (27, 18)
        case .dsp58: (27, 24)
        case .variablePrecision: (27, 27)
        }
    }
}
