/// A command line that could not be understood: what is wrong, and what to type in its place.
struct UsageError: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    var problem: String
    /// What to do about it.
    var hint: String?
    /// The command whose help explains it, such as `estimate`.
    var command: String?

    init(_ problem: String, hint: String? = nil, command: String? = nil) {
        self.problem = problem
        self.hint = hint
        self.command = command
    }

    var description: String { text(columns: .max) }

    /// The message in lines that fit a terminal.
    func text(columns: Int) -> String {
        var lines = TextWrapping.wrap("presynth: error: \(problem)", width: columns)
        for sentence in [hint, "See 'presynth \(command.map { "\($0) --help" } ?? "--help")'."] {
            if let sentence { lines += TextWrapping.wrap(sentence, width: columns, indent: 2) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension UsageError {
    /// The error for a device that the database does not have.
    static func unknownDevice(_ name: String, nearest: [String]) -> UsageError {
        UsageError(
            "unknown device '\(name.prefix(120))'",
            hint: (nearest.isEmpty ? "" : "The nearest known are \(nearest.joined(separator: ", ")). ")
                + "'presynth devices' lists all; --device-db adds your own.")
    }
}

/// Finds what somebody probably meant.
enum Nearest {
    /// The name closest to a mistyped one, nil when none is close.
    ///
    /// Closeness is the count of letters added, dropped, replaced or swapped with a neighbour; at most a third of
    /// the word may be wrong. A name that the word begins is always close.
    static func match(_ word: String, among names: [String]) -> String? {
        let word = String(word.lowercased().prefix(64))
        guard !word.isEmpty else { return nil }
        if let completed = names.first(where: { $0.lowercased().hasPrefix(word) }) { return completed }
        let ranked = names.map { (name: $0, distance: distance(word, $0.lowercased())) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.name.count / 3) ? best.name : nil
    }

    /// Edit distance with swaps of neighbours (optimal string alignment).
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left), right = Array(right)
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, leftLetter) in left.enumerated() {
            var current = [row + 1]
            for (column, rightLetter) in right.enumerated() {
                let replaced = last[column] + (leftLetter == rightLetter ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, leftLetter == right[column - 1], left[row - 1] == rightLetter {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
