/// One value for each kind of resource, stored in place so that arrays of them allocate nothing more.
@frozen
public struct PerResource<Value> {
    @usableFromInline var dsp: Value
    @usableFromInline var lut: Value
    @usableFromInline var ff: Value
    @usableFromInline var bram18: Value
    @usableFromInline var uram: Value
    @usableFromInline var alm: Value
    @usableFromInline var alut: Value
    @usableFromInline var m20k: Value
    @usableFromInline var m10k: Value
    @usableFromInline var mlab: Value

    /// The same value for every kind.
    @inlinable
    public init(repeating value: Value) {
        (dsp, lut, ff, bram18, uram) = (value, value, value, value, value)
        (alm, alut, m20k, m10k, mlab) = (value, value, value, value, value)
    }

    /// The value of one kind.
    @inlinable
    public subscript(kind: ResourceKind) -> Value {
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
            switch kind {
            case .dsp: dsp = newValue
            case .lut: lut = newValue
            case .ff: ff = newValue
            case .bram18: bram18 = newValue
            case .uram: uram = newValue
            case .alm: alm = newValue
            case .alut: alut = newValue
            case .m20k: m20k = newValue
            case .m10k: m10k = newValue
            case .mlab: mlab = newValue
            }
        }
    }
}

extension PerResource: Equatable where Value: Equatable {}
extension PerResource: Hashable where Value: Hashable {}
extension PerResource: Sendable where Value: Sendable {}

extension PerResource where Value == Double {
    /// Nothing of any kind.
    @inlinable
    public static var none: PerResource { PerResource(repeating: 0) }

    /// Amounts of the kinds an AMD report counts.
    @inlinable
    public init(dsp: Double = 0, lut: Double = 0, ff: Double = 0, bram18: Double = 0, uram: Double = 0) {
        self.init(repeating: 0)
        self.dsp = dsp
        self.lut = lut
        self.ff = ff
        self.bram18 = bram18
        self.uram = uram
    }

    /// Adds other amounts, `count` times.
    @inlinable
    public mutating func add(_ other: PerResource, count: Double = 1) {
        dsp += other.dsp * count
        lut += other.lut * count
        ff += other.ff * count
        bram18 += other.bram18 * count
        uram += other.uram * count
        alm += other.alm * count
        alut += other.alut * count
        m20k += other.m20k * count
        m10k += other.m10k * count
        mlab += other.mlab * count
    }
}
