import Devices
import Readers
import Wire

/// Several measurements, one row each: the files given, or the stages of one design.
struct StageTable {
    /// A measurement with what stands in the first column, and with where it comes from.
    private struct Line {
        var label: String
        var measurement: Measurement
        var origin: String
    }

    private let title: Label
    private let lines: [Line]

    /// The stages of a design, each with the kinds of report it is made of.
    init(_ design: DesignReports) {
        title = "stage"
        lines = design.stages.map { stage in
            Line(
                label: stage.measurement.stage.rawValue, measurement: stage.measurement,
                origin: stage.sources.map(\.kind).uniqued.joined(separator: ", "))
        }
    }

    /// Measurements of several files.
    init(_ measurements: [Measurement]) {
        title = "report"
        let folder = measurements.map(\.source.path).commonFolder.count  // would tell no row from another
        lines = measurements.map { measurement in
            Line(
                label: String(measurement.source.path.dropFirst(folder)), measurement: measurement,
                origin: "\(measurement.source.kind), \(measurement.stage.rawValue)")
        }
    }

    /// The rows, with the columns that say something of any of them.
    var table: Table {
        let present = Set(lines.flatMap { $0.measurement.used.kinds })
        let kinds = ResourceKind.allCases.filter(present.contains).map { kind in
            Field<Line>(Label(kind.label)) { $0.measurement.used[kind].map { Cell(.amount($0)) } ?? .unstated }
        }
        let fields: [Field<Line>] =
            [Field(.head(title, minimumWidth: 14)) { Cell($0.label, .heading) }] + kinds + [
                Field("cycles") { Cell($0.measurement.latencyCycles.text) },
                Field("II") { Cell($0.measurement.intervalCycles.text) },
                Field("slack ns", expendability: 2) {
                    Cell($0.measurement.worstClock?.worstSlackNs.map(NumberText.ns))
                },
                Field(.words("timing", expendability: 1)) { line in
                    MeasurementText.verdict(line.measurement.worstClock).map { Cell($0.text, $0.ink) } ?? .unstated
                },
                Field("W", expendability: 3) { Cell($0.measurement.power?.totalW.map(NumberText.ns)) },
                Field(.words("from", expendability: 4, minimumWidth: 12)) { Cell($0.origin, .faint) },
            ]
        return Table(fields.saying(of: lines), lines)
    }
}

extension Cell {
    /// Words, or nothing.
    fileprivate init(_ text: String?) {
        self = text.map { Cell($0) } ?? .unstated
    }

    /// What a report does not state.
    fileprivate static let unstated = Cell(.notCounted, .faint)

    /// Whether it says nothing.
    fileprivate var isBlank: Bool { value == .notCounted || value == .text("") }
}

extension Array {
    /// The fields that say something of any subject.
    func saying<Subject>(of subjects: [Subject]) -> [Field<Subject>] where Element == Field<Subject> {
        filter { field in subjects.contains { !field.cell($0).isBlank } }
    }
}
