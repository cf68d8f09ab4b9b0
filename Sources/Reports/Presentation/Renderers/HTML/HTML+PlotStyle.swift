extension HTML {
    /// Style that only pages with plots need.
    static let plotStyle: HTML = """
        .plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.5rem;margin:.75rem 0 1.5rem}
        .plots.wide{grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr))}
        .plots figure{margin:0}.plots figcaption{font-size:.85rem;font-weight:600}
        .plot{display:block;width:100%;height:auto;overflow:visible}
        .plot text{font-size:11px;fill:var(--soft)}
        .band{fill:var(--track)}.axis{stroke:var(--line);stroke-width:1;fill:none}
        .even{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}
        .dot{fill:var(--fill)}.dot.out{fill:var(--bad)}
        .whisker{stroke:var(--fill);stroke-width:1.5}.whisker.out{stroke:var(--bad)}
        .trace{stroke:var(--fill);stroke-width:1.5;fill:none}

        """
}

extension Document {
    /// Whether any of its drawings is a plot.
    var hasPlots: Bool { blocks.contains(where: \.hasPlots) }
}

extension Block {
    fileprivate var hasPlots: Bool {
        switch content {
        case .chart(.parity), .chart(.errors), .chart(.history): true
        case .section(let section): section.blocks.contains(where: \.hasPlots)
        case .title, .paragraph, .terms, .facts, .list, .table, .grids, .notes, .answer, .chart(.shares), .legend,
            .reasons:
            false
        }
    }
}

extension Chart {
    /// The drawing.
    var html: HTML {
        switch self {
        case .shares(let chart): ShareDrawing(chart).html
        case .parity(let plots): "<div class=plots>\(plots.html { ParityDrawing(plot: $0).html })</div>"
        case .errors(let plots): "<div class=\"plots wide\">\(plots.html { ErrorDrawing(plot: $0).html })</div>\n"
        case .history(let plots): "<div class=plots>\(plots.html { HistoryDrawing(plot: $0).html })</div>"
        }
    }
}

/// Numbers of plots.
enum PlotText {
    /// A coordinate with one decimal.
    static func coordinate(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard let whole = Int(exactly: tenths) else { return "0" }
        return whole % 10 == 0 ? String(whole / 10) : "\(Double(whole) / 10)"
    }
}
