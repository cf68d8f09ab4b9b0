/// What an ordering code says beyond the device: package, speed and temperature.
public struct OrderingCode: Hashable, Sendable {
    /// The conditions a part is qualified for, where its prefix says so.
    public enum Qualification: String, CaseIterable, Hashable, Sendable {
        /// AMD `xa`.
        case automotive
        /// AMD `xq`.
        case defense
        /// AMD `xqr`.
        case space
    }

    /// The package in lower case, such as `flga2577`.
    public var package: String?
    /// The speed grade in upper case without its dash, such as `2` or `2L`.
    public var speedGrade: String?
    /// The temperature grade as one upper-case letter, such as `E` or `I`.
    public var temperatureGrade: String?
    /// What follows, such as `S` or `ES1` on Versal and `VR2` on Agilex.
    public var suffix: String?
    /// The qualification, nil for commercial parts.
    public var qualification: Qualification?

    /// Creates a code.
    public init(
        package: String? = nil, speedGrade: String? = nil, temperatureGrade: String? = nil, suffix: String? = nil,
        qualification: Qualification? = nil
    ) {
        self.package = package
        self.speedGrade = speedGrade
        self.temperatureGrade = temperatureGrade
        self.suffix = suffix
        self.qualification = qualification
    }

    /// The number of the speed grade: 1 (slow) to 3 (fast) on AMD parts, the other way round on Intel parts.
    public var speedNumber: Int? { speedGrade.flatMap { $0.first?.wholeNumberValue } }

    /// Reads what follows the device stem.
    ///
    /// - Parameters:
    ///   - rest: The text after the stem, separators included.
    ///   - stem: The search key of the stem.
    ///   - vendor: Whose grammar holds.
    /// - Returns: Nil when the text is not the end of an ordering code, so the stem is not the device.
    static func reading(_ rest: Substring, afterStem stem: String, vendor: Vendor) -> OrderingCode? {
        switch vendor {
        case .amd: AMDOrderingCode.read(rest, isSevenSeries: stem.hasPrefix("xc7"))
        case .intel: IntelOrderingCode.read(rest)
        case .lattice, .microchip, .gowin, .efinix, .quicklogic, .achronix: PlainOrderingCode.read(rest)
        }
    }
}

/// A position in the lower-case bytes of an ordering code.
struct CodeCursor {
    let bytes: [UInt8]
    var position = 0

    /// Reads text, keeping letters, digits and separators.
    init(_ text: Substring) { bytes = text.utf8.map { SearchKey.folded($0) ?? UInt8(ascii: "-") } }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }
    var isAtEnd: Bool { position >= bytes.count }

    mutating func skipSeparators() {
        while current == UInt8(ascii: "-") { position += 1 }
    }

    mutating func take(while condition: (UInt8) -> Bool) -> String {
        let start = position
        while let byte = current, condition(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    mutating func letters() -> String { take(while: \.isLowercaseLetter) }
    mutating func digits() -> String { take(while: \.isDigit) }
}
