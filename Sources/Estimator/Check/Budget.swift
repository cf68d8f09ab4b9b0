public import Devices
import Networks
public import Wire

/// Absolute limits beside the shares of a device: what may be used, what is taken already, how many dies.
public struct Budget: Hashable, Sendable {
    /// The name shown as the origin of a limit, such as `budget`.
    public var name: String
    /// Most that may be used, by kind.
    public var resources: [ResourceKind: Double]
    /// What a shell or other logic takes already, by kind.
    public var reserved: [ResourceKind: Double]
    /// Dies (SLR) the design may spread over, nil for all.
    public var slrCount: Int?

    /// Creates a budget; the default limits nothing.
    public init(
        name: String = "budget", resources: [ResourceKind: Double] = [:], reserved: [ResourceKind: Double] = [:],
        slrCount: Int? = nil
    ) {
        self.name = name
        self.resources = resources
        self.reserved = reserved
        self.slrCount = slrCount
    }
}

extension Limits {
    /// The schema of a budget document.
    public static let schema = "presynth.budget/1"

    /// Takes over what a budget document states; what it does not state stays as it is.
    ///
    /// ```json
    /// { "schema": "presynth.budget/1",
    ///   "resources": {"lut": 400000, "dsp": 3000},         at most so many
    ///   "reserved": {"lut": 120000, "bram18": 300},        taken already, such as by a shell
    ///   "slr": 1,                                          dies the design may spread over
    ///   "max_utilization": {"lut": 0.7, "dsp": 0.8},       or one number for all
    ///   "max_latency": "500ns", "max_interval": "1cy" }
    /// ```
    /// - Parameters:
    ///   - json: The document; every key but `schema` may be left out.
    ///   - file: The name used in errors.
    /// - Throws: `InputError` naming the key that is unknown or has a bad value.
    public mutating func apply(budget json: JSONValue, file: String) throws(InputError) {
        let reader = BudgetReader(file: file)
        guard let members = json.members else { throw reader.fault("an object", json) }
        guard json["schema"]?.string == Self.schema else {
            throw reader.fault("\"schema\": \"\(Self.schema)\"", json["schema"] ?? .null)
        }
        for member in members where member.key != "schema" {
            switch member.key {
            case "resources": budget.resources = try reader.amounts(member)
            case "reserved": budget.reserved = try reader.amounts(member)
            case "slr": budget.slrCount = try reader.count(member)
            case "max_utilization" where member.value.double != nil: utilization = try reader.share(member)
            case "max_utilization": utilizationByKind = try reader.shares(member)
            case "max_latency": latency = try reader.time(member)
            case "max_interval": interval = try reader.time(member)
            default:
                let known = "resources, reserved, slr, max_utilization, max_latency, max_interval"
                throw InputError(file: file, expected: "one of the keys \(known)", found: "\"\(member.key)\"")
            }
        }
    }
}

/// Reads the values of a budget document, naming the key that is wrong.
private struct BudgetReader {
    let file: String

    func fault(_ expected: String, _ found: JSONValue) -> InputError {
        InputError(file: file, expected: expected, found: found.text(pretty: false))
    }

    func amounts(_ member: JSONValue.Member) throws(InputError) -> [ResourceKind: Double] {
        guard let entries = member.value.members else {
            throw fault("amounts by resource under \"\(member.key)\"", member.value)
        }
        var amounts: [ResourceKind: Double] = [:]
        for entry in entries {
            let place = "\"\(member.key).\(entry.key)\""
            guard let kind = ResourceKind(rawValue: entry.key) else {
                let known = ResourceKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw InputError(file: file, expected: "one of \(known) under \"\(member.key)\"", found: entry.key)
            }
            guard let amount = entry.value.double, amount >= 0 else {
                throw fault("a number from 0 up under \(place)", entry.value)
            }
            amounts[kind] = amount
        }
        return amounts
    }

    func shares(_ member: JSONValue.Member) throws(InputError) -> [ResourceKind: Double] {
        let shares = try amounts(member)
        guard shares.values.allSatisfy({ $0 > 0 && $0 <= 10 }) else {
            throw fault("shares such as 0.7 under \"\(member.key)\"", member.value)
        }
        return shares
    }

    func share(_ member: JSONValue.Member) throws(InputError) -> Double {
        guard let share = member.value.double, share > 0, share <= 10 else {
            throw fault("a share such as 0.7 under \"\(member.key)\"", member.value)
        }
        return share
    }

    func count(_ member: JSONValue.Member) throws(InputError) -> Int {
        guard let count = member.value.integer, (1...64).contains(count) else {
            throw fault("a whole number of dies from 1 up under \"\(member.key)\"", member.value)
        }
        return count
    }

    func time(_ member: JSONValue.Member) throws(InputError) -> TimeLimit {
        guard let limit = member.value.string.flatMap(TimeLimit.init(parsing:)) else {
            throw fault("a time such as \"500ns\" or \"60cy\" under \"\(member.key)\"", member.value)
        }
        return limit
    }
}
