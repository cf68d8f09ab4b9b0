import Comparing

/// A drawing as data and labels.
enum Chart: Hashable, Sendable {
    case shares(ShareChart)
    case parity([ParityPlot])
    case errors([ErrorPlot])
    case history([HistoryPlot])
}

/// How amounts are divided among parts, one stacked bar each.
struct ShareChart: Hashable, Sendable {
    /// One stacked bar.
    struct Bar: Hashable, Sendable {
        var label: String
        /// The amount of every part; nil where it is unknown.
        var amounts: [Double?]
        /// What belongs to none of the parts, nil where the bar has none.
        var rest: Double?

        /// The sum of what is known.
        var known: Double { amounts.reduce(rest ?? 0) { $0 + ($1 ?? 0) } }
        var unknownCount: Int { amounts.count { $0 == nil } }
    }

    /// The names of the parts, in order.
    var parts: [String]
    var bars: [Bar]
}

/// Pairs of estimate and report on logarithmic axes.
struct ParityPlot: Hashable, Sendable {
    /// A pair, both above zero.
    struct Point: Hashable, Sendable {
        var name: String
        var reported: Double
        var estimate: Double
        var isOutside: Bool
    }

    var label: String
    var points: [Point]
    var tolerance: Tolerance?
}

/// Estimates with their error bars as shares of what was reported.
struct ErrorPlot: Hashable, Sendable {
    /// One estimate; every figure is an error relative to the report.
    struct Line: Hashable, Sendable {
        var name: String
        var low: Double
        var value: Double
        var high: Double
        /// What is allowed, nil where nothing was judged.
        var allowance: Double?
        var isOutside: Bool
    }

    var label: String
    var summary: String
    var lines: [Line]
}

/// A figure from report to report.
struct HistoryPlot: Hashable, Sendable {
    var label: String
    /// The reports in order, with the figure where it is known.
    var points: [Point]

    /// One report.
    struct Point: Hashable, Sendable {
        var name: String
        var value: Double?
    }
}
