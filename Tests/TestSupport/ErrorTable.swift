/// Errors of estimates against reports, by quantity.
public struct ErrorTable: Sendable {
    private var pairs: [String: [(estimate: Double?, reported: Double)]] = [:]

    /// Creates an empty table.
    public init() {}

    /// Adds one estimate, nil when it is not known.
    public mutating func add(_ quantity: String, estimate: Double?, reported: Double) {
        pairs[quantity, default: []].append((estimate, reported))
    }

    /// Share of estimates that equal the report.
    public func exactShare(_ quantity: String) -> Double { shareWithin(quantity, 0) }

    /// Share of estimates at most this far from the report.
    public func shareWithin(_ quantity: String, _ distance: Double) -> Double {
        let all = pairs[quantity] ?? []
        let close = all.filter { pair in pair.estimate.map { abs($0 - pair.reported) <= distance } ?? false }
        return all.isEmpty ? 0 : Double(close.count) / Double(all.count)
    }

    /// A percentile of the relative error.
    public func percentile(_ quantity: String, _ share: Double) -> Double {
        let errors = (pairs[quantity] ?? []).map { pair in
            pair.estimate.map { abs($0 - pair.reported) / max(1, pair.reported) } ?? .infinity
        }.sorted()
        return errors.isEmpty ? .infinity : errors[min(errors.count - 1, Int(share * Double(errors.count)))]
    }

    /// One line per quantity.
    public var summary: String {
        pairs.keys.sorted().map { key in
            let count = pairs[key]?.count ?? 0
            return "\(key): \(count) rows, exact \(exactShare(key)), within 1 \(shareWithin(key, 1)), "
                + "median \(percentile(key, 0.5)), p90 \(percentile(key, 0.9)), worst \(percentile(key, 1))"
        }.joined(separator: "\n")
    }
}
