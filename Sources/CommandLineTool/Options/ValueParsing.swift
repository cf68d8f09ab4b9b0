import Devices
import Estimator
import Networks

/// Reads option values; each error says what a good value looks like.
enum ValueParsing {
    /// A clock as `5ns`, `200MHz`, `1.5 GHz` or a bare period in ns; the answer is the period in ns.
    static func clockPeriodNs(_ text: String) throws(UsageError) -> Double {
        let (number, unit) = amount(text)
        let period: Double? =
            switch unit {
            case "", "ns": number
            case "ps": number.map { $0 / 1e3 }
            case "us": number.map { $0 * 1e3 }
            case "khz": number.map { 1e6 / $0 }
            case "mhz": number.map { 1e3 / $0 }
            case "ghz": number.map { 1 / $0 }
            default: nil
            }
        guard let period, period.isFinite, period >= 0.1, period <= 1e6 else {
            throw UsageError("'\(text)' is no clock", hint: "Give a period or a frequency, such as 5ns or 200MHz.")
        }
        return period
    }

    /// A time limit as `500ns`, `1.2us` or `60cy`.
    static func timeLimit(_ text: String) throws(UsageError) -> TimeLimit {
        guard let limit = TimeLimit(parsing: text) else {
            throw UsageError("'\(text)' is no limit on time", hint: "Give ns or cycles, such as 500ns or 60cy.")
        }
        return limit
    }

    /// A share as `70%` or `0.7`.
    static func share(_ text: String) throws(UsageError) -> Double {
        let isPercent = text.hasSuffix("%")
        let value = Double(isPercent ? String(text.dropLast()) : text).map { isPercent ? $0 / 100 : $0 }
        guard let value, value > 0, value <= 10 else {
            throw UsageError("'\(text)' is no share", hint: "Give it as 70% or 0.7.")
        }
        return value
    }

    /// A tool with or without version, such as `vitis-hls@2022.2`.
    static func flow(_ text: String) throws(UsageError) -> Flow {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let tool = try choice(parts.first ?? "", kind: "flow", of: Flow.Tool.self)
        guard parts.count == 2 else { return Flow(tool) }
        guard let version = Flow.Version(parsing: parts[1]) else {
            throw UsageError("'\(parts[1])' is no version", hint: "Give it as \(tool.rawValue)@2022.2.")
        }
        return Flow(tool, version: version)
    }

    /// A reuse factor.
    static func reuseFactor(_ text: String) throws(UsageError) -> Int {
        guard let factor = Int(text), factor > 0, factor <= 1 << 30 else {
            throw UsageError("'\(text)' is no reuse factor", hint: "It is a whole number from 1 up.")
        }
        return factor
    }

    /// A strategy by name, in any case.
    static func strategy(_ text: String) throws(UsageError) -> Strategy {
        try choice(text, kind: "strategy", of: Strategy.self)
    }

    /// A type such as `ap_fixed<16,6>`.
    static func precision(_ text: String) throws(UsageError) -> Precision {
        guard let precision = Precision(parsing: text) else {
            throw UsageError(
                "'\(text)' is no type", hint: "Give it as 'ap_fixed<16,6>' or 'ap_int<8>', in quotes for the shell.")
        }
        return precision
    }

    /// An I/O type, with or without `io_`.
    static func ioType(_ text: String) throws(UsageError) -> IOType {
        let name = text.lowercased()
        return try choice(name.hasPrefix("io_") ? String(name.dropFirst(3)) : name, kind: "io type", of: IOType.self)
    }

    /// One of a few names, in any case and with dashes or underscores.
    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String, kind: String, of type: Choice.Type
    ) throws(UsageError) -> Choice where Choice.RawValue == String {
        func folded(_ name: String) -> String { String(name.lowercased().map { $0 == "-" ? "_" : $0 }) }
        if let match = Choice.allCases.first(where: { folded($0.rawValue) == folded(text) }) { return match }
        let names = Choice.allCases.map(\.rawValue)
        let nearest = Nearest.match(text, among: names).map { "Did you mean '\($0)'? " } ?? ""
        throw UsageError("unknown \(kind) '\(text)'", hint: nearest + "It is one of: \(names.joined(separator: ", ")).")
    }

    /// A number and the lower-case unit behind it.
    private static func amount(_ text: String) -> (number: Double?, unit: String) {
        let compact = text.lowercased().filter { !$0.isWhitespace }
        let digits = compact.prefix { $0.isNumber || $0 == "." }
        return (Double(digits), String(compact.dropFirst(digits.count)))
    }
}
