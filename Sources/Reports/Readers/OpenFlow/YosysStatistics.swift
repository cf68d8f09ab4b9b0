internal import Devices
internal import Wire

/// The counts that the `stat` pass of Yosys prints: one block per module, and one of the whole hierarchy.
struct YosysStatistics {
    /// Modules with their cells, in the order printed.
    var modules: [(name: String, cells: CellCounts)] = []
    /// The cells of the whole hierarchy, when it is printed.
    var design: CellCounts?
    /// The module at the top of the hierarchy, when it is printed.
    var top: String?

    init() {}

    /// Reads the blocks that follow the words `Printing statistics`.
    init(_ lines: TextLines, from start: Int) {
        var isHierarchy = false
        var isCells = false
        var current: CellCounts?
        var name = ""
        func close(_ statistics: inout YosysStatistics) {
            guard let current else { return }
            if isHierarchy { statistics.design = current } else { statistics.modules.append((name, current)) }
        }
        for number in start..<max(start, lines.count) {
            let line = lines[number]
            if line.starts(with: "=== ") {
                close(&self)
                name = line.trimmed.dropFirst(4).dropLast(4).trimmed.text
                isHierarchy = name == "design hierarchy"
                isCells = false
                current = CellCounts()
            } else if let first = line.first, first != 0x20 {
                break
            } else if current != nil {
                let words = line.split(separator: 0x20, omittingEmptySubsequences: true)
                if line.contains("Number of cells:") || (words.count == 2 && words[1].elementsEqual("cells".utf8)) {
                    isCells = true
                } else if isCells {
                    Self.add(words, to: &current)
                } else if isHierarchy, top == nil, words.count == 2, words[1].integer != nil {
                    top = YosysLogReader.name(words[0])
                }
            }
        }
        close(&self)
    }

    /// Takes a row of either layout: the name and its count, or the count and its name.
    private static func add(_ words: [ArraySlice<UInt8>], to cells: inout CellCounts?) {
        guard words.count >= 2 else { return }
        if let count = words[1].number, count >= 0, words[0].number == nil {
            cells?.add(words[0].text, count)
        } else if let count = words[0].number, count >= 0, let name = words.last, words.count <= 3 {
            cells?.add(name.text, count)
        }
    }
}

extension Measurement {
    /// Takes counts of cells: the hierarchy's, else those of the one module there is.
    mutating func take(_ statistics: YosysStatistics) {
        design.top = statistics.top ?? design.top
        if statistics.modules.count == 1 { design.top = design.top ?? statistics.modules[0].name }
        let total = statistics.design ?? (statistics.modules.count == 1 ? statistics.modules[0].cells : nil)
        if statistics.modules.count > 1 {
            instances = statistics.modules.map { .init(name: $0.name, module: $0.name, used: $0.cells.used) }
        }
        guard let total else {
            diagnostics.append(
                ReportDiagnostic(
                    .warning, code: "total-missing",
                    message: "The statistics have no total of the hierarchy; 'stat -top NAME' prints it."))
            return
        }
        used = total.used
        for (name, count) in total.counts { extra[name] = Int(exactly: count).map(String.init) ?? "\(count)" }
        if used.kinds.isEmpty {
            diagnostics.append(
                ReportDiagnostic(
                    .warning, code: "not-mapped",
                    message: "The cells are not primitives of an FPGA family; print statistics after mapping."))
        }
    }
}
