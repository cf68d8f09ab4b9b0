import Devices
import Estimator
import Networks
import Wire

/// Estimates: one in full, several side by side and then each.
enum EstimatePage: RecordPage {
    static func document(of estimates: [DesignEstimate], style: OutputStyle, media: Media) -> Document {
        var document = Document(kind: "presynth estimate", title: title(estimates), media: media)
        guard let first = estimates.first else {
            document.add(.text, .paragraph("no estimate"))
            return document
        }
        let single = estimates.count == 1 ? first : nil
        document.facts = single?.facts ?? []
        document.add(.text, .title(first.titleBlock))
        if let single {
            document.add(.text, isAttached: true, .terms([single.targetLine, single.styleLine]))
            document.add(.terminal, isAttached: true, single.overrideLine.map { .paragraph("override: \($0)") })
            SingleEstimate(estimate: single, stage: style.stage).add(to: &document)
        }
        let several = SeveralEstimates(estimates, stage: style.stage)
        if single == nil { several.addOverview(to: &document) }
        several.addMarkdown(to: &document)
        several.addSections(to: &document)
        document.add(.text, .notes(several.notes, saysNone: false))
        document.add(.html, .legend(Legend(bases: Set(Quantity.Basis.allCases))))
        return document
    }

    private static func title(_ estimates: [DesignEstimate]) -> String {
        let models = Set(estimates.map(\.modelName))
        if models.count == 1, let model = models.first {
            return estimates.count == 1 ? model : "\(model), \(estimates.count) estimates"
        }
        return estimates.isEmpty ? "No estimate" : "\(estimates.count) estimates"
    }
}

extension DesignEstimate {
    /// The model's name and where it came from.
    var titleBlock: Title {
        Title(text: modelName, aside: origin?.path, lead: origin.map { "\($0.importerName): " } ?? "")
    }

    /// What it was estimated for.
    var facts: [Fact] {
        let facts: [(Label, String?)] = [
            ("model", origin.map { "\($0.path), read as \($0.importerName)" }), ("part", target.partName),
            ("device", target.partName == target.deviceName ? nil : target.deviceName), ("board", target.boardName),
            ("family", target.familyName), ("dies", target.slrCount > 1 ? "\(target.slrCount) SLRs" : nil),
            ("clock", NumberText.clock(periodNs: target.clockPeriodNs)), ("flow", target.flow.label),
            ("I/O type", ioType.hls4mlName), ("top function", topLevel.rawValue),
            ("layers", NumberText.grouped(layers.count)), ("overridden", overrideLine),
        ]
        return facts.compactMap { label, value in value.map { Fact(label, Phrase($0)) } }
    }
}
