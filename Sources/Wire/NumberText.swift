import Glibc

/// Numbers as people read them, without a locale.
public enum NumberText {
    /// A number with a fixed count of decimals, such as `3.50`.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "?" }
        let scale = pow(10, Double(decimals))
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e15 else { return "\(value)" }
        let digits = Int(scaled)
        let unit = Int(scale)
        let sign = value < 0 && digits != 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(digits) }
        let fraction = String(digits % unit)
        return sign + String(digits / unit) + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }

    /// A whole number with a comma between groups of three digits, such as `1,728,000`.
    public static func grouped(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var output = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { output += "," }
            output.append(digit)
        }
        return output
    }

    /// A share as per cent: `0.4%` below ten, whole numbers above, `<0.1%` for what would print as zero.
    public static func percent(_ fraction: Double) -> String {
        let percent = fraction * 100
        if percent > 0, percent < 0.05 { return "<0.1%" }
        return fixed(percent, decimals: percent < 9.95 ? 1 : 0) + "%"
    }

    /// A plain amount with groups of three digits; decimals only where it is not whole.
    public static func amount(_ value: Double) -> String {
        if let whole = Int(exactly: value.rounded()), abs(value - value.rounded()) < 0.005 || abs(value) >= 100 {
            return grouped(whole)
        }
        return fixed(value, decimals: abs(value) < 10 ? 2 : 1)
    }

    /// A clock period with its frequency, such as `5 ns (200 MHz)`.
    public static func clock(periodNs: Double) -> String {
        guard periodNs > 0 else { return amount(periodNs) + " ns" }
        return "\(amount(periodNs)) ns (\(amount(1000 / periodNs)) MHz)"
    }

    /// A figure without groups, as machines write it.
    public static func plain(_ value: Double) -> String { JSONValue.number(value).text() }

    /// Time in ns with three decimals where they count.
    public static func ns(_ value: Double) -> String {
        var text = fixed(value, decimals: 3)
        while text.hasSuffix("0"), !text.hasSuffix(".0") { text.removeLast() }
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
