import Estimator
import Wire

extension TextGrid.Column {
    /// A column as a terminal shows it.
    init(_ column: Column) {
        self.init(
            title: column.label.short.printable, isLeft: column.isLeft, expendability: column.expendability,
            minimumWidth: column.minimumWidth)
    }
}

extension TextGrid.Cell {
    /// A cell as a terminal shows it.
    init(_ cell: Cell) {
        let text: String =
            switch cell.value {
            case .none, .notCounted: "-"
            case .text(let label), .answer(let label, _): label.short.printable
            case .nested(let name, let depth): String(repeating: "  ", count: min(depth, 8)) + name.printable
            case .link(let name, _): name.printable
            case .count(let count): String(count)
            case .amount(let amount): amount.map(NumberText.amount) ?? "?"
            case .quantity(let quantity): FigureText.value(quantity)
            case .against(let share, _): FigureText.value(share.quantity)
            case .range(let range), .timed(let range, _, _): FigureText.range(range)
            case .times(let range): FigureText.times(range)
            case .share(let share, _): FigureText.utilization(share)
            case .meter: ""
            case .adjusted(let requested, let used): requested == used ? "\(used)" : "\(requested)>\(used)"
            }
        self.init(text, cell.value == .none ? .faint : cell.ink)
    }
}

extension Cell {
    /// The estimated figure it holds.
    var quantity: Quantity? {
        switch value {
        case .quantity(let quantity): quantity
        case .against(let share, _): share.quantity
        case .range(let range), .timed(let range, _, _): range.max
        case .none, .text, .nested, .link, .count, .amount, .notCounted, .times, .share, .meter, .adjusted, .answer: nil
        }
    }

    /// The larger half of its interval.
    var halfWidth: String { quantity.map(FigureText.halfWidth) ?? "" }
    /// Its interval.
    var spread: String { quantity.map(FigureText.spread) ?? "" }

    /// One end of its interval; `=` where the figure is exact.
    func end(_ end: KeyPath<Quantity, Double?>) -> String {
        guard let quantity, let amount = quantity[keyPath: end] else { return "?" }
        return spread.isEmpty ? "=" : NumberText.amount(amount)
    }

    /// Its share of a total; nothing for a figure that is nothing.
    func share(of total: Double?) -> String {
        guard let quantity, quantity.value != 0 || quantity.basis == .unknown else { return "" }
        return FigureText.percent(quantity.value.flatMap { value in total.flatMap { $0 > 0 ? value / $0 : nil } })
    }

    /// Its share of a device, painted.
    var deviceShare: TextGrid.Cell {
        guard case .against(let share, _) = value else { return "" }
        return TextGrid.Cell(FigureText.utilization(share), .utilization(share.fraction))
    }
}
