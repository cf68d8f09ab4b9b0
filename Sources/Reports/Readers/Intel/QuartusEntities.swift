import Devices
import Wire

/// The rows of a `Resource Utilization by Entity` panel.
///
/// Cells are `inclusive (exclusive)`; the inclusive amount counts. Depth is three blanks for a level in front of the
/// first bar. The topmost row stands for the design or the partition and is not an instance.
/// Checked on 9 fitter, 3 map and 2 synthesis reports.
struct QuartusEntities {
    /// The topmost row.
    private(set) var top: MeasuredInstance?
    /// The rows below, depth 0 for those directly below the topmost.
    private(set) var instances: [MeasuredInstance] = []

    init?(_ table: QuartusTable) {
        guard let node = table.columns.firstIndex(where: { $0.contains("Hierarchy Node") }) else { return nil }
        let columns: [(ResourceKind, Int?)] = [
            (.alm, table.column(prefix: "ALMs needed")),
            (.alut, table.column("Combinational ALUTs", "LC Combinationals")),
            (.ff, table.column("Dedicated Logic Registers", "LC Registers")),
            (.dsp, table.column("DSP Blocks") ?? table.column(prefix: "DSP Blocks needed")),
            (.m20k, table.column("M20Ks")), (.m10k, table.column("M10Ks")),
        ]
        let present = columns.compactMap { kind, column in column.map { (kind, $0) } }
        let entity = table.column("Entity Name")
        instances.reserveCapacity(table.rows.count)
        for line in table.rows {
            let cell = table.rawCell(node, line: line)
            let depth = cell.prefix { $0 == 0x20 }.count / 3
            let module = table.cell(entity, line: line)
            var row = MeasuredInstance(name: Self.name(cell, module: module), depth: max(0, depth - 1))
            row.module = module.isEmpty ? nil : module.text
            for (kind, column) in present { row.used[kind] = QuartusCell(table.cell(column, line: line)).used }
            if depth == 0, top == nil { top = row } else { instances.append(row) }
        }
    }

    /// The instance's own name: bars off, and `entity:` off where the entity's column repeats it.
    private static func name(_ cell: ArraySlice<UInt8>, module: ArraySlice<UInt8>) -> String {
        var name = cell.trimmed
        if name.first == UInt8(ascii: "|") { name = name.dropFirst() }
        if name.last == UInt8(ascii: "|") { name = name.dropLast() }
        let prefix = name.prefix(module.count)
        if !module.isEmpty, prefix == module, name.dropFirst(module.count).first == UInt8(ascii: ":") {
            name = name.dropFirst(module.count + 1)
        }
        return name.text
    }
}
