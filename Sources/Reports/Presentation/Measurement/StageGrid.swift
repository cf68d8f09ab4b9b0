import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Several measurements, one row each: the files given, or the stages of one design.
struct StageGrid {
    /// The title of the first column.
    var title: String
    /// Measurements with what stands in the first column, and with where they come from.
    var rows: [(label: String, measurement: Measurement, origin: String)]

    /// Lays the rows out.
    func lines(style: OutputStyle) -> [String] {
        let grid = TextGrid(columns: columns, rows: rows.map(cells))
        return grid.lines(width: style.columns, painter: Painter(usesColor: style.usesColor))
    }

    /// The titles and texts of all columns, for formats without a width.
    var texts: (titles: [String], rows: [[String]]) {
        (columns.map(\.title), rows.map { cells($0).map(\.text) })
    }

    private var kinds: [ResourceKind] {
        let present = Set(rows.flatMap { $0.measurement.used.kinds })
        return ResourceKind.allCases.filter(present.contains)
    }

    private var hasCycles: Bool {
        rows.contains { !$0.measurement.latencyCycles.isUnknown || !$0.measurement.intervalCycles.isUnknown }
    }
    private var hasSlack: Bool { rows.contains { $0.measurement.worstClock?.worstSlackNs != nil } }
    private var hasVerdict: Bool { rows.contains { MeasurementText.verdict($0.measurement.worstClock) != nil } }
    private var hasPower: Bool { rows.contains { $0.measurement.power?.totalW != nil } }
    private var hasOrigin: Bool { rows.contains { !$0.origin.isEmpty } }

    private var columns: [TextGrid.Column] {
        var columns = [TextGrid.Column(title: title, isLeft: true, minimumWidth: 14)]
        columns += kinds.map { TextGrid.Column(title: $0.label) }
        if hasCycles { columns += [TextGrid.Column(title: "cycles"), TextGrid.Column(title: "II")] }
        if hasSlack { columns.append(TextGrid.Column(title: "slack ns", expendability: 2)) }
        if hasVerdict { columns.append(TextGrid.Column(title: "timing", isLeft: true, expendability: 1)) }
        if hasPower { columns.append(TextGrid.Column(title: "W", expendability: 3)) }
        if hasOrigin {
            columns.append(TextGrid.Column(title: "from", isLeft: true, expendability: 4, minimumWidth: 12))
        }
        return columns
    }

    private func cells(_ row: (label: String, measurement: Measurement, origin: String)) -> [TextGrid.Cell] {
        let measurement = row.measurement
        let clock = measurement.worstClock
        var cells = [TextGrid.Cell(row.label, .heading)]
        cells += kinds.map { kind in
            guard let value = measurement.used[kind] else { return .init("-", .faint) }
            return .init(MeasurementText.amount(value), .plain)
        }
        if hasCycles {
            cells.append(.init(measurement.latencyCycles.text ?? "-"))
            cells.append(.init(measurement.intervalCycles.text ?? "-"))
        }
        if hasSlack { cells.append(.init(clock?.worstSlackNs.map(NumberText.ns) ?? "-")) }
        if hasVerdict {
            let verdict = MeasurementText.verdict(clock)
            cells.append(.init(verdict?.text ?? "-", verdict?.ink ?? .faint))
        }
        if hasPower { cells.append(.init(measurement.power?.totalW.map(NumberText.ns) ?? "-")) }
        if hasOrigin { cells.append(.init(row.origin, .faint)) }
        return cells
    }
}

extension StageGrid {
    /// The stages of a design, each with the kinds of report it is made of.
    init(_ design: DesignReports) {
        title = "stage"
        rows = design.stages.map { stage in
            let kinds = stage.sources.map(\.kind)
            let names = kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }.map { kinds[$0] }
            return (stage.measurement.stage.rawValue, stage.measurement, names.joined(separator: ", "))
        }
    }

    /// Measurements of several files.
    init(_ measurements: [Measurement]) {
        title = "report"
        let folder = measurements.map(\.source.path).commonFolder.count  // would tell no row from another
        rows = measurements.map { measurement in
            let path = String(measurement.source.path.dropFirst(folder))
            return (path, measurement, "\(measurement.source.kind), \(measurement.stage.rawValue)")
        }
    }
}
