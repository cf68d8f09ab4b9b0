/// Counts fields that a reader has right, and keeps those it has wrong.
struct VivadoTally {
    /// Fields looked at.
    private(set) var total = 0
    /// Disagreements with their file.
    private(set) var wrong: [String] = []

    /// Share of fields that agree.
    var share: Double { total == 0 ? 0 : Double(total - wrong.count) / Double(total) }

    /// Compares a text.
    mutating func text(_ place: String, _ read: String?, _ expected: String?) {
        total += 1
        if read != expected { wrong.append("\(place): read \(read ?? "nothing"), expected \(expected ?? "nothing")") }
    }

    /// Compares a figure, exactly up to the last digit of a quotient.
    mutating func figure(_ place: String, _ read: Double?, _ expected: Double?) {
        total += 1
        let agrees =
            switch (read, expected) {
            case (nil, nil): true
            case (let read?, let expected?): abs(read - expected) <= 1e-9 * max(1, abs(expected))
            default: false
            }
        if !agrees {
            wrong.append(
                "\(place): read \(read.map { "\($0)" } ?? "nothing"), expected \(expected.map { "\($0)" } ?? "nothing")"
            )
        }
    }

    /// Compares a truth.
    mutating func truth(_ place: String, _ holds: Bool) {
        total += 1
        if !holds { wrong.append(place) }
    }
}
