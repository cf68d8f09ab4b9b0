import Devices
import Wire

/// What the tables of `report_utilization` say, flat and by hierarchy, whatever their form.
struct UtilizationTables: TableVisitor {
    private enum Form {
        case other, flat, hierarchy
    }

    /// Whether the report goes on to the end of its last table.
    var isComplete = true
    /// The flat tables.
    var flat = FlatUtilization()
    /// The table by hierarchy.
    var hierarchy = UtilizationHierarchy()
    private var form = Form.other

    mutating func header(_ columns: [String]) {
        form = .other
        if flat.begin(columns) { form = .flat }
        if hierarchy.begin(columns) { form = .hierarchy }
    }

    mutating func row(_ row: TableRow) {
        switch form {
        case .flat: flat.add(row)
        case .hierarchy: hierarchy.add(row)
        case .other: return
        }
    }
}

/// Rows of the flat tables: `Site Type`, `Used`, `Fixed`, from 2020.2 `Prohibited`, `Available`, `Util%`.
///
/// A report of pblocks has `Parent`, `Child` and `Non-Assigned` before `Used`, and the pblock's sites as `Available`;
/// with several pblocks the sections repeat, and the first one is read. These columns are the tool's documented ones: no
/// real report of a pblock was found.
///
/// Only tables with a `Used` column count: parts of several dies repeat the same row names with one column per die,
/// which hold zeros before placement. The first table that has a row decides, since placed reports repeat `LUT as
/// Logic` and `CLB Registers` in the table of the distribution. Tables are told by their columns and rows by their
/// names, since section numbers and titles change with family and state.
/// Checked on 47 reports of 2015.2 to 2025.1: 7 series, UltraScale, UltraScale+, RFSoC, Kria, Alveo, Versal.
struct FlatUtilization {
    /// One row's figures.
    struct Row {
        var used: Double?
        var fixed: Double?
        var prohibited: Double?
        var available: Double?
        var line: Int
        /// Whether `Used` or `Available` holds a word where a number belongs.
        var isIncomplete: Bool
    }

    /// The rows by name without footnote marks.
    private(set) var rows: [String: Row] = [:]
    /// Whether the LUT row points to the footnote that optimization and implementation lower the count.
    ///
    /// Only synthesised designs have it: 28 of 28 such reports, none of 17 placed or routed ones.
    private(set) var isBeforeOptimization = false
    /// The names in the order of the report.
    private(set) var names: [String] = []
    /// Whether the amounts available are those of a pblock.
    private(set) var isOfPblock = false
    /// The line of a second row of block RAM, which no set of tables has twice; rows from there on are not read.
    private(set) var repeatedLine: Int?
    private var used: Int?
    private var fixed: Int?
    private var prohibited: Int?
    private var available: Int?

    /// Takes a table's columns; false when it is no table of sites.
    mutating func begin(_ columns: [String]) -> Bool {
        guard columns.first == "Site Type", let used = columns.firstIndex(of: "Used") else { return false }
        self.used = used
        if columns.contains("Non-Assigned") { isOfPblock = true }
        fixed = columns.firstIndex(of: "Fixed")
        prohibited = columns.firstIndex(of: "Prohibited")
        available = columns.firstIndex(of: "Available")
        return true
    }

    /// Takes a row; a name that was there before keeps its first figures.
    mutating func add(_ row: TableRow) {
        var name = Substring(row.text(0))
        let isFootnoted = name.hasSuffix("*")
        while name.hasSuffix("*") { name = name.dropLast() }
        guard !name.isEmpty, repeatedLine == nil else { return }
        guard rows[String(name)] == nil else {
            if name == "Block RAM Tile" { repeatedLine = row.line }
            return
        }
        let isIncomplete = [used, available].contains { column in
            !row.trimmed(column).isEmpty && row.number(column) == nil
        }
        names.append(String(name))
        if isFootnoted, name.hasSuffix(" LUTs") { isBeforeOptimization = true }
        rows[String(name)] = Row(
            used: row.number(used), fixed: row.number(fixed), prohibited: row.number(prohibited),
            available: row.number(available), line: row.line, isIncomplete: isIncomplete)
    }

    /// What the rows show of the stage: the footnote of synthesised designs, or the sites that only placing fills.
    var stage: Stage? {
        if isBeforeOptimization { return .synthesis }
        return self["CLB", "Slice"] == nil ? nil : .placed
    }

    /// The first of several rows that exists.
    subscript(names: String...) -> Row? { names.lazy.compactMap { rows[$0] }.first }
}

/// Rows of `report_utilization -hierarchical`: instances with what is inside them.
///
/// Two blanks of indentation are one level. A row whose name stands in parentheses is the logic directly in its parent,
/// which the parent's figures include already: it is left out. Cells may carry percentages, `1234(2.31%)`. The DSP
/// column is `DSP48 Blocks` up to 2020.1, then `DSP Blocks`; URAM is absent on small parts.
/// Checked on 14 text reports of 2019.1 to 2025.1 and one XML report of 2019.2.
struct UtilizationHierarchy {
    /// The topmost row.
    private(set) var top: MeasuredInstance?
    /// LUTs of the topmost row by their use, by the report's own column names.
    private(set) var topDetails: [String: String] = [:]
    /// The rows below the top.
    private(set) var instances: [MeasuredInstance] = []
    /// Rows with another number of cells than the header.
    private(set) var brokenLines: [Int] = []
    /// Whether a table of further cells follows, which is not read.
    private(set) var isRepeated = false
    private var columns: [String] = []
    private var topIndent = 0
    private var lut: Int?
    private var ff: Int?
    private var ramb36: Int?
    private var ramb18: Int?
    private var uram: Int?
    private var dsp: Int?

    /// Takes a table's columns; false when it is no table by hierarchy.
    mutating func begin(_ columns: [String]) -> Bool {
        guard columns.first == "Instance", columns.dropFirst().first == "Module" else { return false }
        guard top == nil else {
            isRepeated = true
            return false
        }
        self.columns = columns
        lut = columns.firstIndex(of: "Total LUTs")
        ff = columns.firstIndex(of: "FFs")
        ramb36 = columns.firstIndex(of: "RAMB36")
        ramb18 = columns.firstIndex(of: "RAMB18")
        uram = columns.firstIndex(of: "URAM")
        dsp = columns.firstIndex { $0.hasPrefix("DSP") }
        return true
    }

    /// Takes a row.
    mutating func add(_ row: TableRow) {
        guard row.cells.count == columns.count else {
            brokenLines.append(row.line)
            return
        }
        let name = row.trimmed(0)
        guard !name.isEmpty else { return }
        if top == nil {
            topIndent = row.indent(0)
            top = MeasuredInstance(name: row.text(0), module: row.text(1), used: use(row))
            for (index, column) in columns.enumerated() where ["Logic LUTs", "LUTRAMs", "SRLs"].contains(column) {
                topDetails[column] = row.number(index).map { "\(Int($0))" }
            }
            return
        }
        guard row.bytes[name.lowerBound] != UInt8(ascii: "(") else { return }
        let level = max(1, (row.indent(0) - topIndent) / 2)
        instances.append(
            MeasuredInstance(name: row.text(0), module: row.text(1), depth: level - 1, used: use(row)))
    }

    private func use(_ row: TableRow) -> ResourceUse {
        var use = ResourceUse()
        use[.lut] = row.number(lut)
        use[.ff] = row.number(ff)
        use[.dsp] = row.number(dsp)
        use[.uram] = row.number(uram)
        if let halves = row.number(ramb18), let whole = row.number(ramb36) { use[.bram18] = 2 * whole + halves }
        return use
    }
}
