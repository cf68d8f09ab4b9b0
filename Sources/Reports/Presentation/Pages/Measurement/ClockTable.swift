import Devices
import Wire

/// Several clocks or corners of one report, one row each, the least slack first; times in ns.
enum ClockTable {
    /// The clocks, with the columns that say something of any of them.
    static func table(of clocks: [MeasuredClock]) -> Table {
        let judged = clocks.filter { $0.worstSlackNs != nil }
        let others = clocks.filter { $0.worstSlackNs == nil }
        let ordered = judged.sorted { ($0.worstSlackNs ?? 0) < ($1.worstSlackNs ?? 0) } + others
        var table = Table(fields.saying(of: ordered), ordered)
        table.limit = Table.Limit(rows: 12, remark: "clocks; --format json or markdown has them all")
        return table
    }

    private static var fields: [Field<MeasuredClock>] {
        [
            Field(.head("clock", minimumWidth: 16)) { Cell($0.name ?? "(all)") },
            Field(.words("corner", expendability: 1, minimumWidth: 12)) { Cell($0.corner ?? "", .faint) },
            field("target ns", \.targetNs), field("estimated", \.estimatedNs),
            field("achieved", expendability: 2, \.achievedNs),
            field("uncertainty", expendability: 4, \.uncertaintyNs), field("WNS", \.wnsNs),
            field("TNS", expendability: 3, \.tnsNs), field("WHS", \.whsNs),
            field("THS", expendability: 3, \.thsNs), field("fmax MHz", \.fmaxMHz),
            Field(.words("timing")) { clock in
                MeasurementText.verdict(clock).map { Cell($0.text, $0.ink) } ?? Cell("")
            },
        ]
    }

    /// A time or frequency; negative slack stands out.
    private static func field(
        _ label: Label, expendability: Int = 0, _ value: KeyPath<MeasuredClock, Double?>
    ) -> Field<MeasuredClock> {
        Field(label, expendability: expendability) { clock in
            guard let value = clock[keyPath: value] else { return Cell("") }
            return Cell(NumberText.ns(value), value < 0 ? .bad : .plain)
        }
    }
}
