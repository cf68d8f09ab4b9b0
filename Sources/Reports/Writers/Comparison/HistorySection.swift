import Devices

/// How the figures of one design went from report to report, when several of the same stage were given.
struct HistorySection {
    let set: ComparisonSet
    private static let width = 360.0
    private static let height = 120.0

    init(set: ComparisonSet) { self.set = set }

    var html: HTML {
        guard !set.isTree else { return .empty }
        let stages = Dictionary(grouping: set.comparisons, by: \.stage).filter { $0.value.count > 1 }
        return Measurement.Stage.allCases.html { stage in
            guard let reports = stages[stage] else { return .empty }
            let plots = ComparedQuantity.all.compactMap { plot($0, reports) }
            guard !plots.isEmpty else { return .empty }
            return """
                <section aria-labelledby="history-\(stage.rawValue)"><h2 id="history-\(stage.rawValue)">History, \
                \(stage.rawValue)</h2>
                <p class=note>The figures of \(reports.count) reports in the order given.</p>
                <div class=plots>\(plots.joined())</div></section>

                """
        }
    }

    private func plot(_ quantity: ComparedQuantity, _ reports: [Comparison]) -> HTML? {
        let values = reports.map { report in report.rows.first?.figures.first { $0.quantity == quantity }?.reported }
        let known = values.compactMap(\.self)
        guard known.count > 1, let largest = known.max(), largest > 0 else { return nil }
        let step = (Self.width - 20) / Double(max(1, values.count - 1))
        let places = values.enumerated().compactMap { index, value in
            value.map {
                (x: 10 + Double(index) * step, y: Self.height - 8 - $0 / largest * (Self.height - 30), value: $0)
            }
        }
        let line = places.map { "\(PlotText.coordinate($0.x)) \(PlotText.coordinate($0.y))" }.joined(separator: "L")
        let dots = places.html { place -> HTML in
            """
            <circle class=dot cx="\(PlotText.coordinate(place.x))" cy="\(PlotText.coordinate(place.y))" r=3.5>\
            <title>\(FigureText.number(place.value))</title></circle>
            """
        }
        let text = known.map(FigureText.number).joined(separator: ", ")
        return """
            <figure><figcaption>\(quantity.label): \(text)</figcaption>
            <svg class=plot role=img aria-label="\(quantity.label): \(text)" \
            viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))"><path class=trace d="M\(line)"/>\(dots)</svg></figure>

            """
    }
}
