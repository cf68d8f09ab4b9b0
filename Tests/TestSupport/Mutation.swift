/// Seeded damage to a file: what a broken disk, a bad merge or a hostile author could do to it.
public enum Mutation: CaseIterable, Sendable {
    case truncate
    case flipBits
    case deletePart
    case duplicatePart
    case insertHugeNumber
    case insertSyntax
    case swapParts

    /// Damages bytes in one to three places.
    public static func damage(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let kind = allCases[Int.random(in: 0..<allCases.count, using: &generator)]
            kind.apply(to: &result, using: &generator)
        }
        return result
    }

    /// Numbers that overflow sizes, products or machine words.
    private static let hugeNumbers = [
        "1000000000000", "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "4294967296",
        "1e308",
        "-1", "0", "nan",
    ]

    private static let syntax = [
        "{", "}", "<", ">", "(", ")", ";", "#define N_LAYER_2 N_LAYER_2\n", "::", "\"", "/*", "&a *a", "- ", ": ", "\t",
        "#if 0\n", "\0", "\u{FEFF}", "struct config2 : config2 {", "typedef layer2_t layer2_t;",
    ]

    private func apply(to bytes: inout [UInt8], using generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, position + Int.random(in: 1...200, using: &generator))
        switch self {
        case .truncate: bytes.removeSubrange(position...)
        case .flipBits: bytes[position] ^= UInt8.random(in: 1...255, using: &generator)
        case .deletePart: bytes.removeSubrange(position..<end)
        case .duplicatePart: bytes.insert(contentsOf: Array(bytes[position..<end]), at: position)
        case .insertHugeNumber: replaceNumber(near: position, in: &bytes, using: &generator)
        case .insertSyntax:
            let text = Mutation.syntax[Int.random(in: 0..<Mutation.syntax.count, using: &generator)]
            bytes.insert(contentsOf: Array(text.utf8), at: position)
        case .swapParts:
            let part = Array(bytes[position..<end])
            bytes.removeSubrange(position..<end)
            bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &generator))
        }
    }

    /// Puts a huge number in place of the next number in the text.
    private func replaceNumber(near position: Int, in bytes: inout [UInt8], using generator: inout SeededGenerator) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let start = bytes[position...].firstIndex { digits.contains($0) } ?? position
        let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.count
        let text = Mutation.hugeNumbers[Int.random(in: 0..<Mutation.hugeNumbers.count, using: &generator)]
        bytes.replaceSubrange(start..<end, with: Array(text.utf8))
    }
}
