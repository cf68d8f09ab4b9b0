/// The grammar of AMD part names after the device stem.
///
/// `-flga2577-2-e` and `flga2577-2` (Vivado), `-2FLGA2577E` (catalogues), `tl-ffg1156-2L`, `-vsva2197-2MP-e-S`.
/// Packages have four letters from UltraScale on and two or three before; checked on the 216 part names that Vivado
/// and HLS reports print in public repositories.
enum AMDOrderingCode {
    /// Pin counts of three digits; `clg4001` without separators is then package clg400 at grade 1.
    private static let shortPinCounts: Set<String> = [
        "196", "225", "236", "238", "250", "256", "324", "325", "361", "368", "400", "484", "485", "494", "530", "625",
        "665", "676", "784", "900", "901",
    ]
    private static let temperatureLetters: Set<String> = ["c", "e", "i", "m", "n", "q"]

    static func read(_ rest: Substring, isSevenSeries: Bool) -> OrderingCode? {
        var cursor = CodeCursor(rest)
        var code = OrderingCode()
        cursor.skipSeparators()
        if cursor.isAtEnd { return code }
        let lead = cursor.letters()
        let startsWithGrade = lead.isEmpty || (lead == "l" && cursor.current?.isDigit == true)
        let isRead =
            startsWithGrade
            ? readCatalogueOrder(&cursor, lead: lead, isSevenSeries: isSevenSeries, into: &code)
            : readToolOrder(&cursor, lead: lead, isSevenSeries: isSevenSeries, into: &code)
        guard isRead else { return nil }
        return readSuffix(&cursor, into: &code) ? code : nil
    }

    /// Package, then grade, then temperature.
    private static func readToolOrder(
        _ cursor: inout CodeCursor, lead: String, isSevenSeries: Bool, into code: inout OrderingCode
    ) -> Bool {
        var letters = lead
        if isSevenSeries, let first = letters.first, first == "l" || first == "i", letters.count != 3 {
            letters.removeFirst()  // the low-power or industrial version of a 7-series device: xc7a200tl, xc7a35ti
            if letters.isEmpty {
                cursor.skipSeparators()
                letters = cursor.letters()
            }
        }
        if letters.isEmpty { return cursor.isAtEnd }
        var digits = cursor.digits()
        var grade = ""
        if digits.count == 5 || (digits.count == 4 && shortPinCounts.contains(String(digits.prefix(3)))) {
            grade = String(digits.removeLast())
        }
        guard (2...4).contains(letters.count), (3...4).contains(digits.count) else { return false }
        code.package = letters + digits
        if grade.isEmpty {
            cursor.skipSeparators()
            grade = cursor.digits()
        }
        guard grade.isEmpty || ["1", "2", "3"].contains(grade) else { return false }
        if !grade.isEmpty { readGradeLetters(&cursor, grade: grade, into: &code) }
        return true
    }

    /// Letters behind the grade's number: voltage and power, then temperature, with or without a separator.
    private static func readGradeLetters(_ cursor: inout CodeCursor, grade: String, into code: inout OrderingCode) {
        var letters = cursor.letters()
        cursor.skipSeparators()
        let before = cursor.position
        let next = cursor.letters()
        if temperatureLetters.contains(next), cursor.current?.isDigit != true {
            code.temperatureGrade = next.uppercased()
        } else {
            cursor.position = before
            if let last = letters.last, temperatureLetters.contains(String(last)) {
                code.temperatureGrade = last.uppercased()
                letters.removeLast()
            }
        }
        code.speedGrade = (grade + letters).uppercased()
    }

    /// Grade, package, temperature: `-2FLGA2577E`, `-L1CPG236I`.
    private static func readCatalogueOrder(
        _ cursor: inout CodeCursor, lead: String, isSevenSeries: Bool, into code: inout OrderingCode
    ) -> Bool {
        let grade = cursor.digits()
        guard ["1", "2", "3"].contains(grade) else { return false }
        let letters = cursor.letters()
        if letters.count < 3 {  // a grade without package: xcvu9p-2L-e
            cursor.position -= letters.utf8.count
            readGradeLetters(&cursor, grade: grade, into: &code)
            return true
        }
        let power = letters.dropLast(isSevenSeries ? 3 : 4)
        let pins = cursor.digits()
        guard (3...4).contains(pins.count), power.count <= 3 else { return false }
        code.package = letters.dropFirst(power.count) + pins
        code.speedGrade = (grade + power + lead).uppercased()
        let temperature = cursor.letters()
        guard temperature.isEmpty || temperatureLetters.contains(temperature) else { return false }
        code.temperatureGrade = temperature.isEmpty ? nil : temperature.uppercased()
        return true
    }

    /// `S` and `ES1` as on Versal parts; anything else means that this was no ordering code.
    private static func readSuffix(_ cursor: inout CodeCursor, into code: inout OrderingCode) -> Bool {
        var words: [String] = []
        cursor.skipSeparators()
        while !cursor.isAtEnd {
            let word = cursor.letters() + cursor.digits()
            guard ["s", "es", "es1", "es2", "es9825"].contains(word) else { return false }
            words.append(word.uppercased())
            cursor.skipSeparators()
        }
        code.suffix = words.isEmpty ? nil : words.joined(separator: "-")
        return true
    }
}
