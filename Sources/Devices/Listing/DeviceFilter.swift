/// Which parts a listing asks for; an empty filter takes all.
public struct DeviceFilter: Hashable, Sendable {
    /// Of one maker only.
    public var vendor: Vendor?
    /// Whose family or product line contains this, in any spelling, such as `zynq` or `ultrascale-plus`.
    public var family: String?
    /// Whose name, alias or board contains this, in any spelling.
    public var text: String?
    /// With at least these amounts.
    public var minimum: ResourceUse
    /// Only parts that a known board carries.
    public var isOnBoard: Bool

    /// Creates a filter.
    public init(
        vendor: Vendor? = nil, family: String? = nil, text: String? = nil, minimum: ResourceUse = ResourceUse(),
        isOnBoard: Bool = false
    ) {
        self.vendor = vendor
        self.family = family
        self.text = text
        self.minimum = minimum
        self.isOnBoard = isOnBoard
    }

    /// Whether a part passes; nil when an amount that would decide is unknown.
    func accepts(_ part: Part, boards: [Board]) -> Bool? {
        if let vendor, part.vendor != vendor { return false }
        if isOnBoard, boards.isEmpty { return false }
        if let family, !Self.contains([part.family, part.line], family) { return false }
        let names = [part.name] + part.aliases + boards.flatMap { [$0.name] + $0.aliases }
        if let text, !Self.contains(names, text) { return false }
        var isDecided = true
        let available = part.available
        for kind in minimum.kinds {
            guard let amount = available[kind] else {
                guard part.vendor.resourceKinds.contains(kind) else { return false }
                isDecided = false
                continue
            }
            if let least = minimum[kind], amount < least { return false }
        }
        return isDecided ? true : nil
    }

    private static func contains(_ names: [String], _ text: String) -> Bool {
        let key = SearchKey(text).text
        return names.contains { SearchKey($0).text.contains(key) }
    }
}

/// One part in a listing.
public struct DeviceRow: Hashable, Sendable {
    /// The part.
    public var part: Part
    /// The boards that carry it, by name.
    public var boards: [String]

    /// The kinds among the vendor's own whose figures need another source.
    public var weakKinds: [ResourceKind] {
        part.vendor.resourceKinds.filter { part.figures[FigureKey($0)]?.isWeak == true }
    }
}

/// The parts a filter lets through, and those it cannot decide on.
public struct DeviceListing: Hashable, Sendable {
    /// Parts that pass, by family and size.
    public var rows: [DeviceRow]
    /// Names of parts left out because an amount asked for is unknown.
    public var undecided: [String]
}

extension DeviceCatalogue {
    /// Lists parts.
    ///
    /// - Throws: `DeviceError` when a document of the database cannot be read.
    public func list(_ filter: DeviceFilter = DeviceFilter()) throws(DeviceError) -> DeviceListing {
        var listing = DeviceListing(rows: [], undecided: [])
        let carriers = try boardsByPart()
        for part in try parts() {
            let boards = carriers[part.name] ?? []
            switch filter.accepts(part, boards: boards) {
            case true?: listing.rows.append(DeviceRow(part: part, boards: boards.map(\.name)))
            case false?: break
            case nil: listing.undecided.append(part.name)
            }
        }
        listing.rows.sort { $0.part.sortKey < $1.part.sortKey }
        return listing
    }

    /// The boards that carry each part, by the part's stem.
    public func boardsByPart() throws(DeviceError) -> [String: [Board]] {
        var carriers: [String: [Board]] = [:]
        for board in try boards() {
            guard let part = try partOnly(board.part)?.part.name else { continue }
            carriers[part, default: []].append(board)
        }
        return carriers
    }

    /// Every name that `resolve` takes as it is: parts, boards and families that stand for a part.
    ///
    /// - Throws: `DeviceError` when a document of the database cannot be read.
    public func namesToComplete() throws(DeviceError) -> [String] {
        let families = try families().filter { $0.representative != nil }.map(\.name)
        return (try parts().map(\.name) + boards().map(\.name) + families).sorted()
    }
}

extension Part {
    fileprivate var sortKey: (String, String, Double, String) {
        (vendor.rawValue, family, available[.lut] ?? available[.alm] ?? 0, name)
    }
}
