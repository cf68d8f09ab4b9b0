public import Devices
import Networks
import Readers
import Wire

/// How well a group of estimates agrees with its reports.
public struct ErrorStatistics: Hashable, Sendable {
    /// How many pairs there are.
    public var count: Int
    /// How many agree exactly.
    public var exactCount: Int
    /// How many are at most 1 apart, for figures that count things: a rounding, a register more.
    public var withinOneCount: Int
    /// How many are at most 2 apart.
    public var withinTwoCount: Int
    /// Pairs whose report says 0 and whose estimate does not, which have no relative error.
    public var againstZeroCount: Int
    /// Median of the absolute relative errors, as a fraction.
    public var median: Double?
    /// The absolute relative error that nine in ten pairs stay below.
    public var ninetieth: Double?
    /// Median of the signed relative errors: above 0 where estimates are too high.
    public var bias: Double?
    /// The share of reports inside the error bar, among the estimates that have one.
    public var coverage: Double?
    /// The largest absolute relative error, with its sign.
    public var worst: Double?
    /// Where the largest error is; nil when there is none.
    public var worstName: String?

    /// Sums pairs up.
    ///
    /// - Parameter pairs: Figures with the name of the design or layer; those without an error are left out.
    init(_ pairs: [(name: String, figure: ComparedFigure)]) {
        let known = pairs.filter { $0.figure.error != nil }
        count = known.count
        let distances = known.compactMap { $0.figure.error.map(abs) }
        exactCount = distances.count { $0 == 0 }
        withinOneCount = distances.count { $0 <= 1 }
        withinTwoCount = distances.count { $0 <= 2 }
        let relative = known.compactMap { pair in pair.figure.relativeError.map { (name: pair.name, error: $0) } }
        againstZeroCount = known.count - relative.count
        let sizes = relative.map { abs($0.error) }.sorted()
        median = Self.quantile(sizes, 0.5)
        ninetieth = Self.quantile(sizes, 0.9)
        bias = Self.quantile(relative.map(\.error).sorted(), 0.5)
        let inside = known.compactMap(\.figure.isInsideInterval)
        coverage = inside.isEmpty ? nil : Double(inside.count { $0 }) / Double(inside.count)
        let largest = relative.max { abs($0.error) < abs($1.error) }
        worst = largest?.error
        worstName = worst == 0 ? nil : largest?.name
    }

    /// The value below which a share of sorted values lies, between neighbours on a straight line.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
        guard let last = sorted.indices.last else { return nil }
        let place = share * Double(last)
        let lower = min(last, Int(place))
        let upper = min(last, lower + 1)
        return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
    }
}

/// Error statistics of a run, by stage and by what the pairs have in common.
public struct StatisticsGroup: Hashable, Sendable {
    /// What the pairs of a group have in common.
    public enum Dimension: String, CaseIterable, Hashable, Sendable {
        /// All designs.
        case all
        /// Designs whose layers use the same strategies.
        case strategy
        /// Designs reported by the same tool.
        case tool
        /// Layers of the same kind and strategy.
        case layerKind = "layer_kind"
        /// Layers of the same kind and strategy, reported by the same tool.
        case toolAndLayerKind = "tool_layer_kind"
    }

    /// The stage.
    public var stage: Stage
    /// What the pairs have in common.
    public var dimension: Dimension
    /// Its value, such as `Vitis HLS`.
    public var name: String
    /// How many designs or layers there are.
    public var memberCount: Int
    /// The statistics of each quantity.
    public var statistics: [ComparedQuantity: ErrorStatistics]
}

extension ComparisonSet {
    /// Statistics of the totals of all designs, by strategy and by tool, and of all layers by kind and tool.
    public var statistics: [StatisticsGroup] {
        Stage.allCases.flatMap { stage in
            let here = comparisons.filter { $0.stage == stage }
            return here.isEmpty
                ? [] : StatisticsGroup.Dimension.allCases.flatMap { Self.groups(here, stage: stage, by: $0) }
        }
    }

    private static func groups(
        _ comparisons: [Comparison], stage: Stage, by dimension: StatisticsGroup.Dimension
    ) -> [StatisticsGroup] {
        let rows = comparisons.flatMap { comparison in
            comparison.rows.compactMap { row in
                key(comparison, row, dimension).map { (key: $0, name: name(comparison, row), row: row) }
            }
        }
        let members = Dictionary(grouping: rows, by: \.key)
        return members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.compactMap { key, members in
            var statistics: [ComparedQuantity: ErrorStatistics] = [:]
            for quantity in ComparedQuantity.all {
                let pairs = members.compactMap { member in
                    member.row.figures.first { $0.quantity == quantity }.map { (name: member.name, figure: $0) }
                }
                let summary = ErrorStatistics(pairs)
                if summary.count > 0 { statistics[quantity] = summary }
            }
            guard !statistics.isEmpty else { return nil }
            return StatisticsGroup(
                stage: stage, dimension: dimension, name: key, memberCount: members.count, statistics: statistics)
        }
    }

    private static func name(_ comparison: Comparison, _ row: ComparedRow) -> String {
        row.subject == .total ? comparison.name : "\(comparison.name)/\(row.subject.name)"
    }

    /// The group of a row in a dimension; none for a row that was found by its figures, which would prove themselves.
    private static func key(
        _ comparison: Comparison, _ row: ComparedRow, _ dimension: StatisticsGroup.Dimension
    ) -> String? {
        guard row.match != .figures else { return nil }
        return switch (dimension, row.subject) {
        case (.all, .total): "all"
        case (.strategy, .total): comparison.prediction.strategyText
        case (.tool, .total): tool(comparison)
        case (.layerKind, .layer(_, let kind, let strategy)): layerKey(kind, strategy)
        case (.toolAndLayerKind, .layer(_, let kind, let strategy)):
            "\(tool(comparison)), \(layerKey(kind, strategy))"
        case (.all, .layer), (.strategy, .layer), (.tool, .layer), (.layerKind, .total), (.toolAndLayerKind, .total):
            nil
        }
    }

    private static func tool(_ comparison: Comparison) -> String {
        comparison.source.tool ?? comparison.prediction.tool
    }

    private static func layerKey(_ kind: String, _ strategy: String?) -> String {
        kind + (strategy.map { " " + $0 } ?? "")
    }
}
