import Foundation
import TestSupport
import Wire

/// The figures of the last accepted run, and which of this run are worse.
///
/// Estimates are deterministic, so any difference comes from a change; a figure that got worse must be accepted on purpose.
struct AccuracyGate {
    /// Statistics in which more is better, and those in which less is.
    private static let risingKeys = ["exact", "within_1", "within_2", "coverage"]
    private static let fallingKeys = ["median", "p90"]
    private static let path = Package.root + "/Tests/Accuracy/baseline.json"

    private let current: JSONValue

    /// Takes the statistics of every part.
    init(_ parts: KeyValuePairs<String, AccuracyPart>) {
        current = .object(
            [.init("schema", "presynth.accuracy/1")]
                + parts.map { name, part in .init(name, .object(part.figures)) })
    }

    /// Accepts this run.
    func accept() throws {
        try (current.text() + "\n").write(toFile: Self.path, atomically: true, encoding: .utf8)
    }

    /// What is worse than in the accepted run, a line each; empty when nothing is.
    func regressions() throws -> [String] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.path))
        let accepted = try JSONReader.read([UInt8](bytes), file: Self.path)
        var lines: [String] = []
        for part in accepted.members ?? [] {
            for row in part.value.members ?? [] {
                let found = current[part.key]?[row.key]
                lines += Self.compare("\(part.key), \(row.key)", row.value, found)
            }
        }
        return lines
    }

    private static func compare(_ name: String, _ before: JSONValue, _ now: JSONValue?) -> [String] {
        guard let now else { return ["\(name): no figure any more"] }
        func line(_ key: String, isWorse: (Double, Double) -> Bool) -> String? {
            guard let was = before[key]?.double, let is_ = now[key]?.double, isWorse(was, is_) else { return nil }
            return "\(name): \(key) was \(was), is \(is_)"
        }
        // Counts are held as shares, so that a collection that grows does not look worse or better by itself.
        return (["count"] + risingKeys).compactMap { key in line(key) { $1 < $0 - 1e-9 } }
            + fallingKeys.compactMap { key in line(key) { $1 > $0 + 1e-9 } }
    }
}

extension AccuracyPart {
    /// The statistics of each group and quantity, counts as shares of the pairs.
    fileprivate var figures: [JSONValue.Member] {
        rows.map { row in
            let count = row.statistics["count"]?.double ?? 0
            let members = (row.statistics.members ?? []).compactMap { member -> JSONValue.Member? in
                switch member.key {
                case "count", "median", "p90", "coverage": member
                case "exact", "within_1", "within_2":
                    .init(member.key, .number(((member.value.double ?? 0) / max(1, count) * 1e6).rounded() / 1e6))
                default: nil
                }
            }
            return .init(row.name, .object(members))
        }
    }
}
