public import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Comparisons as plain text: the answer first, then what decided it, then the figures.
public struct ComparisonTableWriter: ComparisonWriter {
    /// The name given to `--format`.
    public let formatName = "table"

    /// Creates the writer.
    public init() {}

    /// The answer, then each comparison or, for a tree, its statistics.
    public func render(_ set: ComparisonSet, style: OutputStyle) -> String {
        let set = set.printable
        let painter = Painter(usesColor: style.usesColor)
        var blocks = [answer(set, style: style, painter: painter)]
        if set.isTree {
            blocks += StatisticsTable(set: set, style: style).blocks
        } else {
            blocks += set.comparisons.map { AgreementTable(comparison: $0, style: style).lines }
        }
        if !set.leftOut.isEmpty { blocks.append(leftOut(set, style: style, painter: painter)) }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func answer(_ set: ComparisonSet, style: OutputStyle, painter: Painter) -> [String] {
        let headline = ComparisonText.headline(set.outcome)
        let text = Self.wrapped(ComparisonText.sentence(set), indent: headline.count + 2, columns: style.columns)
        var lines = [painter.paint(headline, Self.ink(set.outcome)) + "  " + (text.first ?? "")] + text.dropFirst()
        let (entries, remaining) = ComparisonText.decisive(set)
        for entry in entries {
            lines += Self.wrapped("\(entry.place): \(entry.reason)", indent: 4, columns: style.columns, head: "  ")
        }
        if remaining > 0 { lines.append("  and \(remaining) more; --format json has all") }
        return lines
    }

    private func leftOut(_ set: ComparisonSet, style: OutputStyle, painter: Painter) -> [String] {
        let heading = "not compared (\(set.leftOut.count))"
        return [painter.paint(heading, .heading)]
            + set.leftOutByReason.flatMap { reason, paths in
                let count = paths.count > 1 ? " (\(paths.count))" : ""
                return Self.wrapped(
                    "\(reason)\(count): \(paths.joined(separator: ", "))", indent: 4, columns: style.columns, head: "  "
                )
            }
    }

    /// Text in lines, with a hanging indent.
    static func wrapped(_ text: String, indent: Int, columns: Int, head: String = "") -> [String] {
        let lines = DiagnosticText.wrap(text, width: max(20, columns - indent), firstIndent: 2)
        let margin = String(repeating: " ", count: indent)
        return lines.enumerated().map { $0 == 0 ? head + $1 : margin + $1 }
    }

    private static func ink(_ outcome: ComparisonSet.Outcome) -> Ink {
        switch outcome {
        case .within: .good
        case .outside: .bad
        case .cannotSay: .warning
        case .notJudged: .heading
        }
    }
}

/// One comparison as lines of text: the total as a column of figures, the layers as rows of errors.
struct AgreementTable {
    let comparison: Comparison
    let style: OutputStyle
    private var painter: Painter { Painter(usesColor: style.usesColor) }

    init(comparison: Comparison, style: OutputStyle) {
        self.comparison = comparison
        self.style = style
    }

    var lines: [String] {
        var lines = [
            painter.paint(String.shortened(comparison.name, to: style.columns), .heading),
            String.shortened("  estimate: " + comparison.prediction.targetText, to: style.columns),
        ]
        lines += ComparisonTableWriter.wrapped(
            ComparisonText.source(comparison), indent: 12, columns: style.columns, head: "  report:   "
        ).map { String.shortened($0, to: style.columns) }
        lines += [""] + total
        if comparison.rows.count > 1 { lines += [""] + layers }
        lines += list("layers without a row in the report", comparison.layersWithoutReport)
        lines += list("rows of the report without a layer", comparison.modulesWithoutLayer)
        let diagnostics = comparison.diagnostics.map(Diagnostic.init)
        let notes = DiagnosticText.lines(diagnostics, width: style.columns, painter: painter)
        return lines + (notes.isEmpty ? [] : [""] + notes)
    }

    private func list(_ title: String, _ names: [String]) -> [String] {
        guard !names.isEmpty else { return [] }
        return [""]
            + ComparisonTableWriter.wrapped(
                "\(title): \(names.joined(separator: ", "))", indent: 2, columns: style.columns)
    }

