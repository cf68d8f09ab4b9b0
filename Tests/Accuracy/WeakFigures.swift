import Wire

/// The figures to be careful with, the weakest first.
struct WeakFigures {
    private let parts: [(title: String, part: AccuracyPart)]

    init(_ parts: [(title: String, part: AccuracyPart)]) {
        self.parts = parts
    }

    private struct Row {
        var name: String
        var count: Int
        var p90: Double
        var coverage: Double
    }

    /// A table of them.
    var markdown: String {
        let lines = rows.map { row in
            "| \(row.name) | \(row.count) | \(percent(row.p90)) | \(percent(row.coverage)) |\n"
        }
        return "| figures | pairs | 90% below | in bar |\n| :-- | --: | --: | --: |\n" + lines.joined()
    }

    private var rows: [Row] {
        var rows: [Row] = []
        for (title, part) in parts {
            for (name, statistics) in part.rows {
                let count = statistics["count"]?.integer ?? 0
                let row = Row(
                    name: "\(title): \(name)", count: count, p90: statistics["p90"]?.double ?? 0,
                    coverage: statistics["coverage"]?.double ?? 1)
                if count >= 5, row.p90 > 0.3 || row.coverage < 0.85 { rows.append(row) }
            }
        }
        return rows.sorted { ($0.coverage, -$0.p90) < ($1.coverage, -$1.p90) }
    }

    private func percent(_ share: Double) -> String { NumberText.percent(share) }
}
