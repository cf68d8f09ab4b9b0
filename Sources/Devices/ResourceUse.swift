/// Amounts of resources by kind, where an absent kind is unknown and never zero.
///
/// The amounts stand in the value itself: a report by hierarchy has tens of thousands of them.
public struct ResourceUse: Hashable, Sendable {
    private var dsp: Double?
    private var lut: Double?
    private var ff: Double?
    private var bram18: Double?
    private var uram: Double?
    private var alm: Double?
    private var alut: Double?
    private var m20k: Double?
    private var m10k: Double?
    private var mlab: Double?

    /// Creates amounts from a dictionary.
    public init(_ amounts: [ResourceKind: Double] = [:]) {
        for (kind, amount) in amounts { self[kind] = amount }
    }

    /// The amount of one kind, nil when it is not known; an amount that overflowed is not known.
    public subscript(kind: ResourceKind) -> Double? {
        get {
            switch kind {
            case .dsp: dsp
            case .lut: lut
            case .ff: ff
            case .bram18: bram18
            case .uram: uram
            case .alm: alm
            case .alut: alut
            case .m20k: m20k
            case .m10k: m10k
            case .mlab: mlab
            }
        }
        set {
            let amount = newValue.flatMap { $0.isFinite ? $0 : nil }
            switch kind {
            case .dsp: dsp = amount
            case .lut: lut = amount
            case .ff: ff = amount
            case .bram18: bram18 = amount
            case .uram: uram = amount
            case .alm: alm = amount
            case .alut: alut = amount
            case .m20k: m20k = amount
            case .m10k: m10k = amount
            case .mlab: mlab = amount
            }
        }
    }

    /// The kinds with a known amount, in the order of `ResourceKind.allCases`.
    public var kinds: [ResourceKind] { ResourceKind.allCases.filter { self[$0] != nil } }
}
