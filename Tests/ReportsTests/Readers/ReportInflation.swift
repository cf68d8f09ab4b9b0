/// Reports built to blow up: one part of a report of its kind, repeated beyond all measure.
enum ReportInflation: CaseIterable {
    case everything
    case oneLine
    case cellsOfTables
    case blanksInLine
    case separatorsInLine
    case digits
    case emptyLines
    case nestedArrays
    case nestedObjects
    case nestedElements
    case siblings
    case escapes
    case entities
    case hugeCounts

    /// A report of about so many bytes.
    func inflated(_ report: [UInt8], to count: Int) -> [UInt8] {
        switch self {
        case .everything: return Self.repeated(report, to: count)
        case .oneLine: return Self.replacingLine(of: report) { Self.repeated($0 + [0x0A], to: count) }
        case .cellsOfTables: return widened(report, to: count)
        case .blanksInLine: return inserted(" ", into: report, count)
        case .separatorsInLine: return inserted("|;,: ", into: report, count)
        case .digits: return replacingNumber(of: report, with: Array(repeating: 0x39, count: count))
        case .emptyLines: return Self.replacingLine(of: report) { $0 + Array(repeating: 0x0A, count: count) }
        case .nestedArrays: return replacingValue(of: report, with: Array(repeating: 0x5B, count: count))
        case .nestedObjects: return replacingValue(of: report, with: Self.repeated(Array("{\"a\":".utf8), to: count))
        case .nestedElements: return inserted("<a>", into: report, count)
        case .siblings:
            let values = Self.repeated(Array("[],{},0,".utf8), to: count)
            let elements = replacingValue(of: report, with: [0x5B] + values + [0x30, 0x5D])
            return elements == report ? inserted("<a/>", into: report, count) : elements
        case .escapes:
            return replacingValue(of: report, with: [0x22] + Self.repeated(Array("\\u00e9".utf8), to: count) + [0x22])
        case .entities: return inserted("&amp;", into: report, count)
        case .hugeCounts: return replacingNumber(of: report, with: Array("9223372036854775807".utf8))
        }
    }

    private static func repeated(_ part: [UInt8], to count: Int) -> [UInt8] {
        let times = max(1, count / max(1, part.count))
        return Array(repeatElement(part, count: times).joined())
    }

    /// The report with its longest line near the middle, which is a row of most kinds, replaced.
    private static func replacingLine(of report: [UInt8], by change: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var lines = report.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let middle = lines.count / 2
        let near = max(0, middle - 4)..<min(lines.count, middle + 5)
        guard let row = near.max(by: { lines[$0].count < lines[$1].count }) else { return report }
        lines[row] = change(lines[row])
        return Array(lines.joined(separator: [0x0A]))
    }

    private func inserted(_ text: String, into report: [UInt8], _ count: Int) -> [UInt8] {
        Self.replacingLine(of: report) { line in
            line.prefix(line.count / 2) + Self.repeated(Array(text.utf8), to: count) + line.dropFirst(line.count / 2)
        }
    }

    /// The report with every line of tables made longer by its second half, rulers, headers and rows alike.
    private func widened(_ report: [UInt8], to count: Int) -> [UInt8] {
        let lines = report.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let isOfTable = lines.map { line in [0x7C, 0x2B, 0x3B].contains(line.first { $0 != 0x20 } ?? 0) }
        let each = count / max(1, isOfTable.count { $0 })
        return Array(
            zip(lines, isOfTable).map { line, isOfTable in
                isOfTable ? line + Self.repeated(Array(line.dropFirst(line.count / 2)), to: each) : line
            }.joined(separator: [0x0A]))
    }

    /// The report with its middle number replaced.
    private func replacingNumber(of report: [UInt8], with number: [UInt8]) -> [UInt8] {
        let digits: ClosedRange<UInt8> = 0x30...0x39
        let half = report.count / 2
        guard let start = report[half...].firstIndex(where: { digits.contains($0) }) else { return report + number }
        let end = report[start...].firstIndex { !digits.contains($0) } ?? report.count
        return report[..<start] + number + report[end...]
    }

    /// The report with the value behind the first colon near its middle replaced.
    private func replacingValue(of report: [UInt8], with value: [UInt8]) -> [UInt8] {
        guard report.first(where: { $0 > 0x20 }) == 0x7B,
            let colon = report[(report.count / 2)...].firstIndex(of: 0x3A)
        else { return report }
        let end = report[colon...].firstIndex { [0x2C, 0x7D, 0x0A].contains($0) } ?? report.count
        return report[...colon] + value + report[end...]
    }
}
