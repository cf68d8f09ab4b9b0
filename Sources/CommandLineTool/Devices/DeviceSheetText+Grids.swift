import Comparing
import Devices
import Presentation
import Readers
import Wire

extension DeviceSheetText {
    /// The figures with value, trust, kind of evidence and numbers of sources.
    func grid(_ rows: [DeviceSheet.Row]) -> [String] {
        let titles = [
            TextGrid.Column(title: "quantity", isLeft: true), TextGrid.Column(title: "value"),
            TextGrid.Column(title: "trust", isLeft: true),
            TextGrid.Column(title: "sources", isLeft: true, minimumWidth: 12),
            TextGrid.Column(title: "from", isLeft: true, expendability: 1, minimumWidth: 14),
        ]
        let lines = rows.flatMap { row in [figureCells(row)] + row.figure.otherValues.map(otherCells) }
        return TextGrid(columns: titles, rows: lines).lines(width: columns, indent: 2, painter: painter)
    }

    private func figureCells(_ row: DeviceSheet.Row) -> [TextGrid.Cell] {
        let figure = row.figure
        let ink: Ink = figure.isWeak ? .warning : .plain
        let rounding = figure.roundedTo.map { ", rounded to \(DevicesText.number($0))" } ?? ""
        let scope = figure.isOfDie ? ", of the die" : ""
        return [
            TextGrid.Cell(row.name),
            TextGrid.Cell(DevicesText.number(figure.value) + (figure.isWeak ? DevicesText.weakMark : " "), ink),
            TextGrid.Cell(figure.confidence.rawValue + scope + rounding, ink),
            TextGrid.Cell(numbers.text(figure.sources), .faint),
            TextGrid.Cell(figure.kinds.map(\.rawValue).joined(separator: ", "), .faint),
        ]
    }

    private func otherCells(_ other: Figure.OtherValue) -> [TextGrid.Cell] {
        [
            TextGrid.Cell("  not taken", .faint), TextGrid.Cell(DevicesText.number(other.value) + " ", .faint), "",
            TextGrid.Cell(numbers.text(other.sources), .faint),
            TextGrid.Cell(other.kinds.map(\.rawValue).joined(separator: ", "), .faint),
        ]
    }

    /// The limits shown to people: all uses of a block at the grade that was named, else its fastest use only.
    static func shownLimits(of sheet: DeviceSheet) -> [Family.BlockLimit] {
        guard sheet.device.code.speedGrade == nil else { return sheet.blockLimits }
        return sheet.blockLimits.filter { limit in
            limit.mode == sheet.blockLimits.first { $0.block == limit.block }?.mode
        }
    }

    /// The clock limits of the blocks.
    func clockLimits() -> [String] {
        let limits = Self.shownLimits(of: sheet)
        guard !limits.isEmpty else { return [] }
        let grid = TextGrid(
            columns: [
                TextGrid.Column(title: "block", isLeft: true), TextGrid.Column(title: "use", isLeft: true),
                TextGrid.Column(title: "grade", isLeft: true), TextGrid.Column(title: "MHz"),
                TextGrid.Column(title: "sources", isLeft: true, expendability: 1),
            ], rows: limits.map(limitCells))
        return [DevicesText.heading("Highest clock of the blocks, before routing", painter)]
            + grid.lines(width: columns, indent: 2, painter: painter)
    }

    private func limitCells(_ limit: Family.BlockLimit) -> [TextGrid.Cell] {
        let volt = limit.coreVolt.map { " at \(NumberText.fixed($0, decimals: 2)) V" } ?? ""
        let isWeak = limit.confidence == .low
        return [
            TextGrid.Cell(limit.block), TextGrid.Cell(limit.mode), TextGrid.Cell("-" + limit.speedGrade + volt),
            TextGrid.Cell(
                DevicesText.number(limit.mhz) + (isWeak ? DevicesText.weakMark : " "), isWeak ? .warning : .plain),
            TextGrid.Cell(numbers.text(limit.sources), .faint),
        ]
    }
}
