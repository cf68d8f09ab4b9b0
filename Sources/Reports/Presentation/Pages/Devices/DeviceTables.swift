import Devices
import Wire

/// The tables of what is known of one device, sources by number.
struct DeviceTables {
    private let sheet: DeviceSheet
    /// The limits shown: all uses of a block at the grade that was named, else its fastest use only.
    private let limits: [Family.BlockLimit]
    /// The numbers under which sources are listed.
    let numbers: SourceNumbers

    init(_ sheet: DeviceSheet) {
        self.sheet = sheet
        let isGraded = sheet.device.code.speedGrade != nil
        limits = sheet.blockLimits.filter { limit in
            isGraded || limit.mode == sheet.blockLimits.first { $0.block == limit.block }?.mode
        }
        numbers = SourceNumbers(
            [sheet.device.board?.sources ?? []]
                + sheet.figures.flatMap { row in [row.figure.sources] + row.figure.otherValues.map(\.sources) }
                + limits.map(\.sources) + sheet.shells.map(\.shell.sources))
    }

    /// Whether any figure needs another source.
    var hasWeakFigures: Bool {
        sheet.figures.contains(where: \.figure.isWeak) || limits.contains { $0.confidence == .low }
    }

    /// The part's figures.
    var figures: [Content] { table(sheet.figures.filter { !$0.isOfRegion }) }
    /// Those of its regions.
    var regions: [Content] { table(sheet.figures.filter(\.isOfRegion)) }

    /// A figure, or a value that was found elsewhere and not taken.
    private enum Line {
        case taken(DeviceSheet.Row)
        case other(Figure.OtherValue)

        var sources: [String] {
            switch self {
            case .taken(let row): row.figure.sources
            case .other(let other): other.sources
            }
        }

        var kinds: [EvidenceKind] {
            switch self {
            case .taken(let row): row.figure.kinds
            case .other(let other): other.kinds
            }
        }
    }

    private func table(_ rows: [DeviceSheet.Row]) -> [Content] {
        guard !rows.isEmpty else { return [] }
        let numbers = numbers
        let fields: [Field<Line>] = [
            Field(.head("quantity")) { line in
                switch line {
                case .taken(let row): Cell(row.name)
                case .other: Cell("  not taken", .faint)
                }
            },
            Field("value") { line in
                switch line {
                case .taken(let row): DevicesText.cell(row.figure.value, isWeak: row.figure.isWeak)
                case .other(let other): Cell(DevicesText.number(other.value) + " ", .faint)
                }
            },
            Field(.words("trust")) { line in
                guard case .taken(let row) = line else { return Cell("") }
                return Cell(row.figure.trust, row.figure.isWeak ? .warning : .plain)
            },
            Field(.words("sources", minimumWidth: 12)) { Cell(numbers.text($0.sources), .faint) },
            Field(.words("from", expendability: 1, minimumWidth: 14)) { line in
                Cell(line.kinds.map(\.rawValue).joined(separator: ", "), .faint)
            },
        ]
        let lines = rows.flatMap { [Line.taken($0)] + $0.figure.otherValues.map(Line.other) }
        return [.table(Table(fields, lines))]
    }

    /// The clock limits of the blocks.
    var clockLimits: [Content] {
        guard !limits.isEmpty else { return [] }
        let numbers = numbers
        let fields: [Field<Family.BlockLimit>] = [
            Field(.head("block")) { Cell($0.block) }, Field(.words("use")) { Cell($0.mode) },
            Field(.words("grade")) { limit in
                let volt = limit.coreVolt.map { " at \(NumberText.fixed($0, decimals: 2)) V" } ?? ""
                return Cell("-\(limit.speedGrade)\(volt)")
            },
            Field(Label("MHz")) { DevicesText.cell($0.mhz, isWeak: $0.confidence == .low) },
            Field(.words("sources", expendability: 1)) { Cell(numbers.text($0.sources), .faint) },
        ]
        return [.table(Table(fields, limits))]
    }
}

extension DeviceSheet.Row {
    /// Whether it says what regions have.
    fileprivate var isOfRegion: Bool { name.hasPrefix("slr.") }
}

extension Figure {
    /// How far it can be trusted, and what it is of.
    fileprivate var trust: String {
        let rounding = roundedTo.map { ", rounded to \(DevicesText.number($0))" } ?? ""
        return confidence.rawValue + (isOfDie ? ", of the die" : "") + rounding
    }
}
