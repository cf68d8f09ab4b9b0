import Devices
import Wire

/// Rows of amounts of the Intel HLS compilers, read by column name.
///
/// Four columns in 17.1 (no MLABs), five later, six in oneAPI 2024 (`Frac. DSPs`); names carry blanks at their ends.
/// Amounts are numbers or strings of them. `RAMs` counts M20K blocks unless the part is known to have M10K.
/// An estimate counts half a DSP block for a lone 18 x 18 multiplier, so 511.5 blocks estimated can be 1,023 fitted.
struct IntelResources {
    private let kinds: [ResourceKind?]
    private let fractions: Int?
    private let memory: ResourceKind?

    /// Creates a reader of rows.
    ///
    /// - Parameters:
    ///   - columns: The header, with the name's column in front.
    ///   - memory: The kind of block `RAMs` counts.
    init(columns: JSONValue?, memory: ResourceKind?) {
        self.memory = memory
        let names = (columns?.array ?? []).dropFirst().map { $0.string ?? "" }
        kinds = names.map { Self.kind($0, memory: memory) }
        fractions = names.firstIndex(of: "Frac. DSPs")
    }

    /// The amounts of a row.
    func amounts(_ data: JSONValue?) -> ResourceUse {
        var use = ResourceUse()
        if let members = data?.members {
            for member in members {
                if let kind = Self.kind(member.key, memory: memory) { use[kind] = Self.amount(member.value) }
            }
            return use
        }
        for (kind, value) in zip(kinds, data?.array ?? []) {
            if let kind { use[kind] = Self.amount(value) }
        }
        return use
    }

    /// The multipliers of a row that share DSP blocks, a column of oneAPI 2024 and later.
    func fractionalDSPs(_ data: JSONValue?) -> Double? {
        guard let fractions, let cells = data?.array, cells.indices.contains(fractions) else { return nil }
        return Self.amount(cells[fractions])
    }

    /// Available amounts; 0 MLABs, which `summary.json` writes for every device, means not counted.
    func available(_ data: JSONValue?) -> ResourceUse {
        var use = amounts(data)
        if use[.mlab] == 0 { use[.mlab] = nil }
        return use
    }

    /// An amount as a number or as text with group commas; nil for `TBD`, `n/a` and the like.
    static func amount(_ value: JSONValue?) -> Double? {
        guard let value else { return nil }
        let number = value.double ?? value.string.flatMap { ArraySlice($0.utf8).trimmed.number }
        guard let number, number >= 0, number.isFinite else { return nil }
        return number
    }

    /// The kind a column or key counts.
    static func kind(_ name: String, memory: ResourceKind?) -> ResourceKind? {
        switch name.filter({ $0 != " " }).lowercased() {
        case "aluts", "alut": .alut
        case "alms", "alm": .alm
        case "ffs", "reg", "regs", "ff": .ff
        case "rams", "ram": memory
        case "dsps", "dsp": .dsp
        case "mlabs", "mlab": .mlab
        default: nil
        }
    }
}
