import Comparing
import Devices
import Presentation
import Readers
import Wire

/// Renders the parts that `presynth devices list` finds.
struct DeviceListText {
    /// The parts.
    var listing: DeviceListing
    /// Columns of the terminal.
    var columns = 80
    /// Applies colour.
    var painter = Painter(usesColor: false)

    /// One table a maker, because makers count different things.
    func table() -> String {
        var lines: [String] = []
        for vendor in Vendor.allCases {
            let rows = listing.rows.filter { $0.part.vendor == vendor }
            guard !rows.isEmpty else { continue }
            if !lines.isEmpty { lines.append("") }
            lines.append(
                DevicesText.heading("\(vendor.rawValue): \(rows.count) part\(rows.count == 1 ? "" : "s")", painter))
            lines += grid(rows, kinds: kinds(of: vendor, rows)).lines(width: columns, painter: painter)
        }
        if listing.rows.isEmpty { lines.append("No part of the database passes this filter.") }
        if listing.rows.contains(where: { !$0.weakKinds.isEmpty }) {
            lines += [""] + DevicesText.folded(DevicesText.weakLegend, width: columns, indent: 2)
        }
        if !listing.undecided.isEmpty {
            let text = "Left out because an amount asked for is unknown: " + listing.undecided.joined(separator: ", ")
            lines += [""] + DevicesText.folded(text, width: columns, indent: 2)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The kinds that at least one of the parts states, the vendor's own first.
    private func kinds(of vendor: Vendor, _ rows: [DeviceRow]) -> [ResourceKind] {
        let others = ResourceKind.allCases.filter { !vendor.resourceKinds.contains($0) }
        return (vendor.resourceKinds + others).filter { kind in rows.contains { $0.part.available[kind] != nil } }
    }

    private func grid(_ rows: [DeviceRow], kinds: [ResourceKind]) -> TextGrid {
        let amounts = kinds.map { TextGrid.Column(title: $0.label) }
        let columns =
            [TextGrid.Column(title: "part", isLeft: true)] + amounts + [
                TextGrid.Column(title: "line", isLeft: true, expendability: 1),
                TextGrid.Column(title: "boards", isLeft: true, expendability: 8, minimumWidth: 12),
            ]
        return TextGrid(
            columns: columns,
            rows: rows.map { row in
                [TextGrid.Cell(row.part.name)] + kinds.map { amount($0, of: row) } + [
                    TextGrid.Cell(row.part.line, .faint), TextGrid.Cell(row.boards.joined(separator: " "), .faint),
                ]
            })
    }

    private func amount(_ kind: ResourceKind, of row: DeviceRow) -> TextGrid.Cell {
        guard let value = row.part.available[kind] else { return TextGrid.Cell("?", .warning) }
        let isWeak = row.weakKinds.contains(kind)
        return TextGrid.Cell(
            DevicesText.number(value) + (isWeak ? DevicesText.weakMark : " "), isWeak ? .warning : .plain)
    }

    /// The document `presynth.devices/1`.
    func json() -> String {
        let parts = listing.rows.map { row in
            JSONValue.object(pairs: [
                "part": .string(row.part.name), "vendor": .string(row.part.vendor.rawValue),
                "family": .string(row.part.family), "line": .string(row.part.line),
                "available": DeviceDocument.amounts(row.part.available, kinds: row.part.vendor.resourceKinds),
                "weak": .array(row.weakKinds.map { .string($0.rawValue) }),
                "boards": .array(row.boards.map(JSONValue.string)),
            ])
        }
        let document = JSONValue.object(pairs: [
            "schema": "presynth.devices/1", "parts": .array(parts),
            "undecided": .array(listing.undecided.map(JSONValue.string)),
        ])
        return document.text() + "\n"
    }

    /// The names alone: those of the parts, then those of the boards that carry them.
    func names() -> String {
        let parts = listing.rows.map(\.part.name)
        let boards = Set(listing.rows.flatMap(\.boards))
        return (parts + boards.sorted()).map { $0 + "\n" }.joined()
    }

    /// The listing in one of the formats.
    func render(_ format: DevicesFormat) -> String {
        switch format {
        case .table: table()
        case .json: json()
        case .names: names()
        }
    }
}
