import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// One measurement as lines of text: source, amounts against the device, times, rows below the top, diagnostics.
struct MeasurementTable {
    let measurement: Measurement
    let style: OutputStyle
    private var painter: Painter { Painter(usesColor: style.usesColor) }
    /// More rows below the top than this are for machines.
    private static let maximumRows = 40
    private static let maximumClocks = 12

    init(_ measurement: Measurement, style: OutputStyle) {
        self.measurement = measurement
        self.style = style
    }

    var lines: [String] {
        var lines = header
        if hasAmounts { lines += [""] + amounts }
        if !times.isEmpty { lines += [""] + times }
        if measurement.clocks.count > 1 {
            lines += [""] + ClockGrid(measurement.clocks).lines(style: style, atMost: Self.maximumClocks)
        }
        if !measurement.instances.isEmpty { lines += [""] + instances }
        if !measurement.extra.isEmpty {
            let count = measurement.extra.count
            let text = "\(count) more figure\(count == 1 ? "" : "s") by the report's own names; --format json has them"
            lines += ["", painter.paint(text, .faint)]
        }
        let diagnostics = MeasurementText.lines(measurement.diagnostics, width: style.columns, painter: painter)
        return lines + (diagnostics.isEmpty ? [] : [""] + diagnostics)
    }

    private var header: [String] {
        let title = measurement.title
        let rest = "\(measurement.source.kind) \(measurement.source.path)"
        let room = style.columns - title.count - 2
        return [
            painter.paint(String.shortened(title, to: style.columns), .heading)
                + (room >= 24 ? "  " + painter.paint(String.shortened(rest, to: room), .faint) : ""),
            MeasurementText.subject(measurement),
        ]
    }

    private var hasAmounts: Bool { !measurement.used.kinds.isEmpty || !measurement.available.kinds.isEmpty }

    private var amounts: [String] {
        let kinds = measurement.shownKinds.filter { kind in
            kind != .uram || measurement.used[kind] != nil || measurement.available[kind] != nil
        }
        let columns = [TextGrid.Column(title: "", isLeft: true)] + kinds.map { TextGrid.Column(title: $0.label) }
        var rows = [
            [TextGrid.Cell("used")]
                + kinds.map { .init(MeasurementText.amount(measurement.used[$0]), measurement.used[$0].ink(.heading)) }
        ]
        if !measurement.available.kinds.isEmpty {
            rows.append([.init("available")] + kinds.map { .init(MeasurementText.amount(measurement.available[$0])) })
            rows.append(
                [.init("  share")]
                    + kinds.map { kind in
                        let share = MeasurementText.share(measurement, kind)
                        return .init(FigureText.percent(share), share == nil ? .faint : .utilization(share))
                    })
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, gap: 3, painter: painter)
    }

    private var times: [String] {
        var lines: [String] = []
        let clock = measurement.worstClock
        if let text = MeasurementText.time(measurement.latencyCycles, clock: clock) {
            lines.append("latency    " + text)
        }
        if let text = MeasurementText.time(measurement.intervalCycles, clock: clock) {
            lines.append("interval   " + text)
        }
        if measurement.clocks.count == 1 { lines += self.lines(of: measurement.clocks[0]) }
        if let power = measurement.power { lines.append("power      " + MeasurementText.power(power)) }
        return lines
    }

    private func lines(of clock: MeasuredClock) -> [String] {
        let verdict = MeasurementText.verdict(clock)
        let text = MeasurementText.clock(clock) + (verdict.map { ": " + $0.text } ?? "")
        guard !text.isEmpty else { return [] }
        var wrapped = DiagnosticText.wrap(text, width: style.columns - 11, firstIndent: 2)
        if let verdict, let last = wrapped.last, last.hasSuffix(verdict.text) {
            wrapped[wrapped.count - 1] =
                last.dropLast(verdict.text.count) + painter.paint(verdict.text, verdict.ink)
        }
        return wrapped.enumerated().map { ($0 == 0 ? "clock      " : "           ") + $1 }
    }

    private var instances: [String] {
        let rows = measurement.instances
        let kinds = measurement.shownKinds.filter { kind in rows.contains { $0.used[kind] != nil } }
        let hasLatency = rows.contains { !$0.latencyCycles.isUnknown }
        let hasInterval = rows.contains { !$0.intervalCycles.isUnknown }
        let hasModule = rows.contains { $0.module != nil && $0.module != $0.name }
        var columns = [TextGrid.Column(title: "instance", isLeft: true, minimumWidth: 16)]
        if hasModule {
            columns.append(TextGrid.Column(title: "module", isLeft: true, expendability: 2, minimumWidth: 16))
        }
        columns += kinds.map { TextGrid.Column(title: $0.label) }
        if hasLatency { columns.append(TextGrid.Column(title: "cycles")) }
        if hasInterval { columns.append(TextGrid.Column(title: "II")) }
        let cells = rows.prefix(Self.maximumRows).map { row -> [TextGrid.Cell] in
            let name = String(repeating: "  ", count: min(row.depth, 8)) + row.name
            var cells = [TextGrid.Cell(name)]
            if hasModule { cells.append(.init(row.module ?? "", .faint)) }
            cells += kinds.map { .init(MeasurementText.amount(row.used[$0]), row.used[$0].ink(.plain)) }
            if hasLatency { cells.append(.init(row.latencyCycles.text ?? "?")) }
            if hasInterval { cells.append(.init(row.intervalCycles.text ?? "?")) }
            return cells
        }
        let lines = TextGrid(columns: columns, rows: cells).lines(width: style.columns, painter: painter)
        guard rows.count > Self.maximumRows else { return lines }
        let rest = "\(rows.count - Self.maximumRows) more rows; --format json, csv or markdown has them all"
        return lines + [painter.paint(rest, .faint)]
    }
}

extension Measurement {
    /// What stands above a measurement: its design, else its file.
    var title: String {
        design.top ?? source.path.split(separator: "/").last.map(String.init) ?? source.path
    }
}

extension Double? {
    /// The ink of an amount: faint for zero, a warning for what is not known.
    func ink(_ other: Ink) -> Ink { self == nil ? .warning : self == 0 ? .faint : other }
}
