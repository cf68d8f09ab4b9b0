public import Devices
public import Estimator
import Networks
import Readers
import Wire

/// One figure of the estimate beside the same figure of the report.
public struct ComparedFigure: Hashable, Sendable {
    /// What it counts.
    public var quantity: ComparedQuantity
    /// The estimate.
    public var estimate: Quantity
    /// The report's figure, nil when it does not state one.
    public var reported: Double?
    /// What is allowed, nil when nothing was asked for.
    public var tolerance: Tolerance?
    /// The report's figure in the baseline, nil when there is none.
    public var baseline: Double?
    /// Whether the baseline decides in place of the estimate.
    public var isHeldToBaseline = false

    /// The estimate less the report; nil when either is unknown.
    public var error: Double? {
        guard let value = estimate.value, let reported else { return nil }
        return value - reported
    }

    /// The error as a share of the report's figure; nil for a report of 0 unless the estimate is 0 too.
    public var relativeError: Double? {
        guard let error, let reported else { return nil }
        return reported == 0 ? (error == 0 ? 0 : nil) : error / abs(reported)
    }

    /// Whether the report lies in the estimate's error bar; nil when there is no bar or no report.
    public var isInsideInterval: Bool? {
        guard let low = estimate.low, let high = estimate.high, let reported else { return nil }
        return low <= reported && reported <= high
    }

    /// The growth of the report's figure since the baseline.
    public var growth: Double? {
        guard let baseline, let reported else { return nil }
        return reported - baseline
    }

    /// What the tolerance or the baseline says of it.
    public var judgement: Judgement {
        if isHeldToBaseline {
            guard let growth, let baseline else { return .notJudged }
            return growth <= (tolerance ?? Tolerance()).allowance(of: baseline) ? .within : .outside
        }
        guard let tolerance, let reported else { return .notJudged }
        guard let error else { return .cannotSay }
        return abs(error) <= tolerance.allowance(of: reported) ? .within : .outside
    }

    /// An answer for one figure.
    public enum Judgement: String, CaseIterable, Hashable, Sendable {
        /// Within tolerance, or no more than in the baseline.
        case within
        /// Outside tolerance, or a regression.
        case outside
        /// A tolerance was asked for, but the estimate is unknown.
        case cannotSay = "cannot-say"
        /// Nothing was asked for.
        case notJudged = "not-judged"
    }
}

/// The figures of the whole or of one layer.
public struct ComparedRow: Hashable, Sendable {
    /// What the row is about.
    public enum Subject: Hashable, Sendable {
        /// The whole design.
        case total
        /// One layer: its name, kind and strategy.
        case layer(name: String, kind: String, strategy: String?)

        /// The name in tables.
        public var name: String {
            switch self {
            case .total: "total"
            case .layer(let name, _, _): name
            }
        }
    }

    /// What the row is about.
    public var subject: Subject
    /// The modules of the report it was matched with; empty for the total.
    public var modules: [String]
    /// How they were found; nil for the total.
    public var match: Match?
    /// The figures that the report states.
    public var figures: [ComparedFigure]

    /// How a layer and rows of a report were found to belong together.
    public enum Match: String, CaseIterable, Hashable, Sendable {
        /// The rows name the layer or its configuration.
        case name
        /// One row and one layer are left of their kind.
        case kind
        /// Of rows of the same kind, this one's figures are the only ones that fit the estimate.
        case figures
    }
}

/// One estimate beside one report.
public struct Comparison: Hashable, Sendable {
    /// The name that tells it from others: the project's folder, else the model's name.
    public var name: String
    /// What was estimated.
    public var prediction: Prediction
    /// Where the report's figures come from.
    public var source: Measurement.Source
    /// What the report says it is about.
    public var design: MeasuredDesign
    /// The stage of the report.
    public var stage: Stage
    /// The clock period that the report was made for, in ns; nil when it does not say.
    public var clockTargetNs: Double?
    /// The total, then the layers in call order.
    public var rows: [ComparedRow]
    /// Layers of the estimate that the report has no row for.
    public var layersWithoutReport: [String]
    /// Rows of the report that belong to no layer.
    public var modulesWithoutLayer: [String]
    /// What the user should know.
    public var diagnostics: [Diagnostic]

