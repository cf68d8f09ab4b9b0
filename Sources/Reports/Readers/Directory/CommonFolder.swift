import Wire

extension [String] {
    /// The folder that all these paths are below, with its last slash; empty when they have none in common.
    package var commonFolder: String {
        guard var common = first?[...] else { return "" }
        for path in dropFirst() { common = common.prefix(zip(common, path).prefix { $0 == $1 }.count) }
        return common.lastIndex(of: "/").map { String(common[...$0]) } ?? ""
    }
}
