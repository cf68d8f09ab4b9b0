import Estimator
import Wire

/// Estimated figures as people read them: `?` is unknown, `>=12` a lower bound, `~12` assumed.
enum FigureText {
    /// The value alone, such as `1,024`.
    static func value(_ quantity: Quantity) -> String {
        guard let value = quantity.value else { return "?" }
        let text = NumberText.amount(value)
        switch quantity.basis {
        case .exact, .modelled: return text
        case .assumed: return "~" + text
        case .unknown: return ">=" + text
        }
    }

    /// The value with its interval as a share of it: `1,024 +-10%`; an exact figure stands alone.
    static func withSpread(_ quantity: Quantity) -> String {
        let spread = spread(quantity)
        return spread.isEmpty ? value(quantity) : value(quantity) + " " + spread
    }

    /// The larger half of the interval as a share of the value, such as `+-12%`; empty when there is none.
    static func halfWidth(_ quantity: Quantity) -> String {
        guard let value = quantity.value, let low = quantity.low, let high = quantity.high, value > 0, high > low
        else { return "" }
        let percent = max(value - low, high - value) / value * 100
        return percent < 1 ? "+-<1%" : "+-\(NumberText.fixed(percent.rounded(.up), decimals: 0))%"
    }

    /// The interval as a share of the value, such as `+-10%` or `-5/+20%`; empty when there is none.
    static func spread(_ quantity: Quantity) -> String {
        guard let value = quantity.value, let low = quantity.low, let high = quantity.high, value > 0, high > low
        else { return "" }
        let below = ((value - low) / value * 100).rounded()
        let above = ((high - value) / value * 100).rounded()
        if max(below, above) < 1 { return "+-<1%" }
        let belowText = NumberText.fixed(below, decimals: 0)
        let aboveText = NumberText.fixed(above, decimals: 0)
        return abs(below - above) <= 1 ? "+-\(aboveText)%" : "-\(belowText)/+\(aboveText)%"
    }

    /// A range such as `3-5`; one figure when both ends agree or the larger is but a lower bound.
    static func range(_ range: QuantityRange) -> String {
        range.min == range.max || range.max.basis == .unknown
            ? value(range.max) : "\(value(range.min))-\(value(range.max))"
    }

    /// A time in ns, us or ms, whichever reads best, such as `60 ns` or `1.25 us`.
    static func time(_ ns: Double) -> String {
        if abs(ns) >= 999_950 { return NumberText.amount(ns / 1e6) + " ms" }
        if abs(ns) >= 9_999.5 { return NumberText.amount(ns / 1e3) + " us" }
        return NumberText.amount(ns) + " ns"
    }

    /// A range of times, such as `60 ns` or `55-60 ns`.
    static func times(_ range: QuantityRange) -> String {
        guard let low = range.min.value, let high = range.max.value else { return "?" }
        let mark = range.max.basis == .unknown ? ">=" : range.max.basis == .assumed ? "~" : ""
        guard low != high, range.max.basis != .unknown else { return mark + time(high) }
        let lowText = time(low).split(separator: " ")
        let highText = time(high)
        return mark + (highText.hasSuffix(" \(lowText[1])") ? lowText[0] : lowText.joined(separator: " ")[...]) + "-"
            + highText
    }

    /// A count of cycles with its unit, such as `1 cycle` or `3-5 cycles`.
    static func cycles(_ range: QuantityRange) -> String {
        let text = FigureText.range(range)
        return text + (text == "1" ? " cycle" : " cycles")
    }

    /// A share of something, `?` when unknown.
    static func percent(_ fraction: Double?) -> String {
        guard let fraction else { return "?" }
        return fraction == 0 ? "0%" : NumberText.percent(fraction)
    }

    /// A share of a device; `>=` before a lower bound.
    static func utilization(_ share: DeviceShare) -> String { bound(share.quantity) + percent(share.fraction) }

    /// The mark of a lower bound.
    static func bound(_ quantity: Quantity) -> String {
        quantity.basis == .unknown && quantity.value != nil ? ">=" : ""
    }
}
