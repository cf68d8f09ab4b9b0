/// What a part, board or family name means.
public struct ResolvedDevice: Hashable, Sendable {
    /// How the name led to the part.
    public enum Match: Hashable, Sendable {
        /// The name is a part's.
        case part
        /// The name is a board's.
        case board
        /// Only the family was named, so its representative stands in.
        case family(Family.Representative)
    }

    /// The name as it was given.
    public var requested: String
    /// The part.
    public var part: Part
    /// Package, speed and temperature grade, as far as the name or the board says.
    public var code: OrderingCode
    /// The board, when one was named.
    public var board: Board?
    /// The platform or shell, when one was named with the board.
    public var shellName: String?
    /// How the name led to the part.
    public var match: Match

    /// The shell that was named, when the database knows its budget.
    public var shell: Shell? { shellName.flatMap { board?.shell(named: $0) } }

    /// The part as tools write it today, such as `xcvu13p-flga2577-2-e`.
    public var partName: String {
        guard part.vendor == .amd else { return part.name }
        let pieces = [code.package, code.speedGrade, code.temperatureGrade?.lowercased(), code.suffix]
        return ([part.name] + pieces.compactMap(\.self)).joined(separator: "-")
    }

    /// Whether a user's budget differs from the part's totals in a way the database cannot put in figures.
    ///
    /// Accelerator cards keep some of the part for their shell; without a known shell version the totals are too high.
    public var hasUnknownShell: Bool {
        guard let board else { return false }
        return shell == nil && (board.hasShell || shellName != nil)
    }
}
