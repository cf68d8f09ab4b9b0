/// The grammar of Lattice, Microchip and Gowin ordering codes after the device stem.
///
/// An optional speed digit, the package, an optional temperature letter: `-6BG381C`, `-1FCG1152I`, `-sg48`,
/// `QN88PC6/I5`.
enum PlainOrderingCode {
    static func read(_ rest: Substring) -> OrderingCode? {
        var cursor = CodeCursor(rest)
        var code = OrderingCode()
        cursor.skipSeparators()
        if cursor.isAtEnd { return code }
        let grade = cursor.digits()
        guard grade.utf8.count <= 1 else { return nil }
        code.speedGrade = grade.isEmpty ? nil : grade
        let package = cursor.letters()
        let pins = cursor.digits()
        guard (2...6).contains(package.utf8.count), (2...4).contains(pins.utf8.count) else { return nil }
        code.package = package + pins
        cursor.skipSeparators()
        let tail = cursor.letters()
        if tail.utf8.count == 1, cursor.isAtEnd {
            code.temperatureGrade = tail.uppercased()
        } else if !tail.isEmpty || !cursor.isAtEnd {
            return readGowinGrade(tail, &cursor, into: &code) ? code : nil
        }
        return code
    }

    /// Gowin states the commercial and the industrial grade of one part: `PC6/I5`.
    private static func readGowinGrade(_ letters: String, _ cursor: inout CodeCursor, into code: inout OrderingCode)
        -> Bool
    {
        guard letters.hasSuffix("c") || letters.hasSuffix("i"), letters.utf8.count <= 2 else { return false }
        let grade = cursor.digits()
        guard grade.utf8.count == 1, let letter = letters.last else { return false }
        code.speedGrade = letter.uppercased() + grade
        cursor.skipSeparators()
        code.suffix = String(decoding: cursor.bytes[cursor.position...], as: UTF8.self).uppercased()
        return code.suffix?.utf8.count ?? 0 <= 3
    }
}
