/// Fields of one report beside values that were read from it by other means.
struct FieldTally {
    /// A field that differs.
    struct Disagreement {
        let field: String
        let found: String
        let expected: String
    }

    /// Fields looked at.
    private(set) var count = 0
    /// Those that differ.
    private(set) var disagreements: [Disagreement] = []

    /// Compares one field; nil stands for a value that the report leaves open.
    mutating func check<Value: Equatable>(_ field: String, _ found: Value?, _ expected: Value?) {
        note(field, found, expected, agree: found == expected)
    }

    /// Compares one figure, exactly up to the last digit of a quotient.
    mutating func check(_ field: String, _ found: Double?, _ expected: Double?) {
        var agree = found == expected
        if let found, let expected { agree = abs(found - expected) <= 1e-9 * max(1, abs(expected)) }
        note(field, found, expected, agree: agree)
    }

    private mutating func note<Value>(_ field: String, _ found: Value?, _ expected: Value?, agree: Bool) {
        count += 1
        guard !agree else { return }
        disagreements.append(
            Disagreement(
                field: field, found: found.map { "\($0)" } ?? "nothing",
                expected: expected.map { "\($0)" } ?? "nothing"))
    }
}
