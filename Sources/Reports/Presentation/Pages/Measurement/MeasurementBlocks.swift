import Devices

/// One measurement: source, amounts against the device, times, rows below the top, diagnostics.
struct MeasurementBlocks {
    private let measurement: Measurement
    private let kinds: [ResourceKind]

    init(_ measurement: Measurement) {
        self.measurement = measurement
        kinds = measurement.shownKinds.filter { kind in
            kind != .uram || measurement.used[kind] != nil || measurement.available[kind] != nil
        }
    }

    /// Adds all of it.
    func add(_ media: Media, to document: inout Document) {
        let source = measurement.source
        let subject = MeasurementText.subject(measurement)
        document.add(media, .title(Title(text: measurement.title, aside: source.path, lead: source.kind + " ")))
        document.add(media.intersection(.terminal), isAttached: true, .terms([subject]))
        document.add(media.intersection(.markdown), .terms([subject, "from \(source.path)"]))
        document.add(media, amounts.map(Content.table))
        document.add(media, .facts(times))
        document.add(media, measurement.clocks.count > 1 ? .table(ClockTable.table(of: measurement.clocks)) : nil)
        document.add(media, measurement.instances.isEmpty ? nil : .table(instances))
        let count = measurement.extra.count
        if count > 0 {
            let text = "\(count) more figure\(count == 1 ? "" : "s") by the report's own names; --format json has them"
            document.add(media.intersection(.terminal), .paragraph(Phrase(text, ink: .faint)))
        }
        document.add(media, .notes(NoteText.listed(measurement.diagnostics), saysNone: false))
    }

    private var amounts: Table? {
        guard !measurement.used.kinds.isEmpty || !measurement.available.kinds.isEmpty else { return nil }
        let measurement = measurement
        var fields: [Field<ResourceKind>] = [
            Field(.head(Label("", long: "Resource"))) { Cell($0.label) },
            Field("used") { Cell(.amount(measurement.used[$0]), measurement.used[$0].ink(.heading)) },
        ]
        if !measurement.available.kinds.isEmpty {
            fields.append(Field("available") { Cell(.amount(measurement.available[$0])) })
            fields.append(
                Field(Label("  share", long: "Share")) { kind in
                    let share = MeasurementText.share(measurement, kind)
                    return Cell(.share(share), share.fraction == nil ? .faint : .utilization(share.fraction))
                })
        }
        var table = Table(fields, kinds, role: .totals)
        table.gap = 3
        return table
    }

    private var times: [Fact] {
        let clock = measurement.worstClock
        var facts: [(Label, Phrase?)] = [
            ("latency", MeasurementText.time(measurement.latencyCycles, clock: clock).map { Phrase($0) }),
            ("interval", MeasurementText.time(measurement.intervalCycles, clock: clock).map { Phrase($0) }),
        ]
        if measurement.clocks.count == 1 { facts.append(("clock", phrase(measurement.clocks[0]))) }
        facts.append(("power", measurement.power.map { Phrase(MeasurementText.power($0)) }))
        return facts.compactMap { label, value in value.flatMap { $0.isEmpty ? nil : Fact(label, $0) } }
    }

    /// What is known of a clock, and whether it is met.
    private func phrase(_ clock: MeasuredClock) -> Phrase {
        let text = Phrase(MeasurementText.clock(clock))
        guard let verdict = MeasurementText.verdict(clock) else { return text }
        return text + [": ", .init(verdict.text, .strong, ink: verdict.ink)]
    }

    /// The rows below the top.
    private var instances: Table {
        let rows = measurement.instances
        let kinds = measurement.shownKinds.filter { kind in rows.contains { $0.used[kind] != nil } }
        var fields: [Field<MeasuredInstance>] = [
            Field(.head("instance", minimumWidth: 16)) { Cell(.nested($0.name, depth: $0.depth)) }
        ]
        if rows.contains(where: { $0.module != nil && $0.module != $0.name }) {
            fields.append(
                Field(.words("module", expendability: 2, minimumWidth: 16)) { Cell($0.module ?? "", .faint) })
        }
        fields += kinds.map { kind in
            Field(Label(kind.label)) { Cell(.amount($0.used[kind]), $0.used[kind].ink(.plain)) }
        }
        if rows.contains(where: { !$0.latencyCycles.isUnknown }) {
            fields.append(Field("cycles") { Cell($0.latencyCycles.text ?? "?") })
        }
        if rows.contains(where: { !$0.intervalCycles.isUnknown }) {
            fields.append(Field("II") { Cell($0.intervalCycles.text ?? "?") })
        }
        var table = Table(fields, rows)
        table.limit = Table.Limit(rows: 40, remark: "rows; --format json, csv or markdown has them all")
        return table
    }
}
