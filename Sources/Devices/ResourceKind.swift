/// A kind of thing an FPGA has a limited number of.
///
/// The raw value is the key in every JSON document. Memory is counted in the vendor's smallest block:
/// AMD block RAM in 18 Kb halves (`bram18`), Intel in M20K or M10K blocks.
public enum ResourceKind: String, CaseIterable, Hashable, Sendable {
    case dsp
    case lut
    case ff
    case bram18
    case uram
    case alm
    case alut
    case m20k
    case m10k
    case mlab

    /// The kinds an AMD report counts, in the order they are shown.
    public static let amd: [ResourceKind] = [.dsp, .lut, .ff, .bram18, .uram]
    /// The kinds an Intel report counts, in the order they are shown.
    public static let intel: [ResourceKind] = [.alm, .alut, .ff, .dsp, .m20k, .mlab]

    /// The name engineers use in tables, such as `BRAM18`.
    public var label: String { rawValue.uppercased() }
}
