import Devices
import Estimator
import Networks

/// The tables of one estimate at one stage.
struct EstimateTables {
    let estimate: DesignEstimate
    let stage: Stage

    private var resources: ResourceEstimate { estimate.resources(at: stage) }

    /// Every resource against the device, with what one of its dies has.
    func totals(name: String) -> Table {
        let target = estimate.target
        let shares = estimate.shares(at: stage)
        let scale = DeviceShare.scale(of: shares)
        let dies = target.slrCount
        var fields: [Field<DeviceShare>] = [
            Field(.head(Label(stage.rawValue, long: "Resource"))) {
                Cell(.text(Label($0.kind.label)), tag: $0.warning)
            },
            Field(Column(Label("total", long: "Estimate"), spread: .whole(expendability: 0))) {
                Cell(.quantity($0.quantity), .heading)
            },
            Field(Label("device", long: "Available")) { Cell(.amount($0.available)) },
            Field(.words(Label("", long: "Bar"), media: .html)) { Cell(.meter($0, scale: scale, dies: dies)) },
            Field(Label("  used", long: "Of the device")) { Cell(.share($0), .utilization($0.fraction)) },
        ]
        if dies > 1 {
            let media: Media = target.availablePerSLR == nil ? .html : .all
            fields.append(
                Field(Label("  of 1 SLR", long: "Of one SLR"), media: media) { share in
                    let part = DeviceShare(
                        kind: share.kind, quantity: share.quantity, available: target.availablePerSLR?[share.kind])
                    return Cell(.share(part, isOfPart: true), .utilization(part.fraction))
                })
        }
        var table = Table(fields, shares, role: .totals)
        let marks = dies > 1 ? " Marks divide the bar into the \(dies) SLRs." : ""
        table.caption = [.strong(stage.title), .init(", \(stage.label).\(marks)")]
        table.name = "\(stage.title) totals, \(name)"
        table.gap = 3
        return table
    }

    /// What has a row in the table of layers.
    private enum Part {
        case layer(Int, LayerEstimate)
        case joins, total
    }

    /// The layers with what joins them and the total; reasons take time to gather and only pages show them.
    func layers(name: String, hasReasons: Bool = false) -> Table {
        let layers = estimate.layers.enumerated().map { Part.layer($0, $1) }
        var table = Table(
            names + figures, layers + (stage == .csynth ? [.joins] : []) + [.total], role: .layers
        ) { part, cells in
            switch part {
            case .layer(_, let layer): Row(cells: cells, detail: hasReasons ? layer.detail : nil)
            case .joins: Row(cells: cells, kind: .aside)
            case .total: Row(cells: cells, kind: .total)
            }
        }
        table.caption = [
            .strong(stage.title),
            """
            , per layer in call order. RF is the reuse factor asked for and, after the arrow, the one used; latency \
            and II in cycles.
            """,
        ]
        table.name = "\(stage.title) by layer, \(name)"
        table.isSortable = true
        return table
    }

    private var names: [Field<Part>] {
        func field(_ column: Column, _ cell: @escaping (LayerEstimate) -> Cell) -> Field<Part> {
            Field(column) { if case .layer(_, let layer) = $0 { cell(layer) } else { Cell("") } }
        }
        return [
            Field(Column("#", media: .html)) {
                if case .layer(let index, _) = $0 { Cell("\(index + 1)") } else { Cell("") }
            },
            Field(.head("layer", minimumWidth: 14)) { part in
                switch part {
                case .layer(_, let layer): Cell(layer.name)
                case .joins: Cell(.text(Label("(joins)", long: "Joins between layers")), .faint)
                case .total: Cell("Total")
                }
            },
            field(.words("kind", expendability: 1, minimumWidth: 10)) { Cell($0.kind, .faint) },
            field(.words("strategy", expendability: 6)) { layer in
                Cell(layer.strategy.map { .text(Label($0.rawValue, long: $0.label)) } ?? .none, .faint)
            },
            field(Column("RF", expendability: 2)) { layer in
                let (asked, used) = (layer.requestedReuseFactor, layer.usedReuseFactor)
                guard layer.strategy != nil else { return Cell(.none) }
                return Cell(.adjusted(requested: asked, used: used), asked == used ? .plain : .warning)
            },
        ]
    }

    private var figures: [Field<Part>] {
        let kinds = estimate.shownKinds(at: stage).map { kind in
            Field<Part>(
                Column(
                    Label(kind.label), spread: .half(expendability: 5), shareExpendability: kind == .lut ? 8 : 9)
            ) { part in
                switch part {
                case .layer(_, let layer): Cell(figure: layer.resources(at: stage)[kind])
                case .joins: Cell(figure: estimate.joins[kind])
                case .total: Cell(figure: resources[kind])
                }
            }
        }
        let media: Media = stage == .csynth ? .all : .text
        func times(_ label: Label, _ layer: @escaping (LayerEstimate) -> QuantityRange, _ total: QuantityRange)
            -> Field<Part>
        {
            Field(label, media: media) { part in
                switch part {
                case .layer(_, let estimate): Cell(figure: layer(estimate))
                case .joins: Cell("")
                case .total: Cell(figure: total)
                }
            }
        }
        return kinds + [
            times("cycles", \.latencyCycles, estimate.latencyCycles),
            times("II", \.intervalCycles, estimate.intervalCycles),
        ]
    }
}

extension Cell {
    /// A figure that says little where it is nothing, and warns where it is not known.
    fileprivate init(figure: Quantity) { self.init(.quantity(figure), Self.ink(figure)) }

    /// The same of both ends.
    fileprivate init(figure: QuantityRange) { self.init(.range(figure), Self.ink(figure.max)) }

    private static func ink(_ quantity: Quantity) -> Ink {
        quantity.basis == .unknown ? .warning : quantity.value == 0 ? .faint : .plain
    }
}

extension DeviceShare {
    /// A word beside the resource's name where it is not sure to fit.
    fileprivate var warning: Cell.Tag? {
        switch fit {
        case .fits, .cannotSay: nil
        case .mayNotFit: Cell.Tag(text: "may not fit", ink: .warning)
        case .doesNotFit: Cell.Tag(text: "too much", ink: .bad)
        }
    }
}

extension LayerEstimate {
    /// What it is built as, and why its figures are as they are.
    fileprivate var detail: Detail {
        let built = Phrase(kind + (strategy.map { ", \($0.label) strategy" } ?? ""))
        let config: Phrase = configName.isEmpty ? "" : [", instantiated with ", .code(configName)]
        return Detail(name: name, text: built + config, reasons: why)
    }
}
