import Devices

/// What `presynth devices show` knows of one device, every figure with its evidence.
enum DeviceSheetPage: Page {
    static func document(of sheet: DeviceSheet, style: OutputStyle, media: Media) -> Document {
        var document = Document(kind: "presynth devices", title: sheet.device.partName, media: media)
        let tables = DeviceTables(sheet)
        func add(_ title: String, _ anchor: String, _ parts: [Content]) {
            var blocks: [Block] = []
            for part in parts { blocks.add(media, isAttached: true, part) }
            document.add(.section(Section(title: title, anchor: anchor, isIndented: true, blocks: blocks)))
        }
        func texts(_ texts: [String]) -> [Content] { texts.map { .paragraph(Phrase($0)) } }
        add(sheet.device.partName, "part", texts(identity(sheet, tables.numbers)))
        add("Figures", "figures", tables.figures + unknown(sheet))
        add("Super logic regions", "regions", tables.regions)
        add("Highest clock of the blocks, before routing", "clocks", tables.clockLimits)
        add("What shells leave to the user", "shells", texts(sheet.shells.map { shell($0, tables.numbers) }))
        add("Notes", "notes", texts(sheet.notes))
        if tables.hasWeakFigures { document.add(.paragraph(DevicesText.weakLegend)) }
        add("Sources", "sources", texts(tables.numbers.sources.enumerated().map { "[\($0 + 1)] \($1)" }))
        return document
    }

    private static func unknown(_ sheet: DeviceSheet) -> [Content] {
        guard !sheet.unknownKinds.isEmpty else { return [] }
        let kinds = sheet.unknownKinds.map(\.rawValue).joined(separator: ", ")
        return [.paragraph(Phrase("unknown: \(kinds)", ink: .warning))]
    }

    private static func identity(_ sheet: DeviceSheet, _ numbers: SourceNumbers) -> [String] {
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
        if let board = sheet.device.board { facts.append(pairing(board, numbers)) }
        if !sheet.boards.isEmpty { facts.append("boards: " + sheet.boards.joined(separator: ", ")) }
        return facts
    }

    private static func pairing(_ board: Board, _ numbers: SourceNumbers) -> String {
        let clocks = board.clocks.map { clocks in
            let mhz = clocks.mhz.map(DevicesText.number).joined(separator: ", ")
            return ", clocks \(mhz) MHz" + (clocks.confidence == .low ? DevicesText.weakMark : "")
        }
        let trust = "trust \(board.confidence.rawValue) \(numbers.text(board.sources))"
        return "board \(board.name) with \(board.part), \(trust)" + (clocks ?? "")
    }

    private static func shell(_ row: DeviceSheet.ShellRow, _ numbers: SourceNumbers) -> String {
        let budget = row.budget.kinds.map { "\($0.label) \(row.budget[$0].map(DevicesText.number) ?? "?")" }
        let trust = "trust \(row.shell.confidence.rawValue) \(numbers.text(row.shell.sources))"
        let amounts = budget.isEmpty ? "unknown" : budget.joined(separator: ", ")
        return (["\(row.board), \(row.shell.name): \(amounts), \(trust)."] + row.shell.notes).joined(separator: " ")
    }
}
