import Estimator
import Wire

/// A cell of a table of a page.
struct HTMLCell {
    private let cell: Cell
    private let role: Table.Role

    init(_ cell: Cell, role: Table.Role) {
        self.cell = cell
        self.role = role
    }

    /// What stands in it.
    var content: HTML {
        let tag: HTML = cell.tag.map { " <span class=\"tag \($0.ink.styleClass)\">\($0.text)</span>" } ?? .empty
        return value + tag
    }

    private var value: HTML {
        switch cell.value {
        case .none: "–"
        case .notCounted: "not counted"
        case .text(let label): "\(label.full)"
        case .nested(let name, let depth): "\(String(repeating: "\u{2003}", count: min(depth, 8)))\(name)"
        case .link(let name, let anchor): "<a href=\"#\(anchor)\">\(name)</a>"
        case .count(let count): "\(NumberText.grouped(count))"
        case .amount(let amount): amount.map { "\(NumberText.amount($0))" } ?? "<span class=u>unknown</span>"
        case .quantity, .range: cell.figure?.html ?? .empty
        case .against(let share, let scale):
            "<span class=\(share.fit.ink.styleClass)>\(share.percentText)</span>"
                + Meter(share: share, scale: scale, dies: 1).html + PageFigure(share.quantity).html
        case .timed(let range, let period, _):
            cell.figure?.value == nil
                ? PageFigure(range).html
                : "<i>\(PageFigure(range).mark)</i>\(PageFigure(range).number)"
                    + range.timeText(clockPeriodNs: period).small
        case .times(let range): "\(FigureText.times(range))"
        case .share(let share, let isOfPart):
            "\(share.percentText)" + (isOfPart ? nil : share.percentIntervalText).small
        case .meter(let share, let scale, let dies): Meter(share: share, scale: scale, dies: dies).html
        case .adjusted(let requested, let used): adjusted(requested, used)
        case .answer(let label, let sign): answer(label, sign)
        }
    }

    private func adjusted(_ requested: Int, _ used: Int) -> HTML {
        guard requested != used else { return "\(NumberText.grouped(used))" }
        return "\(NumberText.grouped(requested))<span class=v> asked for,</span> → <b>\(NumberText.grouped(used))</b>"
            + "<span class=v> used</span>"
    }

    private func answer(_ label: Label, _ sign: Sign?) -> HTML {
        let mark: HTML = sign.map { "<span aria-hidden=true>\($0.rawValue)</span> " } ?? .empty
        let text: HTML = "\(mark)\(role == .sideBySide ? label.full.sentenceCase : label.full)"
        return role == .sideBySide ? text : "<b class=\(cell.ink.styleClass)>\(text)</b>"
    }

    /// Its style classes.
    var classes: [String] {
        switch cell.value {
        case .notCounted: ["none"]
        case .meter: ["bar"]
        case .share(let share, isOfPart: false): ["key", share.fit.ink.styleClass]
        case .answer where role == .sideBySide: ["verdict", cell.ink.styleClass]
        case .none, .text, .nested, .link, .count, .amount, .quantity, .range, .against, .timed, .times, .share,
            .adjusted, .answer:
            []
        }
    }

    /// The number by which scripts sort it, where that is not the one that stands in it.
    var sortKey: HTML {
        let key: Double? =
            switch cell.value {
            case .against(let share, _): share.value
            case .timed: cell.figure?.value
            case .adjusted(let requested, let used): requested == used ? nil : Double(used)
            case .none, .notCounted, .text, .nested, .link, .count, .amount, .quantity, .range, .times, .share, .meter,
                .answer:
                nil
            }
        return key.map { " data-v=\(PageFigure.sortKey($0))" } ?? .empty
    }
}

extension Cell {
    /// The figure it shows on a page.
    var figure: PageFigure? {
        switch value {
        case .quantity(let quantity): PageFigure(quantity)
        case .range(let range), .timed(let range, _, _): PageFigure(range)
        case .none, .notCounted, .text, .nested, .link, .count, .amount, .against, .times, .share, .meter, .adjusted,
            .answer:
            nil
        }
    }
}

extension PageFigure {
    /// Mark, number and interval.
    var html: HTML {
        guard value != nil else { return "<span class=u>\(number)</span>" }
        return "<i>\(mark)</i>\(number)\(interval.small)"
    }

    /// A value as a number scripts read.
    static func sortKey(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? "\(value)" }
}

extension String? {
    /// A second line under a figure.
    var small: HTML { map { "<small>\($0)</small>" } ?? .empty }
}

extension Quantity {
    /// The value where it can be drawn.
    var finiteValue: Double? { value.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
}
