import Devices
internal import Wire

/// How the HLS reports of AMD write a cell.
enum HLSCell {
    /// The kind of resource that a column or tag counts, nil for the rest.
    ///
    /// `DSP48E` up to Vivado HLS 2020.1, `DSP` in Vitis HLS; block RAM is in 18 Kb halves in both. A DSP column of
    /// another name is taken too: tools call it after the block of the family.
    static func kind(named name: String) -> ResourceKind? {
        switch name {
        case "BRAM_18K", "BRAM": .bram18
        case let name where name.hasPrefix("DSP"): .dsp
        case "FF": .ff
        case "LUT": .lut
        case "URAM": .uram
        default: nil
        }
    }

    /// An amount such as `2557`, `2557 (20%)` or `-`, which the tools print for none; nil for anything else.
    static func amount(_ cell: ArraySlice<UInt8>) -> Double? {
        let trimmed = cell.trimmed
        if trimmed.count == 1, trimmed.first == UInt8(ascii: "-") { return 0 }
        let digits = trimmed.prefix { $0 != UInt8(ascii: "(") && $0 != 0x20 }
        return digits.number.flatMap { $0 >= 0 ? $0 : nil }
    }

    /// A count of cycles; nil for `-`, `?`, `undef`, `NA` and anything else that is not one.
    static func cycles(_ cell: ArraySlice<UInt8>) -> Int? {
        cell.trimmed.integer.flatMap { $0 >= 0 ? $0 : nil }
    }

    /// A time in ns from `5.00`, `4.893 ns`, `20.6 us` and the like; nil for `NA`, `-` and other texts.
    static func nanoseconds(_ cell: ArraySlice<UInt8>) -> Double? {
        let trimmed = cell.trimmed
        let figure = trimmed.prefix { $0 != 0x20 }
        guard let value = figure.number else { return nil }
        switch trimmed.dropFirst(figure.count).trimmed.text {
        case "", "ns": return value
        case "ps": return value / 1000
        case "us": return value * 1000
        case "ms": return value * 1_000_000
        case "s", "sec": return value * 1_000_000_000
        default: return nil
        }
    }

    /// The same from text.
    static func cycles(_ text: String?) -> Int? { text.flatMap { cycles(ArraySlice($0.utf8)) } }

    /// The same from text.
    static func nanoseconds(_ text: String?) -> Double? { text.flatMap { nanoseconds(ArraySlice($0.utf8)) } }

    /// The resources of a table row by the table's columns; a column that is absent stays unknown.
    static func use(_ row: RuledTable.Row, columns: [String]) -> ResourceUse {
        var use = ResourceUse()
        for (index, name) in columns.enumerated() {
            guard let kind = kind(named: name) else { continue }
            use[kind] = amount(row[index])
        }
        return use
    }

    /// The text between the first two apostrophes of a line.
    static func quoted(_ line: ArraySlice<UInt8>) -> String? {
        let parts = line.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? parts[1].text : nil
    }
}

extension MeasuredClock {
    /// The verdict of an HLS estimate: the estimated period is within the target.
    ///
    /// The tool itself schedules for target less uncertainty, and prints a slack against that (`Slack` of the
    /// synthesis summary of Vitis HLS 2020.2-2025.1), so a design may be met here and still have a negative slack there.
    mutating func judgeEstimate() {
        guard let targetNs, let estimatedNs else { return }
        isMet = estimatedNs <= targetNs
    }
}