    private var total: [String] {
        let hasBaseline = comparison.figures.contains { $0.figure.baseline != nil }
        let hasTolerance = comparison.figures.contains { $0.figure.judgement != .notJudged }
        var columns = [
            TextGrid.Column(title: "total", isLeft: true), TextGrid.Column(title: "estimate"),
            TextGrid.Column(title: "", isLeft: true, expendability: 1), TextGrid.Column(title: "report"),
            TextGrid.Column(title: "error"), TextGrid.Column(title: "error bar", isLeft: true),
        ]
        if hasBaseline { columns += [TextGrid.Column(title: "baseline"), TextGrid.Column(title: "growth")] }
        if hasTolerance {
            columns += [
                TextGrid.Column(title: "allowed", expendability: 2), TextGrid.Column(title: "verdict", isLeft: true),
            ]
        }
        let figures = comparison.rows.first?.figures ?? []
        let isEstimated = figures.contains { $0.quantity.isResource && $0.estimate.value != nil }
        let rows = figures.map { figure -> [TextGrid.Cell] in
            let error = isEstimated ? ComparisonText.error(figure) : ComparisonText.wideError(figure)
            var cells: [TextGrid.Cell] = [
                .init(figure.quantity.label), .init(FigureText.value(figure.estimate)),
                .init(FigureText.spread(figure.estimate), .faint), .init(figure.reported.map(NumberText.amount) ?? "?"),
                .init(error, ComparisonText.ink(figure)),
                .init(ComparisonText.bar(figure), figure.isInsideInterval == false ? .warning : .faint),
            ]
            if hasBaseline { cells += growth(figure) }
            if hasTolerance { cells += verdict(figure) }
            return cells
        }
        return TextGrid(columns: columns, rows: rows).lines(width: style.columns, painter: painter)
    }

    private func growth(_ figure: ComparedFigure) -> [TextGrid.Cell] {
        let growth = figure.isHeldToBaseline ? figure.deviation : nil
        let text = growth.map { $0.isFinite ? ComparisonText.percent($0) : "new" } ?? ""
        return [.init(figure.baseline.map(NumberText.amount) ?? ""), .init(text)]
    }

    private func verdict(_ figure: ComparedFigure) -> [TextGrid.Cell] {
        let allowed = figure.tolerance?.text ?? (figure.judgement == .notJudged ? "" : "0")
        let text = figure.judgement == .notJudged ? "" : figure.judgement.rawValue
        return [.init(allowed), .init(text, ComparisonText.ink(figure))]
    }

    private var layers: [String] {
        let quantities = ComparedQuantity.withMinima.filter { quantity in
            comparison.rows.dropFirst().contains { row in row.figures.contains { $0.quantity == quantity } }
        }
        var columns = [
            TextGrid.Column(title: "layer", isLeft: true, minimumWidth: 10),
            TextGrid.Column(title: "kind", isLeft: true, expendability: 2),
        ]
        for quantity in quantities {
            let expendability = expendability(of: quantity)
            columns.append(TextGrid.Column(title: quantity.label, expendability: expendability))
            columns.append(
                TextGrid.Column(title: "error", expendability: quantity == .interval ? 1 : expendability))
        }
        let rows = comparison.rows.dropFirst().map { row -> [TextGrid.Cell] in
            guard case .layer(let name, let kind, let strategy) = row.subject else { return [] }
            var cells: [TextGrid.Cell] = [
                .init(name), .init([kind, strategy].compactMap(\.self).joined(separator: " ")),
            ]
            for quantity in quantities {
                guard let figure = row.figures.first(where: { $0.quantity == quantity }) else {
                    cells += ["", ""]
                    continue
                }
                cells.append(.init(figure.reported.map(NumberText.amount) ?? "?"))
                cells.append(.init(ComparisonText.error(figure), ComparisonText.ink(figure)))
            }
            return cells
        }
        let caption = painter.paint("layers: the report's figures and the errors of the estimate", .faint)
        return [caption]
            + TextGrid(columns: columns, rows: rows.filter { !$0.isEmpty }).lines(
                width: style.columns, gap: style.columns < 100 ? 1 : 2, painter: painter)
    }

    /// What a narrow terminal can do without first: the lower ends of ranges, then resources that nobody uses.
    private func expendability(of quantity: ComparedQuantity) -> Int {
        if quantity != quantity.range { return 4 }
        guard quantity.isResource else { return 0 }
        let figures = comparison.rows.flatMap(\.figures).filter { $0.quantity == quantity }
        return figures.allSatisfy { $0.reported == 0 && $0.error == 0 } ? 3 : 0
    }
}
