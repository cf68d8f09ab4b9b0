import Devices

/// The parts that `presynth devices list` finds: one table a maker, because makers count different things.
enum DeviceListPage: Page {
    static func document(of listing: DeviceListing, style: OutputStyle, media: Media) -> Document {
        var document = Document(kind: "presynth devices", title: "Parts", media: media)
        for vendor in Vendor.allCases {
            let rows = listing.rows.filter { $0.part.vendor == vendor }
            guard !rows.isEmpty else { continue }
            var blocks: [Block] = []
            blocks.add(media, .table(table(rows, kinds: kinds(of: vendor, rows))))
            let title = "\(vendor.rawValue): \(rows.count) part\(rows.count == 1 ? "" : "s")"
            document.add(.section(Section(title: title, anchor: vendor.rawValue, blocks: blocks)))
        }
        if listing.rows.isEmpty { document.add(.paragraph("No part of the database passes this filter.")) }
        if listing.rows.contains(where: { !$0.weakKinds.isEmpty }) { document.add(.paragraph(DevicesText.weakLegend)) }
        if !listing.undecided.isEmpty {
            let names = listing.undecided.joined(separator: ", ")
            document.add(.paragraph("Left out because an amount asked for is unknown: \(names)"))
        }
        return document
    }

    /// The kinds that at least one of the parts states, the vendor's own first.
    private static func kinds(of vendor: Vendor, _ rows: [DeviceRow]) -> [ResourceKind] {
        let others = ResourceKind.allCases.filter { !vendor.resourceKinds.contains($0) }
        return (vendor.resourceKinds + others).filter { kind in rows.contains { $0.part.available[kind] != nil } }
    }

    private static func table(_ rows: [DeviceRow], kinds: [ResourceKind]) -> Table {
        let amounts = kinds.map { kind in
            Field<DeviceRow>(Label(kind.label)) { row in
                guard let value = row.part.available[kind] else { return Cell("?", .warning) }
                return DevicesText.cell(value, isWeak: row.weakKinds.contains(kind))
            }
        }
        return Table(
            [Field(.head("part")) { Cell($0.part.name) }] + amounts + [
                Field(.words("line", expendability: 1)) { Cell($0.part.line, .faint) },
                Field(.words("boards", expendability: 8, minimumWidth: 12)) {
                    Cell($0.boards.joined(separator: " "), .faint)
                },
            ], rows)
    }

    /// The names alone: those of the parts, then those of the boards that carry them.
    static func names(_ listing: DeviceListing) -> String {
        let boards = Set(listing.rows.flatMap(\.boards))
        return (listing.rows.map(\.part.name) + boards.sorted()).map { $0 + "\n" }.joined()
    }
}
