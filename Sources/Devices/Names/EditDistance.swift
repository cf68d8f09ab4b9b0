/// How many single-character changes turn one name into the start of another.
enum EditDistance {
    /// The least number of insertions, deletions and replacements between a known name and any start of a query.
    ///
    /// The query may go on after the name, as `xcvu11p-flga2577-2-e` does after `xcvu11p`.
    /// - Complexity: The product of the lengths; queries are cut to 40 bytes.
    static func ofPrefix(of query: [UInt8], to name: [UInt8]) -> Int {
        let query = query.prefix(40)
        var row = Array(0...name.count)
        var best = row[name.count]
        for (index, byte) in query.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in 0..<name.count {
                let replaced = diagonal + (name[column] == byte ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
            best = min(best, row[name.count])
        }
        return best
    }
}
