import Devices
import Networks

/// What one component costs.
public struct ComponentCost: Hashable, Sendable {
    /// DSP blocks.
    public var dsp = 0.0
    /// Look-up tables.
    public var lut = 0.0
    /// Flip-flops.
    public var ff = 0.0
    /// Block RAM halves.
    public var bram18 = 0.0
    /// Ultra RAM blocks.
    public var uram = 0.0

    /// Creates a cost.
    public init(dsp: Double = 0, lut: Double = 0, ff: Double = 0, bram18: Double = 0, uram: Double = 0) {
        self.dsp = dsp
        self.lut = lut
        self.ff = ff
        self.bram18 = bram18
        self.uram = uram
    }

    /// Adds another cost, `count` times.
    public mutating func add(_ other: ComponentCost, count: Double = 1) {
        dsp += other.dsp * count
        lut += other.lut * count
        ff += other.ff * count
        bram18 += other.bram18 * count
        uram += other.uram * count
    }
}
