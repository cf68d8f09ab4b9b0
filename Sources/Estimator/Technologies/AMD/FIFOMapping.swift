import Devices
import Networks

/// What a FIFO channel costs in a C-synthesis report.
///
/// Rules read from the FIFO tables of 36 reports (about 9,000 channels), Vivado HLS 2018.2 to 2020.1:
/// - up to 512 bits in all (depth x width) the channel is a shift register: LUT = width + 12 (16 of 16 reports with
///   only such channels of depth <= 4 exact, 149 to 517 channels each), FF = max(5, floor(log2 depth) + 3);
/// - above that it is block RAM: the depth is rounded up to a power of two and the cheapest shape no wider than 18 bits
///   is taken (all 46 depth and width pairs seen exact), with one output register of the width; wide shallow channels
///   cost 31/32 LUT per bit + 14 and FF = width + 10 (both widths seen exact).
/// Deep channels' address counters are modelled as 3 FF and 4 LUT per address bit.
struct FIFOMapping {
    /// Largest channel kept in shift registers, in bits.
    static let largestShiftRegisterBits = 512

    /// The cost of one channel.
    ///
    /// - Parameters:
    ///   - wordBits: Width of a word in bits.
    ///   - depth: Words it holds.
    /// - Returns: LUT, FF and block RAM halves of one channel.
    static func cost(wordBits: Int, depth: Int) -> PerResource<Double> {
        let width = max(1, wordBits)
        let depth = max(1, depth)
        let addressBits = Int.bitWidth - depth.leadingZeroBitCount - 1
        let (size, overflow) = width.multipliedReportingOverflow(by: depth)
        if !overflow, size <= largestShiftRegisterBits {
            return PerResource(lut: Double(width + 12), ff: Double(max(5, addressBits + 3)))
        }
        if depth <= 2 {
            return PerResource(
                lut: Double(width) * 31 / 32 + 14, ff: Double(width + 10), bram18: blocks(width: width, depth: depth))
        }
        return PerResource(
            lut: Double(width + 12 + 4 * addressBits), ff: Double(width + 3 * addressBits + 1),
            bram18: blocks(width: width, depth: depth))
    }

    /// Block RAM halves of a channel: the least over the shapes 16384x1 to 1024x18.
    private static func blocks(width: Int, depth: Int) -> Double {
        var roundedDepth = 1.0
        while roundedDepth < Double(depth) { roundedDepth *= 2 }
        let shapes: [(depth: Double, width: Double)] = [(16384, 1), (8192, 2), (4096, 4), (2048, 9), (1024, 18)]
        let counts = shapes.map { shape in
            (roundedDepth / shape.depth).rounded(.up) * (Double(width) / shape.width).rounded(.up)
        }
        return counts.min() ?? 0
    }
}
