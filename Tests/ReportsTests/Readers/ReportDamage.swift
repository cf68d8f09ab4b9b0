/// Ways in which files arrive broken.
enum ReportDamage {
    /// A copy with a few random faults: cut off, bytes changed, pieces lost, doubled or swapped, extreme numbers.
    static func mutated(_ bytes: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8] {
        var copy = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !copy.isEmpty {
            let place = Int.random(in: 0..<copy.count, using: &generator)
            let end = min(copy.count, place + Int.random(in: 1...400, using: &generator))
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: copy.removeSubrange(place...)
            case 1: copy[place] = UInt8.random(in: 0...255, using: &generator)
            case 2: copy.removeSubrange(place..<end)
            case 3: copy.insert(contentsOf: copy[place..<end], at: place)
            case 4: copy.replaceSubrange(place..<end, with: Array("99999999999999999999999999".utf8))
            case 5:
                copy.replaceSubrange(
                    place..<place + 1,
                    with: [[0x0D, 0x0A], [0x3B], [0x2B, 0x2D], [0x22]].randomElement(using: &generator) ?? [])
            case 6: copy.insert(contentsOf: Array("-1e400 nan inf \u{FEFF}\u{AE} <html>".utf8), at: place)
            default: copy.insert(contentsOf: [UInt8](repeating: 0x5B, count: 300), at: place)
            }
        }
        return copy
    }
}

extension ReportDamage {
    /// A copy with whole lines, cells or sections lost, doubled or swapped, spliced with another report or written in
    /// another encoding.
    static func restructured(
        _ bytes: [UInt8], splicedWith other: [UInt8], using generator: inout some RandomNumberGenerator
    ) -> [UInt8] {
        var copy = bytes
        let line = randomLine(of: bytes, using: &generator)
        let end = self.line(of: bytes, at: min(bytes.count, line.lowerBound + 2000)).upperBound
        let section = line.lowerBound..<max(line.upperBound, end)
        let place = randomLine(of: bytes, using: &generator).lowerBound
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: copy.removeSubrange(line)
        case 1: copy.insert(contentsOf: repeatElement(bytes[line], count: 20).joined(), at: place)
        case 2: copy.removeSubrange(section)
        case 3: copy.insert(contentsOf: bytes[section], at: place)
        case 4...6: copy.replaceSubrange(line, with: recut(Array(bytes[line]), using: &generator))
        case 7: copy.replaceSubrange(place..., with: other[randomLine(of: other, using: &generator).lowerBound...])
        case 8: copy = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        case 9: copy.insert(0, at: line.lowerBound)
        default: return encoded(bytes, using: &generator)
        }
        return copy
    }

    /// A line with its line break.
    private static func randomLine(of bytes: [UInt8], using generator: inout some RandomNumberGenerator) -> Range<Int> {
        line(of: bytes, at: Int.random(in: 0...bytes.count, using: &generator))
    }

    /// The line with its line break that stands at a place.
    private static func line(of bytes: [UInt8], at place: Int) -> Range<Int> {
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start..<(bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count)
    }

    /// A line with a cell lost, doubled or in another's place.
    private static func recut(_ line: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8] {
        let separator = [0x7C, 0x3B, 0x3A, 0x2C, 0x20].first { line.contains($0) } ?? 0x20
        var cells = line.split(separator: separator, omittingEmptySubsequences: false).map { Array($0) }
        let cell = Int.random(in: 0..<cells.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: cells.remove(at: cell)
        case 1: cells.insert(cells[cell], at: cell)
        default: cells.swapAt(cell, Int.random(in: 0..<cells.count, using: &generator))
        }
        return Array(cells.joined(separator: [separator]))
    }

    /// The text behind a byte order mark, or as UTF-16.
    private static func encoded(_ bytes: [UInt8], using generator: inout some RandomNumberGenerator) -> [UInt8] {
        if Bool.random(using: &generator) { return [0xEF, 0xBB, 0xBF] + bytes }
        return [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    }
}
