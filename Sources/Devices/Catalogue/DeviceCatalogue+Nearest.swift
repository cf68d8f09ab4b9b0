extension DeviceCatalogue {
    /// The search keys of all names, shipped and user's.
    var allNames: [String] { EmbeddedDatabase.names.map(\.name.description) + userItems.keys.sorted() }

    /// The error for a name nobody has, with the nearest known ones.
    func unknown(_ name: String) -> DeviceError {
        .unknownDevice(name: name, nearest: (try? nearest(to: name)) ?? [])
    }

    /// Up to three known names with the fewest changes from a name, nearest first.
    ///
    /// A third of a name may differ; beyond that nothing is near.
    private func nearest(to name: String) throws(DeviceError) -> [String] {
        let spellings = StemSpelling.all(of: Substring(name.prefix(60))).map(\.key.bytes)
        var ranked: [(distance: Int, extra: Int, name: String)] = []
        for candidate in allNames {
            let bytes = Array(candidate.utf8)
            let distances = spellings.map { EditDistance.ofPrefix(of: $0, to: bytes) }
            guard let distance = distances.min(), distance <= max(1, bytes.count / 3) else { continue }
            ranked.append((distance, -bytes.count, candidate))
        }
        ranked.sort { ($0.distance, $0.extra, $0.name) < ($1.distance, $1.extra, $1.name) }
        var names: [String] = []
        for entry in ranked {
            guard let item = try item(named: SearchKey(entry.name)), item.isDevice, let written = item.names.first,
                !names.contains(written)
            else { continue }
            names.append(written)
            if names.count == 3 { break }
        }
        return names
    }
}
