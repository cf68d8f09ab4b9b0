/// A name reduced to what tools agree on: ASCII letters and digits in lower case.
///
/// `xcvu9p-flga2104-2L`, `XCVU9PFLGA2104-2L` and `xcvu9p_flga2104_2l` have one key.
struct SearchKey: Hashable, Sendable {
    /// The letters and digits.
    let bytes: [UInt8]

    init(_ name: some StringProtocol) {
        self.init(bytes: name.utf8.compactMap(Self.folded))
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The byte in lower case, nil when it is neither letter nor digit.
    static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
