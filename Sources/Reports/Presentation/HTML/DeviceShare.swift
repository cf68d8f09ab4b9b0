import Comparing
import Devices
import Estimator
import Networks
import Readers
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
    var sign: String {
        switch self {
        case .fits: "✓"
        case .cannotSay: "?"
        case .mayNotFit: "!"
        case .doesNotFit: "✕"
        }
    }

    /// The style class of the verdict.
    var styleClass: String {
        switch self {
        case .fits: "ok"
        case .cannotSay, .mayNotFit: "warn"
        case .doesNotFit: "bad"
        }
    }
}

/// An estimated resource against what the device has of it.
struct DeviceShare: Sendable {
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
