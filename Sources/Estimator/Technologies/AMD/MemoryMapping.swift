import Devices
import Networks

/// How many memory blocks a word width and a depth take on AMD devices, as the HLS tools count them.
///
/// A block RAM half holds 16384 x 1, 8192 x 2, 4096 x 4, 2048 x 9, 1024 x 18 or 512 x 36 bits. Up to 512 words the
/// count is `ceil(word / 36)`, up to 1024 words `ceil(word / 18)`. Deeper memories are cut into the widest slices that
/// still fit the remaining word (36, 18, 9, 4, 2, 1 bits), each slice stacked in depth.
///
/// Checked on weight ROMs of 689 one-layer resource designs (Vivado HLS 2020.1, 384 to 1280 words of 2 to 1790 bits):
/// 642 exact and 682 within one block when only the widest weight of a layer is known; and on 36 distinct ROMs in module
/// reports of Vivado HLS 2019.1 to 2020.1 and 5 of Vitis HLS 2024.2, all exact with the word width of the report.
enum MemoryMapping {
    /// Read-only memories below this many bits become logic unless a pragma binds them to block RAM.
    ///
    /// 864 bits (144 x 6) and 928 bits (32 x 29) were logic, 1024 bits (512 x 2) and 1120 bits were block RAM.
    static let smallestBlockROMBits = 1024

    private static let shapes: [(width: Int, depth: Int)] = [
        (36, 512), (18, 1024), (9, 2048), (4, 4096), (2, 8192), (1, 16384),
    ]

    /// Block RAM halves of a memory.
    ///
    /// - Parameters:
    ///   - wordBits: Bits per word.
    ///   - depth: Number of words.
    /// - Returns: The number of halves; 0 for an empty memory.
    static func bram18(wordBits: Int, depth: Int) -> Int {
        guard wordBits > 0, depth > 0 else { return 0 }
        if depth <= 512 { return wordBits.dividedRoundingUp(by: 36) }
        if depth <= 1024 { return wordBits.dividedRoundingUp(by: 18) }
        var blocks = 0
        var remaining = wordBits
        for shape in shapes {
            blocks &+= (remaining / shape.width) &* depth.dividedRoundingUp(by: shape.depth)
            remaining %= shape.width
        }
        return blocks
    }

    /// Ultra RAM blocks of a memory bound to them: slices of 72 bits by 4096 words.
    static func uram(wordBits: Int, depth: Int) -> Int {
        guard wordBits > 0, depth > 0 else { return 0 }
        return wordBits.dividedRoundingUp(by: 72) &* depth.dividedRoundingUp(by: 4096)
    }

    /// Whether the tool builds a read-only memory from logic when nothing binds it to block RAM.
    static func isLogicROM(wordBits: Int, depth: Int) -> Bool {
        let (bits, overflow) = max(0, wordBits).multipliedReportingOverflow(by: max(0, depth))
        return !overflow && bits < smallestBlockROMBits
    }

    /// The cost of a read-only memory built from logic: one LUT per 64 bits and a registered output word.
    ///
    /// Exact on the 9 shapes in module reports of Vivado HLS 2019.1 to 2020.1 (32 x 29 bits: 15 LUT, 29 FF;
    /// 144 x 6: 14 LUT, 6 FF; 16 x 45: 12 LUT, 45 FF).
    static func logicROM(wordBits: Int, depth: Int) -> PerResource<Double> {
        let word = max(0, wordBits)
        let bits = Double(word) * Double(max(0, depth))
        return PerResource(lut: (bits / 64).rounded(.up), ff: Double(word))
    }
}
