/// Numbers for sources, so that a table can name each in a few columns and the list below it in full.
struct SourceNumbers {
    private(set) var sources: [String] = []
    private var numbers: [String: Int] = [:]

    /// Gives numbers in the order in which sources are first named.
    init(_ lists: [[String]]) {
        for source in lists.joined() where numbers[source] == nil {
            sources.append(source)
            numbers[source] = sources.count
        }
    }

    /// The numbers of some sources, such as `[1 4]`.
    func text(_ sources: [String]) -> String {
        let known = sources.compactMap { numbers[$0] }
        return known.isEmpty ? "" : "[" + known.map(String.init).joined(separator: " ") + "]"
    }
}
