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
