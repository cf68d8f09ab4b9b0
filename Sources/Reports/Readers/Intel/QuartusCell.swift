import Devices
import Wire

/// The value of a Quartus row: `19,629 / 34,000 ( 58 % )`, `1 / 340 ( < 1 % )`, `1074.0 (17.4)` or a bare number.
///
/// The number in front counts; what stands behind the slash is available, and per cents and the share of the entity
/// itself, both in parentheses, are left out since they follow from the rest. `N/A`, `N/A until Partition Merge`,
/// `--` and every other text mean unknown.
struct QuartusCell: Hashable, Sendable {
    /// The amount in front, nil when it is not a number or below zero.
    let used: Double?
    /// The amount behind the slash.
    let available: Double?
    /// Whether the amount is below zero, which Quartus Pro 25.3 writes of estimates it could not make (`-,691`).
    let isNegative: Bool

    init(_ cell: ArraySlice<UInt8>) {
        let parts = cell.prefix { $0 != UInt8(ascii: "(") }
        let slash = parts.firstIndex(of: UInt8(ascii: "/"))
        let number = parts[..<(slash ?? parts.endIndex)].trimmed.number
        isNegative = (number ?? 0) < 0
        used = isNegative ? nil : number
        let rest = slash.map { parts[parts.index(after: $0)...].trimmed.number } ?? nil
        available = used == nil || (rest ?? 0) < 0 ? nil : rest
    }
}

/// The memory block of an Intel family, which `Total RAM Blocks` and `RAMs` count.
///
/// Checked on the fitter reports of Cyclone V (M10K), Arria 10, Cyclone 10 GX, Agilex 3 and Agilex 7 (M20K), which name
/// the block in `Fitter Resource Usage Summary`.
enum IntelMemoryBlock {
    /// The kind of resource by the family's name, nil for families whose blocks the schema does not have (M9K, M144K).
    static func kind(ofFamily family: String) -> ResourceKind? {
        let name = family.filter { $0 != " " }.lowercased()
        if name.hasPrefix("arriavgz") { return .m20k }
        if ["cyclonev", "arriav"].contains(where: name.hasPrefix) { return .m10k }
        let families = ["arria10", "cyclone10gx", "stratixv", "stratix10", "agilex"]
        return families.contains(where: name.hasPrefix) ? .m20k : nil
    }
}
