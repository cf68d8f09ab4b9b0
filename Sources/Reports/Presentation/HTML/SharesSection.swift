import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// How each resource and the cycles are divided among the layers, as stacked bars.
struct SharesSection: Sendable {
    /// The number of layers that get a colour of their own; the rest is shown as one.
    private static let coloured = 6

    /// One stacked bar.
    private struct Row {
        let label: String
        /// Amount by layer; nil where it is unknown.
        let amounts: [Double?]
        /// What the joins between layers take, nil where the row has none.
        let joins: Double?

        /// The sum of what is known.
        var known: Double { amounts.reduce(joins ?? 0) { $0 + ($1 ?? 0) } }
        var unknownCount: Int { amounts.count { $0 == nil } }
    }

    /// A piece of a bar.
    private struct Segment {
        let name: String
        let styleClass: String
        let amount: Double
    }

    private let estimate: DesignEstimate
    private let stage: Stage
    private let rows: [Row]
    /// Indices of the coloured layers in call order.
    private let top: [Int]

    /// Prepares the bars of one stage.
    init(_ estimate: DesignEstimate, stage: Stage) {
        self.estimate = estimate
        self.stage = stage
        var rows = estimate.target.countedKinds(estimate.resources(at: stage)).map { kind in
            Row(
                label: kind.label, amounts: estimate.layers.map { $0.resources(at: stage)[kind].finiteValue },
                joins: stage == .csynth ? estimate.joins[kind].finiteValue : nil)
        }
        rows.append(
            Row(label: "Cycles", amounts: estimate.layers.map { $0.latencyCycles.max.finiteValue }, joins: nil))
        self.rows = rows.filter { $0.known > 0 }
        top = Self.dominant(in: self.rows, layerCount: estimate.layers.count)
    }

    /// The bars with a key; nothing where no figure is above zero.
    var html: HTML {
        guard !rows.isEmpty else { return .empty }
        let overlap: HTML =
            estimate.topLevel == .dataflow
            ? " Cycles are each layer's own; layers overlap in a dataflow design." : ""
        let partial: HTML =
            rows.contains { $0.unknownCount > 0 }
            ? " Where layers are unknown (hatched), shares are of what is known." : ""
        return """
            <p class=note>Share of each layer in the \(stage.noun) figures, in call order.\(overlap)\(partial)</p>
            <table class=shares><caption class=v>Share of each layer by resource</caption>
            <thead class=v><tr><th scope=col>Resource<th scope=col>Shares</thead><tbody>
            \(rows.html(bar))</tbody></table>
            \(key)
            """
    }

    /// The layers with the largest share of anything.
    private static func dominant(in rows: [Row], layerCount: Int) -> [Int] {
        let weights = (0..<layerCount).map { index in
            rows.map { ($0.amounts[index] ?? 0) / $0.known }.max() ?? 0
        }
        let ranked = weights.indices.filter { weights[$0] > 0 }.sorted {
            (weights[$1], $0) < (weights[$0], $1)
        }
        return ranked.prefix(coloured).sorted()
    }

    private func segments(of row: Row) -> [Segment] {
        var segments = top.enumerated().map { color, index in
            Segment(
                name: "\(index + 1) \(estimate.layers[index].name)", styleClass: "c\(color)",
                amount: row.amounts[index] ?? 0)
        }
        let others = row.amounts.indices.filter { !top.contains($0) }.reduce(0) { $0 + (row.amounts[$1] ?? 0) }
        segments.append(Segment(name: "others", styleClass: "others", amount: others))
        segments.append(Segment(name: "joins", styleClass: "joins", amount: row.joins ?? 0))
        return segments.filter { $0.amount > 0 }
    }

    private func bar(_ row: Row) -> HTML {
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
        let names = top.enumerated().map { ("c\($0)", "\($1 + 1) \(estimate.layers[$1].name)") }
        let otherCount = estimate.layers.count - top.count
        let otherNames = otherCount == 1 ? "1 other layer" : "\(otherCount) other layers"
        let others = otherCount > 0 ? [("others", otherNames)] : []
        let joins = rows.contains { ($0.joins ?? 0) > 0 } ? [("joins", "joins between layers")] : []
        let items = (names + others + joins).html { "<li class=\($0.0)><span>\($0.1)</span>" }
        return "<ul class=key>\(items)</ul>\n"
    }
}

extension Quantity {
    /// The value where it can be drawn.
    var finiteValue: Double? { value.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
}
