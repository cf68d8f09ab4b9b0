import Devices
internal import Wire

/// The starred lines at the head of a report: `* Version:        2019.2 (Build ...)`.
struct HLSBanner {
    private var values: [String: String] = [:]

    /// Reads `* key: value` lines, indented or not, up to the first section after the title.
    init(_ lines: TextLines, from start: Int) {
        for line in max(0, start)..<max(0, start) + 24 {
            let trimmed = lines[line].trimmed
            guard trimmed.first == UInt8(ascii: "*"), let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else {
                if trimmed.starts(with: "== ") { break }
                continue
            }
            values[trimmed[..<colon].dropFirst().trimmed.text] = trimmed[trimmed.index(after: colon)...].trimmed.text
        }
    }

    /// The text behind a key.
    subscript(key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

    /// The version without the build, such as `2020.1.1`.
    var version: String? { self["Version"]?.split(separator: " ").first.map(String.init) }

    /// Puts what the banner says into a measurement.
    func fill(_ measurement: inout Measurement) {
        measurement.source.toolVersion = version
        measurement.setPart(self["Target device"])
        if let family = self["Product family"] { measurement.extra["product_family"] = family }
        if let solution = self["Solution"] { measurement.extra["solution"] = solution }
    }
}

extension TextLines {
    /// The line of a section `== title`, nil when there is none.
    func section(_ title: StaticString, from start: Int = 0) -> Int? {
        var line = max(0, start)
        while line < count {
            let bytes = self[line]
            if bytes.starts(with: "== "), bytes.dropFirst(3).starts(with: title) { return line }
            line += 1
        }
        return nil
    }

    /// The table that stands right below a line, blank lines aside; nil when something else does, such as `N/A`.
    func table(below line: Int) -> RuledTable? {
        var next = line + 1
        while next < count, self[next].trimmed.isEmpty { next += 1 }
        guard self[next].trimmed.starts(with: "+-") else { return nil }
        return RuledTable(in: self, from: next)
    }
}
