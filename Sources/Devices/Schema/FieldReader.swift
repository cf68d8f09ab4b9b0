import Wire

/// Reads the members of one JSON object and logs every fault under the field's full name.
struct FieldReader {
    /// The field's full name, such as `figures.lut`; empty for the document itself.
    let field: String
    /// The members in their order.
    let members: [JSONValue.Member]

    /// Reads a value that must be an object with these keys and no others.
    init?(_ value: JSONValue, field: String, keys: Set<String>? = nil, log: inout FindingLog) {
        guard let members = value.members else {
            log.error(field, expected: "an object", found: Self.described(value))
            return nil
        }
        self.field = field
        self.members = members
        var seen: Set<String> = []
        for member in members {
            if !seen.insert(member.key).inserted {
                log.error(name(member.key), expected: "each key once", found: "it twice")
            }
            if let keys, !keys.contains(member.key) {
                log.error(
                    name(member.key), expected: "one of \(keys.sorted().joined(separator: ", "))", found: member.key)
            }
        }
    }

    func name(_ key: String) -> String { field.isEmpty ? key : "\(field).\(key)" }

    subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

    /// A text that must be there.
    func text(_ key: String, log: inout FindingLog) -> String {
        guard let value = self[key] else {
            log.error(name(key), expected: "a text", found: "nothing")
            return ""
        }
        return text(value, name(key), log: &log)
    }

    /// A text that may be absent.
    func optionalText(_ key: String, log: inout FindingLog) -> String? {
        self[key].map { text($0, name(key), log: &log) }
    }

    private func text(_ value: JSONValue, _ field: String, log: inout FindingLog) -> String {
        guard let text = value.string, !text.isEmpty else {
            log.error(field, expected: "a text", found: Self.described(value))
            return ""
        }
        return text
    }

    /// A list of texts; an absent one is empty.
    func texts(_ key: String, log: inout FindingLog) -> [String] {
        list(key, log: &log).enumerated().map { text($1, "\(name(key))[\($0)]", log: &log) }
    }

    /// A list of any values; an absent one is empty.
    func list(_ key: String, log: inout FindingLog) -> [JSONValue] {
        guard let value = self[key] else { return [] }
        guard let elements = value.array else {
            log.error(name(key), expected: "a list", found: Self.described(value))
            return []
        }
        return elements
    }

    /// A list of objects with these keys; an absent one is empty.
    func objects(_ key: String, keys: Set<String>, log: inout FindingLog) -> [FieldReader] {
        list(key, log: &log).enumerated().compactMap {
            FieldReader($1, field: "\(name(key))[\($0)]", keys: keys, log: &log)
        }
    }

    /// An object that may be absent.
    func object(_ key: String, keys: Set<String>? = nil, log: inout FindingLog) -> FieldReader? {
        self[key].flatMap { FieldReader($0, field: name(key), keys: keys, log: &log) }
    }

    /// A number that must be there, from 0 to 10^12.
    func number(_ key: String, log: inout FindingLog) -> Double {
        guard let value = self[key] else {
            log.error(name(key), expected: "a number", found: "nothing")
            return 0
        }
        return Self.number(value, name(key), log: &log)
    }

    /// A number that may be absent.
    func optionalNumber(_ key: String, log: inout FindingLog) -> Double? {
        self[key].map { Self.number($0, name(key), log: &log) }
    }

    /// A whole number that must be there.
    func count(_ key: String, log: inout FindingLog) -> Int {
        let value = number(key, log: &log)
        guard let whole = Int(exactly: value) else {
            log.error(name(key), expected: "a whole number", found: "\(value)")
            return 0
        }
        return whole
    }

    /// A truth value; an absent one is false.
    func flag(_ key: String, log: inout FindingLog) -> Bool {
        guard let value = self[key] else { return false }
        if value.bool == nil { log.error(name(key), expected: "true or false", found: Self.described(value)) }
        return value.bool ?? false
    }

    /// Reads a number from 0 to 10^12.
    static func number(_ value: JSONValue, _ field: String, log: inout FindingLog) -> Double {
        guard let number = value.double, (0...1e12).contains(number) else {
            log.error(field, expected: "a number from 0 to 10^12", found: described(value))
            return 0
        }
        return number
    }

    /// One of the names of a closed family, which must be there.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, or fallback: Choice, log: inout FindingLog
    ) -> Choice where Choice.RawValue == String {
        guard let value = self[key] else {
            log.error(name(key), expected: Self.names(of: Choice.self), found: "nothing")
            return fallback
        }
        return Self.choice(value, name(key), log: &log) ?? fallback
    }

    /// Reads one of the names of a closed family.
    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: JSONValue, _ field: String, log: inout FindingLog
    ) -> Choice? where Choice.RawValue == String {
        if let choice = value.string.flatMap(Choice.init(rawValue:)) { return choice }
        log.error(field, expected: names(of: Choice.self), found: described(value))
        return nil
    }

    private static func names<Choice: RawRepresentable & CaseIterable>(
        of type: Choice.Type
    ) -> String where Choice.RawValue == String {
        "one of " + type.allCases.map(\.rawValue).joined(separator: ", ")
    }

    static func described(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool, .integer, .number: value.text(pretty: false)
        case .string(let text): text.isEmpty ? "an empty text" : "'\(text.prefix(60))'"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
