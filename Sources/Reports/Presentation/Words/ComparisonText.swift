import Comparing
import Devices
import Estimator
import Wire

/// Comparisons in words.
enum ComparisonText {
    /// The answer of a run in a word or two.
    static func label(_ outcome: ComparisonSet.Outcome) -> String {
        switch outcome {
        case .within: "within"
        case .outside: "outside"
        case .cannotSay: "cannot say"
        case .notJudged: "compared"
        }
    }

    /// The colour of an answer.
    static func ink(_ outcome: ComparisonSet.Outcome) -> Ink {
        switch outcome {
        case .within: .good
        case .outside: .bad
        case .cannotSay: .warning
        case .notJudged: .heading
        }
    }

    /// The sign of an answer that does not depend on colour.
    static func sign(_ judgement: ComparedFigure.Judgement) -> Sign? {
        switch judgement {
        case .within: .yes
        case .outside: .no
        case .cannotSay: .unknown
        case .notJudged: nil
        }
    }

    /// The answer of a run as a sentence.
    static func sentence(_ set: ComparisonSet) -> String {
        let judged = set.comparisons.flatMap { $0.figures.map(\.figure.judgement) }
        let outside = judged.count { $0 == .outside }
        let total = judged.count { $0 == .outside || $0 == .within }
        if let baseline = set.baselineName, total > 0 {
            let shrunk = set.comparisons.flatMap(\.figures).count { ($0.figure.growth ?? 0) < 0 }
            return "\(outside == 0 ? "none" : String(outside)) of \(total) figures judged "
                + "\(outside < 2 ? "has" : "have") grown since the baseline \(baseline)"
                + (shrunk > 0 ? ", \(shrunk) \(shrunk == 1 ? "has" : "have") shrunk" : "")
        }
        switch set.outcome {
        case .within:
            let all = total == 1 ? "the only figure judged is" : "all \(total) figures judged are"
            return "\(all) within tolerance" + remark(unknown: set)
        case .outside:
            let some =
                total == 1
                ? "the only figure judged is" : "\(outside) of \(total) figures judged \(outside == 1 ? "is" : "are")"
            return "\(some) not within tolerance"
                + remark(unknown: set)
        case .cannotSay: return set.baselineName == nil ? cannotSay(set) : "nothing here has a figure in the baseline"
        case .notJudged: return "no tolerance and no baseline was given, so nothing was judged"
        }
    }

    /// How many figures have a tolerance but no estimate, as the end of a sentence.
    private static func remark(unknown set: ComparisonSet) -> String {
        let unknown = set.comparisons.flatMap { $0.figures(.cannotSay) }.count
        return unknown > 0 ? "; \(unknown) with a tolerance \(unknown == 1 ? "has" : "have") no estimate" : ""
    }

    /// Why nothing could be judged, such as `DSP and LUT have a tolerance but no estimate at the stage 'synthesis'`.
    private static func cannotSay(_ set: ComparisonSet) -> String {
        let unknown = set.comparisons.filter { !$0.figures(.cannotSay).isEmpty }
        guard !unknown.isEmpty else { return "no figure with a tolerance is in a report" }
        let found = Set(unknown.flatMap { $0.figures(.cannotSay).map(\.figure.quantity) })
        let labels = ComparedQuantity.withMinima.filter(found.contains).map(\.label).joined(separator: ", ")
        let stages = Set(unknown.map { "'\($0.stage.rawValue)'" }).sorted().joined(separator: ", ")
        return "nothing could be judged: \(labels) \(found.count == 1 ? "has" : "have") a tolerance, but no estimate "
            + "at the stage \(stages)"
    }

