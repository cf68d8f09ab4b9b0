import Devices
import Estimator
import Wire

/// Whether a figure stays within what there is.
enum DeviceFit: Int, Comparable, Sendable {
    case fits
    case cannotSay
    case mayNotFit
    case doesNotFit

    static func < (left: DeviceFit, right: DeviceFit) -> Bool { left.rawValue < right.rawValue }

    /// The verdict in words.
    var words: String {
        switch self {
        case .fits: "Fits"
        case .cannotSay: "Cannot say"
        case .mayNotFit: "May not fit"
        case .doesNotFit: "Does not fit"
        }
    }

    /// A sign that does not depend on colour.
    var sign: Sign {
        switch self {
        case .fits: .yes
        case .cannotSay: .unknown
        case .mayNotFit: .doubtful
        case .doesNotFit: .no
        }
    }

    /// The colour of the verdict.
    var ink: Ink {
        switch self {
        case .fits: .good
        case .cannotSay, .mayNotFit: .warning
        case .doesNotFit: .bad
        }
    }
}

/// An estimated resource against what the device has of it.
struct DeviceShare: Hashable, Sendable {
    /// The resource.
    let kind: ResourceKind
    /// The estimate.
    let quantity: Quantity
    /// What there is, nil when the database does not say.
    let available: Double?

    /// Shares of every resource the vendor's reports count.
    static func all(of resources: ResourceEstimate, for target: Target) -> [DeviceShare] {
        target.countedKinds(resources).map {
            DeviceShare(kind: $0, quantity: resources[$0], available: target.available[$0])
        }
    }

    /// The estimate as a fraction of what there is, 0 where nothing is needed of nothing.
    var fraction: Double? { value ?? (available == 0 && quantity.value == 0 ? 0 : nil) }
    /// The estimate as a fraction of what there is.
    var value: Double? { fraction(quantity.value) }
    /// Lower end of the interval as a fraction.
    var low: Double? { fraction(quantity.low) }
    /// Upper end of the interval as a fraction.
    var high: Double? { fraction(quantity.high) }

    /// Whether it fits, from the whole interval.
    var fit: DeviceFit {
        guard let available, let low = quantity.low else { return .cannotSay }
        if low > available { return .doesNotFit }
        guard let high = quantity.high else { return .cannotSay }
        return high <= available ? .fits : .mayNotFit
    }

    /// The fraction as per cent with its basis, such as `≥ 3.2%`.
    var percentText: String {
        guard let value else { return available == 0 && quantity.value == 0 ? "none needed" : "unknown" }
        let text = NumberText.percent(value)
        if quantity.high != nil { return text }
        return text.hasPrefix("<") ? "> 0%" : "≥\u{2009}" + text
    }

    /// The ends of the interval as per cent, nil where they print like the value.
    var percentIntervalText: String? {
        guard let low, let high else { return nil }
        let (first, second) = (NumberText.percent(low), NumberText.percent(high))
        return first == second ? nil : "\(first.dropLast(first.hasPrefix("<") ? 0 : 1))–\(second)"
    }

    /// The right edge that shows every interval of these shares, as far as a limit in devices allows.
    static func scale(of shares: [DeviceShare], atMost limit: Double = 4) -> Double {
        let most = shares.compactMap { $0.high ?? $0.value }.filter(\.isFinite).max() ?? 1
        guard most > 1 else { return 1 }
        return min((most * 4).rounded(.up) / 4 + 0.25, limit)
    }

    private func fraction(_ amount: Double?) -> Double? {
        guard let amount, let available, amount.isFinite, available > 0 else { return nil }
        return amount / available
    }
}

extension Target {
    /// The kinds the vendor's reports count, then any other the estimate holds.
    func countedKinds(_ resources: ResourceEstimate) -> [ResourceKind] {
        let usual = vendor.resourceKinds
        return usual + resources.kinds.filter { !usual.contains($0) }
    }
}

extension ResourceEstimate {
    /// Whether no kind has a value at all.
    func isWhollyUnknown(_ kinds: [ResourceKind]) -> Bool { kinds.allSatisfy { self[$0].value == nil } }
}
