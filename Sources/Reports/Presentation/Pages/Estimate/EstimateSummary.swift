import Devices
import Estimator
import Wire

/// What to see first of an estimate: does it fit, how fast is it, what takes most of it and why.
struct EstimateSummary {
    let estimate: DesignEstimate
    let stage: Stage
    private let shares: [DeviceShare]

    init(_ estimate: DesignEstimate, stage: Stage) {
        self.estimate = estimate
        self.stage = stage
        shares = estimate.shares(at: stage)
    }

    /// The verdict with latency and interval.
    var answer: Headline {
        let fit = estimate.fit(at: stage)
        let period = estimate.target.clockPeriodNs
        return Headline(
            words: fit.words, ink: fit.ink, sign: fit.sign,
            subject: "\(estimate.target.deviceName), by the \(stage.noun) figures",
            remarks: tightest + [beyondOneSLR, dominant].compactMap(\.self),
            figures: [
                .init(label: "Latency", cycles: estimate.latencyCycles, clockPeriodNs: period),
                .init(label: "Initiation interval (II)", cycles: estimate.intervalCycles, clockPeriodNs: period),
            ])
    }

    /// The known share that comes closest to the device.
    private var tightestShare: DeviceShare? {
        shares.filter { $0.value != nil }.max { ($0.high ?? $0.value ?? 0) < ($1.high ?? $1.value ?? 0) }
    }

    private var tightest: [Phrase] {
        var phrases: [Phrase] = []
        let excess = shares.filter { $0.fit == .doesNotFit }.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
        if excess.count > 1 {
            phrases.append("Too much: " + Self.list(excess) + " of the device.")
        } else if let share = tightestShare {
            let interval = share.percentIntervalText.map { " (\($0))" } ?? ""
            let isPartial = shares.contains { $0.quantity.value == nil }
            phrases.append(
                "Tightest\(isPartial ? " of what is known" : ""): " + Self.list([share]) + "\(interval) of the device.")
        }
        let unsaid = shares.filter { $0.fit == .cannotSay }.map(\.kind.label)
        if !unsaid.isEmpty {
            phrases.append(["Undecided for lack of a figure: ", .strong(unsaid.joined(separator: ", ")), "."])
        }
        return phrases
    }

    /// What fits the device but not one of its dies, where crossings between dies cost time.
    private var beyondOneSLR: Phrase? {
        let target = estimate.target
        guard target.slrCount > 1, estimate.fit(at: stage) != .doesNotFit else { return nil }
        let excess = shares.map {
            DeviceShare(kind: $0.kind, quantity: $0.quantity, available: target.availablePerSLR?[$0.kind])
        }.filter { ($0.value ?? 0) > 1 }
        return excess.isEmpty ? nil : "More than one SLR: " + Self.list(excess) + " of one."
    }

    private static func list(_ shares: [DeviceShare]) -> Phrase {
        let parts: [[Phrase.Run]] = shares.map { [.strong($0.kind.label), ", ", .strong($0.percentText)] }
        return Phrase(Array(parts.joined(separator: ["; "])))
    }

    private var dominant: Phrase? {
        guard let kind = tightestShare?.kind, let whole = estimate.resources(at: stage)[kind].value, whole > 0 else {
            return nil
        }
        let parts = estimate.layers.map { (layer: $0, value: $0.resources(at: stage)[kind].value ?? 0) }
        guard let most = parts.max(by: { $0.value < $1.value }), most.value > 0, most.value.isFinite else { return nil }
        let reasons = most.layer.why.filter { $0.quantity == kind.rawValue }.prefix(2)
        let share = ", \(NumberText.percent(most.value / whole)) of the \(kind.label)"
        return ["Largest part: ", .name(most.layer.name), .init(share + (reasons.isEmpty ? "." : ", because"))]
            + Phrase(reasons.map { Phrase.Run($0.detail, .reason) })
    }
}
