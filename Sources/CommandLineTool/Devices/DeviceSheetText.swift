import Comparing
import Devices
import Presentation
import Readers
import Wire

/// Renders what `presynth devices show` knows of one device, every figure with its evidence.
struct DeviceSheetText {
    /// What is known.
    let sheet: DeviceSheet
    /// Columns of the terminal.
    let columns: Int
    /// Applies colour.
    let painter: Painter
    /// The numbers under which sources are listed.
    let numbers: SourceNumbers

    /// Creates the rendering of a sheet.
    init(sheet: DeviceSheet, columns: Int = 80, painter: Painter = Painter(usesColor: false)) {
        self.sheet = sheet
        self.columns = columns
        self.painter = painter
        numbers = SourceNumbers(
            [sheet.device.board?.sources ?? []]
                + sheet.figures.flatMap { row in [row.figure.sources] + row.figure.otherValues.map(\.sources) }
                + Self.shownLimits(of: sheet).map(\.sources) + sheet.shells.map(\.shell.sources))
    }

    /// The sheet in one of the formats.
    func render(_ format: DevicesFormat) -> String {
        switch format {
        case .table: table()
        case .json: DeviceDocument.document(sheet).text() + "\n"
        case .names: sheet.device.partName + "\n"
        }
    }

    /// The sheet for people.
    func table() -> String {
        let sections = [identity(), figures(), regions(), clockLimits(), shells(), notes(), legend(), sources()]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func identity() -> [String] {
        let part = sheet.device.part
        var facts = ["\(part.line), \(part.vendor.rawValue) family \(part.family), \(sheet.family.processNm) nm"]
        if let block = sheet.family.multiplierBlock { facts.append("DSP block \(block.name): \(block.multiplier)") }
        let code = sheet.device.code
        let grades = [
            ("package", code.package), ("speed grade", code.speedGrade), ("temperature grade", code.temperatureGrade),
            ("suffix", code.suffix), ("qualification", code.qualification?.rawValue),
        ]
        let stated = grades.compactMap { name, value in value.map { "\(name) \($0)" } }
        if !stated.isEmpty { facts.append(stated.joined(separator: ", ")) }
        if let board = sheet.device.board { facts.append(pairing(board)) }
        if !sheet.boards.isEmpty { facts.append("boards: " + sheet.boards.joined(separator: ", ")) }
        return [DevicesText.heading(sheet.device.partName, painter)] + facts.flatMap { paragraph($0) }
    }

    private func pairing(_ board: Board) -> String {
        let clocks = board.clocks.map { clocks in
            let mhz = clocks.mhz.map(DevicesText.number).joined(separator: ", ")
            return ", clocks \(mhz) MHz" + (clocks.confidence == .low ? DevicesText.weakMark : "")
        }
        let trust = "trust \(board.confidence.rawValue) \(numbers.text(board.sources))"
        return "board \(board.name) with \(board.part), \(trust)" + (clocks ?? "")
    }

    private func figures() -> [String] {
        let rows = sheet.figures.filter { !$0.name.hasPrefix("slr.") }
        let unknown = sheet.unknownKinds.map(\.rawValue)
        var lines = [DevicesText.heading("Figures", painter)]
        if !rows.isEmpty { lines += grid(rows) }
        if !unknown.isEmpty {
            lines.append("  " + painter.paint("unknown: " + unknown.joined(separator: ", "), .warning))
        }
        return lines
    }

    private func regions() -> [String] {
        let rows = sheet.figures.filter { $0.name.hasPrefix("slr.") }
        return rows.isEmpty ? [] : [DevicesText.heading("Super logic regions", painter)] + grid(rows)
    }

    private func shells() -> [String] {
        guard !sheet.shells.isEmpty else { return [] }
        var lines = [DevicesText.heading("What shells leave to the user", painter)]
        for row in sheet.shells {
            let budget = row.budget.kinds.map { "\($0.label) \(row.budget[$0].map(DevicesText.number) ?? "?")" }
            let trust = "trust \(row.shell.confidence.rawValue) \(numbers.text(row.shell.sources))"
            let amounts = budget.isEmpty ? "unknown" : budget.joined(separator: ", ")
            let text = ["\(row.board), \(row.shell.name): \(amounts), \(trust)."] + row.shell.notes
            lines += paragraph(text.joined(separator: " "))
        }
        return lines
    }

    private func notes() -> [String] {
        guard !sheet.notes.isEmpty else { return [] }
        return [DevicesText.heading("Notes", painter)] + sheet.notes.flatMap { paragraph($0) }
    }

    private func legend() -> [String] {
        let isNeeded =
            sheet.figures.contains(where: \.figure.isWeak)
            || Self.shownLimits(of: sheet).contains { $0.confidence == .low }
        return isNeeded ? DevicesText.folded(DevicesText.weakLegend, width: columns, indent: 2) : []
    }

    private func sources() -> [String] {
        guard !numbers.sources.isEmpty else { return [] }
        return [DevicesText.heading("Sources", painter)]
            + numbers.sources.enumerated().flatMap { index, source in paragraph("[\(index + 1)] \(source)") }
    }

    private func paragraph(_ text: String) -> [String] {
        DevicesText.folded(text, width: columns - 2, indent: 2).map { "  " + $0 }
    }
}