    /// Why a figure is outside, such as `LUT is estimated at 1,200 and reported at 1,000: 20% too high, 15% allowed`.
    static func reason(_ figure: ComparedFigure) -> String {
        let name = figure.quantity.label
        let unit = figure.quantity.unitText
        let reported = figure.reported.map(NumberText.amount) ?? "?"
        let allowed = figure.tolerance.map { ", \($0.text) allowed" } ?? ""
        if figure.isHeldToBaseline, let growth = figure.growth, let baseline = figure.baseline {
            let share = baseline > 0 ? percent(growth / baseline, signed: false) : NumberText.amount(growth)
            let verb = growth >= 0 ? "grew" : "fell"
            return "\(name) \(verb) \(share) since the baseline: \(NumberText.amount(baseline)) to \(reported)\(unit)"
                + allowed
        }
        let estimate = FigureText.value(figure.estimate)
        let share = figure.relativeError.map { percent($0, signed: false) }
        let amount = share ?? NumberText.amount(abs(figure.error ?? 0))
        let direction = (figure.error ?? 0) >= 0 ? "too high" : "too low"
        return
            "\(name) is estimated at \(estimate) and reported at \(reported)\(unit): \(amount) \(direction)\(allowed)"
    }

    /// The figures that decided, as sentences with their places, the worst first; of very many only the first.
    static func decisive(_ set: ComparisonSet) -> (entries: [(place: String, reason: String)], remaining: Int) {
        let all = set.decisive
        let entries = all.prefix(25).map { entry in
            let name = set.comparisons.count > 1 ? "\(entry.comparison.name), \(entry.comparison.stage.rawValue), " : ""
            return (place: name + entry.row.subject.name, reason: reason(entry.figure))
        }
        return (entries, all.count - entries.count)
    }

    /// A part of a whole in full per cent; 100% is all of it and 0% none.
    static func share(_ count: Int, of total: Int) -> String {
        guard total > 0, count > 0 else { return total > 0 ? "0%" : "?" }
        let rounded = Int((Double(count) / Double(total) * 100).rounded())
        return "\(count == total ? 100 : min(99, max(1, rounded)))%"
    }

    /// A share with its sign, such as `+12%` or `-0.4%`; `?` when unknown.
    static func percent(_ fraction: Double?, signed: Bool = true) -> String {
        guard let fraction, fraction.isFinite else { return "?" }
        let size = abs(fraction * 100)
        if size > 0, size < 0.05 { return "<0.1%" }
        let text =
            size == 0 ? "0" : size < 9.95 ? NumberText.fixed(size, decimals: 1) : NumberText.amount(size.rounded())
        let sign = !signed || text == "0" ? "" : fraction < 0 ? "-" : "+"
        return sign + text + "%"
    }

    /// The error of a figure: relative, or absolute where the report says 0; `?` when unknown.
    static func error(_ figure: ComparedFigure) -> String {
        guard let error = figure.error else { return "?" }
        if error == 0 { return "0" }
        return figure.relativeError.map { percent($0) } ?? (error > 0 ? "+" : "-") + NumberText.amount(abs(error))
    }

    /// The same where there is room: a figure without estimate says so.
    static func wideError(_ figure: ComparedFigure) -> String {
        figure.estimate.value == nil ? "not estimated" : error(figure)
    }

    /// The colour of an error: by judgement, else by the error bar.
    static func ink(_ figure: ComparedFigure) -> Ink {
        switch figure.judgement {
        case .within: .good
        case .outside: .bad
        case .cannotSay: .warning
        case .notJudged: figure.isInsideInterval == false ? .warning : .plain
        }
    }

    /// Whether the report lies in the error bar, in a word.
    static func bar(_ figure: ComparedFigure) -> String {
        figure.isInsideInterval.map { $0 ? "inside" : "outside" } ?? "-"
    }

    /// What a comparison compares, such as `csynth, Vitis HLS 2022.2, myproject_csynth.rpt`.
    static func source(_ comparison: Comparison) -> String {
        let tool = [comparison.source.tool, comparison.source.toolVersion].compactMap(\.self).joined(separator: " ")
        return [comparison.stage.rawValue, tool, comparison.design.part ?? "", comparison.source.path]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
