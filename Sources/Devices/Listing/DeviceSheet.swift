/// Everything the database knows of one device, in the order it is shown.
public struct DeviceSheet: Hashable, Sendable {
    /// One quantity with its evidence.
    public struct Row: Hashable, Sendable {
        /// The quantity, such as `lut` or `slr.average.lut`.
        public var name: String
        /// The figure.
        public var figure: Figure
    }

    /// One shell of a board with what it leaves.
    public struct ShellRow: Hashable, Sendable {
        /// The board's name.
        public var board: String
        /// The shell.
        public var shell: Shell
        /// What a user's design can use.
        public var budget: ResourceUse
    }

    /// The device that was asked for.
    public var device: ResolvedDevice
    /// The family it belongs to.
    public var family: Family
    /// Boards that carry the part.
    public var boards: [String]
    /// The part's figures, then those of its regions.
    public var figures: [Row]
    /// Kinds the vendor's reports count and the database does not know.
    public var unknownKinds: [ResourceKind]
    /// Clock limits of the blocks at the speed grade that was named, else at all grades.
    public var blockLimits: [Family.BlockLimit]
    /// Shells of the board that was named, or of all boards that carry the part.
    public var shells: [ShellRow]
    /// What to beware of, of part, board and name.
    public var notes: [String]
}

extension DeviceCatalogue {
    /// Collects what the database knows of a device.
    ///
    /// - Parameter name: Any spelling `resolve` takes.
    /// - Returns: Figures with their evidence, clock limits, shells and notes.
    /// - Throws: `DeviceError` for an unknown name.
    public func sheet(of name: String) throws(DeviceError) -> DeviceSheet {
        let device = try resolve(name)
        let part = device.part
        let family = try family(named: part.family)
        let carriers = try boardsByPart()[part.name] ?? []
        let known = part.available
        let shells = (device.board.map { [$0] } ?? carriers).flatMap { board in
            board.shells.map { DeviceSheet.ShellRow(board: board.name, shell: $0, budget: $0.userBudget(on: part)) }
        }
        return DeviceSheet(
            device: device, family: family, boards: carriers.map(\.name), figures: Self.rows(of: part),
            unknownKinds: part.vendor.resourceKinds.filter { known[$0] == nil },
            blockLimits: family.blockLimits(line: part.line, speedGrade: device.code.speedGrade),
            shells: shells, notes: Self.notes(on: device))
    }

    private static func rows(of part: Part) -> [DeviceSheet.Row] {
        func rows(_ figures: [FigureKey: Figure], _ prefix: String) -> [DeviceSheet.Row] {
            FigureKey.allCases.compactMap { key in
                figures[key].map { DeviceSheet.Row(name: prefix + key.rawValue, figure: $0) }
            }
        }
        var all = rows(part.figures, "")
        guard let slr = part.slr else { return all }
        all.append(DeviceSheet.Row(name: "slr.count", figure: slr.count))
        all += rows(slr.average, "slr.average.")
        if let wires = slr.wiresPerBoundary {
            all.append(DeviceSheet.Row(name: "slr.sll_per_boundary", figure: wires))
        }
        return all
    }

    private static func notes(on device: ResolvedDevice) -> [String] {
        var notes: [String] = []
        if case .family(let representative) = device.match {
            notes.append("Only the family was named; \(representative.part) stands in: \(representative.reason).")
        }
        if let die = device.part.die {
            let limit = die.isSoftwareLimited ? ", of which software lets a design use a share" : ""
            notes.append("Made of the \(die.name) die\(limit).")
        }
        if let board = device.board, device.hasUnknownShell {
            let example = board.shells.first.map {
                "; name it behind the board, as in \(board.name):\($0.version ?? $0.name)"
            }
            notes.append("The shell of this card takes part of the device\(example ?? ", how much is not known").")
        }
        return notes + device.part.notes + (device.board?.notes ?? [])
    }
}
