import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Several clocks or corners of one report, one row each, the least slack first; times in ns.
struct ClockGrid {
    private let clocks: [MeasuredClock]

    /// Takes the clocks of a report.
    init(_ clocks: [MeasuredClock]) {
        let judged = clocks.filter { $0.worstSlackNs != nil }
        let others = clocks.filter { $0.worstSlackNs == nil }
        self.clocks = judged.sorted { ($0.worstSlackNs ?? 0) < ($1.worstSlackNs ?? 0) } + others
    }

    /// Lays the first rows out.
    func lines(style: OutputStyle, atMost count: Int) -> [String] {
        let painter = Painter(usesColor: style.usesColor)
        let rows = clocks.prefix(count).map { clock in shown.map { $0.cell(clock) } }
        let lines = TextGrid(columns: shown.map(\.column), rows: rows).lines(width: style.columns, painter: painter)
        guard clocks.count > count else { return lines }
        let rest = "\(clocks.count - count) more clocks; --format json or markdown has them all"
        return lines + [painter.paint(rest, .faint)]
    }

    /// The titles and texts of all columns, for formats without a width.
    var texts: (titles: [String], rows: [[String]]) {
        (shown.map(\.column.title), clocks.map { clock in shown.map { $0.cell(clock).text } })
    }

    /// A column with what it shows of a clock.
    private struct Field: Sendable {
        let column: TextGrid.Column
        let cell: @Sendable (MeasuredClock) -> TextGrid.Cell

        init(_ column: TextGrid.Column, _ cell: @escaping @Sendable (MeasuredClock) -> TextGrid.Cell) {
            self.column = column
            self.cell = cell
        }

        /// A time or frequency; negative slack stands out.
        init(_ title: String, expendability: Int = 0, _ value: @escaping @Sendable (MeasuredClock) -> Double?) {
            self.init(TextGrid.Column(title: title, expendability: expendability)) { clock in
                guard let value = value(clock) else { return TextGrid.Cell("") }
                return TextGrid.Cell(NumberText.ns(value), value < 0 ? .bad : .plain)
            }
        }
    }

    private static let fields: [Field] = [
        Field(TextGrid.Column(title: "clock", isLeft: true, minimumWidth: 16)) { .init($0.name ?? "(all)") },
        Field(TextGrid.Column(title: "corner", isLeft: true, expendability: 1, minimumWidth: 12)) {
            .init($0.corner ?? "", .faint)
        },
        Field("target ns") { $0.targetNs }, Field("estimated") { $0.estimatedNs },
        Field("achieved", expendability: 2) { $0.achievedNs },
        Field("uncertainty", expendability: 4) { $0.uncertaintyNs }, Field("WNS") { $0.wnsNs },
        Field("TNS", expendability: 3) { $0.tnsNs }, Field("WHS") { $0.whsNs },
        Field("THS", expendability: 3) { $0.thsNs }, Field("fmax MHz") { $0.fmaxMHz },
        Field(TextGrid.Column(title: "timing", isLeft: true)) { clock in
            MeasurementText.verdict(clock).map { .init($0.text, $0.ink) } ?? .init("")
        },
    ]

    /// The columns that say something of any clock.
    private var shown: [Field] {
        Self.fields.filter { field in clocks.contains { !field.cell($0).text.isEmpty } }
    }
}
