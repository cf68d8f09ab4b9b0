import Devices
internal import Wire

/// The counts that the `stat` pass of Yosys prints: one block per module, and one of the whole hierarchy.
///
/// The hierarchy's total is added up from the modules' own cells by how often each is instantiated. Where the primitives
/// are modules of the design too, as in the statistics that `synth_…` commands print, Yosys 0.70 lists them as submodules
/// and leaves those of the lower modules out of its own total (11 flip-flops of 128 in a design tried); in 0.23, and after
/// mapping in 0.70, the sum is what is printed.
struct YosysStatistics {
    /// Modules with their own cells, in the order printed.
    var modules: [(name: String, cells: CellCounts)] = []
    /// The cells of the whole hierarchy, when it is printed.
    var design: CellCounts?
    /// The module at the top of the hierarchy, when it is printed.
    var top: String?

    init() {}

    /// Reads the blocks that follow the words `Printing statistics`.
    init(_ lines: TextLines, from start: Int) {
        var block: Block?
        for number in start..<max(start, lines.count) {
            let line = lines[number]
            if line.starts(with: "=== ") {
                close(block)
                block = Block(name: line.trimmed.dropFirst(4).dropLast(4).trimmed.text)
            } else if let first = line.first, first != 0x20 {
                break
            } else {
                block?.take(line)
            }
        }
        close(block)
    }

    private mutating func close(_ block: Block?) {
        guard let block else { return }
        if block.isHierarchy {
            design = block.cells
            top = block.top
        } else {
            modules.append((block.name, block.cells))
        }
    }

    /// The cells of a module and of all below it; nil when it is not listed or stands above itself.
    ///
    /// Modules are visited after all that instantiate them, so that each is multiplied once.
    func cells(below top: String) -> CellCounts? {
        let places = Dictionary(modules.enumerated().map { ($1.name, $0) }) { first, _ in first }
        guard let root = places[top] else { return nil }
        let calls = modules.map { module in
            module.cells.counts.compactMap { name, count in places[name].map { (place: $0, count: count) } }
        }
        var waiting = [Int](repeating: 0, count: modules.count)
        for call in calls.joined() { waiting[call.place] += 1 }
        var times = [Double](repeating: 0, count: modules.count)
        times[root] = 1
        var ready = waiting.indices.filter { waiting[$0] == 0 }
        var total = CellCounts()
        while let place = ready.popLast() {
            if times[place] > 0 { total.add(modules[place].cells, times: times[place]) }
            for call in calls[place] {
                times[call.place] += times[place] * call.count
                waiting[call.place] -= 1
                if waiting[call.place] == 0 { ready.append(call.place) }
            }
        }
        let isComplete = !waiting.indices.contains { waiting[$0] > 0 && times[$0] > 0 }
        let isSensible = total.counts.values.allSatisfy { $0 < 1e15 }
        return isComplete && isSensible ? total.without(Set(places.keys)) : nil
    }

    /// The one module that no other instantiates.
    var root: String? {
        let names = Set(modules.flatMap { $0.cells.counts.keys })
        let roots = modules.filter { !names.contains($0.name) }
        return roots.count == 1 ? roots[0].name : nil
    }
}

/// One block of statistics, under `=== name ===`.
private struct Block {
    let name: String
    var cells = CellCounts()
    /// The first module of the tree that opens the hierarchy's block.
    var top: String?
    /// How many columns of counts stand before the names; none in the layout with counts behind names.
    private var columns = 0
    private var isHeader = false
    private var isCells = false

    init(name: String) { self.name = name }

    var isHierarchy: Bool { name == "design hierarchy" }

    /// The column of a module's own cells is the last, that of a whole hierarchy the first.
    private var column: Int { isHierarchy ? 0 : columns - 1 }

    mutating func take(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: 0x20, maxSplits: 16, omittingEmptySubsequences: true)
        guard let first = words.first else { return }
        if first.starts(with: "+--") || words.contains(where: { $0.starts(with: "+--") }) {
            columns = isHeader ? columns + 1 : 1
            isHeader = true
            return
        }
        if first.elementsEqual("|".utf8) { return }
        isHeader = false
        if columns > 0 { takeCountFirst(words) } else { takeNameFirst(words, line) }
    }

    /// `SB_LUT4   38`, after `Number of cells:   112`; in the tree `top   1`.
    private mutating func takeNameFirst(_ words: [ArraySlice<UInt8>], _ line: ArraySlice<UInt8>) {
        if line.contains("Number of cells:") {
            isCells = true
        } else if line.contains("Estimated number of") || words.count != 2 {
            return
        } else if let count = words[1].number, count >= 0 {
            if isCells {
                cells.add(YosysLogReader.name(words[0]), count)
            } else if isHierarchy {
                top = top ?? YosysLogReader.name(words[0])
            }
        }
    }

    /// `38   SB_LUT4`, after `112 cells` and after `3 submodules`; in the tree `1032 top`; `-` is none.
    private mutating func takeCountFirst(_ words: [ArraySlice<UInt8>]) {
        guard words.count == columns + 1 else { return }
        let name = words[columns]
        if name.elementsEqual("cells".utf8) || name.elementsEqual("submodules".utf8) {
            isCells = true
        } else if isCells, let count = words[column].number, count >= 0 {
            cells.add(YosysLogReader.name(name), count)
        } else if isHierarchy, words[column].number != nil, !Self.labels.contains(name.text) {
            top = top ?? YosysLogReader.name(name)
        }
    }

    private static let labels: Set = ["wires", "ports", "memories", "processes"]
}

extension Measurement {
    /// Takes counts of cells: those of the whole hierarchy, and of each module its own.
    mutating func take(_ statistics: YosysStatistics) {
        let top = statistics.top ?? design.top ?? statistics.root
        design.top = top
        let total = top.flatMap { statistics.cells(below: $0) } ?? statistics.design
        let names = Set(statistics.modules.map(\.name))
        let library = (total ?? statistics.modules.first { $0.cells.library != nil }?.cells)?.library
        if statistics.modules.count > 1 {
            instances = statistics.modules.map { module in
                let use = library.map { module.cells.without(names).used(in: $0) }
                return .init(name: module.name, module: module.name, used: use ?? ResourceUse())
            }
        }
        guard let total else {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .totalMissing,
                    message: "The statistics do not say which module is the top; 'stat -top NAME' does."))
            return
        }
        used = total.used()
        for (name, count) in total.counts { extra[name] = NumberText.plain(count) }
        if used.kinds.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, code: .notMapped,
                    message: "The cells are not primitives of an FPGA family; print statistics after mapping."))
        }
    }
}
