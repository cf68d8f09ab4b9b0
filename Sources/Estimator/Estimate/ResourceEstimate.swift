public import Devices
import Networks

/// Estimated resources by kind; a kind that is absent is not counted for this vendor.
///
/// The kinds of AMD reports are stored in place, so that estimating many designs allocates nothing for them.
public struct ResourceEstimate: Hashable, Sendable {
    private var dsp: Quantity?
    private var lut: Quantity?
    private var ff: Quantity?
    private var bram18: Quantity?
    private var uram: Quantity?
    private var others: [ResourceKind: Quantity] = [:]

    /// Creates an estimate from a dictionary.
    public init(_ quantities: [ResourceKind: Quantity] = [:]) {
        for (kind, quantity) in quantities { self[kind] = quantity }
    }

    /// Every kind of this list unknown.
    public static func unknown(_ kinds: [ResourceKind]) -> ResourceEstimate {
        var estimate = ResourceEstimate()
        for kind in kinds { estimate[kind] = .unknown }
        return estimate
    }

    /// The quantity of one kind; unknown when it was never set.
    public subscript(kind: ResourceKind) -> Quantity {
        get { stored(kind) ?? .unknown }
        set {
            switch kind {
            case .dsp: dsp = newValue
            case .lut: lut = newValue
            case .ff: ff = newValue
            case .bram18: bram18 = newValue
            case .uram: uram = newValue
            case .alm, .alut, .m20k, .m10k, .mlab: others[kind] = newValue
            }
        }
    }

    /// The kinds present, in the order of `ResourceKind.allCases`.
    public var kinds: [ResourceKind] { ResourceKind.allCases.filter { stored($0) != nil } }

    private func stored(_ kind: ResourceKind) -> Quantity? {
        switch kind {
        case .dsp: dsp
        case .lut: lut
        case .ff: ff
        case .bram18: bram18
        case .uram: uram
        case .alm, .alut, .m20k, .m10k, .mlab: others[kind]
        }
    }
}