    /// Every figure with its row.
    public var figures: [(row: ComparedRow, figure: ComparedFigure)] {
        rows.flatMap { row in row.figures.map { (row, $0) } }
    }

    /// The figures of one judgement with their rows, the worst first.
    public func figures(_ judgement: ComparedFigure.Judgement) -> [(row: ComparedRow, figure: ComparedFigure)] {
        let chosen = figures.filter { $0.figure.judgement == judgement }
        return chosen.sorted { abs($0.figure.deviation ?? 0) > abs($1.figure.deviation ?? 0) }
    }
}

extension ComparedFigure {
    /// What is judged, as a share: the growth since the baseline, or the error; infinite when measured against 0.
    public var deviation: Double? {
        guard let difference = isHeldToBaseline ? growth : error else { return nil }
        let base = abs((isHeldToBaseline ? baseline : reported) ?? 0)
        return base > 0 ? difference / base : difference == 0 ? 0 : difference > 0 ? .infinity : -.infinity
    }
}

/// All comparisons of one run.
public struct ComparisonSet: Sendable {
    /// The comparisons, in the order of their paths.
    public var comparisons: [Comparison]
    /// Projects that could not be compared, and why.
    public var leftOut: [LeftOut]
    /// Whether a whole tree was asked for, so that people are shown statistics in place of every row.
    public var isTree: Bool
    /// Whether tolerances were given.
    public var hasTolerances: Bool
    /// The baseline's name, nil when there is none.
    public var baselineName: String?

    /// Creates a set.
    public init(
        comparisons: [Comparison], leftOut: [LeftOut] = [], isTree: Bool = false, hasTolerances: Bool = false,
        baselineName: String? = nil
    ) {
        self.comparisons = comparisons
        self.leftOut = leftOut
        self.isTree = isTree
        self.hasTolerances = hasTolerances
        self.baselineName = baselineName
    }

    /// A project that could not be compared.
    public struct LeftOut: Hashable, Sendable {
        /// The project.
        public var path: String
        /// Why.
        public var reason: String

        /// Creates an entry.
        public init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }
    }

    /// The figures that are outside, the worst of all comparisons first.
    public var decisive: [(comparison: Comparison, row: ComparedRow, figure: ComparedFigure)] {
        let all = comparisons.flatMap { comparison in
            comparison.figures(.outside).map { (comparison, $0.row, $0.figure) }
        }
        return all.sorted { abs($0.2.deviation ?? 0) > abs($1.2.deviation ?? 0) }
    }

    /// The projects left out by reason, the most frequent reason first.
    public var leftOutByReason: [(reason: String, paths: [String])] {
        let groups = Dictionary(grouping: leftOut, by: \.reason).map { (reason: $0.key, paths: $0.value.map(\.path)) }
        return groups.sorted { ($1.paths.count, $0.reason) < ($0.paths.count, $1.reason) }
    }

    /// The answer of the whole run.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// Everything judged is within tolerance.
        case within
        /// Something is outside.
        case outside
        /// A tolerance or baseline was given, but no figure could be held against it.
        case cannotSay = "cannot-say"
        /// Neither was given.
        case notJudged = "not-judged"
    }

    /// The answer of the whole run.
    public var outcome: Outcome {
        guard hasTolerances || baselineName != nil else { return .notJudged }
        let judgements = Set(comparisons.flatMap { $0.figures.map(\.figure.judgement) })
        if judgements.contains(.outside) { return .outside }
        return judgements.contains(.within) ? .within : .cannotSay
    }
}
