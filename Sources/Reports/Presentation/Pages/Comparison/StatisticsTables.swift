import Comparing
import Devices

/// Error statistics of a tree of projects.
struct StatisticsTables {
    let set: ComparisonSet

    func add(to document: inout Document) {
        let groups = set.statistics
        for stage in Stage.allCases {
            let here = groups.filter { $0.stage == stage }
            if let all = here.first(where: { $0.dimension == .all }) {
                add("\(all.memberCount) designs, \(stage.rawValue)", errors([all]), to: &document)
            }
            for dimension in StatisticsGroup.Dimension.allCases where dimension != .all {
                let chosen = here.filter { $0.dimension == dimension }
                // One row per tool and kind says no more than one per kind when there is one tool.
                let isRepeated =
                    dimension == .toolAndLayerKind
                    && Set(here.lazy.filter { $0.dimension == .tool }.map(\.name)).count < 2
                if chosen.isEmpty || isRepeated { continue }
                add("\(Self.title(dimension).title), \(stage.rawValue)", medians(chosen, dimension), to: &document)
            }
        }
        if let worst { document.add(.terminal, .table(worst)) }
        if groups.isEmpty {
            document.add(.terminal, .paragraph("no estimate stands beside a report of the same stage"))
            return
        }
        document.add(.markdown, .table(errors(groups)))
        var blocks: [Block] = []
        blocks.add(document.media.intersection(.html), .table(errors(groups)))
        document.add(.html, .section(Section(title: "Errors", anchor: "statistics", blocks: blocks)))
    }

    private func add(_ title: String, _ table: Table, to document: inout Document) {
        var blocks: [Block] = []
        blocks.add(document.media.intersection(.terminal), .table(table))
        document.add(.terminal, .section(Section(title: title, anchor: "", blocks: blocks)))
    }

    /// Every quantity of groups of pairs.
    private func errors(_ groups: [StatisticsGroup]) -> Table {
        typealias Entry = (group: StatisticsGroup, quantity: ComparedQuantity, errors: ErrorStatistics)
        func share(_ label: Label, _ count: @escaping (ErrorStatistics) -> Int) -> Field<Entry> {
            Field(label) { Cell(ComparisonText.share(count($0.errors), of: $0.errors.count)) }
        }
        func percent(_ label: Label, isSigned: Bool = false, _ value: @escaping (ErrorStatistics) -> Double?)
            -> Field<Entry>
        {
            Field(label) { Cell(ComparisonText.percent(value($0.errors), signed: isSigned)) }
        }
        var place = Column.words("in", expendability: 1, minimumWidth: 20, media: [.terminal, .html])
        place.isName = true
        let fields: [Field<Entry>] = [
            Field(.words("stage", media: .wide)) { Cell($0.group.stage.rawValue) },
            Field(.head("group", media: .wide)) { Cell($0.group.name) },
            Field(.words(Label("error of", long: "Quantity"))) { Cell($0.quantity.label) },
            Field("pairs") { Cell(.count($0.errors.count)) }, share("exact", \.exactCount),
            share("+-1", \.withinOneCount), share("+-2", \.withinTwoCount), percent("median", \.median),
            percent("90% below", \.ninetieth), percent("bias", isSigned: true, \.bias), percent("in bar", \.coverage),
            percent("worst", isSigned: true, \.worst), Field(place) { Cell($0.errors.worstName ?? "", .faint) },
        ]
        let entries = groups.flatMap { group in
            ComparedQuantity.all.compactMap { quantity in
                group.statistics[quantity].map { Entry(group, quantity, $0) }
            }
        }
        var table = Table(fields, entries)
        table.name = "Error statistics"
        table.isSortable = true
        return table
    }

    private static func title(_ dimension: StatisticsGroup.Dimension) -> (title: String, members: Label) {
        switch dimension {
        case .all: ("all", "designs")
        case .strategy: ("by strategy", "designs")
        case .tool: ("by tool", "designs")
        case .layerKind: ("by layer", "layers")
        case .toolAndLayerKind: ("by tool and layer", "layers")
        }
    }

    /// The median error of every quantity, one group a row.
    private func medians(_ groups: [StatisticsGroup], _ dimension: StatisticsGroup.Dimension) -> Table {
        let quantities = ComparedQuantity.all.filter { quantity in groups.contains { $0.statistics[quantity] != nil } }
        let figures = quantities.map { quantity in
            Field<StatisticsGroup>(Label(quantity.label)) { group in
                Cell(group.statistics[quantity].map { ComparisonText.percent($0.median, signed: false) } ?? "")
            }
        }
        return Table(
            [
                Field(.head("median error", minimumWidth: 16)) { Cell($0.name) },
                Field(Self.title(dimension).members) { Cell(.count($0.memberCount)) },
            ] + figures, groups)
    }

    /// The designs whose totals are estimated worst.
    private var worst: Table? {
        typealias Entry = (comparison: Comparison, figure: ComparedFigure, error: Double)
        let all = set.comparisons.flatMap { comparison in
            (comparison.rows.first?.figures ?? []).compactMap { figure in
                figure.relativeError.map { Entry(comparison, figure, $0) }
            }
        }
        let ranked = all.filter { $0.error != 0 }.sorted { abs($0.error) > abs($1.error) }.prefix(12)
        guard !ranked.isEmpty else { return nil }
        let fields: [Field<Entry>] = [
            Field(.head("worst first", minimumWidth: 44)) { Cell($0.comparison.name) },
            Field(.words("")) { Cell($0.figure.quantity.label) },
            Field(.words("stage", expendability: 1)) { Cell($0.comparison.stage.rawValue) },
            Field("estimate") { Cell(.quantity($0.figure.estimate)) },
            Field("report") { Cell(.amount($0.figure.reported)) },
            Field("error") { Cell(ComparisonText.percent($0.error), ComparisonText.ink($0.figure)) },
            Field(.words("error bar", expendability: 2)) { Cell(ComparisonText.bar($0.figure), .faint) },
        ]
        return Table(fields, Array(ranked))
    }
}
