import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// How the figures of one design went from report to report, when several of the same stage were given.
///
/// In a tree, projects in folders of the same name with the same layers are builds of one design.
struct HistorySection {
    let set: ComparisonSet
    private static let width = 360.0
    private static let height = 120.0

    init(set: ComparisonSet) { self.set = set }

    /// Reports of one design at one stage.
    private struct Series {
        var name: String
        var stage: Stage
        var reports: [Comparison]
    }

    private var series: [Series] {
        var found: [Series] = []
        for comparison in set.comparisons {
            let name = set.isTree ? Self.folder(comparison) : ""
            let index = found.firstIndex { series in
                series.stage == comparison.stage && series.name == name
                    && (!set.isTree || Self.layers(series.reports[0]) == Self.layers(comparison))
            }
            if let index {
                found[index].reports.append(comparison)
            } else {
                found.append(Series(name: name, stage: comparison.stage, reports: [comparison]))
            }
        }
        return found.filter { $0.reports.count > 1 }
    }

    private static func folder(_ comparison: Comparison) -> String {
        comparison.name.split(separator: "/").last.map(String.init) ?? comparison.name
    }

    private static func layers(_ comparison: Comparison) -> [String] { comparison.prediction.layers.map(\.name) }

    var html: HTML {
        Array(series.enumerated()).html { index, series in
            let plots = ComparedQuantity.all.compactMap { plot($0, series.reports) }
            guard !plots.isEmpty else { return .empty }
            let title = (series.name.isEmpty ? "" : series.name + ", ") + series.stage.rawValue
            let sources = series.reports.map { set.isTree ? $0.name : $0.source.path }.joined(separator: ", ")
            return """
                <section aria-labelledby=history-\(index)><h2 id=history-\(index)>History, \(title)</h2>
                <p class=note>The figures of \(series.reports.count) reports in the order given: \(sources).</p>
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
                (
                    x: 10 + Double(index) * step, y: Self.height - 8 - $0 / largest * (Self.height - 30), value: $0,
                    name: set.isTree ? reports[index].name : reports[index].source.path
                )
            }
        }
        let line = places.map { "\(PlotText.coordinate($0.x)) \(PlotText.coordinate($0.y))" }.joined(separator: "L")
        let dots = places.html { place -> HTML in
            """
            <circle class=dot cx="\(PlotText.coordinate(place.x))" cy="\(PlotText.coordinate(place.y))" r=3.5>\
            <title>\(place.name): \(NumberText.amount(place.value))</title></circle>
            """
        }
        let text = known.map(NumberText.amount).joined(separator: ", ")
        return """
            <figure><figcaption>\(quantity.label): \(text)</figcaption>
            <svg class=plot role=img aria-label="\(quantity.label): \(text)" \
            viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))"><path class=trace d="M\(line)"/>\(dots)</svg></figure>

            """
    }
}
