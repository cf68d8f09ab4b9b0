import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Error statistics of a tree of projects as lines of text.
struct StatisticsTable {
    let set: ComparisonSet
    let style: OutputStyle
    private var painter: Painter { Painter(usesColor: style.usesColor) }

    init(set: ComparisonSet, style: OutputStyle) {
        self.set = set
        self.style = style
    }

    var blocks: [[String]] {
        let groups = set.statistics
        var blocks: [[String]] = []
        for stage in Stage.allCases {
            let here = groups.filter { $0.stage == stage }
            if let all = here.first(where: { $0.dimension == .all }) { blocks.append(overall(all)) }
            for dimension in StatisticsGroup.Dimension.allCases where dimension != .all {
                let chosen = here.filter { $0.dimension == dimension }
                // One row per tool and kind says no more than one per kind when there is one tool.
                let isRepeated =
                    dimension == .toolAndLayerKind
                    && Set(here.lazy.filter { $0.dimension == .tool }.map(\.name)).count < 2
                if !chosen.isEmpty, !isRepeated { blocks.append(matrix(chosen, dimension)) }
            }
        }
        let worst = worst
        if !worst.isEmpty { blocks.append(worst) }
        if blocks.isEmpty { blocks.append(["no estimate stands beside a report of the same stage"]) }
        return blocks
    }

    /// Every quantity of all designs of a stage.
    private func overall(_ group: StatisticsGroup) -> [String] {
        let columns = [
            TextGrid.Column(title: "error of", isLeft: true), TextGrid.Column(title: "pairs"),
            TextGrid.Column(title: "exact"), TextGrid.Column(title: "+-1"), TextGrid.Column(title: "+-2"),
            TextGrid.Column(title: "median"), TextGrid.Column(title: "90% below"),
            TextGrid.Column(title: "bias"), TextGrid.Column(title: "in bar"),
            TextGrid.Column(title: "worst"),
            TextGrid.Column(title: "in", isLeft: true, expendability: 1, minimumWidth: 20),
        ]
        let rows = ComparedQuantity.all.compactMap { quantity in
            group.statistics[quantity].map { statistics -> [TextGrid.Cell] in
                [
                    .init(quantity.label), .init(String(statistics.count)),
                    .init(ComparisonText.share(statistics.exactCount, of: statistics.count)),
                    .init(ComparisonText.share(statistics.withinOneCount, of: statistics.count)),
                    .init(ComparisonText.share(statistics.withinTwoCount, of: statistics.count)),
                    .init(ComparisonText.percent(statistics.median, signed: false)),
                    .init(ComparisonText.percent(statistics.ninetieth, signed: false)),
                    .init(ComparisonText.percent(statistics.bias)),
                    .init(ComparisonText.percent(statistics.coverage, signed: false)),
                    .init(ComparisonText.percent(statistics.worst)), .init(statistics.worstName ?? "", .faint),
                ]
            }
        }
        let title = "\(group.memberCount) designs, \(group.stage.rawValue)"
        return [painter.paint(title, .heading)]
            + TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }

    /// The median error of every quantity, one group a row.
    private func matrix(_ groups: [StatisticsGroup], _ dimension: StatisticsGroup.Dimension) -> [String] {
        let quantities = ComparedQuantity.all.filter { quantity in groups.contains { $0.statistics[quantity] != nil } }
        let (title, members) =
            switch dimension {
            case .all: ("all", "designs")
            case .strategy: ("by strategy", "designs")
            case .tool: ("by tool", "designs")
            case .layerKind: ("by layer", "layers")
            case .toolAndLayerKind: ("by tool and layer", "layers")
            }
        let columns =
            [
                TextGrid.Column(title: "median error", isLeft: true, minimumWidth: 16),
                TextGrid.Column(title: members),
            ] + quantities.map { TextGrid.Column(title: $0.label) }
        let rows = groups.map { group -> [TextGrid.Cell] in
            [.init(group.name), .init(String(group.memberCount))]
                + quantities.map { quantity in
                    .init(group.statistics[quantity].map { ComparisonText.percent($0.median, signed: false) } ?? "")
                }
        }
        return [painter.paint("\(title), \(groups.first?.stage.rawValue ?? "")", .heading)]
            + TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }

    /// The designs whose totals are estimated worst.
    private var worst: [String] {
        let all = set.comparisons.flatMap { comparison in
            (comparison.rows.first?.figures ?? []).compactMap { figure in
                figure.relativeError.map { (comparison: comparison, figure: figure, error: $0) }
            }
        }
        let ranked = all.filter { $0.error != 0 }.sorted { abs($0.error) > abs($1.error) }.prefix(12)
        guard !ranked.isEmpty else { return [] }
        let columns = [
            TextGrid.Column(title: "worst first", isLeft: true, minimumWidth: 44),
            TextGrid.Column(title: "", isLeft: true),
            TextGrid.Column(title: "stage", isLeft: true, expendability: 1), TextGrid.Column(title: "estimate"),
            TextGrid.Column(title: "report"), TextGrid.Column(title: "error"),
            TextGrid.Column(title: "error bar", isLeft: true, expendability: 2),
        ]
        let rows = ranked.map { entry -> [TextGrid.Cell] in
            [
                .init(entry.comparison.name), .init(entry.figure.quantity.label),
                .init(entry.comparison.stage.rawValue), .init(FigureText.value(entry.figure.estimate)),
                .init(entry.figure.reported.map(NumberText.amount) ?? "?"),
                .init(ComparisonText.percent(entry.error), ComparisonText.ink(entry.figure)),
                .init(ComparisonText.bar(entry.figure), .faint),
            ]
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }
}
