import Wire

/// Reads the numbers of `firmware/weights/*.txt` and `*.h`, piece by piece, into one list.
///
/// hls4ml writes plain numbers, `{sign, exponent}` pairs for power-of-two weights, and `{row, column, value}` triples
/// for compressed layers. Each number is rounded correctly: up to 2^53 and 10^22 the quotient of two exact doubles is,
/// longer ones go through the standard library.
struct WeightFile {
    /// Files larger than this are refused.
    static let maximumSize = 1 << 30

    /// The numbers in the order of the file.
    private(set) var numbers: [Double] = []
    /// Numbers in each pair of braces; 0 for plain numbers.
    private(set) var groupSize = 0

    private let maximumCount: Int
    private var token: [UInt8] = []
    private var depth = 0
    private var inGroup = 0
    private var isHeader: Bool
    private var isComment = false

    /// Reads a text file of numbers, at most `maximumCount` of them.
    ///
    /// - Throws: `InputError` when the file cannot be read or holds something else.
    static func text(_ path: String, expectedCount: Int, maximumCount: Int) throws(InputError) -> WeightFile {
        try read(path, isHeader: false, expectedCount: expectedCount, maximumCount: maximumCount)
    }

    /// Reads the initialiser of the array in a header.
    ///
    /// - Throws: `InputError` when the file cannot be read or its array holds something else.
    static func header(_ path: String, expectedCount: Int, maximumCount: Int) throws(InputError) -> WeightFile {
        try read(path, isHeader: true, expectedCount: expectedCount, maximumCount: maximumCount)
    }

    private static func read(
        _ path: String, isHeader: Bool, expectedCount: Int, maximumCount: Int
    ) throws(InputError) -> WeightFile {
        var chunks = try FileChunks(path, limit: maximumSize)
        var file = WeightFile(isHeader: isHeader, maximumCount: maximumCount)
        file.numbers.reserveCapacity(max(0, min(expectedCount, chunks.size / 2 + 1)))
        var piece: [UInt8] = []
        while try chunks.next(appendingTo: &piece) {
            guard file.take(piece) else { throw file.fault(path) }
            piece.removeAll(keepingCapacity: true)
        }
        guard file.endToken() else { throw file.fault(path) }
        return file
    }

    private init(isHeader: Bool, maximumCount: Int) {
        self.isHeader = isHeader
        self.maximumCount = maximumCount
        token.reserveCapacity(64)
    }

    private func fault(_ path: String) -> InputError {
        let found =
            numbers.count > maximumCount ? "more than \(maximumCount) numbers" : String(decoding: token, as: UTF8.self)
        return InputError(file: path, expected: "numbers between commas", found: "'\(found)'")
    }

    private mutating func take(_ piece: [UInt8]) -> Bool {
        for byte in piece {
            if isHeader {
                takeHeader(byte)
                continue
            }
            switch byte {
            case UInt8(ascii: ","), 0...0x20:
                if !token.isEmpty, !endToken() { return false }
            case UInt8(ascii: "{"):
                guard token.isEmpty else { return false }
                depth += 1
                inGroup = 0
            case UInt8(ascii: "}"):
                guard endToken() else { return false }
                depth -= 1
                if depth < 0 { return true }
                groupSize = inGroup
            default:
                guard token.count < 64 else { return false }
                token.append(byte)
            }
        }
        return true
    }

    /// Steps over a header's text up to the `{` of the initialiser.
    private mutating func takeHeader(_ byte: UInt8) {
        if byte == UInt8(ascii: "\n") { isComment = false }
        if byte == UInt8(ascii: "/") { isComment = true }
        guard !isComment else { return }
        if byte == UInt8(ascii: "=") { token = [byte] }
        if byte == UInt8(ascii: "{"), !token.isEmpty {
            isHeader = false
            token.removeAll(keepingCapacity: true)
        }
    }

    /// Ends the number at hand; false when the characters are none.
    private mutating func endToken() -> Bool {
        guard !isHeader, depth >= 0, !token.isEmpty else { return true }
        guard let value = WeightFile.number(token), numbers.count < maximumCount else { return false }
        token.removeAll(keepingCapacity: true)
        numbers.append(value)
        inGroup += 1
        return true
    }

    /// Reads a decimal number from its characters; nil when they are none.
    static func number(_ token: [UInt8]) -> Double? {
        var mantissa: UInt64 = 0
        var decimals = 0
        var digits = 0
        var seenDigit = false
        var seenPoint = false
        var index = 0
        let isNegative = token.first == UInt8(ascii: "-")
        if isNegative || token.first == UInt8(ascii: "+") { index = 1 }
        while index < token.count {
            let byte = token[index]
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 18 {
                mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
                if mantissa > 0 { digits += 1 }
                seenDigit = true
                if seenPoint { decimals += 1 }
            } else {
                return slowNumber(token)
            }
            index += 1
        }
        guard seenDigit else { return nil }
        guard mantissa <= 1 << 53, decimals < powersOfTen.count else { return slowNumber(token) }
        let value = Double(mantissa) / powersOfTen[decimals]
        return isNegative ? -value : value
    }

    private static func slowNumber(_ token: [UInt8]) -> Double? {
        var text = String(decoding: token, as: UTF8.self)
        if let last = text.last, "fFlL".contains(last) { text.removeLast() }
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
