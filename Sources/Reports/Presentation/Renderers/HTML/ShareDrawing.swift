import Wire

/// How amounts are divided among parts, as stacked bars with a key.
struct ShareDrawing: Sendable {
    /// The number of parts that get a colour of their own; the others are shown as one.
    private static let coloured = 6

    /// A piece of a bar.
    private struct Segment {
        let name: String
        let styleClass: String
        let amount: Double
    }

    private let chart: ShareChart
    /// Indices of the coloured parts in order.
    private let top: [Int]

    init(_ chart: ShareChart) {
        self.chart = chart
        top = Self.dominant(in: chart)
    }

    /// The bars and the key.
    var html: HTML {
        """
        <table class=shares><caption class=v>Share of each layer by resource</caption>
        <thead class=v><tr><th scope=col>Resource<th scope=col>Shares</thead><tbody>
        \(chart.bars.html(bar))</tbody></table>
        \(key)
        """
    }

    /// The parts with the largest share of anything.
    private static func dominant(in chart: ShareChart) -> [Int] {
        let weights = chart.parts.indices.map { index in
            chart.bars.map { ($0.amounts[index] ?? 0) / $0.known }.max() ?? 0
        }
        let ranked = weights.indices.filter { weights[$0] > 0 }.sorted {
            (weights[$1], $0) < (weights[$0], $1)
        }
        return ranked.prefix(coloured).sorted()
    }

    private func segments(of bar: ShareChart.Bar) -> [Segment] {
        var segments = top.enumerated().map { color, index in
            Segment(name: name(index), styleClass: "c\(color)", amount: bar.amounts[index] ?? 0)
        }
        let others = bar.amounts.indices.filter { !top.contains($0) }.reduce(0) { $0 + (bar.amounts[$1] ?? 0) }
        segments.append(Segment(name: "others", styleClass: "others", amount: others))
        segments.append(Segment(name: "joins", styleClass: "joins", amount: bar.rest ?? 0))
        return segments.filter { $0.amount > 0 }
    }

    private func name(_ index: Int) -> String { "\(index + 1) \(chart.parts[index])" }

    private func bar(_ row: ShareChart.Bar) -> HTML {
        let segments = segments(of: row)
        let room = row.unknownCount > 0 ? 0.92 : 1
        var start = 0.0
        let pieces = segments.html { segment in
            let share = segment.amount / row.known
            defer { start += share * room }
            return piece(segment, share: share, from: start, width: share * room)
        }
        let shares = segments.sorted { $0.amount > $1.amount }.map {
            "\($0.name) \(NumberText.percent($0.amount / row.known))"
        }
        let unknown: HTML =
            row.unknownCount > 0 ? "<small>\(row.unknownCount) unknown</small>" : ""
        let hatching: HTML =
            row.unknownCount > 0 ? "<rect fill=\"url(#unknown)\" x=\"92%\" width=\"8%\" height=\"100%\"/>" : ""
        let missing = row.unknownCount > 0 ? "; unknown for \(row.unknownCount) of \(row.amounts.count) layers" : ""
        return """
            <tr><th scope=row>\(row.label)\(unknown)<td><svg class=stack role=img \
            aria-label="\(shares.joined(separator: ", "))\(missing)">\(pieces)\(hatching)</svg>

            """
    }

    private func piece(_ segment: Segment, share: Double, from start: Double, width: Double) -> HTML {
        let (x, span) = (NumberText.fixed(start * 100, decimals: 2), NumberText.fixed(width * 100, decimals: 2))
        let label = String(segment.name.prefix(40)) + " " + NumberText.percent(share)
        let isReadable = width * 110 > Double(label.count + 2)
        let text: HTML = isReadable ? "<text x=7 y=\"50%\" dy=\".35em\">\(label)</text>" : ""
        return """
            <svg class=\(segment.styleClass) x="\(x)%" width="\(span)%"><title>\(label)</title>\
            <rect width="100%" height="100%"/>\(text)</svg>
            """
    }

    private var key: HTML {
        let names = top.enumerated().map { ("c\($0)", name($1)) }
        let otherCount = chart.parts.count - top.count
        let otherNames = otherCount == 1 ? "1 other layer" : "\(otherCount) other layers"
        let others = otherCount > 0 ? [("others", otherNames)] : []
        let joins = chart.bars.contains { ($0.rest ?? 0) > 0 } ? [("joins", "joins between layers")] : []
        let items = (names + others + joins).html { "<li class=\($0.0)><span>\($0.1)</span>" }
        return "<ul class=key>\(items)</ul>\n"
    }
}
