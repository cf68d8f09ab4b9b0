import Comparing
import Devices

/// Reports of one design at one stage, in the order given.
///
/// In a tree, projects in folders of the same name with the same layers are builds of one design.
struct HistorySeries {
    private var name: String
    private var stage: Stage
    private var reports: [Comparison]

    /// Those of which there is more than one report.
    static func all(of set: ComparisonSet) -> [HistorySeries] {
        var found: [HistorySeries] = []
        for comparison in set.comparisons {
            let name = set.isTree ? folder(comparison) : ""
            let index = found.firstIndex { series in
                series.stage == comparison.stage && series.name == name
                    && (!set.isTree || layers(series.reports[0]) == layers(comparison))
            }
            if let index {
                found[index].reports.append(comparison)
            } else {
                found.append(HistorySeries(name: name, stage: comparison.stage, reports: [comparison]))
            }
        }
        return found.filter { $0.reports.count > 1 }
    }

    private static func folder(_ comparison: Comparison) -> String {
        comparison.name.split(separator: "/").last.map(String.init) ?? comparison.name
    }

    private static func layers(_ comparison: Comparison) -> [String] { comparison.prediction.layers.map(\.name) }

    /// How the figures went from report to report; nil where none is known twice.
    func section(number: Int, isTree: Bool) -> Content? {
        let names = reports.map { isTree ? $0.name : $0.source.path }
        let plots = ComparedQuantity.all.compactMap { plot($0, names) }
        guard !plots.isEmpty else { return nil }
        let text = "The figures of \(reports.count) reports in the order given: \(names.joined(separator: ", "))."
        return ComparisonCharts.section(
            "History, \(name.isEmpty ? "" : name + ", ")\(stage.rawValue)", "history-\(number)", text, .history(plots))
    }

    private func plot(_ quantity: ComparedQuantity, _ names: [String]) -> HistoryPlot? {
        let values = reports.map { report in report.rows.first?.figures.first { $0.quantity == quantity }?.reported }
        let known = values.compactMap(\.self)
        guard known.count > 1, let largest = known.max(), largest > 0 else { return nil }
        return HistoryPlot(
            label: quantity.label, points: zip(names, values).map { HistoryPlot.Point(name: $0, value: $1) })
    }
}
