/// The grammar of Intel (Altera) ordering codes after the device stem.
///
/// A few feature letters, the package (`R24`, `F45`, `U23`), on newer families the transceiver tile and its grade,
/// the temperature letter, the speed digit, then power and finish: `R24B2E2V`, `S2F45I1SG`, `U23I7`, `BB32AE6SR0`.
/// Checked on the ordering codes of the Quartus, i++ and oneAPI reports and development kits in the database.
enum IntelOrderingCode {
    private static let packageLetters = Set("bfruemvhw".utf8)
    private static let temperatureLetters = Set("ceiam".utf8)

    static func read(_ rest: Substring) -> OrderingCode? {
        let bytes = SearchKey(rest).bytes
        if bytes.isEmpty { return OrderingCode() }
        for start in bytes.indices.prefix(5) where packageLetters.contains(bytes[start]) {
            let digits = bytes[(start + 1)...].prefix(while: \.isDigit).prefix(3)
            guard digits.count >= 2 else { continue }
            let package = bytes[start..<digits.endIndex]
            // Longest first: tile and its grade, tile alone, neither.
            for skipped in [2, 1, 0] {
                if let code = readGrades(bytes[digits.endIndex...], skipping: skipped) {
                    return OrderingCode(
                        package: String(decoding: package, as: UTF8.self), speedGrade: code.speed,
                        temperatureGrade: code.temperature, suffix: code.suffix)
                }
            }
        }
        return nil
    }

    private static func readGrades(
        _ bytes: ArraySlice<UInt8>, skipping count: Int
    ) -> (temperature: String, speed: String, suffix: String?)? {
        let tile = bytes.prefix(count)
        let grades = bytes.dropFirst(count)
        guard tile.count == count, tile.first?.isLowercaseLetter ?? true, tile.dropFirst().allSatisfy(\.isDigit),
            let temperature = grades.first, temperatureLetters.contains(temperature),
            let speed = grades.dropFirst().first, speed.isDigit
        else { return nil }
        let suffix = String(decoding: grades.dropFirst(2), as: UTF8.self).uppercased()
        guard suffix.utf8.count <= 6 else { return nil }
        let letters = [temperature, speed].map { String(UnicodeScalar($0)).uppercased() }
        return (letters[0], letters[1], suffix.isEmpty ? nil : suffix)
    }

    /// The code without the feature letter that Agilex devices carry between series and density.
    ///
    /// AGFB014 and AGFA014 are the fabric AGF014, A5ED065 is A5E065, so the letter is no part of the stem.
    static func withoutFeatureLetter(_ key: SearchKey) -> SearchKey? {
        let bytes = key.bytes
        let isAgilex7 = bytes.starts(with: Array("ag".utf8))
        let isAgilex5 = bytes.starts(with: Array("a5".utf8))
        guard isAgilex7 || isAgilex5, bytes.count > 6, bytes[2].isLowercaseLetter, bytes[3].isLowercaseLetter else {
            return nil
        }
        var shorter = bytes
        shorter.remove(at: 3)
        return SearchKey(bytes: shorter)
    }
}
